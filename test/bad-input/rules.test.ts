/** Bad quota and frequency rules: each fault is named with its path. */

import { describe, expect, test } from "vitest";
import { parsePolicy } from "../../src/index.js";
import { matterOf, policy, type Row } from "../support/small-case.js";

const stratum = (draft: Row): Row => matterOf(draft).strata[0]!;
const round = (draft: Row): Row => matterOf(draft).rounds[0]!;

/** The first stratum with another amount. */
function give(draft: Row, amount: Row): void {
  delete stratum(draft)["ratio"];
  Object.assign(stratum(draft), amount);
}

const LADDER = { start: "10%", steps: [{ from: "0", ratio: "10%" }], lowerAfter: 2, published: [] };

describe("refused rules", () => {
  test.each<[string, (draft: Row) => void, string, string]>([
    [
      "no amount at all",
      (draft) => void delete stratum(draft)["ratio"],
      "policy/no-amount",
      "matters.0.strata.0",
    ],
    [
      "two amounts",
      (draft) => Object.assign(stratum(draft), { number: 3 }),
      "policy/two-amounts",
      "matters.0.strata.0",
    ],
    [
      "a rest without a total",
      (draft) => give(draft, { id: "key", where: { tier: "key" }, rest: true }),
      "policy/no-total",
      "matters.0.strata.0.rest",
    ],
    [
      "a rest with an amount",
      (draft) => Object.assign(stratum(draft), { rest: true }),
      "policy/rest-with-amount",
      "matters.0.strata.0.ratio",
    ],
    [
      "a total that nobody shares",
      (draft) => Object.assign(matterOf(draft), { total: { ratio: "10%" } }),
      "policy/idle-total",
      "matters.0.total",
    ],
    [
      "“of which at least 8 %” with two readings",
      (draft) => {
        Object.assign(matterOf(draft), { total: { ratio: "10%" } });
        Object.assign(matterOf(draft).strata[1]!, { ratio: undefined, rest: true });
      },
      "policy/of-which",
      "matters.0.strata.0",
    ],
    [
      "a base without a ratio",
      (draft) => give(draft, { number: 3, ratioOf: "matter" }),
      "policy/idle-ratio-of",
      "matters.0.strata.0.ratioOf",
    ],
    [
      "staff without a number for each",
      (draft) => Object.assign(stratum(draft), { staff: {} }),
      "policy/idle-staff",
      "matters.0.strata.0.staff",
    ],
    [
      "staff to units in words",
      (draft) => give(draft, { perInspector: "two" }),
      "policy/per-inspector",
      "matters.0.strata.0.perInspector",
    ],
    [
      "a share above all",
      (draft) => give(draft, { shareOfTotal: "110%" }),
      "policy/ratio-above-one",
      "matters.0.strata.0.shareOfTotal",
    ],
    [
      "a step with both amounts",
      (draft) => give(draft, { steps: [{ number: 1, ratio: "1%" }] }),
      "policy/step-amount",
      "matters.0.strata.0.steps.0",
    ],
    [
      "steps that do not rise",
      (draft) => give(draft, { steps: [{ upTo: 9, number: 1 }, { upTo: 9, number: 2 }, { number: 3 }] }),
      "policy/step-order",
      "matters.0.strata.0.steps.1",
    ],
    [
      "a last step with an end",
      (draft) => give(draft, { steps: [{ upTo: 9, number: 1 }] }),
      "policy/step-order",
      "matters.0.strata.0.steps.0",
    ],
    [
      "a ladder that does not begin at 0",
      (draft) => give(draft, { ladder: { ...LADDER, steps: [{ from: "1%", ratio: "10%" }] } }),
      "policy/ladder-steps",
      "matters.0.strata.0.ladder",
    ],
    [
      "a ladder with a year to come",
      (draft) => give(draft, { ladder: { ...LADDER, published: [{ year: 2026, rate: "1%" }] } }),
      "policy/ladder-years",
      "matters.0.strata.0.ladder.published",
    ],
    [
      "a period of years that begins later",
      (draft) => Object.assign(stratum(draft), { per: { years: 2, from: 2027 } }),
      "policy/window-begins-later",
      "matters.0.strata.0.per.from",
    ],
    [
      "a floor above the ceiling",
      (draft) => Object.assign(stratum(draft), { ratio: "30%", also: [{ ratio: "10%", side: "at-most" }] }),
      "policy/floor-above-ceiling",
      "matters.0.strata.0.also.0.ratio",
    ],
    [
      "at most without a number of times",
      (draft) => Object.assign(matterOf(draft), { mode: "at-most" }),
      "policy/no-times",
      "matters.0.times",
    ],
    [
      "times without effect",
      (draft) => Object.assign(matterOf(draft), { times: 2 }),
      "policy/idle-times",
      "matters.0.times",
    ],
    [
      "a ratio above the times",
      (draft) => {
        Object.assign(matterOf(draft), { mode: "at-most", times: 2 });
        Object.assign(stratum(draft), { ratio: "201%" });
      },
      "policy/ratio-above-times",
      "matters.0.strata.0.ratio",
    ],
    [
      "cycles that cannot fit",
      (draft) => Object.assign(matterOf(draft), { mode: "cycles", times: 3 }),
      "policy/cycles",
      "matters.0.times",
    ],
    [
      "a cool-down longer than a cycle",
      (draft) => Object.assign(matterOf(draft), { mode: "cycles", times: 2, coolDown: { rounds: 1 } }),
      "policy/cycle-cool-down",
      "matters.0.coolDown",
    ],
    [
      "cycles of unequal work",
      (draft) => {
        Object.assign(matterOf(draft), { mode: "cycles", times: 2 });
        Object.assign(round(draft), { share: "1/3" });
        Object.assign(matterOf(draft).rounds[1]!, { share: "2/3" });
      },
      "policy/cycle-share",
      "matters.0.rounds",
    ],
    [
      "a frequency rule without a number",
      (draft) => Object.assign(matterOf(draft), { frequency: [{ id: "f", window: "year" }] }),
      "policy/no-frequency",
      "matters.0.frequency.0",
    ],
    [
      "at least more than at most",
      (draft) =>
        Object.assign(matterOf(draft), { frequency: [{ id: "f", atLeast: 3, atMost: 2, window: "year" }] }),
      "policy/least-above-most",
      "matters.0.frequency.0.atLeast",
    ],
    [
      "a block of years that begins later",
      (draft) =>
        Object.assign(matterOf(draft), {
          frequency: [{ id: "f", atMost: 2, window: { years: 2, from: 2027 } }],
        }),
      "policy/window-begins-later",
      "matters.0.frequency.0.window.from",
    ],
    [
      "a start that is no day",
      (draft) =>
        Object.assign(matterOf(draft), {
          frequency: [{ id: "f", atMost: 2, window: { years: 2, start: "2026" } }],
        }),
      "policy/day",
      "matters.0.frequency.0.window.start",
    ],
    [
      "at least since a licence",
      (draft) =>
        Object.assign(matterOf(draft), {
          frequency: [{ id: "f", atLeast: 1, window: { since: "licence" } }],
        }),
      "policy/since-at-least",
      "matters.0.frequency.0.window",
    ],
    [
      "two frequency rules with one id",
      (draft) =>
        Object.assign(matterOf(draft), {
          frequency: [
            { id: "f", atMost: 1, window: "year" },
            { id: "f", atMost: 2, window: "year" },
          ],
        }),
      "policy/id-twice",
      "matters.0.frequency.1.id",
    ],
    [
      "a draw window after the round",
      (draft) => Object.assign(round(draft), { draw: { from: "2026-01-05", until: "2026-07-01" } }),
      "policy/draw-window",
      "matters.0.rounds.0.draw",
    ],
    [
      "quiet days in the wrong order",
      (draft) => Object.assign(matterOf(draft), { quiet: { monthDays: [25, 1] } }),
      "policy/quiet-days",
      "matters.0.quiet.monthDays",
    ],
    [
      "working days in words",
      (draft) => Object.assign(draft, { workDays: { perVisit: "one", perInspector: 100 } }),
      "policy/ratio",
      "workDays.perVisit",
    ],
    [
      "a rest with a period of its own",
      (draft) => {
        Object.assign(matterOf(draft), { total: { ratio: "10%" } });
        give(draft, { rest: true, per: "quarter" });
        Object.assign(matterOf(draft).strata[1]!, { ratioOf: "stratum" });
      },
      "policy/rest-with-amount",
      "matters.0.strata.0.per",
    ],
    [
      "a start of nothing",
      (draft) =>
        Object.assign(matterOf(draft), {
          frequency: [{ id: "f", atMost: 2, window: { years: 2, start: "2026-01-01" } }],
        }),
      "policy/idle-start",
      "matters.0.frequency.0.window.start",
    ],
    [
      "a condition that looks back by half a year",
      (draft) => Object.assign(stratum(draft), { where: { opened: { $gte: { $yearsAgo: 0.5 } } } }),
      "policy/query",
      "matters.0.strata.0.where.opened.$gte",
    ],
    [
      "a condition that looks back by something else",
      (draft) => Object.assign(stratum(draft), { where: { opened: { $gte: { $weeksAgo: 1 } } } }),
      "policy/query",
      "matters.0.strata.0.where.opened.$gte",
    ],
  ])("%s", (_, change, code, path) => {
    const read = parsePolicy(policy(change));
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.refusals.map((each) => [each.code, each.path.join(".")])).toContainEqual([code, path]);
  });
});
