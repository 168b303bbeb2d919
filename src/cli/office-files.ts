/**
 * The lists of an office in a case folder: workbooks and text tables by their usual names, or by those that
 * `columns.json` says.
 */
import { join } from "node:path";
import type { OfficeSheets } from "../desk/check-lists.js";
import {
  type ColumnsFile,
  type ListColumns,
  NO_COLUMNS,
  readColumnsFile,
} from "../desk/columns/columns-file.js";
import { findHeading } from "../desk/columns/find-heading.js";
import { headingsOf } from "../desk/columns/headings.js";
import type { ListName } from "../desk/columns/known-headings.js";
import { rowOfHeadings } from "../desk/place-columns.js";
import { isEmptyRow, type Sheet } from "../desk/sheet.js";
import { refuseOtherWorkbook } from "../io/sheets/other-workbook.js";
import { readTextSheet } from "../io/sheets/read-text-sheet.js";
import { readWorkbook } from "../io/sheets/read-workbook.js";
import { compareBytes } from "../kernel/byte-order.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { readJsonFile } from "./case.js";
import { exists, namesIn, needFolder, readBytes } from "./files.js";
import { USUAL_NAMES } from "./office-names.js";
import { refuse } from "./refuse.js";

export const COLUMNS = "columns.json";

export interface OfficeFile {
  readonly name: string;
  readonly data: Uint8Array;
}

export interface OfficeFolder {
  readonly columns: ColumnsFile;
  /** A person has confirmed how the columns are meant. */
  readonly hasColumns: boolean;
  readonly sheets: OfficeSheets;
  /** As they were read, and `columns.json` where a person has written it. */
  readonly files: readonly OfficeFile[];
  /** Sheets with something in them that were not read, by file. */
  readonly left: readonly SheetsLeft[];
}

export interface SheetsLeft {
  readonly file: string;
  readonly sheets: readonly string[];
}

export async function readOfficeFolder(folder: string): Promise<Result<OfficeFolder>> {
  needFolder(folder);
  const hasColumns = exists(join(folder, COLUMNS));
  const columns = hasColumns ? readJsonFile(folder, COLUMNS, readColumnsFile) : accept(NO_COLUMNS);
  if (!columns.ok) return columns;
  const [units, inspectors, visits] = await Promise.all(
    LISTS.map((list) => sheetOf(folder, list, columns.value)),
  );
  const read = [units!, inspectors!, visits!];
  const faults = read.flatMap((each) => (each.ok ? [] : each.refusals));
  if (faults.length > 0 || !units!.ok || !inspectors!.ok || !visits!.ok) return reject(faults);
  if (units!.value === undefined && inspectors!.value === undefined && exists(join(folder, "units.csv")))
    return reject([refuse("cli/lists-are-read", [], { folder })]);
  const missing = [
    ...(units!.value === undefined ? [refuse("cli/no-list", [], { list: "units", folder })] : []),
    ...(inspectors!.value === undefined ? [refuse("cli/no-list", [], { list: "inspectors", folder })] : []),
  ];
  if (units!.value === undefined || inspectors!.value === undefined) return reject(missing);
  const sheets = {
    units: units!.value.sheet,
    inspectors: inspectors!.value.sheet,
    ...(visits!.value === undefined ? {} : { visits: visits!.value.sheet }),
  };
  const found = [units!.value, inspectors!.value, ...(visits!.value === undefined ? [] : [visits!.value])];
  const mapping = hasColumns ? [{ name: COLUMNS, data: readBytes(join(folder, COLUMNS)) }] : [];
  const files = [...found.map(({ file }) => file), ...mapping];
  const left = found.flatMap((each) => (each.left.sheets.length === 0 ? [] : [each.left]));
  return accept({ columns: columns.value, hasColumns, sheets, files, left });
}

const LISTS: readonly ListName[] = ["units", "inspectors", "visits"];

interface FoundSheet {
  readonly sheet: Sheet;
  readonly file: OfficeFile;
  readonly left: SheetsLeft;
}

/** Undefined where the folder has no such list. */
async function sheetOf(
  folder: string,
  list: ListName,
  columns: ColumnsFile,
): Promise<Result<FoundSheet | undefined>> {
  const name = nameOf(folder, list, columns);
  if (!name.ok || name.value === undefined) return name as Result<undefined>;
  const file = { name: name.value, data: readBytes(join(folder, name.value)) };
  const read = /\.xlsx$/i.test(file.name) ? await readWorkbook(file) : listed(readTextSheet(file));
  if (!read.ok) return read;
  const sheet = pick(read.value, list, columns[list]);
  if (sheet !== undefined) {
    const others = read.value.filter((each) => each !== sheet && !isNote(each));
    return accept({ sheet, file, left: { file: file.name, sheets: others.map((each) => each.name ?? "") } });
  }
  const names = read.value.map((each) => each.name ?? "").join("、");
  return reject([
    refuse("cli/no-sheet", [COLUMNS, list, "sheet"], {
      file: file.name,
      sheet: columns[list]?.sheet ?? "",
      names,
    }),
  ]);
}

/** Empty, or the page of a new case that says how it is filled in. */
export function isNote({ name, rows }: Sheet): boolean {
  return name === "填写说明" || name === "Notes" || rows.every(isEmptyRow);
}

function listed(read: Result<Sheet>): Result<readonly Sheet[]> {
  return read.ok ? accept([read.value]) : read;
}

/** The sheet that is named; else the first that has headings of the list, or nearly has, or the first. */
function pick(
  sheets: readonly Sheet[],
  list: ListName,
  { sheet: named, columns }: ListColumns = {},
): Sheet | undefined {
  if (named !== undefined) return sheets.find(({ name }) => name === named);
  return (
    sheets.find((sheet) => findHeading(sheet, headingsOf(list), columns) !== undefined) ??
    sheets.find((sheet) => rowOfHeadings(list, sheet, columns) !== undefined) ??
    sheets[0]
  );
}

function nameOf(folder: string, list: ListName, columns: ColumnsFile): Result<string | undefined> {
  const named = columns[list]?.file;
  if (named !== undefined)
    return exists(join(folder, named))
      ? accept(named)
      : reject([refuse("cli/not-there", [COLUMNS, list, "file"], { path: join(folder, named) })]);
  const usual = namesIn(folder).filter((name) => USUAL_NAMES[list].test(name.normalize("NFC")));
  if (usual.length === 0) return otherForm(folder, list);
  if (usual.length === 1) return accept(usual[0]);
  const files = usual.sort(compareBytes).join("、");
  return reject([refuse("cli/several-lists", [folder], { list, files })]);
}

/** A list that is there under its usual name, as a workbook of a form that is not read. */
function otherForm(folder: string, list: ListName): Result<undefined> {
  const other = namesIn(folder).find(
    (name) => refuseOtherWorkbook(name) !== undefined && USUAL_NAMES[list].test(asWorkbook(name)),
  );
  return other === undefined ? accept(undefined) : reject([refuseOtherWorkbook(other)!]);
}

function asWorkbook(name: string): string {
  return name.normalize("NFC").replace(/\.[^.]*$/, ".xlsx");
}
