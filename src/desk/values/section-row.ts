/** Rows between others that are a title, `一、餐饮单位`, or a note, `填表人：张三`. They are no units. */

/** Letters that no code has. */
const NOT_A_CODE = /[\p{Script=Han}\s：:，。]/u;

/** Of a row: a merged cell goes across several of its columns. */
interface RowOf {
  readonly isWide: boolean;
}

/**
 * What such a row says: it is the only filled cell of a row of several, and is merged across columns or no code. Undefined
 * of every other row.
 */
export function sectionOf(cells: readonly string[], { isWide }: RowOf): string | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [only] = filled;
  if (only === undefined || filled.length > 1 || cells.length < 2) return undefined;
  return isWide || NOT_A_CODE.test(only) ? only : undefined;
}
