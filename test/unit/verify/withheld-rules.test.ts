/** A view that withholds its rules: they stand for nothing, it is found, and all else is looked at. */
import { expect, test } from "vitest";
import { drawRound, openYear, orThrow, parsePolicy, parseRegistry } from "../../../src/index.js";
import { canonicalJson } from "../../../src/protocol.js";
import { openedLine } from "../../../src/publish/open-line.js";
import { publicView } from "../../../src/publish.js";
import { audit } from "../../../src/verify.js";
import { AS_OF, BY, policy as document, inspectors, units } from "../../support/small-case.js";

const at = "2027-01-05T09:00:00+08:00";
const disclosure = { lists: [{ id: "ahead", of: ["M-1"], when: "announced", days: 9 }], open: ["people"] };
const policy = orThrow(parsePolicy({ ...document(), disclosure } as never));
const registry = orThrow(parseRegistry({ units: units(), inspectors: inspectors(), asOf: AS_OF } as never));
const { year } = orThrow(
  drawRound(openYear({ policy, registry, secret: "5a".repeat(32) }), {
    round: "H1",
    seed: [{ type: "plain", value: "one" }],
    at: "2026-01-05T09:00:00+08:00",
    by: BY,
  }),
);

test.each([
  ["the policy", []],
  ["its matters", ["matters"]],
  ["the rounds of one", ["matters", 0, "rounds"]],
  ["its disclosure", ["disclosure"]],
  ["the lists of it", ["disclosure", "lists"]],
  ["one of them", ["disclosure", "lists", 0]],
  ["whom it is of", ["disclosure", "lists", 0, "of"]],
])("%s", (_, steps) => {
  const lines = orThrow(publicView(year, { at })).text.split("\n");
  const place = ["body", "policy", ...steps];
  lines[0] = canonicalJson(openedLine(year.ledger[0]!, [{ place, rule: "default/reasons" }]) as never);
  const { findings, notes } = audit(lines.join("\n"), { at });
  expect(findings.map(({ code }) => code)).toContain("verify/withheld");
  expect(findings.map(({ code }) => code)).not.toContain("verify/not-examined");
  expect(notes.map(({ code }) => code)).toContain("verify/note-withheld");
});
