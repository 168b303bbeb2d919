/** Registers that did not change are stated again under a later day: whoever holds one of them audits all. */
import { expect, test } from "vitest";
import { audit } from "../../src/index.js";
import { run, town } from "../support/small-case.js";

const [january, july] = [town(), town({ asOf: "2026-07-05" })];
const first = run({ registry: january });
const { ledger } = run({
  ...{ registry: july, round: "H2", ledger: first.ledger, at: "2026-07-06T09:00:00+08:00" },
  seed: [{ type: "plain", value: "2" }],
});

test.each([
  ["both", [january, july]],
  ["the first", [january]],
  ["the second", [july]],
])("with %s at hand", (_, registries) => {
  const { findings, replayed, notReplayed, discretions } = audit(ledger, { registries });
  expect(findings).toEqual([]);
  expect(replayed).toHaveLength(2);
  expect(notReplayed).toEqual([]);
  expect(discretions.filter(({ code }) => code === "discretion/redated-input")).toHaveLength(2);
});
