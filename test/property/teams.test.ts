import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orThrow } from "../../src/index.js";
import {
  type CompleteTeams,
  drawTeams,
  keyFor,
  sha256Hex,
  staffByRank,
  type TeamDrawInput,
  type TeamInspector,
  ticketOf,
} from "../../src/protocol.js";
import { canComplete, isAllowed, mayTake } from "../support/brute-force-teams.js";
import { runs } from "../support/runs.js";

/** Small cases of every kind: tight, loose, impossible, with bars, with agencies kept apart. */
const teamCase = fc
  .record({
    people: fc.integer({ min: 1, max: 5 }),
    units: fc.integer({ min: 1, max: 4 }),
    roles: fc.integer({ min: 1, max: 2 }),
    grouped: fc.boolean(),
    seed: fc.stringMatching(/^[0-9a-f]{64}$/),
  })
  .chain(({ people, units, roles, grouped, seed }) =>
    fc.record({
      seed: fc.constant(seed),
      capacity: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: people, maxLength: people }),
      carried: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: people, maxLength: people }),
      group: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: people, maxLength: people }),
      grouped: fc.constant(grouped),
      eligible: fc.array(fc.array(fc.boolean(), { minLength: people, maxLength: people }), {
        minLength: units * roles,
        maxLength: units * roles,
      }),
      barred: fc.array(fc.option(fc.integer({ min: 0, max: people - 1 })), {
        minLength: units,
        maxLength: units,
      }),
      roles: fc.constant(roles),
    }),
  )
  .map(
    ({ seed, capacity, carried, group, grouped, eligible, barred, roles }): TeamDrawInput => ({
      seed,
      drawId: "000000/2026/PROPERTY/R01",
      inspectors: capacity.map((most, i) => ({
        id: `I-${i}`,
        capacity: most,
        carried: carried[i]!,
        ...(grouped ? { group: `G-${group[i]}` } : {}),
      })),
      seats: eligible.map((list, s) => ({
        unit: `U-${Math.floor(s / roles)}`,
        role: `role-${s % roles}`,
        // With agencies kept apart, all roles of a unit offer the same people.
        eligible: (grouped ? eligible[s - (s % roles)]! : list).flatMap((may, i) => (may ? [`I-${i}`] : [])),
        except: barred[Math.floor(s / roles)] === null ? [] : [`I-${barred[Math.floor(s / roles)]}`],
      })),
    }),
  );

/** From the Friday of one week to the Tuesday of the next. */
const DAYS = ["2026-03-06", "2026-03-07", "2026-03-09", "2026-03-10"];
const some = fc.subarray(DAYS, { maxLength: 1 });
const dayLimits = fc.record(
  { perDay: fc.integer({ min: 1, max: 2 }), perWeek: fc.integer({ min: 1, max: 3 }), away: some, busy: some },
  { requiredKeys: [] },
);

/**
 * The same where every visit has its day: limits of days and weeks, leave, and visits that are made already.
 */
const datedCase = fc
  .tuple(
    teamCase,
    fc.array(dayLimits, { minLength: 5, maxLength: 5 }),
    fc.array(fc.constantFrom(...DAYS), { minLength: 4, maxLength: 4 }),
  )
  .map(
    ([input, limits, days]): TeamDrawInput => ({
      ...input,
      inspectors: input.inspectors.map((person, i) => ({
        ...person,
        ...(limits[i] as Partial<TeamInspector>),
      })),
      seats: input.seats.map((seat) => ({ ...seat, day: days[Number(seat.unit.slice(2))]! })),
    }),
  );
const eitherCase = fc.oneof(teamCase, datedCase);

const isAwayOn = ({ inspectors }: TeamDrawInput, id: string, day = ""): boolean =>
  inspectors.find((each) => each.id === id)!.away?.includes(day) === true;

const capacities = ({ inspectors }: TeamDrawInput) =>
  new Map(inspectors.map(({ id, capacity }) => [id, capacity]));

const limitsOf = (input: TeamDrawInput, { levels }: CompleteTeams): Map<string, number> =>
  levels === null ? capacities(input) : new Map(levels.map(({ inspector, limit }) => [inspector, limit]));

/** Each seat has the first candidate in ticket order after whom trying everything completes the rest. */
function expectFirsts(input: TeamDrawInput, draw: CompleteTeams): void {
  const limits = limitsOf(input, draw);
  const key = keyFor(input.seed, input.drawId, "seat");
  const fixed: (string | undefined)[] = input.seats.map(() => undefined);
  for (const { unit, role, inspector, passedOver } of draw.seats) {
    const s = input.seats.findIndex((seat) => seat.unit === unit && seat.role === role);
    const candidates = input.inspectors
      .map(({ id }) => id)
      .filter((id) => mayTake(input.seats[s]!, id) && !isAwayOn(input, id, input.seats[s]!.day))
      .sort((a, b) => (ticketOf(key, unit, role, a) < ticketOf(key, unit, role, b) ? -1 : 1));
    const completes = (id: string) =>
      canComplete(input.seats, input.inspectors, limits, Object.assign([...fixed], { [s]: id }));
    expect(candidates.find(completes)).toBe(inspector);
    expect(passedOver).toEqual(candidates.slice(0, candidates.indexOf(inspector)));
    fixed[s] = inspector;
  }
}

describe("team draw", () => {
  test("a case is staffed if and only if some complete assignment exists", () =>
    fc.assert(
      fc.property(eitherCase, (input) => {
        expect(orThrow(drawTeams(input)).complete).toBe(
          canComplete(input.seats, input.inspectors, capacities(input)),
        );
      }),
      { numRuns: runs(300, 3000) },
    ));

  test("the teams are allowed, within the limits, and nobody is above capacity", () =>
    fc.assert(
      fc.property(eitherCase, (input) => {
        const draw = orThrow(drawTeams(input));
        if (!draw.complete) return;
        const limits = limitsOf(input, draw);
        for (const { id, capacity } of input.inspectors) expect(limits.get(id)).toBeLessThanOrEqual(capacity);
        expect(draw.seats).toHaveLength(input.seats.length);
        const chosen = input.seats.map(
          (seat) => draw.seats.find((each) => each.unit === seat.unit && each.role === seat.role)?.inspector,
        );
        expect(isAllowed(input.seats, input.inspectors, limits, chosen)).toBe(true);
      }),
      { numRuns: runs(300, 3000) },
    ));

  test("every seat takes its first candidate in ticket order after whom the rest can be completed", () =>
    fc.assert(
      fc.property(eitherCase, (input) => {
        const draw = orThrow(drawTeams(input));
        if (draw.complete) expectFirsts(input, draw);
      }),
      { numRuns: runs(200, 2000) },
    ));

  test("whoever gives up a visit of a full day for another one may take a third one on another day", () => {
    const visit = (unit: string, day: string, ...eligible: string[]) => ({
      unit,
      role: "lead",
      day,
      eligible,
    });
    const seats = [
      visit("U-0", DAYS[1]!, "I-0", "I-1"),
      visit("U-1", DAYS[0]!, "I-0", "I-1"),
      visit("U-2", DAYS[0]!, "I-1", "I-2"),
    ];
    const inspectors = [1, 2, 1].map((capacity, i) => ({ id: `I-${i}`, capacity, perDay: 1 }));
    for (let n = 0; n < 40; n++) {
      const input: TeamDrawInput = {
        seed: sha256Hex(`${n}`),
        drawId: "000000/2026/PROPERTY/R01",
        balance: "capacity",
        inspectors,
        seats,
      };
      expectFirsts(input, orThrow(drawTeams(input)) as CompleteTeams);
    }
  });

  test("the highest level of the round is the smallest load limit that admits a complete assignment", () =>
    fc.assert(
      fc.property(eitherCase, (input) => {
        const draw = orThrow(drawTeams(input));
        if (!draw.complete || draw.levels === null) return;
        const top = Math.max(...draw.levels.map(({ round }) => round));
        const capped = (most: number) =>
          new Map([...capacities(input)].map(([id, capacity]) => [id, Math.min(capacity, most)]));
        expect(canComplete(input.seats, input.inspectors, capped(top))).toBe(true);
        expect(canComplete(input.seats, input.inspectors, capped(top - 1))).toBe(false);
      }),
      { numRuns: runs(200, 2000) },
    ));

  test("a witness proves itself: its seats outnumber the room of everybody who may take one", () =>
    fc.assert(
      fc.property(teamCase, (input) => {
        const draw = orThrow(drawTeams(input));
        if (draw.complete) return;
        const { seats, room, shortfall } = draw.witness;
        const wanted = seats.map(
          ({ unit, role }) => input.seats.find((seat) => seat.unit === unit && seat.role === role)!,
        );
        for (const { inspector, room: places } of room) {
          const units = new Set(wanted.filter((seat) => mayTake(seat, inspector)).map(({ unit }) => unit));
          expect(places).toBe(Math.min(capacities(input).get(inspector)!, units.size));
        }
        const able = input.inspectors.filter(({ id }) => wanted.some((seat) => mayTake(seat, id)));
        expect(room.map(({ inspector }) => inspector).sort()).toEqual(able.map(({ id }) => id).sort());
        const grouped = input.inspectors.some(({ group }) => group !== undefined);
        if (!grouped) expect(seats.length - room.reduce((sum, each) => sum + each.room, 0)).toBe(shortfall);
        expect(canComplete(wanted, input.inspectors, capacities(input))).toBe(false);
      }),
      { numRuns: runs(300, 3000) },
    ));

  test("the order of seats, inspectors and candidates does not matter", () =>
    fc.assert(
      fc.property(teamCase, (input) => {
        const turned: TeamDrawInput = {
          ...input,
          seats: input.seats.map((seat) => ({ ...seat, eligible: [...seat.eligible].reverse() })).reverse(),
          inspectors: [...input.inspectors].reverse(),
        };
        expect(drawTeams(turned)).toEqual(drawTeams(input));
      }),
    ));

  test("partial staffing keeps a unit exactly when it fits with those kept before", () =>
    fc.assert(
      fc.property(teamCase, (input) => {
        const ranking = [...new Set(input.seats.map(({ unit }) => unit))].reverse();
        const { kept, unstaffed } = orThrow(staffByRank({ ...input, ranking }));
        expect([...kept, ...unstaffed].sort()).toEqual([...ranking].sort());
        const seen: string[] = [];
        for (const unit of ranking) {
          const tried = input.seats.filter((seat) => seen.includes(seat.unit) || seat.unit === unit);
          const fits = canComplete(tried, input.inspectors, capacities(input));
          expect(kept.includes(unit)).toBe(fits);
          if (fits) seen.push(unit);
        }
      }),
      { numRuns: runs(200, 2000) },
    ));
});
