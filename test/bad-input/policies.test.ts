/** Bad policies: each fault is named with its path, all at once. */

import { describe, expect, test } from "vitest";
import { parsePolicy } from "../../src/index.js";
import { said } from "../support/said.js";
import { matterOf, policy, type Row } from "../support/small-case.js";

const stratum = (draft: Row): Row => matterOf(draft).strata[0]!;
const round = (draft: Row): Row => matterOf(draft).rounds[0]!;

describe("refused policies", () => {
  test.each<[string, (draft: Row) => void, string, string]>([
    [
      "a ratio above 100 %",
      (draft) => Object.assign(stratum(draft), { ratio: "101%" }),
      "policy/ratio-above-one",
      "matters.0.strata.0.ratio",
    ],
    [
      "a ratio as 5",
      (draft) => Object.assign(stratum(draft), { ratio: "5" }),
      "policy/ratio-above-one",
      "matters.0.strata.0.ratio",
    ],
    [
      "a ratio with two points",
      (draft) => Object.assign(stratum(draft), { ratio: "0.3.1" }),
      "policy/ratio",
      "matters.0.strata.0.ratio",
    ],
    [
      "a ratio as a number",
      (draft) => Object.assign(stratum(draft), { ratio: 0.05 }),
      "policy/wrong-value",
      "matters.0.strata.0.ratio",
    ],
    [
      "an unknown field",
      (draft) => Object.assign(stratum(draft), { raito: "5%" }),
      "policy/unknown-field",
      "matters.0.strata.0.raito",
    ],
    [
      "a missing field",
      (draft) => void delete round(draft)["share"],
      "policy/missing-field",
      "matters.0.rounds.0.share",
    ],
    [
      "two strata with one id",
      (draft) => Object.assign(stratum(draft), { id: "general" }),
      "policy/id-twice",
      "matters.0.strata.1.id",
    ],
    [
      "an id with a space at the end",
      (draft) => Object.assign(stratum(draft), { id: "key " }),
      "policy/id",
      "matters.0.strata.0.id",
    ],
    [
      "a round id with /",
      (draft) => Object.assign(round(draft), { id: "1/2" }),
      "policy/id-slash",
      "matters.0.rounds.0.id",
    ],
    [
      "a party of the phase that is no id",
      (draft) => Object.assign(matterOf(draft), { phase: { party: "", commitment: "0".repeat(64) } }),
      "policy/id",
      "matters.0.phase.party",
    ],
    [
      "shares that do not sum to 1",
      (draft) => Object.assign(round(draft), { share: "1/3" }),
      "policy/shares",
      "matters.0.rounds",
    ],
    [
      "a day that does not exist",
      (draft) => Object.assign(round(draft), { until: "2026-02-30" }),
      "policy/day",
      "matters.0.rounds.0.until",
    ],
    [
      "a window that ends before it starts",
      (draft) => Object.assign(round(draft), { from: "2026-06-30", until: "2026-01-05" }),
      "policy/window",
      "matters.0.rounds.0",
    ],
    [
      "a window outside the year",
      (draft) => Object.assign(round(draft), { from: "2025-12-01" }),
      "policy/outside-year",
      "matters.0.rounds.0",
    ],
    [
      "rounds that overlap",
      (draft) => Object.assign(round(draft), { until: "2026-07-01" }),
      "policy/rounds-overlap",
      "matters.0.rounds.1.from",
    ],
    [
      "a cool-down without effect",
      (draft) => Object.assign(matterOf(draft), { coolDown: { rounds: 1 } }),
      "policy/idle-cool-down",
      "matters.0.coolDown",
    ],
    [
      "agencies apart while roles differ",
      (draft) => Object.assign(matterOf(draft).team, { apart: "agency" }),
      "policy/apart-mixed",
      "matters.0.team.apart",
    ],
    [
      "a condition on an unknown field",
      (draft) => Object.assign(stratum(draft), { where: { teir: "key" } }),
      "policy/query-field",
      "matters.0.strata.0.where.teir",
    ],
    [
      "a function in a condition",
      (draft) => Object.assign(stratum(draft), { where: { tier: { $where: "1" } } }),
      "policy/query-operator",
      "matters.0.strata.0.where.tier.$where",
    ],
    [
      "an order of free text",
      (draft) => Object.assign(stratum(draft), { where: { tier: { $gt: "a" } } }),
      "policy/query",
      "matters.0.strata.0.where.tier.$gt",
    ],
    [
      "an empty list of conditions",
      (draft) => Object.assign(stratum(draft), { where: { $or: [] } }),
      "policy/query",
      "matters.0.strata.0.where.$or",
    ],
    [
      "the existence of a field that is always there",
      (draft) => Object.assign(stratum(draft), { where: { opened: { $exists: true } } }),
      "policy/query",
      "matters.0.strata.0.where.opened.$exists",
    ],
    [
      "a fraction in a condition",
      (draft) => Object.assign(stratum(draft), { where: { "facts.floors": 1.5 } }),
      "policy/query",
      "matters.0.strata.0.where.facts.floors",
    ],
  ])("%s", (_name, change, code, path) => {
    const read = parsePolicy(policy(change));
    const refusals = read.ok ? [] : read.refusals;
    expect(refusals.map((refusal) => [refusal.code, refusal.path.join(".")])).toContainEqual([code, path]);
    for (const { message, advice } of refusals.map(said))
      expect(`${message}${advice}`).not.toMatch(/\{\w+\}/);
  });

  test("all faults are named at once, in reading order", () => {
    const read = parsePolicy(
      policy((draft) => {
        Object.assign(stratum(draft), { ratio: "x" });
        Object.assign(round(draft), { until: "2026-02-30" });
      }),
    );
    expect(read.ok ? [] : read.refusals.map(({ code }) => code)).toEqual(["policy/ratio", "policy/day"]);
  });

  test.each([null, 7, "text", [], {}])("%j is not a policy", (value) => {
    expect(parsePolicy(value as unknown).ok).toBe(false);
  });
});

test("a policy round-trips: what was read can be read again and is the same", () => {
  const read = parsePolicy(policy());
  const again = parsePolicy(JSON.parse(JSON.stringify(read.ok && read.value)));
  expect(again).toEqual(read);
});
