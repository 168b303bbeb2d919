/** Rows that add up the others: 合计, 总计, 小计, 共 12 家. They are no units. */

const WORDS =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*数|本页(?:小计|合计)|total|subtotal|grand total|sum)\s*[:：]?\s*$/iu;
const COUNTED =
  /^(?:合计|总计|共|共计|总共)\s*[:：]?\s*\d+\s*(?:家|户|个|人|名|条|项|起|次|units?|rows?)?\s*[。.]?$/iu;

/** Whether one of the first filled cells says that the row is a total. */
export function isTotalRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.slice(0, 2).some((cell) => WORDS.test(cell) || COUNTED.test(cell));
}
