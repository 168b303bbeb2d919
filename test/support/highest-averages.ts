/**
 * A total spread over strata by highest averages (D'Hondt): deterministic, and asking for one more never
 * takes a place away from anybody.
 *
 * How a published allocation of others was made; the plan itself shares without bias.
 */

export interface SpreadInput {
  /** Places to give, a whole number from 0. */
  readonly total: number;
  readonly strata: readonly SpreadStratum[];
  /**
   * Who goes first at equal averages: the stratum with the larger size (the default), or the one listed
   * first.
   */
  readonly ties?: "larger" | "first";
}

export interface SpreadStratum {
  /** Weight of the stratum, usually its number of units; a whole number from 0. */
  readonly size: number;
  /** Most places it can take. */
  readonly units: number;
  /** Places it has from the start; 0 when left out. */
  readonly minimum?: number;
}

/**
 * Places of each stratum. Fewer than `total` when every stratum is full; more when the minimums alone exceed
 * it.
 *
 * @example
 * spreadByHighestAverages({ total: 4, strata: [{ size: 5, units: 5 }, { size: 50, units: 5 }] }); // [0, 4]
 */
export function spreadByHighestAverages({ total, strata, ties = "larger" }: SpreadInput): number[] {
  const given = strata.map(({ units, minimum = 0 }) => Math.min(units, minimum));
  let left = total - given.reduce((sum, each) => sum + each, 0);
  for (; left > 0; left--) {
    const next = strata.reduce<number>(
      (best, _, s) => (comesBefore(strata, given, s, best, ties) ? s : best),
      -1,
    );
    if (next === -1) break;
    given[next]! += 1;
  }
  return given;
}

/**
 * Has stratum `a` room, and the higher average with one place more than stratum `b`, which stands earlier in
 * the list?
 */
function comesBefore(
  strata: readonly SpreadStratum[],
  given: readonly number[],
  a: number,
  b: number,
  ties: "larger" | "first",
): boolean {
  const one = strata[a]!;
  if (given[a]! >= one.units || one.size === 0) return false;
  if (b === -1) return true;
  const other = strata[b]!;
  const difference = BigInt(one.size) * BigInt(given[b]! + 1) - BigInt(other.size) * BigInt(given[a]! + 1);
  if (difference !== 0n) return difference > 0n;
  return ties === "larger" && one.size > other.size;
}
