/**
 * Bounds of a test at a false-alarm rate of one in a million, two-sided: a table that is too even is a fault
 * as well.
 *
 * Seeds are fixed, so the outcome is too; the rate is the chance that a correct new version ever meets a
 * false alarm.
 */
export const Z = 4.892;

/** Kolmogorov and Smirnov: the largest √n · D. */
export const KS = 2.694;

/** Degrees of freedom → lowest and highest χ². */
export const CHI = {
  7: [0.06, 42.09],
  19: [2.08, 65.53],
  27: [4.7, 79.19],
  59: [20.13, 128.13],
  517: [374.69, 689.85],
  3481: [3088.02, 3904.54],
} as const satisfies Readonly<Record<number, readonly [number, number]>>;

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

/**
 * χ² of a table of things by places, where every draw gives each thing one place and each place equally many things: the
 * order of a draw, the round in which a unit has its turn. (things − 1) · (places − 1) degrees of freedom.
 */
export function chiOfTable(table: readonly (readonly number[])[], draws: number): number {
  const [things, places] = [table.length, table[0]!.length];
  const expected = draws / places;
  const sum = table.flat().reduce((all, count) => all + (count - expected) ** 2 / expected, 0);
  return (sum * (things - 1)) / things;
}

/** √n · D of numbers that should be spread evenly over (0, 1). */
export function ksOfUniform(numbers: readonly number[]): number {
  const n = numbers.length;
  const most = [...numbers]
    .sort((a, b) => a - b)
    .reduce((far, x, at) => Math.max(far, x - at / n, (at + 1) / n - x), 0);
  return Math.sqrt(n) * most;
}

/** What chance says of one number of a draw. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** A sum over so many draws, in standard deviations from what is expected. */
export function zOfSum(sum: number, draws: number, { mean, variance }: Moments): number {
  return (sum - draws * mean) / Math.sqrt(draws * variance);
}

/** The mean of independent samples, in its standard errors from what is expected. */
export function zOfMean(sample: readonly number[], expected: number): number {
  const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sample.length - 1);
  return (mean - expected) / Math.sqrt(variance / sample.length);
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
