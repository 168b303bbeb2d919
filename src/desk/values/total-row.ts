/** Rows that add up the others: 合计, 总计, 小计, 共 12 家. They are no units. */

const WORDS =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*数|总\s*户\s*数|合\s*计\s*数|本页(?:小计|合计)|totals?|sub-?total|grand total|sum)\s*(?:[(（][^()（）]{0,10}[)）])?\s*[:：]?\s*$/iu;
const COUNTED =
  /^(?:合计|总计|小计|共|共计|总共|共有|total)\s*[:：]?\s*[\d０-９]+\s*(?:家|户|个|人|名|条|项|起|次|units?|rows?)?\s*(?:企业|单位|对象|主体|经营主体|市场主体|人员|记录|检查对象)?\s*[。.]?$/iu;

/** Whether one of the first filled cells says that the row is a total. */
export function isTotalRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.slice(0, 2).some((cell) => WORDS.test(cell) || COUNTED.test(cell));
}
