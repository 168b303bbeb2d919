/** What an inspection found, as offices write it: by the codes of the field, by their words, or by both. */
import { trimmedText } from "../../desk/values/plain-text.js";
import { RESULT_CODES } from "../../registry/result-codes.js";

export interface CodesSaid {
  readonly codes: readonly string[];
  /** Parts that are neither a code nor its words. */
  readonly unknown: readonly string[];
}

/** `未发现问题` is code 1, `A+E` are two. */
export function codesSaidIn(cell: string): CodesSaid {
  const whole = codeOf(cell);
  const parts = whole === undefined ? partsOf(cell, /[;；\n\r+＋]+/u).flatMap(partsOfPart) : [cell];
  const codes = parts.map(codeOf);
  return {
    codes: codes.filter((code) => code !== undefined),
    unknown: parts.filter((_, at) => codes[at] === undefined),
  };
}

/** Words of some codes hold the signs that stand between others. */
function partsOfPart(part: string): string[] {
  return codeOf(part) === undefined ? partsOf(part, /[、,，]+/u) : [part];
}

function partsOf(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map(trimmedText)
    .filter((part) => part !== "");
}

const CODE_AND_WORDS = /^([0-9A-Z]{1,2})\s*[.．:：、\-—\s]?\s*(\P{ASCII}.*|[a-z'].*)$/iu;

function codeOf(text: string): string | undefined {
  const plain = trimmedText(text).normalize("NFKC");
  const own = byCode(plain) ?? byWords(plain);
  if (own !== undefined) return own;
  const [, code = "", words = ""] = CODE_AND_WORDS.exec(plain) ?? [];
  return byCode(code) !== undefined && byCode(code) === byWords(words) ? byCode(code) : undefined;
}

function byCode(text: string): string | undefined {
  return RESULT_CODES.find(({ code }) => code === text.toUpperCase())?.code;
}

function byWords(text: string): string | undefined {
  const words = text.toLowerCase();
  return RESULT_CODES.find(({ zh, en }) => zh.normalize("NFKC") === text || en === words)?.code;
}

/** All codes with their words, as sentences of both languages name them. */
export function namesOfCodes(): { readonly known: string; readonly knownZh: string } {
  return {
    known: RESULT_CODES.map(({ code, en }) => `${code} ${en}`).join("; "),
    knownZh: RESULT_CODES.map(({ code, zh }) => `${code} ${zh}`).join("；"),
  };
}
