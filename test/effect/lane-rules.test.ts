/** Every field of a lane beside the draw, switched on and off: something changes. */

import { describe, expect, test } from "vitest";
import { orThrow, type Result } from "../../src/index.js";
import { type AssignedCase, runCase, runRound, verifyLedger } from "../support/acts.js";
import { busyPolicy, LANE_TEAM } from "../support/busy-town.js";
import { BY, inspectors, matterOf, type Row, SEED, town } from "../support/small-case.js";

const registry = town();
const MARCH = "2026-03-02T09:00:00+08:00";
const SATURDAY = "2026-03-07T10:00:00+08:00";

/** A policy with one lane. */
const withLane = (lane: Row, change: (draft: Row) => void = () => {}) =>
  busyPolicy((draft) => {
    draft["lanes"] = [{ id: "lane", ground: "clue", within: { days: 15 }, team: LANE_TEAM, ...lane }];
    change(draft);
  });
const open = (lane: Row, more: object = {}, change?: (draft: Row) => void): Result<AssignedCase> => {
  const policy = withLane(lane, change);
  const base = {
    ledger: [],
    policy,
    registry,
    lane: "lane",
    case: "X-1",
    units: ["U-12"],
    reason: "file 1",
    at: MARCH,
    by: BY,
  };
  const outcome = runCase({ ...base, seed: [{ type: "plain", value: "x" }], ...more });
  if (outcome.ok)
    expect(
      verifyLedger(outcome.value.ledger, {
        registry: (more as { registry?: typeof registry }).registry ?? registry,
        policy,
      }),
    ).toEqual([]);
  return outcome;
};
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const bodyOf = (result: Result<AssignedCase>) =>
  orThrow(result).ledger.find(({ kind }) => kind === "case")!.body as unknown as Row;

describe("a lane", () => {
  test("within: how long", () => {
    expect(bodyOf(open({})).due).toBe("2026-03-17");
    expect(bodyOf(open({ within: { workdays: 10 } })).due).toBe("2026-03-16");
    expect(bodyOf(open({ within: { hours: 24 } })).due).toBe("2026-03-03T09:00:00+08:00");
    expect(codes(open({ within: undefined }))).toEqual(["case/until"]);
  });

  test("urgent: a shorter time, and only where the lane has one", () => {
    expect(bodyOf(open({ urgent: { hours: 24 } }, { urgent: true })).due).toBe("2026-03-03T09:00:00+08:00");
    expect(codes(open({}, { urgent: true }))).toEqual(["case/not-urgent"]);
  });

  test("approval: a case needs an approver; a campaign always does", () => {
    expect(codes(open({}))).toEqual([]);
    expect(codes(open({ approval: true }))).toEqual(["case/approver"]);
    expect(codes(open({ approval: true }, { approver: "head" }))).toEqual([]);
    expect(codes(open({ ground: "campaign" }))).toEqual(["case/approver"]);
  });

  test("schedule: a day for the visit; everyDay: a day off too", () => {
    const days = (result: Result<AssignedCase>) => orThrow(result).teams!.days?.visits.map(({ day }) => day);
    const weekend = { at: SATURDAY };
    expect(days(open({}))).toBeUndefined();
    expect(days(open({ within: { days: 1 }, schedule: { everyDay: true } }, weekend))).toHaveLength(1);
    const closed = orThrow(open({ within: { days: 1 }, schedule: {} }, weekend));
    expect([closed.teams!.complete, closed.teams!.impossible!.shortfall > 0]).toEqual([false, true]);
  });

  test("team: who may go", () => {
    const nobody = orThrow(
      open({ team: { roles: [{ id: "lead", qualifications: ["astronaut"] }, { id: "second" }] } }),
    );
    expect(nobody.teams!.impossible!.nearFits.every(({ rule }) => rule === "team/qualification")).toBe(true);
    const recused = town({
      inspectors: inspectors().map((each) =>
        each["id"] === "I-1" ? { ...each, recusals: [{ unit: "U-12", reason: "kin" }] } : each,
      ),
    });
    const lead = orThrow(open({}, { registry: recused })).teams!.teams!.seats.find(
      ({ role }) => role === "lead",
    )!;
    expect(lead.inspector).toBe("I-2");
  });

  test("frequency: a unit that has had its visits is refused, with the rule", () => {
    const cap = [{ id: "cap", atMost: 1, window: "year", counts: {} }];
    const past = town({ history: [{ unit: "U-12", day: "2026-01-03", inspectors: [] }] });
    expect(codes(open({}, { registry: past }))).toEqual([]);
    expect(codes(open({ frequency: cap }, { registry: past }))).toEqual(["case/capped"]);
  });

  test("frequency: a rule speaks of the units that its condition names", () => {
    const cap = [{ id: "cap", where: { tier: "key" }, atMost: 1, window: "year", counts: {} }];
    const past = town({
      history: ["U-03", "U-12"].map((unit) => ({ unit, day: "2026-01-03", inspectors: [] })),
    });
    const asked = (unit: string) => codes(open({ frequency: cap }, { registry: past, units: [unit] }));
    expect([asked("U-03"), asked("U-12")]).toEqual([["case/capped"], []]);
  });

  test.each([
    ["kind", { kinds: ["night"] }, { kind: "night" }],
    ["matter", { matters: ["GAS"] }, { matter: "GAS" }],
  ])("%s: what rules call its visits", (_field, counts, named) => {
    const rule = (lane: Row) => {
      const cap = (draft: Row) => {
        matterOf(draft)["frequency"] = [{ id: "cap", atMost: 1, window: "year", counts }];
      };
      const { ledger } = orThrow(open(lane, {}, cap));
      const policy = withLane(lane, cap);
      const round = orThrow(
        runRound({
          ledger,
          policy,
          registry,
          round: "H1",
          seed: SEED,
          at: "2026-03-20T09:00:00+08:00",
          by: BY,
        }),
      );
      expect(verifyLedger(round.ledger, { registry, policy })).toEqual([]);
      return round.leftOut.find(({ unit }) => unit === "U-12")?.rule;
    };
    expect(rule({})).toBeUndefined();
    expect(rule(named)).toBe("unit/frequency/cap");
  });
});
