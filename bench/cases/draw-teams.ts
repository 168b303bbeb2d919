/** Second random draw: two people for each visit, loads of earlier rounds counted. */
import { drawTeams, orThrow } from "../../src/protocol.js";
import { openChance } from "../data/chance.js";
import { makeStaffing, type Staffing } from "../data/visits.js";
import type { Case, Contender, Facts } from "../harness.js";
import { leastLoaded } from "../peers/least-loaded.js";

const SEED = "2026".repeat(16);

export const TEAM_CASES: readonly Case[] = [
  { name: "teams 10^3", start: "cold", quick: true, contenders: contenders(1000, 50) },
  { name: "teams 10^3 again", start: "warm", quick: true, contenders: contenders(1000, 50) },
  { name: "teams 10^4", start: "cold", quick: true, contenders: contenders(10_000, 300) },
];

function contenders(visits: number, people: number): Contender[] {
  return [
    {
      name: "greedy, least loaded first",
      prepare() {
        const staffing = makeStaffing(visits, people);
        return () => {
          const holders = leastLoaded(staffing, openChance(SEED));
          return () => factsOf(staffing, holders);
        };
      },
    },
    {
      name: "ours, drawTeams with levels",
      prepare() {
        const staffing = makeStaffing(visits, people);
        return () => {
          const holders = holdersOf(staffing);
          return () => factsOf(staffing, holders);
        };
      },
    },
  ];
}

function holdersOf({ seats, inspectors }: Staffing): (string | undefined)[] {
  const teams = orThrow(drawTeams({ seed: SEED, drawId: "000000/2026/BENCH/R01", seats, inspectors }));
  return teams.complete ? teams.seats.map(({ inspector }) => inspector) : seats.map(() => undefined);
}

/** Seats that stayed empty, and between which loads people end: in this round, and with those of earlier rounds. */
function factsOf({ inspectors }: Staffing, holders: readonly (string | undefined)[]): Facts {
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
