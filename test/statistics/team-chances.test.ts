/**
 * T11 and T12: chances of people and of pairs, and dependence inside a draw; with the faults that are classic
 * in drawing teams as negative controls. Six units with two seats, eight interchangeable people with room for
 * three visits each; 4,000 draws. Eight χ² and one comparison of means, each with a false-alarm rate of one in a
 * million.
 */

import { describe, expect, test } from "vitest";
import {
  drawTeams,
  drawUnits,
  keyFor,
  orThrow,
  sha256Hex,
  ticketNumber,
  ticketOf,
} from "../../src/protocol.js";
import { simulationStream } from "../../src/random/stream.js";
import { CHI, chiOfCounts, chiOfShares, isWithin, Z, zOfMeans } from "./bounds.js";

const UNITS = Array.from({ length: 6 }, (_, u) => `U-${u}`);
const PEOPLE = Array.from({ length: 8 }, (_, i) => `I-${i}`);
const DRAWS = 4000;
const ROOM = 3;
const DRAW = "000000/2026/CONFORMANCE/R01";

/** Two people for each unit, as numbers. */
type Teams = readonly (readonly [number, number])[];
type Drawing = (seed: string) => Teams;

const seeds = Array.from({ length: DRAWS }, (_, i) => sha256Hex(`conformance ${i}`));

const ours: Drawing = (seed) => {
  const seats = UNITS.flatMap((unit) => ["lead", "second"].map((role) => ({ unit, role, eligible: PEOPLE })));
  const inspectors = PEOPLE.map((id) => ({ id, capacity: ROOM }));
  const drawn = orThrow(drawTeams({ seed, drawId: DRAW, seats, inspectors, balance: "capacity" }));
  if (!drawn.complete) throw new Error("not complete");
  return UNITS.map(
    (unit) =>
      ["lead", "second"].map((role) =>
        PEOPLE.indexOf(drawn.seats.find((seat) => seat.unit === unit && seat.role === role)!.inspector),
      ) as [number, number],
  );
};

/**
 * The definition once more, fed by another generator: seats in random order, each to anybody of the unit's
 * others who has room.
 */
const reference: Drawing = (seed) => {
  const stream = simulationStream(`reference ${seed}`);
  const load = new Int32Array(PEOPLE.length);
  const teams = UNITS.map((): number[] => []);
  const seats = UNITS.flatMap((_, u) => [u, u]);
  for (let i = seats.length - 1; i > 0; i--) {
    const j = stream.below(i + 1);
    [seats[i], seats[j]] = [seats[j]!, seats[i]!];
  }
  for (const u of seats) {
    const able = PEOPLE.flatMap((_, i) => (load[i]! < ROOM && !teams[u]!.includes(i) ? [i] : []));
    const taken = able[stream.below(able.length)]!;
    load[taken]!++;
    teams[u]!.push(taken);
  }
  return teams as unknown as Teams;
};

/** Faults 13 to 16 of the catalogue of planted faults. */
const FAULTS: Readonly<Record<string, Drawing>> = {
  "13 least loaded, ties to the lowest id": (seed) => {
    const load = new Int32Array(PEOPLE.length);
    return inRandomOrder(seed)
      .map(([u]) => [u, [leastLoaded(load), leastLoaded(load)]] as const)
      .sort(([a], [b]) => a - b)
      .map(([, team]) => team as [number, number]);
  },
  "14 the selection ticket of the unit reused for its team": (seed) =>
    UNITS.map((unit) => {
      // Drawn units have small tickets: here the smallest tenth.
      const u = ticketNumber(ticketOf(keyFor(seed, DRAW, "unit"), unit)).asDouble / 10;
      const first = Math.floor(u * PEOPLE.length);
      return [first, (first + 3) % PEOPLE.length];
    }),
  "15 the second person is the next on the list": (seed) =>
    UNITS.map((unit) => {
      const first = uniform(seed, unit);
      return [first, (first + 1) % PEOPLE.length];
    }),
  "16 shuffled once and dealt in turn": (seed) => {
    const order = PEOPLE.map((id, i) => ({ i, ticket: ticketOf(keyFor(seed, DRAW, "seat"), id) })).sort(
      (a, b) => (a.ticket < b.ticket ? -1 : 1),
    );
    return UNITS.map((_, u) => [order[(2 * u) % 8]!.i, order[(2 * u + 1) % 8]!.i]);
  },
  "16b one ticket for each person, for all seats": (seed) => {
    const order = PEOPLE.map((id, i) => ({ i, ticket: ticketOf(keyFor(seed, DRAW, "seat"), id) })).sort(
      (a, b) => (a.ticket < b.ticket ? -1 : 1),
    );
    return UNITS.map((_, u) => [order[2 * Math.floor(u / ROOM)]!.i, order[2 * Math.floor(u / ROOM) + 1]!.i]);
  },
};

function uniform(seed: string, unit: string): number {
  return Math.floor(ticketNumber(ticketOf(keyFor(seed, DRAW, "seat"), unit)).asDouble * PEOPLE.length);
}

function inRandomOrder(seed: string): (readonly [number, string])[] {
  return UNITS.map((unit, u) => [u, ticketOf(keyFor(seed, DRAW, "seat-order"), unit)] as const).sort(
    (a, b) => (a[1] < b[1] ? -1 : 1),
  );
}

function leastLoaded(load: Int32Array): number {
  const taken = load.indexOf(Math.min(...load));
  load[taken]!++;
  return taken;
}

/**
 * T11: how often each person goes to each unit, and how often each pair goes to the first one. True when all
 * tables are as chance makes them.
 */
function t11(draws: readonly Teams[]): { readonly people: boolean; readonly pairs: boolean } {
  const people = UNITS.every((_, u) => {
    const counts = PEOPLE.map((__, i) => draws.filter((teams) => teams[u]!.includes(i)).length);
    return isWithin(chiOfShares(counts, DRAWS, 2 / PEOPLE.length), CHI[7]);
  });
  const pairs = PEOPLE.flatMap((_, a) =>
    PEOPLE.slice(a + 1).map(
      (__, k) => draws.filter((teams) => teams[0]!.includes(a) && teams[0]!.includes(a + 1 + k)).length,
    ),
  );
  return { people, pairs: isWithin(chiOfCounts(pairs), CHI[27]) };
}

/** T12: pairs that meet again inside a draw, against the reference. */
function t12(draws: readonly Teams[], expected: readonly Teams[]): boolean {
  const repeats = (teams: Teams): number =>
    teams.length - new Set(teams.map((team) => [...team].sort().join())).size;
  return Math.abs(zOfMeans(draws.map(repeats), expected.map(repeats))) <= Z;
}

describe("chances of people and pairs", () => {
  const expected = seeds.map(reference);

  const draws = seeds.map(ours);

  test("T11 people: everybody goes to every unit equally often", () => expect(t11(draws).people).toBe(true));

  test("T11 pairs: every two go together equally often", () => expect(t11(draws).pairs).toBe(true));

  test("T11 drawn units: who goes says nothing of why the unit was drawn", () => {
    // A unit is drawn because its ticket is small: its team must owe nothing to that ticket.
    const eligible = Array.from({ length: 60 }, (_, u) => `U-${u}`);
    const counts = PEOPLE.map(() => 0);
    for (const seed of seeds) {
      const strata = [{ stratum: "all", quota: 1, eligible }];
      const [unit] = orThrow(drawUnits({ seed, drawId: DRAW, strata }))[0]!.drawn;
      const seats = [{ unit: unit!, role: "lead", eligible: PEOPLE }];
      const inspectors = PEOPLE.map((id) => ({ id, capacity: ROOM }));
      const teams = orThrow(drawTeams({ seed, drawId: DRAW, seats, inspectors }));
      if (!teams.complete) throw new Error("not complete");
      counts[PEOPLE.indexOf(teams.seats[0]!.inspector)]!++;
    }
    expect(isWithin(chiOfCounts(counts), CHI[7])).toBe(true);
  });

  test("T12 dependence: pairs meet again inside a draw as often as in the reference", () =>
    expect(t12(draws, expected)).toBe(true));

  test("so does the reference against itself under other seeds", () => {
    const others = seeds.map((seed) => reference(`again ${seed}`));
    expect(t11(others)).toEqual({ people: true, pairs: true });
    expect(t12(others, expected)).toBe(true);
  });

  test.each([
    ["13 least loaded, ties to the lowest id", { people: false }],
    ["14 the selection ticket of the unit reused for its team", { people: false }],
    ["15 the second person is the next on the list", { people: true, pairs: false }],
    ["16 shuffled once and dealt in turn", { people: true, pairs: true, repeats: false }],
    ["16b one ticket for each person, for all seats", { people: true, pairs: true, repeats: false }],
  ])("planted fault %s is caught", (name, found) => {
    const draws = seeds.map(FAULTS[name]!);
    expect({ ...t11(draws), repeats: t12(draws, expected) }).toMatchObject(found);
  });
});
