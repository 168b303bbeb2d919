/** Exact means and variances of what is counted in a draw of n units out of N, all samples equally likely. */
import type { Moments } from "./bounds.js";

export interface Sample {
  readonly units: number;
  readonly drawn: number;
}

/** The chance that so many given units are all drawn. */
function allDrawn({ units, drawn }: Sample, given: number): number {
  let chance = 1;
  for (let k = 0; k < given; k++) chance *= (drawn - k) / (units - k);
  return chance;
}

/**
 * How many units are drawn together with the one that stands `distance` places behind them on the list. Two such pairs
 * share a unit when they stand one behind the other; otherwise they are four units.
 */
export function momentsOfNeighbours(sample: Sample, distance: number): Moments {
  const pairs = sample.units - distance;
  const chained = 2 * Math.max(0, sample.units - 2 * distance);
  const apart = pairs * (pairs - 1) - chained;
  const mean = pairs * allDrawn(sample, 2);
  const square = mean + chained * allDrawn(sample, 3) + apart * allDrawn(sample, 4);
  return { mean, variance: square - mean ** 2 };
}

/** How many units two independent draws have in common. */
export function momentsOfOverlap({ units, drawn }: Sample): Moments {
  const share = drawn / units;
  return {
    mean: drawn * share,
    variance: (drawn * share * (1 - share) * (units - drawn)) / (units - 1),
  };
}
