/**
 * A CSV reader of a few lines, so that what these tests expect does not hang on the reader they test.
 *
 * It reads what the real files are: no line breaks inside quotes, so row `i` stands on line `i + 2`.
 */
export type Row = Readonly<Record<string, string>>;

export function plainRows(text: string): Row[] {
  const [header = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const columns = cellsOf(header);
  return lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== columns.length)
      throw new Error(`${cells.length} cells instead of ${columns.length}: ${line}`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]!]));
  });
}

/** Line of the file on which a row stands; the header is line 1. */
export function lineOf(index: number): number {
  return index + 2;
}

function cellsOf(line: string): string[] {
  const cells = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}
