/** How the columns of a sheet are understood, column by column: the guess, and what the mapping says instead. */
import { type Sheet, textOf } from "../sheet.js";
import { isPersonal } from "./headings.js";
import type { FieldOfHeading } from "./plain-heading.js";

/** Why a column is read as it is. */
export type ColumnBy =
  /** The mapping says so. */
  | "mapping"
  /** Its heading is on the list of headings. */
  | "guess"
  /** Left out: an earlier column was read as the same field. */
  | "second"
  /** Left out: it belongs to a person alone. */
  | "personal"
  /** Left out: its heading is on no list. */
  | "unknown"
  /** Its heading is on no list and near to one that is: somebody has to say what it means. */
  | "near";

export interface Column<Field extends string = string> {
  /** From 0. */
  readonly at: number;
  readonly heading: string;
  readonly field: Field | null;
  /** Name of the own fact that it is read as. */
  readonly fact: string | null;
  readonly by: ColumnBy;
}

/** What a mapping says of one heading: a field, `fact:NAME`, or null for a column that is left out. */
export type MeaningsOfHeadings = Readonly<Record<string, string | null>>;

/**
 * The columns of a sheet with these headings. A column without a heading and without any text is none.
 *
 * @param meanings - of the mapping; they go before the guess
 */
export function columnsOf<Field extends string>(
  fieldOf: FieldOfHeading<Field>,
  headings: readonly string[],
  meanings: MeaningsOfHeadings = {},
): Column<Field>[] {
  const taken = new Set<string>();
  return headings.flatMap((heading, at): Column<Field>[] => {
    if (heading === "") return [];
    const column = columnOf(fieldOf, { at, heading }, meanings);
    const key = column.field ?? (column.fact === null ? null : `fact:${column.fact}`);
    if (key === null) return [column];
    if (taken.has(key) && !MAY_REPEAT.has(key)) return [{ ...column, field: null, fact: null, by: "second" }];
    taken.add(key);
    return [column];
  });
}

/** Whether a further column may be read as a field. */
export function isOpenField(field: string, columns: readonly Column[]): boolean {
  return MAY_REPEAT.has(field) || !columns.some((column) => column.field === field);
}

/** Several columns may be of one kind: 行业 and 标签. */
const MAY_REPEAT: ReadonlySet<string> = new Set(["categories", "qualifications"]);

function columnOf<Field extends string>(
  fieldOf: FieldOfHeading<Field>,
  place: { readonly at: number; readonly heading: string },
  meanings: MeaningsOfHeadings,
): Column<Field> {
  const { heading } = place;
  const left = { ...place, field: null, fact: null };
  if (isPersonal(heading)) return { ...left, by: "personal" };
  if (!Object.hasOwn(meanings, heading)) {
    const field = fieldOf(heading);
    return field === null ? { ...left, by: "unknown" } : { ...left, field, by: "guess" };
  }
  const meaning = meanings[heading]!;
  if (meaning === null) return { ...left, by: "mapping" };
  const fact = /^fact:(.+)$/su.exec(meaning)?.[1];
  return fact === undefined
    ? { ...left, field: meaning as Field, by: "mapping" }
    : { ...left, fact, by: "mapping" };
}

/** Columns behind the headings, or without one, in which something stands below: nobody may lose them silently. */
export function columnsWithoutHeading(
  sheet: Sheet,
  heading: number,
  headings: readonly string[],
): readonly number[] {
  const gaps = [...headings.keys()].filter((at) => headings[at] === "");
  const found = new Set<number>();
  for (const row of sheet.rows.slice(heading + 1)) {
    for (const at of gaps) if (textOf(row[at]).trim() !== "") found.add(at);
    for (let at = headings.length; at < row.length; at++) if (textOf(row[at]).trim() !== "") found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}
