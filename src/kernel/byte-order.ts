/**
 * Text as UTF-8: its order, its length, its bytes.
 *
 * The order of UTF-8 bytes is the order of code points. JavaScript's `<` compares UTF-16 units instead, and
 * so puts 𠮷 (U+20BB7, written with surrogates D842 DFB7) before Ａ (U+FF21). A platform's encoder is not
 * used: the core knows no platform.
 */

import { WrongType } from "./misuse.js";
import { TAKES_TEXT } from "./takes.js";

const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * Order of two texts by their UTF-8 bytes: negative, zero or positive. The only order of ids in this library.
 *
 * @throws TypeError when one of them is no text
 * @example
 * ["𠮷", "Ａ", "B"].sort(compareBytes); // ["B", "Ａ", "𠮷"]
 */
export function compareBytes(a: string, b: string): number {
  if (typeof a !== "string" || typeof b !== "string") throw notText("compareBytes");
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x !== y) return rankOf(x) - rankOf(y);
  }
  return a.length - b.length;
}

function notText(name: string): WrongType {
  return new WrongType(`\`${name}\` cannot use what it was given: it is no text. ${TAKES_TEXT}`);
}

/** Moves the surrogates, which stand for U+10000 and above, behind the units U+E000 to U+FFFF. */
function rankOf(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Units from which on the order of UTF-16 is not that of bytes. */
const BEYOND_ORDER = /[\ud800-\uffff]/;

/**
 * The list itself, put in byte order: by the platform's own comparison where both orders are the same, which takes less
 * time.
 *
 * @example
 * sortByBytes(["b", "a"]); // ["a", "b"]
 */
export function sortByBytes(texts: string[]): string[] {
  return texts.some((text) => BEYOND_ORDER.test(text)) ? texts.sort(compareBytes) : texts.sort(compareUnits);
}

function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Where a text stands in a list that is in byte order, or -1.
 *
 * @example
 * sortedIndex(["U-1", "U-2"], "U-2"); // 1
 */
export function sortedIndex(sorted: readonly string[], text: string): number {
  let from = 0;
  let until = sorted.length;
  while (from < until) {
    const middle = (from + until) >>> 1;
    if (compareBytes(sorted[middle]!, text) < 0) from = middle + 1;
    else until = middle;
  }
  return sorted[from] === text ? from : -1;
}

/**
 * True when every surrogate of the text has its partner, so that the text has a UTF-8 form.
 *
 * @throws TypeError when something else is handed over
 * @example
 * isWellFormed("𠮷"); // true
 * isWellFormed("\ud842"); // false
 */
export function isWellFormed(text: string): boolean {
  if (typeof text !== "string") throw notText("isWellFormed");
  return !LONE_SURROGATE.test(text);
}

/**
 * Number of bytes of the text in UTF-8; a lone surrogate counts three.
 *
 * @throws TypeError when it is no text
 * @example
 * utf8Length("双随机"); // 9
 */
export function utf8Length(text: string): number {
  if (typeof text !== "string") throw notText("utf8Length");
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // A pair of surrogates is two units and four bytes, so one more for each half.
    length += unit < 0x800 || isPairedAt(text, at) ? 1 : 2;
  }
  return length;
}

/**
 * The UTF-8 bytes of a text.
 *
 * @throws TypeError on a lone surrogate: replacing it silently would give two texts one digest.
 * @example
 * utf8Bytes("é"); // Uint8Array.of(0xc3, 0xa9)
 */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  writeUtf8(text, bytes, 0);
  return bytes;
}

/**
 * Writes the UTF-8 bytes of a text from `start` on and returns where they end. The caller sees to it that
 * there is room.
 *
 * @throws TypeError on a lone surrogate.
 */
export function writeUtf8(text: string, bytes: Uint8Array, start: number): number {
  let end = start;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes[end++] = unit;
    else {
      const point = text.codePointAt(at)!;
      if (point > 0xffff) at++;
      end = writePoint(bytes, end, point);
    }
  }
  return end;
}

/** One code point from U+0080 on: two, three or four bytes. */
function writePoint(bytes: Uint8Array, start: number, point: number): number {
  let end = start;
  if (point < 0x800) bytes[end++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) bytes[end++] = 0xe0 | (point >> 12);
    else {
      bytes[end++] = 0xf0 | (point >> 18);
      bytes[end++] = 0x80 | ((point >> 12) & 0x3f);
    }
    if (point >= 0xd800 && point < 0xe000) throw new WrongType("A lone surrogate has no UTF-8 form.");
    bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
  }
  bytes[end++] = 0x80 | (point & 0x3f);
  return end;
}

function isPairedAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return false;
  return unit < 0xdc00 ? isLow(text.charCodeAt(at + 1)) : isHigh(text.charCodeAt(at - 1));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
