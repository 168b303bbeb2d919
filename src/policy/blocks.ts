/** Blocks of calendar years in which something is owed once: 2026 to 2028, 2029 to 2031, and so on. */

/**
 * First and last year of the block that holds a year from `from` on.
 *
 * @example
 * blockOf({ years: 3, from: 2026 }, 2030); // { first: 2029, last: 2031 }
 */
export function blockOf(
  { years, from }: { readonly years: number; readonly from: number },
  year: number,
): { first: number; last: number } {
  const first = from + Math.floor((year - from) / years) * years;
  return { first, last: first + years - 1 };
}
