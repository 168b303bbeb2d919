/** Are the drawn units spread over groups as chance would have it? */

export interface DrawnGroup {
  /** Units of the group that could be drawn. */
  readonly size: number;
  /** How often units of the group were drawn, over all draws. */
  readonly drawn: number;
}

/**
 * Chi-square of a number of independent draws of `quota` from the whole pool, each without replacement.
 *
 * A draw without replacement spreads less than a multinomial one, by exactly (N − n) / (N − 1) in every
 * direction; dividing by it makes the statistic chi-square with one degree of freedom less than there are
 * groups.
 */
export function chiSquareOfDraws(
  groups: readonly DrawnGroup[],
  quota: number,
  draws: number,
): { statistic: number; freedom: number } {
  const pool = groups.reduce((sum, { size }) => sum + size, 0);
  const spread = groups.reduce((sum, { size, drawn }) => {
    const expected = (draws * quota * size) / pool;
    return sum + (drawn - expected) ** 2 / expected;
  }, 0);
  return { statistic: (spread * (pool - 1)) / (pool - quota), freedom: groups.length - 1 };
}

/**
 * The value that chi-square exceeds with a chance of 0.1 % (Wilson and Hilferty 1931; within 0.5 % of the
 * tables from 3 degrees on).
 */
export function criticalValue(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + 3.090_232 * Math.sqrt(part)) ** 3;
}

/**
 * Groups with fewer than `least` units become one, the last; should that still be small, it joins the one
 * before.
 */
export function poolSmall(groups: readonly DrawnGroup[], least: number): DrawnGroup[] {
  const large = groups.filter(({ size }) => size >= least);
  const small = groups.filter(({ size }) => size < least);
  if (small.length === 0) return large;
  const rest = small.reduce(together, { size: 0, drawn: 0 });
  return rest.size >= least || large.length === 0
    ? [...large, rest]
    : [...large.slice(0, -1), together(large.at(-1)!, rest)];
}

function together(a: DrawnGroup, b: DrawnGroup): DrawnGroup {
  return { size: a.size + b.size, drawn: a.drawn + b.drawn };
}
