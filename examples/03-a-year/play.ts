/** The year of the district, quarter by quarter. */
import { openYear, type Year } from "double-random";
import { type Act, campaign, closing, complaint, drawn, illness } from "./acts.js";
import { policy, registryOn } from "./district.js";
import { results } from "./results.js";

/** In the order in which they happen. */
const ACTS: readonly (readonly [string, Act])[] = [
  ["the round is drawn", drawn],
  ["a complaint", complaint],
  ["somebody falls ill", illness],
  ["a unit closes", closing],
  ["a campaign", campaign],
  ["results", results],
];
const { rounds } = policy.matters[0]!;

export const HAPPENINGS = rounds.length * ACTS.length;

/** Plays it, and tells of each happening what it was and which year it led to. */
export function playYear(tell: (what: string, before: Year, after: Year) => void): Year {
  let year = openYear({ policy, registry: registryOn(rounds[0]!.from) });
  for (const [t, round] of rounds.entries()) {
    const quarter = { round, t, later: `${round.from.slice(0, 8)}20` };
    for (const [what, act] of ACTS) {
      const before = year;
      year = act(before, quarter);
      tell(`${round.id}: ${what}`, before, year);
    }
  }
  return year;
}
