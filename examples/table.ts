/** Headings and tables on a terminal: Chinese characters are two columns wide. */

export function heading(text: string): void {
  console.log(`\n${text}\n`);
}

/** Lines of a table whose first row is the head. Numbers stand to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column]!))));
  const line = (row: readonly string[], at: number): string =>
    row
      .map((cell, column) => pad(cell, widths[column]!, at > 0 && typeof rows[at]![column] === "number"))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  const [head, ...body] = cells.map(line);
  return [head, rule, ...body].map((text) => `  ${text}`).join("\n");
}

function pad(cell: string, width: number, right: boolean): string {
  const space = " ".repeat(width - widthOf(cell));
  return right ? space + cell : cell + space;
}

function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}
