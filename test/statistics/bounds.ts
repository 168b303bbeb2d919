/**
 * Bounds of a test at a false-alarm rate of one in a million, two-sided: a table that is too even is a fault
 * as well.
 *
 * Seeds are fixed, so the outcome is too; the rate is the chance that a correct new version ever meets a
 * false alarm.
 */
export const Z = 4.892;

/** Degrees of freedom → lowest and highest χ². */
export const CHI: Readonly<Record<number, readonly [number, number]>> = {
  7: [0.06, 42.09],
  27: [4.7, 79.19],
};

/** χ² of counts against equal expectations, each with the variance of a share drawn without repetition. */
export function chiOfShares(counts: readonly number[], trials: number, share: number): number {
  const expected = trials * share;
  const scale = (counts.length - 1) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / (expected * (1 - share)), 0) * scale;
}

/** χ² of counts against equal expectations. */
export function chiOfCounts(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Two means of independent samples: their difference in standard errors. */
export function zOfMeans(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const variance = (list: readonly number[]) =>
    list.reduce((sum, x) => sum + (x - mean(list)) ** 2, 0) / (list.length - 1);
  return (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
}

export function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return low <= value && value <= high;
}
