import { describe, expect, test } from "vitest";
import {
  compilePlan,
  type Ledger,
  orThrow,
  parseRegistry,
  RESULT_CODES,
  type Result,
  type ResultInput,
  withScores,
} from "../../../src/index.js";
import { append } from "../../../src/protocol.js";

import { faultOfCodes, resultText } from "../../../src/registry/result-codes.js";

import { visitIn } from "../../../src/year/draw-chronicle.js";
import {
  carryOver,
  rateUnits,
  readBook,
  recordEvents,
  recordResults,
  runRound,
  verifyLedger,
} from "../../support/acts.js";
import { busyPolicy, CLASSES } from "../../support/busy-town.js";
import { AT, BY, inspectors, matterOf, run, SEED, town, units } from "../../support/small-case.js";

const registry = town();
const policy = busyPolicy();
const drawn = run({ policy, registry, at: AT });
const { drawId } = drawn.draw;
const unit = drawn.draw.strata[1]!.drawn[0]!.unit;
const FEBRUARY = "2026-02-12T09:00:00+08:00";
const say = (...steps: Partial<ResultInput>[]) =>
  steps.map((step) => ({ drawId, unit, ...step })) as ResultInput[];
const record = (ledger: Ledger, ...steps: Partial<ResultInput>[]) =>
  recordResults({ ledger, policy, steps: say(...steps), at: FEBRUARY, by: BY });
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const stateOf = (ledger: Ledger) => visitIn(readBook(ledger), drawId, unit)!.result;
const ENTER = {
  step: "enter",
  day: "2026-02-10",
  codes: ["A", "E"],
  correctBy: "2026-02-20",
  text: "exit blocked",
} as const;

describe("a result", () => {
  test("goes from entry over review to publication, is followed up, corrected, annulled and withdrawn; every step stays", () => {
    let ledger = orThrow(record(drawn.ledger, ENTER));
    expect(stateOf(ledger)).toMatchObject({
      stage: "review",
      codes: ["A", "E"],
      followUp: "open",
      correctBy: "2026-02-20",
    });
    expect(stateOf(ledger)!.inspectors).toHaveLength(2);
    ledger = orThrow(
      record(
        ledger,
        { step: "return", text: "photograph missing" },
        { ...ENTER, codes: ["E"] },
        { step: "publish" },
      ),
    );
    expect(stateOf(ledger)).toMatchObject({ stage: "published", codes: ["E"], published: FEBRUARY });
    ledger = orThrow(
      record(ledger, {
        step: "correct",
        day: "2026-02-10",
        codes: ["1"],
        text: "wrong house",
        approver: "head",
      }),
    );
    expect(stateOf(ledger)).toMatchObject({
      stage: "published",
      codes: ["1"],
      corrections: 1,
      followUp: null,
    });
    ledger = orThrow(
      record(
        ledger,
        { step: "annul", day: "2026-02-11", text: "court" },
        { step: "withdraw", text: "court", approver: "head" },
      ),
    );
    expect(stateOf(ledger)).toMatchObject({
      stage: "withdrawn",
      annulled: "2026-02-11",
      withdrawn: FEBRUARY,
    });
    expect(ledger.filter(({ kind }) => kind === "result")).toHaveLength(7);
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("of another authority's draw is refused for its policy, not for a visit that is missing", () => {
    const other = busyPolicy((draft) => {
      draft["authority"] = "111111";
    });
    const refused = recordResults({
      ledger: drawn.ledger,
      policy: other,
      steps: say(ENTER),
      at: FEBRUARY,
      by: BY,
    });
    expect(codes(refused)).toEqual(["result/other-policy"]);
    expect(codes(record(drawn.ledger, { ...ENTER, drawId: "111111/2026/M-1/H1" }))).toEqual([
      "result/no-visit",
    ]);
  });

  test("stays open until its follow-up is closed", () => {
    const found = orThrow(record(drawn.ledger, ENTER, { step: "publish" }));
    const closed = orThrow(record(found, { step: "close", day: "2026-02-12", text: "re-inspected" }));
    expect([stateOf(found)!.followUp, stateOf(closed)!.followUp]).toEqual(["open", "closed"]);
    expect(codes(record(closed, { step: "close", day: "2026-02-12", text: "again" }))).toEqual([
      "result/order",
    ]);
  });

  test("that is withdrawn leaves nothing to follow up", () => {
    const annulled = orThrow(
      record(drawn.ledger, ENTER, { step: "publish" }, { step: "annul", day: "2026-02-11", text: "court" }),
    );
    const withdrawn = orThrow(record(annulled, { step: "withdraw", text: "court", approver: "head" }));
    const openOf = (ledger: Ledger) =>
      carryOver(ledger, policy, registry).open.filter((each) => each.unit === unit);
    expect([stateOf(annulled)!.followUp, openOf(annulled)]).toEqual([
      "open",
      [
        { drawId, unit, what: "withdrawal" },
        { drawId, unit, what: "follow-up" },
      ],
    ]);
    const entered = orThrow(record(drawn.ledger, ENTER));
    expect(openOf(entered)).toContainEqual({ drawId, unit, what: "publication" });
    expect([stateOf(withdrawn)!.followUp, openOf(withdrawn)]).toEqual([null, []]);
  });

  test("code 1 stands alone, the others combine, and every code is known", () => {
    expect(faultOfCodes(["1", "E"])).toBe("alone");
    expect(faultOfCodes(["E", "6"])).toBeUndefined();
    expect([faultOfCodes([]), faultOfCodes(["Z"]), faultOfCodes(["E", "E"])]).toEqual([
      "none",
      "unknown",
      "twice",
    ]);
    expect(resultText(["6", "E"])).toBe("E+6");
    expect(RESULT_CODES).toHaveLength(18);
    for (const wrong of [["1", "E"], ["Z"], ["E", "E"]])
      expect(codes(record(drawn.ledger, { ...ENTER, codes: wrong }))).toHaveLength(1);
  });

  test.each([
    [{ step: "publish" }, "result/order"],
    [{ step: "sing" }, "result/step"],
    [{ ...ENTER, unit: "U-99" }, "result/no-visit"],
    [{ ...ENTER, drawId: "other/2026/M-1/H1" }, "result/no-visit"],
    [{ ...ENTER, day: "2026-01-04" }, "result/day"],
    [{ ...ENTER, day: "2026-02-13" }, "result/day"],
    [{ ...ENTER, correctBy: "2026-02-09" }, "result/correct-by"],
    [{ ...ENTER, codes: ["1"] }, "result/nothing-to-correct"],
    [{ step: "enter", day: "2026-02-10" }, "result/needs"],
    [{ ...ENTER, approver: "head" }, "result/idle"],
    [{ ...ENTER, inspectors: ["I-1", "I-1"] }, "result/people"],
  ])("%j is refused: %s", (step, code) => {
    expect(codes(record(drawn.ledger, step as never))).toEqual([code]);
  });

  test("the audit names a visit that nobody ordered, a step that cannot be, and a correction without approval", () => {
    const forged = (body: object) =>
      verifyLedger(
        append(drawn.ledger, {
          kind: "result",
          at: FEBRUARY,
          by: BY,
          body: { drawId, unit, ...body } as never,
        }),
        {
          registry,
        },
      ).map(({ code }) => code);
    expect(forged({ ...ENTER, unit: "U-99" })).toEqual(["verify/result-no-visit"]);
    expect(forged({ step: "publish" })).toEqual(["verify/result-order"]);
    expect(forged({ ...ENTER, codes: ["1", "E"] })).toEqual(["verify/result-codes"]);
    expect(forged({ ...ENTER, day: "2026-03-01" })).toEqual(["verify/result-fields", "verify/result-day"]);
    expect(forged({ step: "correct", day: "2026-02-10", codes: ["1"], text: "x" })).toEqual([
      "verify/result-order",
      "verify/void-without-reason",
    ]);
  });
});

describe("a result counts in later rounds", () => {
  const passed = (result: readonly string[]) => {
    const rules = busyPolicy((draft) => {
      const matter = matterOf(draft);
      matter["mode"] = "independent";
      matter["frequency"] = [{ id: "passed", atMost: 1, window: "year", counts: { results: ["1"] } }];
    });
    const first = run({ policy: rules, registry, at: AT });
    const steps = say({ step: "enter", day: "2026-02-10", codes: result });
    const ledger = orThrow(
      recordResults({ ledger: first.ledger, policy: rules, steps, at: FEBRUARY, by: BY }),
    );
    const july = town({ asOf: "2026-07-01" });
    const next = orThrow(
      runRound({
        registry: july,
        policy: rules,
        round: "H2",
        seed: SEED,
        ledger,
        at: "2026-07-01T09:00:00+08:00",
        by: BY,
      }),
    );
    expect(verifyLedger(next.ledger, { registry: [registry, july], policy: rules })).toEqual([]);
    return next.leftOut.find((each) => each.unit === unit)?.rule;
  };

  test("passed once, exempt for the rest of the year; with a finding, not", () => {
    expect(passed(["1"])).toBe("unit/frequency/passed");
    expect(passed(["E", "A"])).toBeUndefined();
  });
});

describe("the closed loop", () => {
  const rules = busyPolicy((draft) => {
    draft["classes"] = CLASSES;
  });
  const scored = town({ units: units().map((each) => ({ ...each, facts: { score: 150 } })) });
  const first = run({ policy: rules, registry: scored, at: AT });
  const ids = first.draw.strata.flatMap((stratum) => stratum.drawn.map((each) => each.unit));
  const other = units()
    .map(({ id }) => id as string)
    .find((id) => !ids.includes(id))!;
  const YEAR_END = "2027-01-04T09:00:00+08:00";
  const rate = (ledger: Ledger) =>
    orThrow(
      rateUnits({ ledger, policy: rules, registry: scored, until: "2026-12-31", at: YEAR_END, by: BY }),
    );

  test("findings and events raise a score, a clean visit and a repair lower it, inside the bounds", () => {
    const results = [
      { drawId: first.draw.drawId, unit: ids[0]!, step: "enter", day: "2026-02-10", codes: ["A"] },
      { drawId: first.draw.drawId, unit: ids[0]!, step: "publish" },
      { drawId: first.draw.drawId, unit: ids[1]!, step: "enter", day: "2026-02-10", codes: ["1"] },
      { drawId: first.draw.drawId, unit: ids[1]!, step: "publish" },
      { drawId: first.draw.drawId, unit: ids[2]!, step: "enter", day: "2026-02-10", codes: ["A"] },
    ] as const;
    let ledger = orThrow(
      recordResults({ ledger: first.ledger, policy: rules, steps: results, at: FEBRUARY, by: BY }),
    );
    const events = [1, 2, 3].map((n) => ({
      unit: ids[3]!,
      event: "penalty" as const,
      day: "2026-02-01",
      reference: `P-${n}`,
    }));
    const repair = { unit: other, event: "repair" as const, day: "2026-02-01", reference: "R-1" };
    ledger = orThrow(recordEvents({ ledger, events: [...events, repair], at: FEBRUARY, by: BY }));
    const { rating, ledger: rated } = rate(ledger);
    const after = Object.fromEntries(rating.units.map((each) => [each.unit, each.after]));
    // 150 + 200; 150 − 50; not published; 150 + 2 × 300 (at most two count); 150 − 150.
    expect(after).toEqual({ [ids[0]!]: 350, [ids[1]!]: 100, [ids[3]!]: 750, [other]: 0 });
    expect(verifyLedger(rated, { registry: scored, policy: rules })).toEqual([]);
    // What was rated counts once.
    expect(rate(rated).rating.units).toEqual([]);
    const rows = withScores(
      units().map((each) => ({ ...each, facts: { score: 150 } })) as never,
      rules,
      rating,
    );
    const next = orThrow(
      parseRegistry({ units: rows, inspectors: inspectors(), history: [], asOf: "2027-01-05" } as never),
    );
    expect(next.units.factSets[next.units.facts[next.units.ids.indexOf(ids[3]!)]!]).toEqual({ score: 750 });
    // Next year's plan uses them: from class A one unit has risen to B and one to C, and each class is still
    // drawn.
    const byClass = busyPolicy((draft) => {
      draft["classes"] = CLASSES;
      matterOf(draft).strata = ["A", "B", "C"].map((name, n) => ({
        id: name,
        where: { class: name },
        ratio: ["10%", "50%", "100%"][n],
      }));
    });
    const sizes = (where: typeof next) =>
      orThrow(compilePlan({ policy: byClass, registry: where })).matters[0]!.strata.map(({ quota }) => quota);
    expect(sizes(scored)).toEqual([2, 0, 0]);
    expect(sizes(next)).toEqual([1, 1, 1]);
  });

  test("what another authority found moves no score of ours", () => {
    const county = busyPolicy((draft) => {
      Object.assign(draft, { id: "county", authority: "111111" });
    });
    const theirs = run({ policy: county, registry: scored, at: AT, ledger: first.ledger });
    const visit = { drawId: theirs.draw.drawId, unit: theirs.draw.strata[0]!.drawn[0]!.unit };
    const steps = [
      { ...visit, step: "enter", day: "2026-02-10", codes: ["A"] },
      { ...visit, step: "publish" },
    ] as const;
    const ledger = orThrow(
      recordResults({ ledger: theirs.ledger, policy: county, steps, at: FEBRUARY, by: BY }),
    );
    const rated = rate(ledger);
    expect(rated.rating.units).toEqual([]);
    expect(verifyLedger(rated.ledger, { registry: scored })).toEqual([]);
  });

  test("a score stays inside its bounds, whatever happens to the unit", () => {
    const facts = (id: unknown) => ({ score: id === ids[3] ? 880 : 90 });
    const near = town({ units: units().map((each) => ({ ...each, facts: facts(each["id"]) })) });
    const events = [
      ...[1, 2].map((n) => ({
        unit: ids[3]!,
        event: "penalty" as const,
        day: "2026-02-01",
        reference: `P-${n}`,
      })),
      { unit: other, event: "repair" as const, day: "2026-02-01", reference: "R-1" },
    ];
    const ledger = orThrow(recordEvents({ ledger: first.ledger, events, at: FEBRUARY, by: BY }));
    const say = { ledger, policy: rules, registry: near, until: "2026-12-31", at: YEAR_END, by: BY };
    const rated = orThrow(rateUnits(say));
    // 880 + 2 × 300 is above 1000, 90 − 150 below 0.
    const after = Object.fromEntries(rated.rating.units.map((each) => [each.unit, each.after]));
    expect(after).toEqual({ [ids[3]!]: 1000, [other]: 0 });
    expect(verifyLedger(rated.ledger, { registry: [scored, near], policy: rules })).toEqual([]);
  });

  test("the audit finds a score that moved by itself", () => {
    const { ledger } = rate(first.ledger);
    const entry = ledger.at(-1)!;
    const units = [
      { unit: ids[0]!, before: 150, after: 0, because: [{ seq: 3, rule: "clean", points: -50 }] },
    ];
    const forged = append(ledger.slice(0, -1), {
      ...entry,
      body: { ...(entry.body as object), units } as never,
    });
    expect(verifyLedger(forged, { registry: scored, policy: rules }).map(({ code }) => code)).toEqual([
      "verify/rating",
      "verify/rating",
    ]);
  });

  test("an event counts once", () => {
    const event = { unit: "U-01", event: "penalty", day: "2026-02-01", reference: "P-1" } as const;
    const ledger = orThrow(recordEvents({ ledger: [], events: [event], at: FEBRUARY, by: BY }));
    expect(codes(recordEvents({ ledger, events: [event], at: FEBRUARY, by: BY }))).toEqual(["event/twice"]);
    const bad = [{ unit: "", event: "joy" as never, day: "2026-03-01", reference: "x" }];
    expect(codes(recordEvents({ ledger, events: bad, at: FEBRUARY, by: BY }))).toEqual([
      "ledger/not-an-id",
      "event/kind",
      "event/day",
    ]);
  });
});
