/**
 * How much each inspector may take in this draw: even enough to be fair, loose enough not to be known in
 * advance.
 *
 * "The least loaded goes" would make a third of the assignments certain before the draw. So a limit joins two
 * levels: nobody above the level of the round, and nobody further than `band` above the level of the year.
 */
import { spreadEvenly } from "./balance.js";
import { completeSeats, giveUpAbove } from "./fill-seats.js";
import { type Matching, setLimits } from "./matching.js";
import { raisedToMean } from "./mean-level.js";
import { levelFor, visitsAtLevel } from "./share.js";

export interface Levels {
  readonly round: Int32Array;
  readonly year: Int32Array;
  readonly limit: Int32Array;
  /** The band that was needed: the policy's, or the smallest larger one that admits a complete assignment. */
  readonly band: number;
}

/** How even the loads shall be. */
export interface Evenness {
  /** How far above the level of the year somebody may go. */
  readonly band: number;
  /** True: the level of the year is not below the mean. */
  readonly atLeastMean: boolean;
}

/**
 * Levels of a complete matching, and the limits that follow. Leaves the matching complete and within those
 * limits.
 */
export function levelLoads(matching: Matching, { band, atLeastMean }: Evenness): Levels {
  const { capacity, carried, shares } = matching.problem;
  const filled = spreadEvenly(matching, carried);
  const year = atLeastMean ? raisedToMean(matching.problem, filled) : filled;
  const round = spreadEvenly(matching, new Int32Array(capacity.length));
  const limitFor = (width: number): Int32Array =>
    capacity.map((most, i) =>
      limitOf(
        most,
        visitsAtLevel(shares, i, round[i]!),
        visitsAtLevel(shares, i, year[i]! + width) - carried[i]!,
      ),
    );
  let width = band;
  // Widths at which nobody's limit rises are passed over: after a load of a million from elsewhere there are
  // a million of them.
  giveUpAbove(matching, limitFor(width));
  const nextWidth = (): number => {
    const now = limitFor(width);
    return now.reduce((least, limit, i) => {
      const mayRise = limit < Math.min(capacity[i]!, visitsAtLevel(shares, i, round[i]!));
      return mayRise ? Math.min(least, levelFor(shares, i, carried[i]! + limit + 1) - year[i]!) : least;
    }, Number.MAX_SAFE_INTEGER);
  };
  while (!completeSeats(matching)) {
    width = nextWidth();
    setLimits(matching, limitFor(width));
  }
  return { round, year, limit: limitFor(width), band: width };
}

function limitOf(capacity: number, roundLevel: number, yearRoom: number): number {
  return Math.max(0, Math.min(capacity, roundLevel, yearRoom));
}
