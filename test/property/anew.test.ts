/**
 * Days and teams against matchings made anew: after every choice the rest is filled from nothing, so that
 * nothing a long draw has learnt on its way can mislead it. Larger and tighter cases than trying everything
 * can reach.
 */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptySeats } from "../../src/assign/fill-seats.js";
import { staffingProblem } from "../../src/assign/staffing-problem.js";
import { bundlesOf } from "../../src/days/bundles.js";
import { openDayChoices } from "../../src/days/day-choices.js";
import { emptyOpenSeats } from "../../src/days/draw-days.js";
import { orThrow } from "../../src/index.js";
import {
  type CompleteTeams,
  type DayDrawInput,
  drawDays,
  drawTeams,
  keyFor,
  sha256Hex,
  type TeamDrawInput,
  type TeamInspector,
  type TeamSeat,
  ticketOf,
} from "../../src/protocol.js";
import { runs } from "../support/runs.js";

const DAYS = ["2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11"];
const IDS = ["I-0", "I-1", "I-2", "I-3", "I-4", "I-5"];
const some = fc.subarray(DAYS, { maxLength: 1 });
const limits = fc.record(
  { perDay: fc.integer({ min: 1, max: 2 }), perWeek: fc.integer({ min: 1, max: 3 }), away: some, busy: some },
  { requiredKeys: [] },
);
const person = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(2), limits);
/** One visit a day, and hardly any room. */
const tight = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.constant(0), fc.constant({ perDay: 1 }));
const role = fc.subarray(IDS, { minLength: 3 });
const unit = fc.record({
  roles: fc.array(role, { minLength: 1, maxLength: 3 }),
  days: fc.subarray(DAYS, { minLength: 1 }),
});
const town = fc.record({
  seed: fc.nat().map((n) => sha256Hex(`${n}`)),
  people: fc.array(fc.oneof(person, tight), { minLength: IDS.length, maxLength: IDS.length }),
  units: fc.array(unit, { minLength: 3, maxLength: 8 }),
  balance: fc.constantFrom("capacity", "level", "mean"),
  together: fc.integer({ min: 1, max: 2 }),
});
type Town = typeof town extends fc.Arbitrary<infer T> ? T : never;

const drawId = "000000/2026/PROPERTY/R01";
const inspectorsOf = ({ people }: Town): TeamInspector[] =>
  people.map(([capacity, carried, more], i) => ({
    id: IDS[i]!,
    capacity,
    carried,
    ...(more as Partial<TeamInspector>),
  }));
const seatsOf = ({ units }: Town): TeamSeat[] =>
  units.flatMap(({ roles }, u) => roles.map((eligible, r) => ({ unit: `U-${u}`, role: `r-${r}`, eligible })));

function canBeFilled(seats: readonly TeamSeat[], inspectors: readonly TeamInspector[]): boolean {
  return emptySeats(orThrow(staffingProblem({ seats, inspectors }))) === 0;
}

/**
 * Each seat has the first candidate in ticket order with whom all seats can be filled, those before it as
 * they are.
 */
function expectFirsts(input: TeamDrawInput, draw: CompleteTeams): void {
  const limitOf = new Map((draw.levels ?? []).map(({ inspector, limit }) => [inspector, limit]));
  const inspectors = input.inspectors.map((each) => ({
    ...each,
    capacity: limitOf.get(each.id) ?? each.capacity,
  }));
  const key = keyFor(input.seed, drawId, "seat");
  let seats = input.seats;
  for (const { unit: id, role: name, inspector } of draw.seats) {
    const own = seats.find((seat) => seat.unit === id && seat.role === name)!;
    const tickets = new Map(own.eligible.map((each) => [each, ticketOf(key, id, name, each)]));
    const order = [...own.eligible].sort((a, b) => (tickets.get(a)! < tickets.get(b)! ? -1 : 1));
    const having = (each: string): TeamSeat[] =>
      seats.map((seat) => (seat === own ? { ...seat, eligible: [each] } : seat));
    expect(order.find((each) => canBeFilled(having(each), inspectors))).toBe(inspector);
    seats = having(inspector);
  }
}

describe("of matchings made anew", () => {
  test("teams: every seat takes the first candidate with whom the rest can be filled", () =>
    fc.assert(
      fc.property(town, (given) => {
        const seats = seatsOf(given).map((seat) => ({
          ...seat,
          day: given.units[Number(seat.unit.slice(2))]!.days[0]!,
        }));
        const inspectors = inspectorsOf(given);
        const input: TeamDrawInput = { seed: given.seed, drawId, seats, inspectors, balance: given.balance };
        const draw = orThrow(drawTeams(input));
        expect(draw.complete).toBe(canBeFilled(seats, inspectors));
        if (draw.complete) expectFirsts(input, draw);
      }),
      { numRuns: runs(100, 2000) },
    ));

  test("days: every bundle takes the first of its days on which everybody can still be visited", () =>
    fc.assert(
      fc.property(town, (given) => {
        const units = given.units.map(({ days }, u) => ({
          unit: `U-${u}`,
          days,
          neighbourhood: `n-${u % 2}`,
        }));
        const input: DayDrawInput = {
          seed: given.seed,
          drawId,
          seats: seatsOf(given),
          inspectors: inspectorsOf(given),
          units,
          together: given.together,
        };
        const draw = orThrow(drawDays(input));
        if (!draw.complete) {
          if (draw.witness !== undefined) expect(emptyOpenSeats(input)).toBe(draw.witness.shortfall);
          return;
        }
        if (draw.restarts > 0) return;
        const bundles = bundlesOf(input);
        const dayOf = new Map(draw.visits.map((visit) => [visit.unit, visit.day]));
        let open = units.map((each) => ({
          ...each,
          days: bundles.find((bundle) => bundle.units.includes(each.unit))!.days,
        }));
        for (const { units: own, days } of bundles) {
          const on = (day: string) =>
            open.map((each) => (own.includes(each.unit) ? { ...each, days: [day] } : each));
          const order = openDayChoices(given.seed, drawId)
            .all(own[0]!, days)
            .map((place) => days[place]!);
          const first = order.find((day) => emptyOpenSeats({ ...input, together: 1, units: on(day) }) === 0)!;
          expect(own.map((each) => dayOf.get(each))).toEqual(own.map(() => first));
          open = on(first);
        }
      }),
      { numRuns: runs(100, 2000) },
    ));
});
