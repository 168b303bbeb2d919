/** Order of two whole numbers of any size: -1, 0 or 1. */
export function compareWhole(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
