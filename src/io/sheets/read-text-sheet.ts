/** A text table of an office as a sheet: in its own coding, with its own separator, line by line. */
import type { Sheet } from "../../desk/sheet.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refusing } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { type CsvFile, refuseLine } from "../csv-file.js";
import { refuse } from "../refuse.js";
import { scanCsv } from "../scan-csv.js";
import { decodeOfficeText } from "./coding-of.js";
import { delimiterOf } from "./delimiter-of.js";
import { refuseOtherWorkbook } from "./other-workbook.js";
import { isOldContainer } from "./workbook-faults.js";

/**
 * Reads a CSV or other text table as spreadsheets write it: UTF-8, UTF-16 or GB 18030; cells apart by commas, semicolons
 * or tabs. Nothing is trimmed, and no text is turned into a number.
 *
 * @returns the sheet, with the coding and the separator that were found in `form`; or what is wrong with the file
 * (codes `io/…`)
 * @example
 * const sheet = orThrow(readTextSheet({ name: "企业名单.csv", data: bytes }));
 * sheet.form; // { coding: "utf-8", delimiter: "," }
 */
export function readTextSheet(file: CsvFile): Result<Sheet> {
  return refusing(() => sheetIn(file));
}

function sheetIn(file: CsvFile): Result<Sheet> {
  const other = refuseOtherWorkbook(file.name) ?? refuseBinary(file);
  if (other !== undefined) return reject([other]);
  const decoded = textIn(file);
  if (!decoded.ok) return decoded;
  const { text, coding } = decoded.value;
  const delimiter = delimiterOf(text);
  const { records, lines, refusals } = scanShielded(file, text, delimiter);
  if (refusals.length > 0) return reject(refusals);
  if (records.length === 0) return reject([refuseLine("io/empty-file", { file, line: 1 }, { value: null })]);
  const form = { coding, delimiter };
  return accept({ file: file.name, name: null, rows: records, numbers: lines, system: 1900, form });
}

/** Exports shield ids as `="0123"`, which is no cell of a CSV: it is taken as what it is, where the text is none as it stands. */
function scanShielded(file: CsvFile, text: string, delimiter: string): ReturnType<typeof scanCsv> {
  const plain = scanCsv(file, text, delimiter);
  if (plain.refusals.length === 0 || !text.includes('="')) return plain;
  const shield = new RegExp(`(^|[${delimiter}\r\n])="([^"\r\n]*)"(?=[${delimiter}\r\n]|$)`, "g");
  const shielded = scanCsv(file, text.replace(shield, '$1"=""$2"""'), delimiter);
  return shielded.refusals.length === 0 ? shielded : plain;
}

/** A workbook under the name of a text file. */
function refuseBinary({ name, data }: CsvFile): Refusal | undefined {
  return typeof data !== "string" && isOldContainer(data)
    ? refuse("io/locked-or-old-workbook", [name], { file: name })
    : undefined;
}

function textIn({ name, data }: CsvFile): ReturnType<typeof decodeOfficeText> {
  if (typeof data !== "string") return decodeOfficeText(name, data);
  return accept({ text: data.startsWith("\ufeff") ? data.slice(1) : data, coding: "utf-8" });
}
