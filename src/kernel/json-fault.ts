/**
 * Where a text ceases to be JSON, and how: engines say it in their own words, if they say it at all, and most of them
 * without line and column.
 */

/** What stands where no JSON could go on so. */
export type JsonFault =
  | "empty"
  | "end"
  | "comma-extra"
  | "comma-missing"
  | "colon-missing"
  | "comment"
  | "quotes"
  | "full-width"
  | "key"
  | "control"
  | "escape"
  | "number"
  | "behind"
  | "value";

export interface FoundFault {
  /** Index of the sign, from 0. */
  readonly at: number;
  readonly fault: JsonFault;
}

/** What may come next. */
type Next = "value" | "first-value" | "key" | "first-key" | "colon" | "comma" | "nothing";

interface Scan {
  readonly next: Next;
  readonly at: number;
}

const BLANKS = /[ \t\n\r]*/y;
const WORDS = /(?:true|false|null)(?![\p{L}\p{N}_])/uy;
const NUMBERS = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.+-])/uy;

/** The first fault of a text; undefined of one that is JSON. */
export function faultInJson(text: string): FoundFault | undefined {
  const open: ("{" | "[")[] = [];
  let next: Next = "value";
  let at = behind(BLANKS, text, 0);
  if (at === text.length) return { at, fault: "empty" };
  for (; at < text.length; at = behind(BLANKS, text, at)) {
    const found = step(text, { next, at }, open);
    if ("fault" in found) return found;
    next = found.next;
    at = found.at;
  }
  return next === "nothing" ? undefined : { at: text.length, fault: "end" };
}

/** Reads one text, number, word or sign. */
function step(text: string, { next, at }: Scan, open: ("{" | "[")[]): Scan | FoundFault {
  const sign = text[at]!;
  const after = (): Next => (open.length === 0 ? "nothing" : "comma");
  if (next === "nothing") return wrong(text, at, "behind");
  if (isEnd(sign, next, open)) {
    open.pop();
    return { next: after(), at: at + 1 };
  }
  if (next === "colon")
    return sign === ":" ? { next: "value", at: at + 1 } : wrong(text, at, "colon-missing");
  if (next === "comma") {
    if (sign !== ",") return wrong(text, at, "comma-missing");
    return { next: open.at(-1) === "{" ? "key" : "value", at: at + 1 };
  }
  if (sign === "]" || sign === "}") return wrong(text, at, isBehindComma(text, at) ? "comma-extra" : "value");
  if (next === "key" || next === "first-key")
    return sign === '"' ? quoted(text, at, "colon") : wrong(text, at, "key");
  if (sign === "{" || sign === "[") {
    open.push(sign);
    return { next: sign === "{" ? "first-key" : "first-value", at: at + 1 };
  }
  return sign === '"' ? quoted(text, at, after()) : plain(text, at, after());
}

/** An object or a list ends where a comma could stand, or at once. */
function isEnd(sign: string, next: Next, open: readonly string[]): boolean {
  if (next !== "comma" && next !== "first-key" && next !== "first-value") return false;
  return sign === (open.at(-1) === "{" ? "}" : "]");
}

function isBehindComma(text: string, at: number): boolean {
  return /,[ \t\n\r]*$/.test(text.slice(Math.max(0, at - NEAR), at));
}

/** Signs before a bracket among which the comma is looked for. */
const NEAR = 1000;

/** A text in quotation marks. */
function quoted(text: string, start: number, next: Next): Scan | FoundFault {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') return { next, at: at + 1 };
    if (sign < " ") return { at, fault: "control" };
    if (sign !== "\\") continue;
    const found = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[0];
    if (found === undefined) return { at, fault: at + 1 === text.length ? "end" : "escape" };
    at += found.length;
  }
  return { at: text.length, fault: "end" };
}

/** A number, or one of the three words. */
function plain(text: string, at: number, next: Next): Scan | FoundFault {
  const end = Math.max(behind(NUMBERS, text, at), behind(WORDS, text, at));
  if (end > at) return { next, at: end };
  return wrong(text, at, /[-+.\d]/.test(text[at]!) ? "number" : "value");
}

/** What is wrong there, unless the sign itself says it better. */
function wrong(text: string, at: number, fault: JsonFault): FoundFault {
  const sign = text[at]!;
  if (sign === "/" || sign === "#") return { at, fault: "comment" };
  if (/['‘’“”＂`]/u.test(sign)) return { at, fault: "quotes" };
  if (/[，：；、｛｝［］【】]/u.test(sign)) return { at, fault: "full-width" };
  return { at, fault };
}

/** Where the match ends that begins at `at`; `at` itself where there is none. */
function behind(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : at;
}
