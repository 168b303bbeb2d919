/**
 * Bytes of any file to text. Only UTF-8 is read; anything else is named and refused, since a wrong guess
 * would change ids without a trace.
 */
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type CsvFile, refuseLine } from "./csv-file.js";

/**
 * Bytes that are decoded at a time: a decoder refuses long files by their bytes, however few signs these
 * hold.
 */
const SLICE = 2 ** 26;

/** Most UTF-16 units that one text can hold in Node.js and Chrome; other platforms hold more. */
export const LONGEST_TEXT = 2 ** 29 - 24;

/**
 * The text of a file, a byte-order mark included: who reads it decides about that.
 *
 * @param name - shown in the refusal
 * @returns the text; or one refusal: that it is longer than one text can be (`io/too-large`), or the coding,
 * the first byte that is not UTF-8, its line, and how many lines have such bytes
 */
export function decodeUtf8(name: string, bytes: Uint8Array): Result<string> {
  const parts = looksLikeUtf16(bytes) ? undefined : decodedInSlices(bytes);
  if (parts === undefined) return reject([refuseCoding({ name }, bytes)]);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length > LONGEST_TEXT
    ? reject([refuseSize({ name }, bytes)])
    : accept(parts.length === 1 ? parts[0]! : parts.join(""));
}

function refuseSize(file: Pick<CsvFile, "name">, { length }: Uint8Array): Refusal {
  return refuseLine("io/too-large", { file, line: 1 }, { bytes: length, most: LONGEST_TEXT });
}

/** Undefined when the bytes are not UTF-8. A sign that a slice cuts in two belongs to the next slice. */
function decodedInSlices(bytes: Uint8Array): string[] | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      parts.push(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }));
    return [...parts, decoder.decode()];
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Undefined when the bytes are not in that coding, or the platform does not know it. In a stream the last
 * sign may be cut in two.
 */
function decoded(
  bytes: Uint8Array,
  coding: string,
  options: { readonly stream?: boolean } = {},
): string | undefined {
  try {
    return new TextDecoder(coding, { fatal: true, ignoreBOM: true }).decode(bytes, options);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Spreadsheets write "Unicode text" with a mark; without one, every other byte of the header is 0. */
function looksLikeUtf16([first, second]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0) !== (second === 0)
  );
}

function refuseCoding(file: Pick<CsvFile, "name">, bytes: Uint8Array): Refusal {
  if (looksLikeUtf16(bytes))
    return refuseLine(
      "io/looks-like-utf16",
      { file, line: 1 },
      { value: hex(bytes.subarray(0, 4)), offset: 0 },
    );
  const { offset, line, lines } = badBytes(bytes);
  return refuseLine(
    codingOf(sampleOf(bytes, offset)),
    { file, line },
    { value: hex(bytes.subarray(offset, offset + 4)), offset, lines },
  );
}

interface BadBytes {
  /** First byte that is no UTF-8, and its line. */
  readonly offset: number;
  readonly line: number;
  /** How many lines have such bytes. */
  readonly lines: number;
}

/** A line end is one byte in UTF-8 and in GB 18030. */
function badBytes(bytes: Uint8Array): BadBytes {
  let bad: BadBytes = { offset: -1, line: 0, lines: 0 };
  let number = 0;
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    end = endOfLine(bytes, start);
    number++;
    const line = bytes.subarray(start, end);
    if (decoded(line, "utf-8") !== undefined) continue;
    bad =
      bad.lines === 0
        ? { offset: start + goodBytes(line), line: number, lines: 1 }
        : { ...bad, lines: bad.lines + 1 };
  }
  return bad;
}

/** The place after the line end, or after the last byte. */
function endOfLine(bytes: Uint8Array, start: number): number {
  const found = bytes.indexOf(0x0a, start);
  return found === -1 ? bytes.length : found + 1;
}

/** Length of the longest beginning that could still become UTF-8. */
function goodBytes(line: Uint8Array): number {
  let [good, bad] = [0, line.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (middle <= line.length && decoded(line.subarray(0, middle), "utf-8", { stream: true }) !== undefined)
      good = middle;
    else bad = middle;
  }
  return good;
}

/** In which coding a file is written, as far as its bytes tell; null where they tell nothing that is known here. */
export function codingOfBytes(
  bytes: Uint8Array,
): "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | null {
  if (looksLikeUtf16(bytes)) return bytes[0] === 0xff || bytes[1] === 0 ? "utf-16le" : "utf-16be";
  if (decodedInSlices(bytes) !== undefined) return "utf-8";
  const code = codingOf(sampleOf(bytes, badBytes(bytes).offset));
  if (code === "io/not-utf8") return null;
  return code === "io/looks-like-big5" ? "big5" : "gb18030";
}

/** All of a file, or of a long one so much as decoders take, from the line with the first wrong byte on. */
function sampleOf(bytes: Uint8Array, offset: number): Uint8Array {
  if (bytes.length <= SLICE) return bytes;
  const start = bytes.lastIndexOf(0x0a, offset) + 1;
  const end = bytes.lastIndexOf(0x0a, start + SLICE) + 1;
  return bytes.subarray(start, end > start ? end : start + SLICE);
}

function codingOf(bytes: Uint8Array): "io/looks-like-big5" | "io/looks-like-gb18030" | "io/not-utf8" {
  if (looksLikeBig5(bytes)) return "io/looks-like-big5";
  return looksLikeGb18030(bytes) ? "io/looks-like-gb18030" : "io/not-utf8";
}

/**
 * Characters of Big5 begin with A1 to F9, and a good third of the common ones end with 40 to 7E; those of GB
 * 2312 never do, and the further ones of GB 18030 that do are rare.
 */
function looksLikeBig5(bytes: Uint8Array): boolean {
  let [pairs, low] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    if (lead < 0xa1 || lead > 0xf9) return false;
    const trail = bytes[++at] ?? 0;
    pairs++;
    if (trail >= 0x40 && trail <= 0x7e) low++;
  }
  return low * 8 > pairs && decoded(bytes, "big5") !== undefined;
}

/**
 * Nearly every text in GB 18030 has two high bytes a character; other 8-bit codings, which often decode as GB
 * 18030 too, have lone high bytes between ASCII letters.
 */
function looksLikeGb18030(bytes: Uint8Array): boolean {
  const text = decoded(bytes, "gb18030");
  if (text === undefined) return false;
  const characters = text.replace(/[\0-\x7f]/g, "").length;
  return bytes.reduce((high, byte) => high + (byte >>> 7), 0) > characters + (characters >>> 1);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
