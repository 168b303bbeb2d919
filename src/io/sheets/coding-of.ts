/** How a text file of an office is written: as UTF-8, as UTF-16 with its mark, or as GB 18030 (GBK, GB 2312). */

import type { SheetForm } from "../../desk/sheet.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { refuseLine } from "../csv-file.js";
import { codingOfBytes, decodeUtf8, LONGEST_TEXT } from "../decode-utf8.js";

export interface DecodedText {
  readonly text: string;
  readonly coding: NonNullable<SheetForm["coding"]>;
}

/**
 * The text of a file, without a byte-order mark. A coding that is not certain is refused: a wrong guess changes ids.
 *
 * @param name - shown in the refusal
 */
export function decodeOfficeText(name: string, bytes: Uint8Array): Result<DecodedText> {
  const read = decodeUtf8(name, bytes);
  if (read.ok) return accept({ text: withoutMark(read.value), coding: "utf-8" });
  const coding = codingOfBytes(bytes);
  if (coding !== "gb18030" && coding !== "utf-16le" && coding !== "utf-16be") return read;
  if (bytes.length > LONGEST_TEXT)
    return reject([
      refuseLine("io/too-large", { file: { name }, line: 1 }, { bytes: bytes.length, most: LONGEST_TEXT }),
    ]);
  const text = new TextDecoder(coding).decode(bytes);
  return accept({ text: withoutMark(text), coding: coding === "gb18030" ? coding : "utf-16" });
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
