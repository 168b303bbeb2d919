/** Where the headings of a list stand and how its columns are read; or why it cannot be read at all. */
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Column, columnsOf, columnsWithoutHeading } from "./columns/columns.js";
import type { ListColumns } from "./columns/columns-file.js";
import { findHeading, headingsOfRow } from "./columns/find-heading.js";
import { type FieldsOfLists, fieldsOf, headingsOf, isFieldOf, type ListName } from "./columns/headings.js";
import { refuse } from "./refuse.js";
import { columnLetters, type Sheet } from "./sheet.js";

export interface PlacedColumns<Field extends string> {
  /** Index of the row of headings. */
  readonly heading: number;
  readonly columns: readonly Column<Field>[];
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
  const at =
    heading === undefined
      ? findHeading(sheet, headingsOf(list), columns)?.row
      : sheet.numbers.indexOf(heading);
  const row = at === undefined ? undefined : sheet.rows[at];
  if (at === undefined || row === undefined)
    return reject([refuse("desk/no-heading", [file], { file, list, example: EXAMPLE[list] })]);
  const headings = headingsOfRow(row);
  const faults = faultsOfMapping({ list, file, headings }, columns);
  if (faults.length > 0) return reject(faults);
  const placed = columnsOf(headingsOf(list), headings, columns);
  const all = [...faultsOfColumns({ list, file, headings }, placed), ...unnamed(sheet, at, headings)];
  return all.length > 0 ? reject(all) : accept({ heading: at, columns: placed });
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

function faultsOfColumns({ list, file, headings }: Named, columns: readonly Column[]): Refusal[] {
  const second = columns
    .filter(({ by }) => by === "second")
    .map(({ heading }) => refuse("desk/second-column", [file, heading], { file, heading }));
  const missing = NEEDED[list]
    .filter((field) => !columns.some((each) => each.field === field))
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
