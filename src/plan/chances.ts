/** How many ways a draw could have gone: a pool so small that the outcome can be guessed is named. */

const ENOUGH = 1n << 20n;

/**
 * True when n of N units can be chosen in fewer than 2^20 ways (20 bits of entropy).
 *
 * @example
 * isGuessable(12, 3); // true: 220 ways
 * isGuessable(100, 5); // false
 */
export function isGuessable(pool: number, quota: number): boolean {
  return waysToDraw(pool, quota) < ENOUGH;
}

/** N over n, or a number from 2^20 up when there are at least that many ways. */
export function waysToDraw(pool: number, quota: number): bigint {
  const few = Math.min(quota, pool - quota);
  if (few < 0) return 1n;
  let ways = 1n;
  for (let k = 1; k <= few && ways < ENOUGH; k++) ways = (ways * BigInt(pool - few + k)) / BigInt(k);
  return ways;
}
