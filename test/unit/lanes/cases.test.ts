import { describe, expect, test } from "vitest";
import { orThrow, type Policy, type Result } from "../../../src/index.js";

import { loadsOf } from "../../../src/year/year-counts.js";
import { carriedInto } from "../../../src/year/year-state.js";
import {
  assignCase,
  lateItems,
  openCase,
  plannedVisits,
  recordResults,
  reopenCase,
  runCase,
  runRound,
  substitute,
  verifyLedger,
  voidCase,
  yearReport,
  yearSoFar,
} from "../../support/acts.js";
import { busyPolicy } from "../../support/busy-town.js";
import { rechained } from "../../support/rechained.js";
import {
  AT,
  BY,
  inspectors,
  matterOf,
  type Row,
  run,
  SEED,
  town,
  withUnit,
} from "../../support/small-case.js";

const registry = town();
const policy = busyPolicy();
const MARCH = "2026-03-02T09:00:00+08:00";
const seed = (value: string) => [{ type: "plain", value }] as const;
const say = (change: object = {}) => ({
  ...{
    ledger: [],
    policy,
    registry,
    lane: "complaint",
    case: "C-1",
    units: ["U-12"],
    reason: "hotline 12345, no. 7",
    at: MARCH,
    by: BY,
  },
  ...change,
});
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));

describe("a case beside the draw", () => {
  test("has two people, a day inside its time, and a clean audit", () => {
    const { ledger, teams } = orThrow(runCase({ ...say(), seed: seed("c1") }));
    expect(ledger.map(({ kind }) => kind)).toEqual(["policy", "registry", "roster", "case", "assignment"]);
    expect(teams!.teams!.seats.map(({ unit, role }) => `${unit} ${role}`).sort()).toEqual([
      "U-12 lead",
      "U-12 second",
    ]);
    const { from, until, due } = ledger[3]!.body as { from: string; until: string; due: string };
    expect([from, until, due]).toEqual(["2026-03-02", "2026-03-05", "2026-03-05"]);
    const [visit] = plannedVisits(ledger, policy);
    expect(visit!.day >= from && visit!.day <= until).toBe(true);
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("an urgent one has 24 hours, on days off too", () => {
    const saturday = "2026-03-07T22:30:00+08:00";
    const { ledger } = orThrow(
      runCase({ ...say({ urgent: true, arrived: saturday, at: saturday }), seed: seed("c1") }),
    );
    expect(ledger[3]!.body).toMatchObject({
      due: "2026-03-08T22:30:00+08:00",
      from: "2026-03-07",
      until: "2026-03-08",
    });
    expect(["2026-03-07", "2026-03-08"]).toContain(plannedVisits(ledger, policy)[0]!.day);
    expect(verifyLedger(ledger, { registry })).toEqual([]);
    const late = (at: string) => orThrow(lateItems(ledger, policy, at)).map(({ what, due }) => [what, due]);
    expect([late("2026-03-08T22:30:00+08:00"), late("2026-03-08T22:31:00+08:00")]).toEqual([
      [],
      [["visit", "2026-03-08T22:30:00+08:00"]],
    ]);
    // Days on which the matter leaves firms in peace bar its draws, and no urgent complaint.
    const quiet = busyPolicy((draft) => Object.assign(matterOf(draft), { quiet: { weekdays: [6, 7] } }));
    const { ledger: all } = orThrow(
      runCase({
        ...say({ policy: quiet, ledger: [], urgent: true, arrived: saturday, at: saturday }),
        seed: seed("c1"),
      }),
    );
    expect(["2026-03-07", "2026-03-08"]).toContain(plannedVisits(all, quiet)[0]!.day);
  });

  test("that is opened late is visited on the day of the entry, and its deadline stays", () => {
    const { ledger } = orThrow(runCase({ ...say({ arrived: "2026-02-24" }), seed: seed("c1") }));
    expect(ledger[3]!.body).toMatchObject({ due: "2026-02-27", from: "2026-03-02", until: "2026-03-02" });
  });

  test("counts from the day where the ledger is written, in whatever offset its arrival is", () => {
    const night = orThrow(runCase({ ...say({ arrived: "2026-03-01T18:00:00Z" }), seed: seed("c1") }));
    expect(night.ledger[3]!.body).toMatchObject({ due: "2026-03-05", until: "2026-03-05" });
    expect(verifyLedger(night.ledger, { registry, policy })).toEqual([]);
    const urgent = { urgent: true, arrived: "2026-03-06T17:00:00Z", at: "2026-03-07T02:00:00+08:00" };
    const { ledger } = orThrow(runCase({ ...say(urgent), seed: seed("c1") }));
    expect(ledger[3]!.body).toMatchObject({ due: "2026-03-07T17:00:00Z", until: "2026-03-08" });
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("has not arrived after its entry, by a minute", () => {
    const late = "2026-03-02T09:01:00+08:00";
    expect(codes(openCase({ ...say({ arrived: late }), sources: [] }))).toContain("case/from-future");
    const { ledger } = orThrow(runCase({ ...say(), seed: seed("c1") }));
    const forged = ledger.map((entry) =>
      entry.kind === "case"
        ? { ...entry, body: { ...(entry.body as object), arrived: late } as never }
        : entry,
    );
    const found = verifyLedger(rechained(forged), { registry });
    expect([...new Set(found.map(({ code }) => code))]).toContain("verify/case-times");
  });

  test.each(["re-inspection", "licence", "clue"])("lane %s: with the lane's own time", (lane) => {
    const { ledger } = orThrow(runCase({ ...say({ lane }), seed: seed("c1") }));
    const due = { "re-inspection": "2026-03-05", licence: "2026-03-30", clue: "2026-03-17" }[lane];
    expect(ledger[3]!.body).toMatchObject({ due });
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("a campaign needs an approver, visits several units, and each unit once a year", () => {
    const festival = say({ lane: "festival", case: "F-1", units: ["U-02", "U-04"], until: "2026-03-13" });
    expect(codes(runCase({ ...festival, seed: seed("f") }))).toEqual(["case/approver"]);
    const { ledger } = orThrow(runCase({ ...festival, approver: "county government", seed: seed("f") }));
    expect(
      plannedVisits(ledger, policy)
        .map(({ unit }) => unit)
        .sort(),
    ).toEqual(["U-02", "U-04"]);
    const report = orThrow(yearReport({ ledger, policy, registry, at: "2026-03-13T09:00:00+08:00" }));
    expect(report.visits).toContainEqual({ ground: "campaign", ordered: 2, merged: 0 });
    const again = {
      ...festival,
      ledger,
      case: "F-2",
      units: ["U-04", "U-06"],
      approver: "county government",
      seed: seed("g"),
    };
    expect(codes(runCase(again))).toEqual(["case/capped"]);
    expect(codes(runCase({ ...again, units: ["U-06"] }))).toEqual([]);
    const free = busyPolicy(
      (draft) => delete (draft["lanes"] as Row[]).find(({ id }) => id === "festival")!["frequency"],
    );
    const first = orThrow(runCase({ ...festival, policy: free, approver: "x", seed: seed("f") }));
    expect(codes(runCase({ ...again, policy: free, ledger: first.ledger }))).toEqual([]);
  });

  test("announces its sources before the values are known", () => {
    const beacon = { type: "beacon", chain: "a".repeat(64), round: 9 } as const;
    const opened = orThrow(openCase({ ...say(), sources: [beacon] }));
    const { units: _units, reason: _reason, ...named } = say();
    const assign = (value: string, round = 9) =>
      assignCase({ ...named, ledger: opened.ledger, seed: [{ ...beacon, round, value }] });
    expect(codes(assign("b".repeat(64), 10))).toEqual(["seed/not-announced"]);
    const assigned = orThrow(assign("b".repeat(64)));
    expect(verifyLedger(assigned.ledger, { registry })).toEqual([]);
    expect(
      codes(assignCase({ ...named, ledger: assigned.ledger, seed: [{ ...beacon, value: "c".repeat(64) }] })),
    ).toEqual(["case/assigned"]);
  });

  test("cannot be tried under another number with the same source", () => {
    const first = orThrow(runCase({ ...say(), seed: seed("c1") }));
    expect(codes(runCase({ ...say({ ledger: first.ledger, case: "C-2" }), seed: seed("c1") }))).toEqual([
      "seed/used-before",
    ]);
    expect(
      codes(runCase({ ...say({ ledger: first.ledger, case: "C-2", units: ["U-11"] }), seed: seed("c1") })),
    ).toEqual([]);
  });

  test("says everything that is wrong at once", () => {
    const bad = say({
      case: "a/b",
      units: ["U-99", "U-12", "U-12"],
      arrived: "2026-03-03",
      urgent: true,
      until: "2026-03-09",
      reason: " ",
      lead: "x",
    });
    expect(codes(openCase({ ...bad, sources: [] }))).toEqual([
      "case/id",
      "case/unit-unknown",
      "case/unit-twice",
      "case/from-future",
      "case/hour",
      "case/until",
      "case/reason",
      "case/lead",
    ]);
    const { at } = say();
    const later = at.replace("T09", "T10");
    expect(codes(openCase({ ...say({ arrived: later }), sources: [] }))).toContain("case/from-future");
    expect(codes(openCase({ ...say({ arrived: at }), sources: [] }))).not.toContain("case/from-future");
    expect(codes(openCase({ ...say({ lane: "whim" }), sources: [] }))).toEqual(["case/unknown-lane"]);
    const closed = town({ units: withUnit("U-12", { status: "closed" }) });
    expect(codes(openCase({ ...say({ registry: closed }), sources: [] }))).toEqual(["case/unit-closed"]);
    expect(codes(openCase({ ...say(), sources: [] }))).toEqual(["seed/no-sources"]);
  });

  test("that is given up stays on the ledger, counts no more, and cannot be given up when it was visited", () => {
    const { ledger, drawId } = orThrow(runCase({ ...say(), seed: seed("c1") }));
    const give = {
      ledger,
      policy,
      lane: "complaint",
      case: "C-1",
      reason: "withdrawn",
      approver: "head",
      at: MARCH,
      by: BY,
    };
    const given = orThrow(voidCase(give));
    expect(yearSoFar(given, policy).cases).toEqual([]);
    expect(plannedVisits(given, policy)).toEqual([]);
    expect(verifyLedger(given, { registry, policy })).toEqual([]);
    expect(codes(voidCase({ ...give, ledger: given, reason: "", approver: " " }))).toEqual([
      "case/void-without",
      "case/void-without",
      "case/voided",
    ]);
    const which = { policy, registry, ledger: given, lane: "complaint", case: "C-1", at: MARCH, by: BY };
    for (const act of [
      reopenCase({ ...which, as: "C-1b", seed: seed("again") }),
      assignCase({ ...which, seed: seed("c1") }),
    ])
      expect(act.ok ? [] : act.refusals).toMatchObject([
        { code: "case/voided", facts: { drawId, seq: given.at(-1)!.seq } },
      ]);
    const steps = [{ drawId, unit: "U-12", step: "enter", day: "2026-03-02", codes: ["1"] }] as const;
    const made = orThrow(recordResults({ ledger, policy, steps, at: MARCH, by: BY }));
    expect(codes(voidCase({ ...give, ledger: made }))).toEqual(["visit/made-already"]);
  });

  test("people who fall ill are substituted as in a round", () => {
    const { ledger, teams } = orThrow(runCase({ ...say(), seed: seed("c1") }));
    const { inspector } = teams!.teams!.seats.find(({ role }) => role === "second")!;
    const change = {
      matter: "complaint",
      round: "C-1",
      out: [{ inspector }],
      ground: "illness",
      reason: "note",
      approver: "head",
    } as const;
    const { seats, ledger: after } = orThrow(
      substitute({ ledger, policy, registry, ...change, at: MARCH, by: BY }),
    );
    expect(seats).toHaveLength(1);
    expect(verifyLedger(after, { registry, policy })).toEqual([]);
  });
});

test("an urgent case in a lane that has no urgent time is found", () => {
  const clue = orThrow(runCase({ ...say({ lane: "clue", case: "K-1" }), seed: seed("k1") }));
  const forged = clue.ledger.map((entry) =>
    entry.kind === "case" ? { ...entry, body: { ...(entry.body as object), urgent: true } as never } : entry,
  );
  expect(verifyLedger(clue.ledger, { registry })).toEqual([]);
  const places = verifyLedger(rechained(forged), { registry }).map(({ code, at }) => `${code} ${at}`);
  expect(places).toContainEqual(expect.stringMatching(/^verify\/case-times .*urgent/));
});

describe("the audit of a forged case", () => {
  const urgent = orThrow(runCase({ ...say({ urgent: true, arrived: MARCH }), seed: seed("c1") }));
  const found = (change: object) => {
    const entries = urgent.ledger.map((entry) =>
      entry.kind === "case" ? { ...entry, body: { ...(entry.body as object), ...change } as never } : entry,
    );
    return new Set(verifyLedger(rechained(entries), { registry }).map(({ code }) => code));
  };

  test.each([
    [{ arrived: "2026-03-02" }, "verify/case-times"],
    [{ arrived: "yesterday!" }, "verify/body"],
    [{ from: "2026-02-31" }, "verify/body"],
    [{ until: "2026-03-09" }, "verify/case-times"],
    [{ reason: " " }, "verify/void-without-reason"],
    [{ ground: "clue" }, "verify/case-lane"],
    [{ lane: "whim" }, "verify/case-lane"],
  ])("%j is a finding, never a breakdown", (change, code) => {
    expect(found(change)).toContain(code);
  });
});

describe("a planned visit takes a case along", () => {
  const drawn = run({ policy, registry, at: AT });
  const [visit] = plannedVisits(drawn.ledger, policy);
  const near = `${visit!.day}T08:00:00+08:00`;

  test("when it lies inside the time of the case and the lane says so", () => {
    const merged = orThrow(
      runCase({ ...say({ ledger: drawn.ledger, units: [visit!.unit], at: near }), seed: seed("m") }),
    );
    expect(merged.teams).toBeNull();
    expect(merged.ledger.at(-1)!.body).toMatchObject({
      merged: [{ unit: visit!.unit, drawId: drawn.draw.drawId, day: visit!.day }],
      announced: [],
    });
    expect(plannedVisits(merged.ledger, policy)).toEqual(plannedVisits(drawn.ledger, policy));
    expect(verifyLedger(merged.ledger, { registry, policy })).toEqual([]);
  });

  test("and not when the lane does not merge", () => {
    const apart = busyPolicy((draft) => delete (draft["lanes"] as Row[])[0]!["merges"]);
    const again = run({ policy: apart, registry, at: AT });
    const own = orThrow(
      runCase({
        ...say({ policy: apart, ledger: again.ledger, units: [visit!.unit], at: near }),
        seed: seed("m"),
      }),
    );
    expect(own.teams?.complete).toBe(true);
    expect(verifyLedger(own.ledger, { registry, policy: apart })).toEqual([]);
  });
});

describe("cases count", () => {
  const crowd = town({
    inspectors: inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 12 })),
  });
  const withCase = orThrow(runCase({ ...say({ registry: crowd }), seed: seed("c1") }));
  const next = (ledger: typeof withCase.ledger, rules: Policy = policy) =>
    orThrow(
      runRound({
        registry: crowd,
        policy: rules,
        round: "H1",
        seed: SEED,
        ledger,
        at: "2026-03-03T09:00:00+08:00",
        by: BY,
      }),
    );

  test("in the loads that the next round levels", () => {
    const year = yearSoFar(withCase.ledger, policy);
    const went = withCase.teams!.teams!.seats.map(({ inspector }) => inspector);
    const carried = carriedInto({ draws: [], cases: year.cases }, crowd.inspectors);
    expect(went.map((id) => carried.get(id))).toEqual([1, 1]);
    const { ledger, teams } = next(withCase.ledger);
    expect(verifyLedger(ledger, { registry: crowd, policy })).toEqual([]);
    const loads = loadsOf([...yearSoFar(ledger, policy).draws, ...yearSoFar(ledger, policy).cases]);
    expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(3);
    expect(teams.complete).toBe(true);
  });

  test.each([
    [["complaint"], true],
    [["routine"], false],
  ])("toward a cap on %j: %s", (kinds, counts) => {
    const capped = busyPolicy((draft) => {
      matterOf(draft)["frequency"] = [{ id: "cap", atMost: 1, window: "year", counts: { kinds } }];
    });
    const before = orThrow(runCase({ ...say({ registry: crowd, policy: capped }), seed: seed("c1") }));
    const { leftOut, ledger } = next(before.ledger, capped);
    expect(leftOut.some(({ unit, rule }) => unit === "U-12" && rule === "unit/frequency/cap")).toBe(counts);
    expect(verifyLedger(ledger, { registry: crowd, policy: capped })).toEqual([]);
  });

  test("never as random: no plan and no draw entry", () => {
    expect(withCase.ledger.some(({ kind }) => kind === "plan" || kind === "draw")).toBe(false);
  });
});
