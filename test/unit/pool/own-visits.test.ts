import { expect, test } from "vitest";
import type { VisitFilter } from "../../../src/policy/frequency-rule.js";
import { countsOwn } from "../../../src/pool/own-visits.js";
import { policyWith } from "../../support/room-case.js";

const city = { ...policyWith(), level: "city" };

test.each<[VisitFilter, boolean]>([
  [{}, true],
  [{ kinds: ["campaign", "routine"] }, true],
  [{ kinds: ["campaign"] }, false],
  [{ matters: ["M-1"] }, true],
  [{ matters: ["M-2"] }, false],
  [{ authorities: ["000000"] }, true],
  [{ authorities: ["110000"] }, false],
  [{ levels: ["city"] }, true],
  [{ levels: ["province"] }, false],
  [{ kinds: ["routine"], levels: ["province"] }, false],
  [{ results: ["E"] }, true],
])("a rule that counts %o counts our routine visits: %s", (counts, expected) => {
  expect(countsOwn(counts, "M-1", city)).toBe(expected);
});

test("an authority that names no level of its own has no visit of any", () => {
  expect(countsOwn({ levels: ["city"] }, "M-1", policyWith())).toBe(false);
});
