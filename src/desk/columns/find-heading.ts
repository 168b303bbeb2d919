/** Where the headings of a sheet stand: below title rows, above the first row of data. */
import { isEmptyRow, kindOf, type Sheet, type SheetCell, textOf } from "../sheet.js";
import type { MeaningsOfHeadings } from "./columns.js";
import type { FieldOfHeading } from "./plain-heading.js";

/** How far down headings are looked for: below that a sheet has no title. */
const FARTHEST = 30;

export interface HeadingPlace {
  /** Index among the rows of the sheet. */
  readonly row: number;
  /** Headings by column; "" where the cell is empty. */
  readonly headings: readonly string[];
}

/**
 * The row with the most headings of a list that are known, the first of several; undefined where no row has two, or one
 * that is all of its cells. A heading that the mapping names is known. Of headings in two rows, some of which are merged
 * from the upper one, it is the lower.
 */
export function findHeading(
  sheet: Sheet,
  fieldOf: FieldOfHeading,
  meanings: MeaningsOfHeadings = {},
): HeadingPlace | undefined {
  const isKnown = (heading: string): boolean => Object.hasOwn(meanings, heading) || fieldOf(heading) !== null;
  let best: HeadingPlace | undefined;
  let most = 0;
  for (const [row, cells] of sheet.rows.slice(0, FARTHEST).entries()) {
    if (isEmptyRow(cells)) continue;
    const headings = headingsOfRow(cells);
    const filled = headings.filter((each) => each !== "").length;
    const known = headings.filter(isKnown).length;
    const isLower = best?.row === row - 1 && cells.some((cell) => kindOf(cell) === "merged");
    if ((known > most || (known === most && isLower)) && (known >= 2 || known === filled)) {
      best = { row, headings };
      most = known;
    }
  }
  return best;
}

/** The headings of a row, without the empty columns behind the last. */
export function headingsOfRow(row: readonly SheetCell[]): readonly string[] {
  const headings = row.map((cell) => textOf(cell).trim());
  let length = headings.length;
  while (length > 0 && headings[length - 1] === "") length--;
  return headings.slice(0, length);
}
