/**
 * Tables as an `.xlsx` workbook, by `write-excel-file`: an optional package, loaded when it is asked for. Every text stays
 * text: ids stay as they are, and what looks like a formula is none.
 */
import { refusingLater } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { refuse } from "../refuse.js";
import { withFixedTimes } from "./fixed-times.js";

/** A cell with a mark that people see: it is wrong, it is doubtful, it is a heading. */
export interface MarkedCell {
  readonly text: string;
  readonly mark: CellMark;
}

export type CellMark = "wrong" | "doubtful" | "heading";

/** A number is a count, never an id. */
export type SheetValue = string | number | MarkedCell;

export interface TableSheet {
  /** At most 31 signs, without `\ / ? * [ ] :`. */
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
  /** Rows that stay in sight while the others move. */
  readonly fixedRows?: number;
  /** Width of each column in letters. */
  readonly widths?: readonly number[];
}

const COLOURS: Readonly<Record<CellMark, string>> = {
  wrong: "#f8c9c4",
  doubtful: "#fdeeb5",
  heading: "#dfe7ee",
};

/**
 * The bytes of a workbook with these sheets: the same sheets give the same bytes.
 *
 * @returns them; or that `write-excel-file` is not installed (`io/no-workbook-writer`)
 * @example
 * writeWorkbook([{ name: "抽中名单", rows: [["0091", "甲店"]] }]).then(orThrow);
 */
export function writeWorkbook(sheets: readonly TableSheet[]): Promise<Result<Uint8Array>> {
  return refusingLater(() => bytesOf(sheets));
}

async function bytesOf(sheets: readonly TableSheet[]): Promise<Result<Uint8Array>> {
  const write = await loadWriter();
  if (write === undefined) return reject([refuse("io/no-workbook-writer", [])]);
  const blob = await write(sheets.map(rawSheet)).toBlob();
  return accept(withFixedTimes(new Uint8Array(await blob.arrayBuffer())));
}

/** Undefined where it is not installed. */
export async function loadWriter() {
  try {
    return (await import("write-excel-file/universal")).default;
  } catch (error) {
    if (/MODULE_NOT_FOUND/.test(String((error as { code?: unknown }).code))) return undefined;
    throw error;
  }
}

function rawSheet({ name, rows, fixedRows = 0, widths = [] }: TableSheet) {
  return {
    sheet: name,
    data: rows.map((row) => row.map(rawCell)),
    ...(fixedRows === 0 ? {} : { stickyRowsCount: fixedRows }),
    columns: widths.map((width) => ({ width })),
  };
}

function rawCell(cell: SheetValue) {
  if (typeof cell === "number") return { type: Number, value: cell };
  if (typeof cell === "string") return cell === "" ? null : { type: String, value: written(cell) };
  const colour = { backgroundColor: COLOURS[cell.mark] };
  return cell.text === "" ? colour : { type: String, value: written(cell.text), ...colour };
}

/** What XML cannot hold, and what would be read as an escape of it. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Escaped as ECMA-376, 22.9.2.19 does: `_x0007_`. */
function written(text: string): string {
  return text.replace(
    UNWRITABLE,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}
