/** The example row of an empty list: it shows how a row is filled in, and is nobody. */

/** What stands in its first cell, by language. */
export const EXAMPLE_ID = { zh: "示例（请删除本行）", en: "EXAMPLE (delete this row)" } as const;

const EXAMPLE = /^(?:示例|样例|example)\s*(?:[(（][^()（）]*[)）])?$/iu;

/** Whether one of the first filled cells says that the row is an example. */
export function isExampleRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.slice(0, 2).some((cell) => EXAMPLE.test(cell));
}
