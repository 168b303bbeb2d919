import { describe, expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";
import { instantDay } from "../../../src/kernel/iso-date.js";
import type { ReportInput } from "../../../src/simulate.js";

import { reportRound } from "../../support/acts.js";
import {
  inspectors,
  matterOf,
  type Row,
  rules,
  run,
  type SmallTown,
  town,
} from "../../support/small-case.js";

function report(
  change: SmallTown = {},
  policyChange: (draft: Row) => void = () => {},
  input: Partial<ReportInput> = {},
) {
  const registry = town(change);
  const policy = rules(policyChange);
  const outcome = run({ registry, policy });
  return {
    outcome,
    report: orThrow(reportRound({ ledger: outcome.ledger, policy, registry, round: "H1", ...input })),
  };
}

const anybody = (draft: Row) => {
  matterOf(draft).team.roles = [{ id: "lead" }, { id: "second" }];
};

describe("the report of a round", () => {
  test("loads, levels and spread are those of the record", () => {
    const { report: found, outcome } = report();
    expect(found.drawId).toBe(outcome.draw.drawId);
    expect(found.loads.map(({ inspector, load }) => ({ inspector, load }))).toEqual(
      outcome.teams.teams!.loads,
    );
    expect(found.loads.map(({ limit }) => limit)).toEqual(
      outcome.teams.teams!.levels!.map(({ limit }) => limit),
    );
    const loads = outcome.teams.teams!.loads.map(({ load }) => load);
    expect(found.spread).toEqual({ least: Math.min(...loads), most: Math.max(...loads), mean: 8 / 5 });
    expect(found.band).toEqual({ asked: 2, used: 2 });
    expect(
      report({}, (draft) => Object.assign(matterOf(draft).team, { balance: "capacity" })).report.band,
    ).toBeNull();
  });

  test("pairs: every team is a meeting, repeats and exceeded limits are counted", () => {
    const { report: free } = report(
      {
        inspectors: inspectors()
          .slice(0, 3)
          .map((each) => ({ ...each, capacity: 9 })),
      },
      anybody,
    );
    expect(free.pairs).toMatchObject({ meetings: 4, over: 0 });
    // Four teams of three people: some pair meets twice.
    expect(free.pairs.distinct).toBeLessThan(4);
    expect(free.pairs.most).toBeGreaterThan(1);
    expect(free.pairs.mostOften.length).toBeGreaterThan(0);
    const limited = report(
      {
        inspectors: inspectors()
          .slice(0, 3)
          .map((each) => ({ ...each, capacity: 9 })),
      },
      (draft) => {
        anybody(draft);
        Object.assign(matterOf(draft).team, { pairLimit: 1 });
      },
    );
    expect(limited.report.pairs.over).toBeGreaterThan(0);
  });

  test("people who return to a unit are named with their last visit", () => {
    const history = town().units.ids.map((unit) => ({ unit, day: "2025-06-02", inspectors: ["I-1"] }));
    const { report: found, outcome } = report({ history }, anybody);
    const seats = outcome.teams.teams!.seats.filter(({ inspector }) => inspector === "I-1");
    expect(found.returns).toEqual(seats.map(({ unit }) => ({ unit, inspector: "I-1", last: "2025-06-02" })));
    expect(report().report.returns).toEqual([]);
  });

  test("the visits of the round itself, in a later registry, are no returns", () => {
    const policy = rules(anybody);
    const { ledger, teams } = run({ registry: town(), policy });
    const seats = teams.teams!.seats.filter(({ inspector }) => inspector === "I-1");
    const ofRound = seats.map(({ unit }) => ({ unit, day: "2026-02-03", inspectors: ["I-1"] }));
    const before = seats.slice(0, 1).map(({ unit }) => ({ unit, day: "2025-06-02", inspectors: ["I-1"] }));
    const drawnOn = instantDay(ledger.find(({ kind }) => kind === "draw")!.at);
    const onDayOfDraw = ofRound.map((visit) => ({ ...visit, day: drawnOn }));
    const returns = (history: readonly Row[]) => {
      const registry = town({ history, asOf: "2026-07-01" });
      return orThrow(reportRound({ ledger, policy, registry, round: "H1", seeds: 0 })).returns;
    };
    expect(seats.length).toBeGreaterThan(1);
    expect(returns([...onDayOfDraw, ...ofRound])).toEqual([]);
    expect(returns([...before, ...ofRound])).toEqual([
      { unit: seats[0]!.unit, inspector: "I-1", last: "2025-06-02" },
    ]);
  });

  test("predictability: even chances among five, none where one alone can go", () => {
    const even = report({}, anybody, { seeds: 400 }).report.predictability!;
    expect(even.seats).toHaveLength(8);
    expect(even.forced).toBe(0);
    expect(even.bestGuess).toBeGreaterThan(0.2);
    expect(even.bestGuess).toBeLessThan(0.27);
    expect(even.evenness).toBeGreaterThan(0.98);
    expect(Math.abs(even.bits - Math.log2(5))).toBeLessThan(0.05);
    const alone = report({
      inspectors: inspectors().map((each) => ({
        ...each,
        capacity: 9,
        qualifications: each["id"] === "I-1" ? ["lead"] : [],
      })),
    }).report.predictability!;
    expect(alone.forced).toBe(0.5);
    expect(alone.seats.filter(({ role }) => role === "lead").every(({ bestGuess }) => bestGuess === 1)).toBe(
      true,
    );
    expect(alone.bestGuess).toBeGreaterThan(0.6);
  });

  test("without seeds nothing is simulated; no number of seeds is refused", () => {
    expect(report({}, anybody, { seeds: 0 }).report.predictability).toBeNull();
    const registry = town();
    const policy = rules();
    const { ledger } = run({ registry, policy });
    const codes = (input: Partial<ReportInput>) => {
      const asked = reportRound({ ledger, policy, registry, round: "H1", ...input });
      return asked.ok ? [] : asked.refusals.map(({ code }) => code);
    };
    expect(codes({ seeds: 1.5 })).toEqual(["simulate/seeds"]);
    expect(codes({ round: "H9", seeds: -1 })).toEqual(["round/unknown-round", "simulate/seeds"]);
    expect(codes({ round: "H2" })).toEqual(["round/no-teams"]);
  });
});
