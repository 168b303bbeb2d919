/** One sign for a stratum, so that a text of such signs says of each unit in which pool it was. */

/** Whoever was in no pool. */
export const NO_POOL = "-";

const DIGITS = 36;
const FURTHER = 0x4e00;

/** Of the n-th stratum of a draw, from 0: a digit of base 36, and behind these one sign of a large block. */
export function stratumMark(n: number): string {
  return n < DIGITS ? n.toString(DIGITS) : String.fromCharCode(FURTHER + n);
}
