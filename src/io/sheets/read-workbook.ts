/** The sheets of an `.xlsx` workbook, cell by cell, by `read-excel-file`: an optional package, loaded when it is asked for. */
import { addressOf, type Sheet, type SheetCell } from "../../desk/sheet.js";
import { dateText } from "../../kernel/iso-date.js";
import { refusingLater } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { refuse } from "../refuse.js";
import { lookIntoWorkbook, type WorkbookLook } from "./look-into-workbook.js";
import { wideRows, withMerged } from "./merged-cells.js";
import { columnNumber, type SheetMarks } from "./sheet-marks.js";

export interface WorkbookFile {
  /** Shown in refusals, for example `检查对象.xlsx`. */
  readonly name: string;
  readonly data: Uint8Array;
}

/**
 * Reads all sheets of a workbook. Text stays as it stands; numbers keep the digits that are stored; a day has its kind,
 * and so have formulas (with what they gave when the workbook was saved) and errors. Nothing is executed.
 *
 * @returns the sheets in their order; or why the file is not read: locked, with macros, no workbook, too large, damaged
 * (codes `io/…`), or that `read-excel-file` is not installed (`io/no-workbook-reader`)
 * @example
 * readWorkbook({ name: "检查对象.xlsx", data: bytes }).then((answer) => (answer.ok ? answer.value[0]?.name : answer.refusals));
 */
export function readWorkbook(file: WorkbookFile): Promise<Result<readonly Sheet[]>> {
  return refusingLater(() => sheetsIn(file));
}

async function sheetsIn(file: WorkbookFile): Promise<Result<readonly Sheet[]>> {
  const look = await lookIntoWorkbook(file.name, file.data);
  if (!look.ok) return look;
  const read = await loadReader();
  if (read === undefined) return reject([refuse("io/no-workbook-reader", [file.name], { file: file.name })]);
  const { opened, sheets: marks, system } = look.value;
  const sheets = await read(opened).catch((error: unknown) => String(error));
  if (typeof sheets === "string")
    return reject([
      refuse("io/damaged-workbook", [file.name], { file: file.name, part: sheets.slice(0, 200) }),
    ]);
  if (sheets.length !== marks.length)
    return reject([refuse("io/damaged-workbook", [file.name], { file: file.name, part: "xl/workbook.xml" })]);
  return accept(sheets.map((sheet, n) => sheetOf(file, sheet, { marks: marks[n]!, system })));
}

interface RawSheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** A number as it is stored. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

async function loadReader(): Promise<((data: ArrayBuffer) => Promise<readonly RawSheet[]>) | undefined> {
  try {
    const { default: readSheets } = await import("read-excel-file/universal");
    const options = { trim: false, parseNumber: (text: string) => new Digits(text) as unknown as number };
    return (data) => readSheets(data, options) as Promise<readonly RawSheet[]>;
  } catch (error) {
    if (/ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND/.test(String((error as { code?: unknown }).code)))
      return undefined;
    throw error;
  }
}

interface Looked {
  readonly marks: SheetMarks;
  readonly system: WorkbookLook["system"];
}

function sheetOf({ name }: WorkbookFile, { sheet, data }: RawSheet, { marks, system }: Looked): Sheet {
  const isPlain = marks.formulas.size === 0 && marks.errors.size === 0;
  const rows = data.map((row, at) =>
    row.map((value, column) =>
      isPlain ? plainCell(value) : cellOf(value, addressOf(column, at + 1), marks),
    ),
  );
  const all = withUnworked(rows, marks.unworked);
  return {
    ...{ file: name, name: sheet, system, form: { coding: null, delimiter: null } },
    rows: withMerged(all, marks.merges),
    numbers: all.map((_, at) => at + 1),
    wide: wideRows(marks.merges, all.length),
    hidden: marks.hidden,
  };
}

function cellOf(value: unknown, address: string, { formulas, errors }: SheetMarks): SheetCell {
  const error = errors.get(address);
  if (error !== undefined) return { kind: "error", text: error };
  const cell = plainCell(value);
  if (!formulas.has(address)) return cell;
  return { kind: "formula", text: typeof cell === "string" ? cell : cell.text };
}

/** The reader gives no rows and columns at the end that hold nothing but formulas without a value. */
function withUnworked(rows: readonly SheetCell[][], unworked: ReadonlySet<string>): readonly SheetCell[][] {
  if (unworked.size === 0) return rows;
  const all = [...rows];
  for (const address of unworked) {
    const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    while (all.length < Number(number)) all.push([]);
    const [row, column] = [all[Number(number) - 1]!, columnNumber(letters) - 1];
    while (row.length < column) row.push("");
    row[column] = { kind: "unworked", text: "=" };
  }
  return all;
}

function plainCell(value: unknown): SheetCell {
  if (value === null || value === undefined) return "";
  if (value instanceof Digits) return { kind: "number", text: value.text };
  if (typeof value === "boolean") return { kind: "boolean", text: value ? "TRUE" : "FALSE" };
  const day = dateText(value);
  return day === undefined ? String(value) : { kind: "day", text: day };
}
