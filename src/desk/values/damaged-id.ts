/** Ids that a spreadsheet took for numbers or formulas: what it did to them cannot be undone. */

/** How an id was damaged, or may have been. A code never changes its meaning. */
export type IdDamage =
  /** `9.12E+17`: only some of its digits are left. */
  | "scientific"
  /** Sixteen digits or more, held as a number or with noughts behind the fifteenth: a number holds fifteen. */
  | "fifteen-digits"
  /** `="0123"`, as an export shields an id from the spreadsheet. */
  | "formula-text"
  /** `'0123`: the sign that a spreadsheet takes for “this is text”. */
  | "apostrophe"
  /** An id such as `3-1`, which the spreadsheet took for a day. */
  | "day"
  /** `123.0`, `1,234`: a number as a number is shown. */
  | "number-form";

/**
 * What happened to an id; null where nothing is to be seen.
 *
 * @param isNumber - the spreadsheet holds it as a number
 * @example
 * damageOf("9.12E+17"); // "scientific"
 */
export function damageOf(id: string, isNumber = false): IdDamage | null {
  if (/^\d+(?:\.\d+)?E[+-]?\d+$/i.test(id) && (isNumber || id.includes("."))) return "scientific";
  if (/^="[^"]*"$/.test(id)) return "formula-text";
  if (/^['‘’`]/.test(id)) return "apostrophe";
  if (isNumber && /^\d{16,}$/.test(id)) return "fifteen-digits";
  if (/^\d{15}\d+$/.test(id) && /^0+$/.test(id.slice(15))) return "fifteen-digits";
  if (isNumber && !/^\d+$/.test(id)) return "number-form";
  return /^\d+\.0+$|^\d{1,3}(?:,\d{3})+$/.test(id) ? "number-form" : null;
}
