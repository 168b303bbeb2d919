/** What a CSV file holds as text. */
import { WrongType } from "../kernel/misuse.js";
import { accept, type Result } from "../kernel/result.js";
import { type CsvFile, refuseLine } from "./csv-file.js";
import { decodeUtf8 } from "./decode-utf8.js";

/**
 * The text of a CSV file, without a byte-order mark.
 *
 * @returns the text, with a warning when it holds U+FFFD (somebody decoded it wrongly before); or one refusal
 * that names the coding
 */
export function decodeCsv(file: CsvFile): Result<string> {
  // It stands in every path and sentence.
  if (typeof file.name !== "string") throw new WrongType("A CSV file is `{ name, data }`, its name a text");
  const read = typeof file.data === "string" ? accept(file.data) : decodeUtf8(file.name, file.data);
  if (!read.ok) return read;
  return readable(file, read.value.startsWith("\ufeff") ? read.value.slice(1) : read.value);
}

function readable(file: CsvFile, text: string): Result<string> {
  const at = text.indexOf("\ufffd");
  if (at === -1) return accept(text);
  const line = text.slice(0, at).split("\n").length;
  return accept(text, [
    refuseLine(
      "io/replacement-character",
      { file, line },
      { value: text.slice(Math.max(0, at - 10), at + 10) },
    ),
  ]);
}
