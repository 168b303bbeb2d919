/**
 * One person is away: every round and every lane is looked at in one act, and what cannot be filled is named.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, orThrow } from "../../../src/index.js";

import {
  plannedVisits,
  recordResults,
  runCase,
  type SubstituteEverywhereInput,
  substituteEverywhere,
  verifyLedger,
} from "../../support/acts.js";
import { busyPolicy } from "../../support/busy-town.js";
import { BY, inspectors, matterOf, type Row, rules, run, town } from "../../support/small-case.js";

const AT = "2026-01-12T09:00:00+08:00";
const plenty: Row[] = inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 20 }));
const registry = town({ inspectors: plenty });
const policy = busyPolicy();
const drawn = run({ policy, registry });
const other = registry.units.ids.find(
  (id) => !drawn.draw.strata.some((stratum) => stratum.drawn.some(({ unit }) => unit === id)),
)!;
const inCase = (ledger: Ledger, id: string, value: string) =>
  orThrow(
    runCase({
      ledger,
      policy,
      registry,
      lane: "licence",
      case: id,
      units: [other],
      reason: "licence",
      seed: [{ type: "plain", value }],
      at: AT,
      by: BY,
    }),
  );

function away(inspector: string, ledger: Ledger, change: Partial<SubstituteEverywhereInput> = {}) {
  const said = { ground: "illness", reason: "a note", approver: "head", at: AT, by: BY } as const;
  return substituteEverywhere({ ledger, policy, registry, inspector, ...said, ...change });
}

/** The case and the round both send this person. */
const { ledger, person } = (() => {
  for (let n = 0; ; n++) {
    const { ledger: made, teams } = inCase(drawn.ledger, `L-${n}`, String(n));
    const both = teams!
      .teams!.seats.map(({ inspector }) => inspector)
      .find((id) =>
        plannedVisits(drawn.ledger, policy).some(
          ({ day, seats }) => day >= "2026-01-12" && seats.some(({ inspector }) => inspector === id),
        ),
      );
    if (both !== undefined) return { ledger: made, person: both };
  }
})();
const daysOf = (book: Ledger, id: string) =>
  plannedVisits(book, policy)
    .filter(({ seats }) => seats.some(({ inspector }) => inspector === id))
    .map(({ day }) => day);

describe("where visits have days", () => {
  test("the seats of all rounds and lanes change hands, in the order of their team draws, and the audit finds nothing", () => {
    const { substitutions, unfilled, ledger: after } = orThrow(away(person, ledger));
    expect(unfilled).toEqual([]);
    expect(substitutions.map(({ drawId }) => drawId.split("/")[2])).toEqual(["M-1", "licence"]);
    expect(daysOf(after, person).filter((day) => day >= "2026-01-12")).toEqual([]);
    expect(verifyLedger(after, { registry, policy })).toEqual([]);
  });

  test("only visits inside the absence are given up", () => {
    const days = daysOf(ledger, person).filter((day) => day >= "2026-01-12");
    const [day] = days as [string];
    const { ledger: after } = orThrow(away(person, ledger, { from: day, until: day }));
    expect(daysOf(after, person).filter((each) => each >= "2026-01-12")).toEqual(
      days.filter((each) => each !== day),
    );
  });

  test("a visit with a result keeps its people", () => {
    const visit = plannedVisits(ledger, policy).find(
      ({ day, seats }) => day >= "2026-01-12" && seats.some(({ inspector }) => inspector === person),
    )!;
    const steps = [
      { drawId: visit.draws[0]!, unit: visit.unit, step: "enter", day: "2026-01-12", codes: ["1"] },
    ] as const;
    const made = orThrow(recordResults({ ledger, policy, at: AT, by: BY, steps }));
    expect(daysOf(orThrow(away(person, made)).ledger, person)).toContain(visit.day);
  });

  test("what cannot be filled is named, and the rest is filled all the same", () => {
    const alone = town({
      inspectors: plenty.map((each) => ({
        ...each,
        status: each["id"] === person || each["id"] === "I-5" ? "active" : "inactive",
      })),
      asOf: "2026-01-11",
    });
    const answer = away(person, ledger, { registry: alone });
    expect(answer.ok && answer.value.unfilled.length).toBeGreaterThan(0);
    expect(answer.ok && answer.value.unfilled[0]!.impossible!.shortfall).toBeGreaterThan(0);
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toContain("substitution/unfilled");
  });

  test("draws of another authority are touched only when the office may act for it", () => {
    const theirs = busyPolicy((draft) => {
      draft["authority"] = "222222";
    });
    const second = run({
      policy: theirs,
      registry,
      ledger,
      at: AT,
      seed: [{ type: "plain", value: "theirs" }],
    });
    const own = orThrow(away(person, second.ledger));
    expect(own.substitutions.every(({ drawId }) => drawId.startsWith("000000/"))).toBe(true);
    const both = orThrow(away(person, second.ledger, { authorities: ["222222"] }));
    const hasSeats = second.teams.teams!.seats.some(({ inspector }) => inspector === person);
    expect(both.substitutions.some(({ drawId }) => drawId.startsWith("222222/"))).toBe(hasSeats);
    expect(verifyLedger(both.ledger, { registry })).toEqual([]);
  });
});

describe("where visits have no days", () => {
  const undated = rules((draft) => {
    matterOf(draft).team = { roles: [{ id: "lead" }, { id: "second" }] };
  });
  const round = run({ policy: undated, registry });
  const seat = round.teams.teams!.seats[0]!;
  const gone = (until: string) =>
    orThrow(away(seat.inspector, round.ledger, { policy: undated, from: "2026-01-12", until }));

  test.each([
    ["2026-04-06", false],
    ["2026-04-07", true],
  ])("of 170 days that are left an absence until %s takes more than half: %s", (until, isOut) => {
    const { substitutions, kept } = gone(until);
    expect(substitutions.length > 0).toBe(isOut);
    expect(kept.some(({ unit }) => unit === seat.unit)).toBe(!isOut);
  });
});

test("one unit to which nobody else may go keeps no other unit of the draw from its substitute", () => {
  const undated = rules((draft) => {
    matterOf(draft).team = { roles: [{ id: "lead" }, { id: "second" }] };
  });
  const round = run({ policy: undated, registry });
  const seats = round.teams.teams!.seats;
  const { inspector } = seats.find(
    (seat) => seats.filter((each) => each.inspector === seat.inspector).length > 1,
  )!;
  const mine = seats.filter((seat) => seat.inspector === inspector).map(({ unit }) => unit);
  for (const closed of [mine[0]!, mine.at(-1)!]) {
    const mates = seats.filter(({ unit }) => unit === closed).map((seat) => seat.inspector);
    const recused = (each: Row): Row =>
      mates.includes(each["id"] as string) ? each : { ...each, recusals: [{ unit: closed, reason: "kin" }] };
    const today = town({ inspectors: plenty.map(recused), asOf: "2026-01-11" });
    const {
      substitutions,
      unfilled,
      ledger: after,
    } = orThrow(away(inspector, round.ledger, { policy: undated, registry: today }));
    expect(unfilled.map(({ units }) => units)).toEqual([[closed]]);
    expect(substitutions.flatMap((each) => each.seats.map(({ unit }) => unit)).sort()).toEqual(
      mine.filter((unit) => unit !== closed).sort(),
    );
    expect(verifyLedger(after, { registry: [registry, today] })).toEqual([]);
  }
});

test("somebody who holds no seat, days out of order and missing words are refused", () => {
  const codes = (inspector: string, change: object) => {
    const answer = away(inspector, ledger, change);
    return answer.ok ? [] : answer.refusals.map(({ code }) => code);
  };
  expect(codes("I-99", {})).toEqual(["substitution/nowhere-seated"]);
  expect(codes(person, { from: "2026-02-02", until: "2026-02-01" })).toEqual(["substitution/absence-order"]);
  expect(codes(person, { from: "soon", reason: "" })).toEqual(["substitution/without", "schedule/day"]);
});
