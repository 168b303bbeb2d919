/**
 * Ids of units, inspectors, matters, strata, rounds: checked at entry, never repaired.
 *
 * Two systems that trim differently would give "the same" file different tickets, and a silent merge can hide
 * a duplicate; so an id is used byte for byte, or refused with a suggestion. A replay does not check again:
 * Unicode versions differ. Source: protocol section 1.
 */

import { isWellFormed, utf8Length } from "./byte-order.js";
import { TAKES_IDS, TAKES_TEXT } from "./takes.js";
import { told } from "./told.js";

/** What can be wrong with an id, in the order in which it is looked for. */
export type IdFault =
  | "not-text"
  | "lone-surrogate"
  | "empty"
  | "forbidden-character"
  | "edge-space"
  | "not-nfc"
  | "too-long";

/** What a list of ids shows; positions count from 0, pairs name the first holder and the later one. */
export interface IdExamination {
  /** Positions of ids that are not accepted. */
  readonly refused: number[];
  /** The same id twice: an error, since two tickets double a unit's chance. */
  readonly equal: [number, number][];
  /** Ids that differ but look the same to people: a warning. */
  readonly lookAlike: [number, number][];
}

const LONGEST = 256;
/** Printable ASCII without space at an end: nearly every id of a real registry. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;
const CONTROL_OR_PRIVATE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u;
const OTHER_SPACE = /(?! )\p{Zs}/u;

/**
 * What is wrong with an id; `undefined` when it is accepted: 1 to 256 bytes of well-formed text in NFC,
 * without a space at an end, without control, format, separator or private-use characters, and with no space
 * but U+0020.
 *
 * @example
 * faultOfId("91000000MA0000001R"); // undefined
 * faultOfId(" 007"); // "edge-space"
 */
export function faultOfId(text: unknown): IdFault | undefined {
  if (typeof text !== "string") return "not-text";
  if (text.length <= LONGEST && PLAIN.test(text)) return undefined;
  if (!isWellFormed(text)) return "lone-surrogate";
  if (text === "") return "empty";
  if (CONTROL_OR_PRIVATE.test(text) || OTHER_SPACE.test(text)) return "forbidden-character";
  if (text.startsWith(" ") || text.endsWith(" ")) return "edge-space";
  if (text.normalize("NFC") !== text) return "not-nfc";
  return utf8Length(text) > LONGEST ? "too-long" : undefined;
}

/**
 * An accepted id close to a refused text, to show to a person; empty when nothing is left of the text. Never
 * used by itself.
 *
 * @throws TypeError when something else is handed over
 * @example
 * suggestedId("\ufeffA\u30001 "); // "A 1"
 */
export function suggestedId(text: string): string {
  return told("suggestedId", TAKES_TEXT, () => idNear(text));
}

function idNear(text: string): string {
  const spaced = text.replace(/[\t\n\v\f\r\u0085\p{Zs}\p{Zl}\p{Zp}]+/gu, " ");
  const clean = spaced.replace(/[\p{Cs}\p{Cc}\p{Cf}\p{Co}]/gu, "").normalize("NFC");
  return trimmed(cut(trimmed(clean)));
}

/** Only U+0020: `trim` would also take characters that are no fault. */
function trimmed(text: string): string {
  let [from, until] = [0, text.length];
  while (from < until && text[from] === " ") from++;
  while (until > from && text[until - 1] === " ") until--;
  return text.slice(from, until);
}

/** The longest beginning that is no longer than an id may be. */
function cut(text: string): string {
  let out = text.slice(0, LONGEST);
  while (utf8Length(out) > LONGEST) out = out.slice(0, -1);
  return isWellFormed(out) ? out : out.slice(0, -1);
}

/**
 * What two look-alike ids share: NFKC, then a–z → A–Z.
 *
 * @throws TypeError when something else is handed over
 * @example
 * lookAlikeForm("Ａ-１"); // "A-1"
 */
export function lookAlikeForm(id: string): string {
  return told("lookAlikeForm", TAKES_TEXT, () => sharedForm(id));
}

function sharedForm(id: string): string {
  return id.normalize("NFKC").replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/**
 * Refused, equal and look-alike ids of a list, in one pass.
 *
 * @throws TypeError when something else is handed over
 * @example
 * examineIds(["A-1", "a-1", "A-1", " B"]); // { refused: [3], equal: [[0, 2]], lookAlike: [[0, 1]] }
 */
export function examineIds(ids: readonly unknown[]): IdExamination {
  return told("examineIds", TAKES_IDS, () => examined(ids));
}

function examined(ids: readonly unknown[]): IdExamination {
  const refused: number[] = [];
  const equal: [number, number][] = [];
  const lookAlike: [number, number][] = [];
  const firstOfId = new Map<string, number>();
  const firstOfForm = new Map<string, number>();
  ids.forEach((id, at) => {
    if (faultOfId(id) !== undefined) {
      refused.push(at);
      return;
    }
    const same = firstHolder(firstOfId, id as string, at);
    if (same !== undefined) equal.push([same, at]);
    else {
      const similar = firstHolder(firstOfForm, lookAlikeForm(id as string), at);
      if (similar !== undefined) lookAlike.push([similar, at]);
    }
  });
  return { refused, equal, lookAlike };
}

/** Who held `key` before `at`; otherwise `at` becomes its holder. */
function firstHolder(holders: Map<string, number>, key: string, at: number): number | undefined {
  const holder = holders.get(key);
  if (holder === undefined) holders.set(key, at);
  return holder;
}
