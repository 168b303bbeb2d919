import { describe, expect, test } from "vitest";
import { type Ledger, orThrow, type Result } from "../../../src/index.js";
import { append } from "../../../src/protocol.js";

import { drawnNow } from "../../../src/year/drawn-now.js";
import {
  plannedVisits,
  recordResults,
  replaceUnits,
  runRound,
  substitute,
  verifyLedger,
  yearSoFar,
} from "../../support/acts.js";
import { busyPolicy } from "../../support/busy-town.js";
import { AT, BY, matterOf, run, town, units, withUnit } from "../../support/small-case.js";

const registry = town();
const policy = busyPolicy();
const drawn = run({ policy, registry, at: AT });
const LATER = "2026-02-02T09:00:00+08:00";
const general = drawn.draw.strata.find(({ stratum }) => stratum === "general")!;
const [victim] = general.drawn;
const say = (change: object = {}) => ({
  ...{ ledger: drawn.ledger, policy, registry, round: "H1", approver: "head", at: LATER, by: BY },
  units: [{ unit: victim!.unit, code: "closed" as const, reason: "licence surrendered" }],
  ...change,
});
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const visited = (ledger: Ledger, of = policy) =>
  drawnNow(yearSoFar(ledger, of).draws[0]!).map(({ unit }) => unit);

describe("a drawn unit that is not visited", () => {
  test("is replaced by the next of the reserve, with people and a day from now on", () => {
    const { replaced, staffed, ledger } = orThrow(replaceUnits(say()));
    expect(replaced).toEqual([
      { unit: victim!.unit, stratum: "general", by: general.reserve[0]!.unit, passedOver: [] },
    ]);
    expect(staffed!.teams!.seats.map(({ unit }) => unit)).toEqual([
      general.reserve[0]!.unit,
      general.reserve[0]!.unit,
    ]);
    expect(staffed!.days!.visits[0]!.day >= "2026-02-02").toBe(true);
    expect(visited(ledger)).not.toContain(victim!.unit);
    expect(plannedVisits(ledger, policy).map(({ unit }) => unit)).toContain(general.reserve[0]!.unit);
    expect(plannedVisits(ledger, policy).map(({ unit }) => unit)).not.toContain(victim!.unit);
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("whoever of the reserve is gone too is passed over with the rule", () => {
    const first = general.reserve[0]!.unit;
    const today = town({ units: withUnit(first, { status: "closed" }) });
    const { replaced, ledger } = orThrow(replaceUnits(say({ registry: today })));
    expect(replaced[0]).toMatchObject({
      by: general.reserve[1]!.unit,
      passedOver: [{ unit: first, rule: "unit/status" }],
    });
    expect(verifyLedger(ledger, { registry: [registry, today], policy })).toEqual([]);
    const without = town({ units: units().filter(({ id }) => id !== first) });
    expect(orThrow(replaceUnits(say({ registry: without }))).replaced[0]!.passedOver).toEqual([
      { unit: first, rule: "unit/not-registered" },
    ]);
  });

  test("several at once take several places, and a second replacement goes on behind them", () => {
    const pair = general.drawn
      .slice(0, 2)
      .map(({ unit }) => ({ unit, code: "moved" as const, reason: "new address" }));
    const both = orThrow(replaceUnits(say({ units: pair })));
    expect(both.replaced.map(({ by }) => by)).toEqual(general.reserve.slice(0, 2).map(({ unit }) => unit));
    const third = { unit: general.reserve[0]!.unit, code: "not-found" as const, reason: "nobody there" };
    const again = orThrow(replaceUnits(say({ ledger: both.ledger, units: [third] })));
    expect(again.replaced[0]!.by).toBe(general.reserve[2]!.unit);
    expect(verifyLedger(again.ledger, { registry, policy })).toEqual([]);
  });

  test("without a reserve nobody comes, and the next round owes one more", () => {
    const poor = busyPolicy((draft) => {
      matterOf(draft)["reserve"] = 0;
    });
    const round = run({ policy: poor, registry, at: AT });
    const { replaced, staffed, ledger } = orThrow(replaceUnits(say({ policy: poor, ledger: round.ledger })));
    expect([replaced[0]!.by, staffed]).toEqual([null, null]);
    const july = town({ asOf: "2026-07-01", units: withUnit(victim!.unit, { status: "closed" }) });
    const second = (of: Ledger) =>
      orThrow(
        runRound({
          registry: july,
          policy: poor,
          round: "H2",
          seed: [{ type: "plain", value: "2" }],
          ledger: of,
          at: "2026-07-01T09:00:00+08:00",
          by: BY,
        }),
      );
    const quota = (of: Ledger) => second(of).plan.strata.find(({ stratum }) => stratum === "general")!.quota;
    expect(quota(ledger) - quota(round.ledger)).toBe(1);
    expect(verifyLedger(second(ledger).ledger, { registry: [registry, july], policy: poor })).toEqual([]);
  });

  test("after the round nobody comes", () => {
    const { replaced } = orThrow(replaceUnits(say({ at: "2026-07-02T09:00:00+08:00" })));
    expect(replaced[0]!.by).toBeNull();
  });

  test("people of a replacement are substituted like all others", () => {
    const first = orThrow(replaceUnits(say()));
    const { inspector } = first.staffed!.teams!.seats.find(({ role }) => role === "second")!;
    const out = [{ inspector, units: [general.reserve[0]!.unit] }];
    const change = {
      round: "H1",
      out,
      ground: "illness",
      reason: "note",
      approver: "head",
      at: LATER,
      by: BY,
    } as const;
    const { seats, ledger } = orThrow(substitute({ ledger: first.ledger, policy, registry, ...change }));
    expect(seats.map(({ unit }) => unit)).toEqual([general.reserve[0]!.unit]);
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("refusals name everything", () => {
    const units = [
      { unit: victim!.unit, code: "tired" as never, reason: "" },
      { unit: victim!.unit, code: "closed" as const, reason: "x" },
    ];
    expect(codes(replaceUnits(say({ units, approver: "" })))).toEqual([
      "replacement/approver",
      "replacement/code",
      "replacement/reason",
      "case/unit-twice",
    ]);
    expect(codes(replaceUnits(say({ units: [] })))).toEqual(["replacement/nothing-void"]);
    const first = orThrow(replaceUnits(say()));
    expect(codes(replaceUnits(say({ ledger: first.ledger })))).toEqual(["replacement/void-already"]);
    const other = [{ unit: general.reserve[3]!.unit, code: "closed" as const, reason: "x" }];
    expect(codes(replaceUnits(say({ units: other })))).toEqual(["replacement/not-drawn"]);
    const steps = [
      { drawId: drawn.draw.drawId, unit: victim!.unit, step: "enter", day: "2026-02-02", codes: ["1"] },
    ] as const;
    const made = orThrow(recordResults({ ledger: drawn.ledger, policy, steps, at: LATER, by: BY }));
    expect(codes(replaceUnits(say({ ledger: made })))).toEqual(["visit/made-already"]);
  });
});

describe("a unit that came in another's place", () => {
  const { ledger, drawId, replaced } = orThrow(replaceUnits(say()));
  const unit = replaced[0]!.by!;
  const enter = (day: string) => {
    const steps = [{ drawId, unit, step: "enter", day, codes: ["1"] }] as const;
    return recordResults({ ledger, policy, steps, at: "2026-06-30T09:00:00+08:00", by: BY });
  };

  test("was not visited before it came", () => {
    expect(codes(enter("2026-02-01"))).toEqual(["result/day"]);
    expect(verifyLedger(orThrow(enter("2026-02-02")), { registry, policy })).toEqual([]);
  });
});

describe("the audit finds a replacement", () => {
  const good = orThrow(replaceUnits(say()));
  const forged = (change: (body: never) => void) => {
    const entry = good.ledger.at(-1)!;
    const body = JSON.parse(JSON.stringify(entry.body));
    change(body as never);
    const ledger = append(good.ledger.slice(0, -1), { kind: entry.kind, at: entry.at, by: entry.by, body });
    return new Set(verifyLedger(ledger, { registry, policy }).map(({ code }) => code));
  };

  test("that jumps the reserve order", () => {
    const next = general.reserve[1]!.unit;
    const found = forged((body: { replaced: { by: string }[] }) => {
      body.replaced[0]!.by = next;
    });
    expect(found).toContain("verify/reserve-order");
  });

  test("that passes over a unit which is active", () => {
    const found = forged((body: { replaced: { by: string; passedOver: unknown[] }[] }) => {
      body.replaced[0]!.by = general.reserve[1]!.unit;
      body.replaced[0]!.passedOver = [{ unit: general.reserve[0]!.unit, rule: "unit/status" }];
    });
    expect(found).toContain("verify/reserve-order");
  });

  test("of a unit that was not drawn, without an approver, or with other people", () => {
    expect(forged((body: { units: { unit: string }[] }) => (body.units[0]!.unit = "U-01x"))).toContain(
      "verify/void-not-drawn",
    );
    expect(forged((body: { approver: string }) => (body.approver = " "))).toContain(
      "verify/void-without-reason",
    );
    const found = forged((body: { staffed: { teams: { seats: { inspector: string }[] } } }) => {
      const seats = body.staffed.teams.seats;
      seats[1]!.inspector = seats[1]!.inspector === "I-5" ? "I-4" : "I-5";
    });
    expect(found).toContain("verify/replay");
  });
});
