/**
 * The second implementation reads a ledger on which things have happened between the rounds: targets and
 * quotas follow the replacements.
 */

import { expect, test } from "vitest";
import { orThrow } from "../../src/index.js";
import { replaceUnits, runRound } from "../support/acts.js";
import { busyDraft, busyPolicy } from "../support/busy-town.js";
import { rechained } from "../support/rechained.js";
import { python } from "../support/second-implementation.js";
import { AT, BY, matterOf, type Row, run, town, withUnit } from "../support/small-case.js";

const change = (draft: Row) => {
  matterOf(draft)["reserve"] = 0;
};
const [policy, draft] = [busyPolicy(change), busyDraft(change)];
const first = run({ policy, registry: town(), at: AT });
const { unit } = first.draw.strata[1]!.drawn[0]!;
const gone = [{ unit, code: "closed" as const, reason: "licence surrendered" }];
const { ledger } = orThrow(
  replaceUnits({
    ledger: first.ledger,
    policy,
    registry: town(),
    round: "H1",
    units: gone,
    approver: "head",
    at: "2026-02-02T09:00:00+08:00",
    by: BY,
  }),
);
const july = town({ asOf: "2026-07-01", units: withUnit(unit, { status: "closed" }) });
const second = orThrow(
  runRound({
    ledger,
    policy,
    registry: july,
    round: "H2",
    seed: [{ type: "plain", value: "2" }],
    at: "2026-07-01T09:00:00+08:00",
    by: BY,
  }),
);

test("a unit that nobody replaced is owed again, says Python too", () => {
  const { status, said } = python(july, draft, second.ledger);
  expect(said).toContain("H2: replayed in full");
  expect(said).toContain("0 findings");
  expect(status).toBe(0);
});

test("and it finds a plan that has forgotten the unit", () => {
  const at = second.ledger.findIndex(
    ({ kind, body }) => kind === "plan" && (body as { round: string }).round === "H2",
  );
  const body = JSON.parse(JSON.stringify(second.ledger[at]!.body)) as {
    strata: { stratum: string; done: number; quota: number }[];
  };
  const general = body.strata.find(({ stratum }) => stratum === "general")!;
  [general.done, general.quota] = [general.done + 1, general.quota - 1];
  const forged = rechained(
    second.ledger.map((entry, seq) => (seq === at ? { ...entry, body: body as never } : entry)),
  );
  expect(python(july, draft, forged).status).toBe(1);
});
