/**
 * Tables as an `.xlsx` workbook, by `write-excel-file`: an optional package, loaded when it is asked for. Every cell is
 * text: ids stay as they are, and what looks like a formula is none.
 */
import { accept, type Result, reject } from "../../kernel/result.js";
import { refuse } from "../refuse.js";

/** A cell with a mark that people see: it is wrong, it is doubtful, it is a heading. */
export interface MarkedCell {
  readonly text: string;
  readonly mark: CellMark;
}

export type CellMark = "wrong" | "doubtful" | "heading";

export interface TableSheet {
  /** At most 31 signs, without `\ / ? * [ ] :`. */
  readonly name: string;
  readonly rows: readonly (readonly (string | MarkedCell)[])[];
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
 * The bytes of a workbook with these sheets.
 *
 * @returns them; or that `write-excel-file` is not installed (`io/no-workbook-writer`)
 * @example
 * const bytes = orThrow(await writeWorkbook([{ name: "抽中名单", rows: [["0091", "甲店"]] }]));
 */
export async function writeWorkbook(sheets: readonly TableSheet[]): Promise<Result<Uint8Array>> {
  const write = await loadWriter();
  if (write === undefined) return reject([refuse("io/no-workbook-writer", [])]);
  const blob = await write(sheets.map(rawSheet)).toBlob();
  return accept(new Uint8Array(await blob.arrayBuffer()));
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

function rawCell(cell: string | MarkedCell) {
  if (typeof cell === "string") return cell === "" ? null : { type: String, value: cell };
  const colour = { backgroundColor: COLOURS[cell.mark] };
  return cell.text === "" ? colour : { type: String, value: cell.text, ...colour };
}
