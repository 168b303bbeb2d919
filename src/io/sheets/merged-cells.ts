/**
 * Merged cells of a sheet: what its anchor says stands in each cell below it, as people see it; what another cell of the
 * area holds is seen by nobody.
 */
import { type SheetCell, type TypedCell, textOf } from "../../desk/sheet.js";
import type { MergedArea, SheetMarks } from "./sheet-marks.js";

/** Whether two areas share a cell in which something may stand: no spreadsheet saves that. */
export function hasOverlap({
  merges,
  extent: { rows, columns },
}: Pick<SheetMarks, "merges" | "extent">): boolean {
  if (merges.length < 2) return false;
  const taken = new Uint8Array(rows * columns);
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= Math.min(bottom, rows); row++) {
      const [from, to] = [(row - 1) * columns + left - 1, (row - 1) * columns + Math.min(right, columns)];
      if (to > from && taken.subarray(from, to).includes(1)) return true;
      if (to > from) taken.fill(1, from, to);
    }
  return false;
}

/** The rows with every merged area filled in; as they are where there is none. */
export function withMerged(
  rows: readonly (readonly SheetCell[])[],
  merges: readonly MergedArea[],
): readonly (readonly SheetCell[])[] {
  if (merges.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of merges) {
    const anchor = filled[top - 1]?.[left - 1] ?? "";
    for (let row = top; row <= Math.min(bottom, filled.length); row++)
      for (let column = left; column <= Math.min(right, filled[row - 1]!.length); column++) {
        if (row === top && column === left) continue;
        const cell = filled[row - 1]![column - 1]!;
        filled[row - 1]![column - 1] = column === left ? below(anchor, cell) : beside(anchor, cell);
      }
  }
  return filled;
}

/** The cell below an anchor shows what the anchor says. */
function below(anchor: SheetCell, cell: SheetCell): SheetCell {
  const [text, own] = [textOf(anchor), textOf(cell)];
  if (own !== "" && own !== text) return { kind: "covered", text: own };
  if (text === "") return "";
  const merged: TypedCell = { kind: "merged", text };
  return typeof anchor === "string" ? merged : { ...merged, of: anchor.kind };
}

function beside(anchor: SheetCell, cell: SheetCell): SheetCell {
  const text = textOf(cell);
  return text === "" || text === textOf(anchor) ? "" : { kind: "covered", text };
}

/** Numbers of the rows in which an area goes across several columns. */
export function wideRows(merges: readonly MergedArea[], rows: number): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; right > left && row <= Math.min(bottom, rows); row++) numbers.add(row);
  return numbers;
}
