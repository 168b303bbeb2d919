/** A unit with a planned visit goes on under another id; who is ill on that visit is replaced all the same. */
import { expect, test } from "vitest";
import { changeRegistry } from "../../src/engine/changes/change-registry.js";
import { substitute } from "../../src/engine/substitute.js";
import { orThrow } from "../../src/kernel/result.js";
import { verifyLedger } from "../../src/verify/verify-ledger.js";
import { AT, BY, rules, run, town, units } from "../support/small-case.js";

const before = town();
const policy = rules();
const outcome = run({ policy });
const { unit, inspector } = outcome.teams.teams!.seats[0]!;
const input = { policy, round: "H1", out: [{ inspector }], ground: "illness", reason: "a note", approver: "head", at: AT, by: BY } as const;

test("a seat in a merged unit is filled under the id that goes on, and the audit finds nothing", () => {
  const after = town({ units: units().filter(({ id }) => id !== unit) });
  const into = after.units.ids.find((id) => id !== unit)!;
  const reasons = [{ unit, code: "merged", into, reason: "one firm now" }] as const;
  const { ledger } = orThrow(changeRegistry({ ledger: outcome.ledger, before, after, reasons, approver: "head", at: AT, by: BY }));
  const { seats, ledger: longer } = orThrow(substitute({ ...input, ledger, registry: after }));
  expect(seats.map((seat) => seat.unit)).toContain(unit);
  expect(verifyLedger(longer, { registry: [before, after], policy })).toEqual([]);
});

test("where the registry knows the unit by no name, that is said", () => {
  const without = town({ units: units().filter(({ id }) => id !== unit) });
  const answer = substitute({ ...input, ledger: outcome.ledger, registry: without });
  expect(!answer.ok && answer.refusals.map(({ code }) => code)).toContain("engine/case-unit-unknown");
});
