/**
 * How often a property is tried: a few times in `npm test`, many times in `npm run test:long`, which sets
 * DOUBLE_RANDOM_LONG.
 */
const IS_LONG = process.env["DOUBLE_RANDOM_LONG"] === "1";

/** @example fc.assert(property, { numRuns: runs(60, 2000) }) */
export function runs(few: number, many: number): number {
  return IS_LONG ? many : few;
}
