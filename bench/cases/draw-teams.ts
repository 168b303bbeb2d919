/** Second random draw: days and two people for each visit, loads of earlier rounds counted. */
import { drawDays, drawTeams, orThrow } from "../../src/protocol.js";
import { openChance } from "../data/chance.js";
import {
  type DayStaffing,
  type Ground,
  makeDayStaffing,
  makeStaffing,
  type Staffing,
} from "../data/visits.js";
import type { Case, Contender, Facts } from "../harness.js";
import { leastLoaded } from "../peers/least-loaded.js";
import { byOptimiser } from "../peers/optimiser.js";

const SEED = "2026".repeat(16);
const DRAW = "000000/2026/BENCH/R01";

type Holders = readonly (string | undefined)[];

export const TEAM_CASES: readonly Case[] = [
  { name: "teams 10^3", start: "cold", quick: true, contenders: [...teams(1000, 50), optimiser(1000, 50)] },
  { name: "teams 10^3 again", start: "warm", quick: true, contenders: teams(1000, 50) },
  ...dayCases("10^4 x 300, 15 regions", 10_000, 300, 15, true),
  ...dayCases("10^5 x 1000, 50 regions", 100_000, 1000, 50, false),
  // Growth: visits and people grow together, and with them the candidates of each seat.
  {
    name: "one pool, 2,500 x 125",
    start: "cold",
    quick: false,
    contenders: onDays(2500, 125, { regions: 1, serves: 1 }),
  },
  {
    name: "one pool, 5,000 x 250",
    start: "cold",
    quick: false,
    contenders: onDays(5000, 250, { regions: 1, serves: 1 }),
  },
  {
    name: "one pool, 10^4 x 500",
    start: "cold",
    quick: false,
    contenders: onDays(10_000, 500, { regions: 1, serves: 1 }),
  },
  { name: "foretelling 60 visits x 20", start: "cold", quick: true, contenders: foretold(60, 20) },
];

/**
 * Regions apart, and regions that hang together because everybody serves two: then visits move along chains
 * of regions.
 */
function dayCases(name: string, visits: number, people: number, regions: number, quick: boolean): Case[] {
  return [1, 2].map((serves) => ({
    name: `days and teams ${name}${serves === 1 ? "" : ", each serves two"}`,
    start: "cold",
    quick: quick && serves === 1,
    contenders: onDays(visits, people, { regions, serves }),
  }));
}

function contender<T extends Staffing>(
  name: string,
  make: () => T,
  staff: (staffing: T) => Holders,
): Contender {
  return {
    name,
    prepare() {
      const staffing = make();
      return () => {
        const holders = staff(staffing);
        return () => factsOf(staffing, holders);
      };
    },
  };
}

function teams(visits: number, people: number): Contender[] {
  const make = () => makeStaffing(visits, people);
  return [
    contender("greedy, least loaded first", make, (staffing) => leastLoaded(staffing, openChance(SEED))),
    contender("ours, drawTeams with levels", make, (staffing) => byTickets(staffing, SEED)),
  ];
}

function optimiser(visits: number, people: number): Contender {
  return contender("HiGHS, most seats filled", () => makeStaffing(visits, people), byOptimiser);
}

function onDays(visits: number, people: number, ground: Ground): Contender[] {
  const make = () => makeDayStaffing(visits, people, ground);
  return [
    contender("greedy, a random day, least loaded first", make, (staffing) =>
      leastLoaded(staffing, openChance(SEED)),
    ),
    contender("ours, drawDays and drawTeams", make, (staffing) => onDrawnDays(staffing, SEED)),
  ];
}

function onDrawnDays({ seats, inspectors, units }: DayStaffing, seed: string): Holders {
  const drawn = orThrow(drawDays({ seed, drawId: DRAW, seats, inspectors, units }));
  if (!drawn.complete) return seats.map(() => undefined);
  const dayOf = new Map(drawn.visits.map(({ unit, day }) => [unit, day]));
  return byTickets(
    { seats: seats.map((seat) => ({ ...seat, day: dayOf.get(seat.unit)! })), inspectors },
    seed,
  );
}

/** Person of each seat, in the order of the seats. */
function byTickets({ seats, inspectors }: Staffing, seed: string): Holders {
  const drawn = orThrow(drawTeams({ seed, drawId: DRAW, seats, inspectors }));
  if (!drawn.complete) return seats.map(() => undefined);
  const holders = new Map(drawn.seats.map(({ unit, role, inspector }) => [`${unit} ${role}`, inspector]));
  return seats.map(({ unit, role }) => holders.get(`${unit} ${role}`));
}

/**
 * Seats that stayed empty, and between which loads people end: in this round, and with those of earlier
 * rounds.
 */
function factsOf({ inspectors }: Staffing, holders: Holders): Facts {
  const load = new Map(inspectors.map(({ id }) => [id, 0]));
  for (const id of holders) if (id !== undefined) load.set(id, load.get(id)! + 1);
  return {
    unstaffed: holders.filter((id) => id === undefined).length,
    round: range([...load.values()]),
    year: range(inspectors.map(({ id, carried = 0 }) => carried + load.get(id)!)),
  };
}

function range(values: readonly number[]): string {
  return `${Math.min(...values)}–${Math.max(...values)}`;
}

/** Forty seeds: how often the likeliest person takes a seat, on average. Less is harder to foretell. */
function foretold(visits: number, people: number): Contender[] {
  const make = () => makeStaffing(visits, people, { regions: 1, serves: 1 });
  const guess = (name: string, staff: (staffing: Staffing, seed: string) => Holders): Contender => ({
    name,
    prepare() {
      const staffing = make();
      return () => {
        const tries = Array.from({ length: 40 }, (_, n) => staff(staffing, n.toString(16).padStart(64, "0")));
        return () => ({
          "best guess": bestGuess(staffing, tries).toFixed(3),
          idle: idlePeople(staffing, tries),
        });
      };
    },
  });
  return [
    guess("greedy, least loaded first", (staffing, seed) => leastLoaded(staffing, openChance(seed))),
    guess("ours, drawTeams with levels", byTickets),
  ];
}

function bestGuess({ seats }: Staffing, tries: readonly Holders[]): number {
  const best = seats.map((_, s) => {
    const counts = new Map<string | undefined, number>();
    for (const holders of tries) counts.set(holders[s], (counts.get(holders[s]) ?? 0) + 1);
    return Math.max(...counts.values()) / tries.length;
  });
  return best.reduce((sum, share) => sum + share, 0) / best.length;
}

/** People who are never drawn under any seed: they know that they are free. */
function idlePeople({ inspectors }: Staffing, tries: readonly Holders[]): number {
  return inspectors.filter(({ id }) => tries.every((holders) => !holders.includes(id))).length;
}
