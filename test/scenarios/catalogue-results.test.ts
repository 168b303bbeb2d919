/**
 * Rows of the rule catalogue about results: what was found, whether it was published in time, and who else
 * may rely on it.
 */

import { expect, test } from "vitest";
import { chineseCalendar } from "../../src/calendars.js";
import { type Ledger, orThrow, parsePolicy, type ResultInput } from "../../src/index.js";
import {
  leftOutUnits,
  publishVisits,
  readBook,
  recordResults,
  replaceUnits,
  runRound,
  yearReport,
} from "../support/acts.js";
import { busyPolicy } from "../support/busy-town.js";
import { AT, BY, matterOf, type Row, rules, run, town } from "../support/small-case.js";
import { policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const YEARS = { calendars: [{ id: "plain", from: "2026-01-01", until: "2027-12-31" }] };
const registry = town();
const policy = busyPolicy();
const drawn = run({ policy, registry, at: AT });
const { drawId } = drawn.draw;
const units = drawn.draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit));

const record = (ledger: Ledger, at: string, ...steps: Partial<ResultInput>[]) =>
  orThrow(
    recordResults({
      ledger,
      policy,
      steps: steps.map((step) => ({ drawId, ...step }) as ResultInput),
      at,
      by: BY,
    }),
  );

test("S-05: not entered, to review, returned, rejected, published; a follow-up is open or closed; nothing follows but what may", () => {
  const unit = units[0]!;
  const steps: Readonly<Record<string, Partial<ResultInput>>> = {
    enter: { unit, step: "enter", day: "2026-01-12", codes: ["A"] },
    return: { unit, step: "return", text: "no photograph" },
    reject: { unit, step: "reject", text: "wrong house" },
    publish: { unit, step: "publish" },
    correct: {
      unit,
      step: "correct",
      day: "2026-01-12",
      codes: ["E"],
      text: "typing error",
      approver: "head",
    },
    annul: { unit, step: "annul", day: "2026-02-02", text: "court" },
    withdraw: { unit, step: "withdraw", text: "court", approver: "head" },
    close: { unit, step: "close", day: "2026-02-02", text: "mended" },
  };
  const at = "2026-02-03T09:00:00+08:00";
  const after = (way: readonly string[]) => record(drawn.ledger, at, ...way.map((step) => steps[step]!));
  const next = (ledger: Ledger): string[] =>
    Object.keys(steps).filter(
      (step) =>
        recordResults({ ledger, policy, steps: [{ drawId, ...steps[step] } as ResultInput], at, by: BY }).ok,
    );
  const stateOf = (ledger: Ledger) => {
    const result = readBook(ledger).draws.get(drawId)!.visits.get(unit)!.result;
    return [result?.stage ?? "none", result?.followUp ?? null];
  };
  const ways: [string[], string, string | null, string[]][] = [
    [[], "none", null, ["enter"]],
    [["enter"], "review", "open", ["return", "reject", "publish"]],
    [["enter", "return"], "returned", "open", ["enter"]],
    [["enter", "reject"], "rejected", "open", ["enter"]],
    [["enter", "publish"], "published", "open", ["correct", "annul", "close"]],
    [["enter", "publish", "close"], "published", "closed", ["correct", "annul"]],
    [["enter", "publish", "annul"], "annulled", "open", ["withdraw"]],
    [["enter", "publish", "annul", "withdraw"], "withdrawn", null, ["enter"]],
  ];
  for (const [way, stage, followUp, steps] of ways) {
    const ledger = way.length === 0 ? drawn.ledger : after(way);
    expect([...stateOf(ledger), next(ledger)]).toEqual([stage, followUp, steps]);
  }
});

test("S-06: published of what is due, closed of what was published, and what came too late is not in time", () => {
  const enter = (unit: number, codes: string[], more: Row = {}) =>
    ({ unit: units[unit]!, step: "enter", day: "2026-01-12", codes, ...more }) as const;
  const correctBy = { correctBy: "2026-02-20" };
  let ledger = record(
    drawn.ledger,
    "2026-01-13T09:00:00+08:00",
    enter(0, ["1"]),
    enter(1, ["A"], correctBy),
    enter(2, ["E"], correctBy),
    enter(3, ["1"]),
  );
  const publish = (unit: number) => ({ unit: units[unit]!, step: "publish" }) as const;
  // Twenty working days after 12 January, over the Spring Festival: 9 February.
  ledger = record(ledger, "2026-02-09T17:00:00+08:00", publish(0), publish(1));
  ledger = record(ledger, "2026-02-10T09:00:00+08:00", publish(2));
  ledger = record(ledger, "2026-02-12T09:00:00+08:00", {
    unit: units[1]!,
    step: "close",
    day: "2026-02-11",
    text: "exit is free",
  });
  const calendars = [2025, 2026].map((year) => orThrow(chineseCalendar(year)));
  const at = "2026-06-30T09:00:00+08:00";
  const { results } = orThrow(yearReport({ ledger, policy, registry, at, calendars }));
  expect(results).toEqual({
    made: 4,
    clean: 2,
    found: 2,
    published: 3,
    inTime: 2,
    corrected: 1,
    open: 1,
    withdrawn: 0,
  });
});

test("Q20: of a risk-based sample a fifth goes by chance; the year's report compares what both parts found", () => {
  const firms = unitsOf(40, "farm").map((unit, n) => ({ ...unit, facts: { score: n } }));
  const of = registryOf(firms, { asOf: "2026-01-01" });
  const report = (stratum: Row) => {
    const draft = policyOf(
      { rounds: roundsOf(1), reserve: 9, strata: [{ id: "farm", number: 20, ...stratum }] },
      YEARS,
    );
    const rules = orThrow(parsePolicy(draft));
    const at = "2026-01-01T09:00:00+08:00";
    const say = { policy: rules, registry: of, round: "R01", at, by: BY };
    const round = orThrow(runRound({ ...say, seed: [{ type: "plain", value: "q20" }] }));
    const seats = round.draw.strata[0]!.drawn;
    const gone = seats.find(({ score }) => score !== undefined)?.unit ?? seats[0]!.unit;
    const change = {
      ...say,
      ledger: round.ledger,
      units: [{ unit: gone, code: "closed", reason: "gone" }] as const,
      approver: "head",
    };
    const { ledger, replaced } = orThrow(replaceUnits(change));
    const steps = [...seats.map(({ unit }) => unit).filter((unit) => unit !== gone), replaced[0]!.by!].map(
      (unit) => {
        const codes = [seats.find((each) => each.unit === unit)?.score === undefined ? "1" : "A"];
        return { drawId: round.draw.drawId, unit, step: "enter", day: "2026-01-05", codes } as const;
      },
    );
    const results = orThrow(
      recordResults({ ledger, policy: rules, steps, at: "2026-01-06T09:00:00+08:00", by: BY }),
    );
    return orThrow(
      yearReport({ ledger: results, policy: rules, registry: of, at: "2026-12-31T09:00:00+08:00" }),
    ).strata[0]!.samples;
  };
  // Four by ticket and sixteen by score; one of these is replaced by the next of the reserve, which is by
  // ticket.
  expect(report({ risk: { randomShare: "20%", fact: "score" } })).toEqual({
    byChance: { standing: 5, made: 5, found: 0 },
    byScore: { standing: 15, made: 15, found: 15 },
  });
  expect(report({})).toBeUndefined();
});

test("S-01: results of before the codes are free text, and rules can name them", () => {
  const exempt = (result: string | null) => {
    const history = [{ unit: "U-05", day: "2025-12-01", ...(result === null ? {} : { result }) }];
    const frequency = [
      { id: "found", atMost: 1, window: { months: 3 }, counts: { results: ["正常", "not reachable"] } },
    ];
    const of = town({ history });
    const { pool } = run({
      registry: of,
      policy: rules((draft) => Object.assign(matterOf(draft), { frequency })),
    });
    return leftOutUnits(of.units, pool).map(({ unit, rule }) => `${unit} ${rule}`);
  };
  for (const result of ["正常", "not reachable"])
    expect(exempt(result)).toEqual(["U-05 unit/frequency/found"]);
  for (const result of ["隐瞒真实情况", null]) expect(exempt(result)).toEqual([]);
});

test("S-10: what another authority found is known on the shared ledger, and ours need not go again", () => {
  const relying = rules((draft) => {
    const counts = { authorities: ["market"], results: ["1"] };
    Object.assign(matterOf(draft), { frequency: [{ id: "shared", atMost: 1, window: "year", counts }] });
  });
  const visits = [
    { unit: "U-12", day: "2026-01-02", kind: "routine", result: "1" },
    { unit: "U-11", day: "2026-01-02", kind: "routine", result: "A+E" },
  ];
  const barred = (visits: readonly Row[]) => {
    const at = "2026-01-05T08:00:00+08:00";
    const ledger = orThrow(
      publishVisits({ ledger: [], authority: "market", visits: visits as never, at, by: BY }),
    );
    const seed = [{ type: "plain", value: "s" }] as const;
    const round = orThrow(runRound({ policy: relying, registry, round: "H1", ledger, seed, at: AT, by: BY }));
    return leftOutUnits(registry.units, round.pool).map(({ unit, rule }) => `${unit} ${rule}`);
  };
  expect(barred(visits)).toEqual(["U-12 unit/frequency/shared"]);
  expect(barred(visits.slice(1))).toEqual([]);
});
