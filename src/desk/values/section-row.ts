/** Rows between others that are a title, `一、餐饮单位`, or a note, `填表人：张三`. They are no units. */

/** Letters that no code has. */
const NOT_A_CODE = /[\p{Script=Han}\s：:，。]/u;

/** Signatures, page numbers and their like, with whatever stands beside them. */
const NOTE =
  /^[（(]?(?:必填|选填|填写说明|填表人|制表人?|填报人|审核人|负责人签字|填报单位|填报日期|制表日期|联系人|联系电话|续表|第\s*\d+\s*页|共\s*\d+\s*页|备注[:：]|说明[:：]|注[:：])/u;

/** Of a row: a merged cell goes across several of its columns. */
interface RowOf {
  readonly isWide: boolean;
}

/**
 * What such a row says: it is the only filled cell of a row of several, and is merged across columns or no code; or it
 * begins as a note does. Undefined of every other row.
 */
export function sectionOf(cells: readonly string[], { isWide }: RowOf): string | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [only] = filled;
  if (only === undefined || cells.length < 2) return undefined;
  if (NOTE.test(only)) return only;
  if (filled.length > 1) return undefined;
  return isWide || NOT_A_CODE.test(only) ? only : undefined;
}
