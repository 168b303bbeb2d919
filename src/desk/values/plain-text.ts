/** The text of a cell without what a keyboard or a spreadsheet put around it: blanks outside, full-width signs. */
import { type ReadValue, readAs } from "./reading.js";

/** Blanks of every width, and marks of no width that spreadsheets and web pages carry along. */
const OUTSIDE = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu;
/** Full-width letters, digits and ASCII signs, and the full-width blank. */
const WIDE = /[\uff01-\uff5e\u3000]/gu;
const HAS_WIDE = /[\uff01-\uff5e\u3000]/u;

/** What is shown nowhere, or turns text around. A line feed is seen. */
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** A name or another text: only what stands outside of it is left out. */
export function readText(cell: string): ReadValue {
  const text = trimmedText(cell);
  const outside = text === cell ? readAs(text) : readAs(text, "blanks");
  return HIDDEN.test(text) ? { ...outside, why: [...outside.why, "hidden-sign"] } : outside;
}

/** A code, number or day: narrow, and without blanks outside. */
export function readNarrow(cell: string): ReadValue {
  const text = trimmedText(cell);
  const narrow = HAS_WIDE.test(text) ? trimmedText(text.replace(WIDE, narrowed)) : text;
  return readAs(
    narrow,
    ...(text === cell ? [] : (["blanks"] as const)),
    ...(narrow === text ? [] : (["full-width"] as const)),
  );
}

/** Without blanks and marks of no width outside. */
export function trimmedText(text: string): string {
  return isBare(text.charCodeAt(0)) && isBare(text.charCodeAt(text.length - 1))
    ? text
    : text.replace(OUTSIDE, "");
}

/** Surely no blank: most texts begin and end so, and are not looked through. */
function isBare(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

function narrowed(sign: string): string {
  return sign === "\u3000" ? " " : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
