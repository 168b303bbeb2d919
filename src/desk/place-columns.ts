/** Where the headings of a list stand and how its columns are read; or why it cannot be read at all. */
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import {
  type Column,
  columnsOf,
  columnsWithoutHeading,
  isOpenField,
  type MeaningsOfHeadings,
} from "./columns/columns.js";
import { COLUMNS_FORMAT, type ListColumns } from "./columns/columns-file.js";
import { findHeading, headingsOfRow } from "./columns/find-heading.js";
import { fieldsOf, headingsOf, isFieldOf, nearHeadingOf } from "./columns/headings.js";
import type { FieldsOfLists, ListName } from "./columns/known-headings.js";
import type { NearHeading } from "./columns/near-heading.js";
import type { FieldOfHeading } from "./columns/plain-heading.js";
import { refuse } from "./refuse.js";
import { cellPath } from "./row-path.js";
import { columnLetters, isEmptyRow, type Sheet } from "./sheet.js";

export interface PlacedColumns<Field extends string> {
  /** Index of the row of headings. */
  readonly heading: number;
  readonly columns: readonly Column<Field>[];
  /** Headings that nobody has decided about, each at its cell. */
  readonly doubts: readonly Refusal[];
}

/** Fields without which a row of a list is nobody. */
const NEEDED: Readonly<Record<ListName, readonly string[]>> = {
  units: ["id"],
  inspectors: ["id"],
  visits: ["unit", "day"],
};

const EXAMPLE: Readonly<Record<ListName, string>> = {
  units: "统一社会信用代码, 企业名称",
  inspectors: "执法证号, 姓名",
  visits: "统一社会信用代码, 检查日期",
};

export function placeColumns<List extends ListName>(
  list: List,
  sheet: Sheet,
  { heading, columns = {} }: ListColumns = {},
): Result<PlacedColumns<FieldsOfLists[List]>> {
  const { file } = sheet;
  const at = heading === undefined ? rowOfHeadings(list, sheet, columns) : sheet.numbers.indexOf(heading);
  const row = at === undefined ? undefined : sheet.rows[at];
  if (at === undefined || row === undefined)
    return reject([refuse("desk/no-heading", [file], { file, list, example: EXAMPLE[list] })]);
  const headings = headingsOfRow(row);
  const misspelt = faultsOfMapping({ list, file, headings }, columns);
  if (misspelt.length > 0) return reject(misspelt);
  const placed = columnsOf(headingsOf(list), headings, columns);
  const near = nearColumns(list, placed).filter(({ column }) => isFilled(sheet, at, column));
  const doubts = near.map((each) => undecided({ list, sheet, number: sheet.numbers[at]! }, each));
  const faults = [
    ...faultsOfColumns({ list, file, headings }, placed, near),
    ...unnamed(sheet, at, headings),
  ];
  const isReadable = NEEDED[list].every((field) => placed.some((column) => column.field === field));
  if (faults.length > 0 || !isReadable) return reject([...doubts, ...faults]);
  const marked = placed.map((column): typeof column =>
    near.some(({ column: { at: own } }) => own === column.at) ? { ...column, by: "near" } : column,
  );
  return accept({ heading: at, columns: marked, doubts });
}

/** Of a table in which no row has enough headings that are known, the row with those that are nearly known. */
export function rowOfHeadings<List extends ListName>(
  list: List,
  sheet: Sheet,
  meanings: MeaningsOfHeadings = {},
): number | undefined {
  const fieldOf = headingsOf(list);
  const nearly: FieldOfHeading = (heading) =>
    fieldOf(heading) ?? nearHeadingOf(list, heading, () => true)?.field ?? null;
  return (findHeading(sheet, fieldOf, meanings) ?? findHeading(sheet, nearly, meanings))?.row;
}

interface NearColumn {
  readonly column: Column;
  readonly meant: NearHeading;
}

/** Columns whose headings are on no list, and near to one of a field that no column has yet. */
function nearColumns(list: ListName, columns: readonly Column[]): readonly NearColumn[] {
  return columns.flatMap((column): NearColumn[] => {
    if (column.by !== "unknown") return [];
    const meant = nearHeadingOf(list, column.heading, (field) => isOpenField(field, columns));
    return meant === undefined ? [] : [{ column, meant }];
  });
}

/** With a column in which nothing stands nothing is lost. */
function isFilled({ rows }: Sheet, heading: number, { at }: Column): boolean {
  return rows.some((cells, row) => row > heading && !isEmptyRow(cells.slice(at, at + 1)));
}

interface HeadingAt {
  readonly list: ListName;
  readonly sheet: Sheet;
  readonly number: number;
}

function undecided(
  { list, sheet, number }: HeadingAt,
  { column, meant: { near, field } }: NearColumn,
): Refusal {
  const { heading, at } = column;
  const code = NEEDED[list].includes(field) ? "desk/near-needed-heading" : "desk/near-heading";
  const mapping = JSON.stringify({ format: COLUMNS_FORMAT, [list]: { columns: { [heading]: field } } });
  return refuse(code, cellPath(sheet, at, number), { file: sheet.file, heading, near, field, mapping });
}

interface Named {
  readonly list: ListName;
  readonly file: string;
  readonly headings: readonly string[];
}

/** Headings and fields that the mapping misspells. */
function faultsOfMapping(
  { list, file, headings }: Named,
  meanings: Readonly<Record<string, string | null>>,
): Refusal[] {
  const listed = headings.filter((each) => each !== "").join("、");
  return Object.entries(meanings).flatMap(([heading, field]) => {
    const path = ["columns.json", list, "columns", heading];
    if (!headings.includes(heading))
      return [refuse("desk/unknown-heading", path, { file, heading, headings: listed })];
    const isFact = list === "units" && field !== null && /^fact:./su.test(field);
    if (field === null || isFact || isFieldOf(list, field)) return [];
    return [refuse("desk/unknown-field", path, { heading, field, known: fieldsOf(list).join(", ") })];
  });
}

/** A column that is needed and misspelt is told with its heading, and not as one that is missing. */
function faultsOfColumns(
  { list, file, headings }: Named,
  columns: readonly Column[],
  near: readonly NearColumn[],
): Refusal[] {
  const second = columns
    .filter(({ by }) => by === "second")
    .map(({ heading }) => refuse("desk/second-column", [file, heading], { file, heading }));
  const missing = NEEDED[list]
    .filter((field) => !columns.some((each) => each.field === field))
    .filter((field) => !near.some(({ meant }) => meant.field === field))
    .map((field) =>
      refuse("desk/missing-heading", [file], {
        file,
        field,
        headings: headings.filter((each) => each !== "").join("、"),
      }),
    );
  return [...missing, ...second];
}

function unnamed(sheet: Sheet, heading: number, headings: readonly string[]): Refusal[] {
  return columnsWithoutHeading(sheet, heading, headings).map((at) =>
    refuse("desk/column-without-heading", [sheet.file, columnLetters(at)], {
      file: sheet.file,
      column: columnLetters(at),
    }),
  );
}
