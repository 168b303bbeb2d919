/**
 * The key string of RFC 3797, section 4: every source in its one form, each followed by "/".
 *
 *     numbers   without leading zeros, a point behind the whole part, without trailing zeros behind the point;
 *               ordered from the smallest to the largest        2 5 12 8 10 → 2.5.8.10.12./    12.50 → 12.5/
 *     text      accents, white space and punctuation removed, letters upper-case        W 4-1 → W41./
 */
import type { RandomSource } from "./draws.js";

/** A number of a source, as text: digits with at most one point among or behind them. */
export const NUMBER = /^\d+(?:\.\d*)?$/;

/**
 * @example
 * keyOfSources([[9319], [2, 5, 12, 8, 10], { text: "W 4-1" }]); // "9319./2.5.8.10.12./W41./"
 */
export function keyOfSources(sources: readonly RandomSource[]): string {
  return sources
    .map((source) => `${"text" in source ? `${plainText(source.text)}.` : numbers(source)}/`)
    .join("");
}

/** What the RFC leaves of a text. */
export function plainText(text: string): string {
  return unaccented(text).replace(/[^A-Z0-9]/g, "");
}

/** Letters and digits of which the RFC does not say what becomes of them. */
export function lostLetters(text: string): string {
  return unaccented(text).replace(/[^\p{L}\p{N}]|[A-Z0-9]/gu, "");
}

function unaccented(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
}

interface Decimal {
  readonly whole: string;
  readonly behind: string;
}

function numbers(values: readonly (number | string)[]): string {
  return values
    .map((value) => decimalOf(String(value)))
    .sort(compareDecimals)
    .map(({ whole, behind }) => `${whole}.${behind}`)
    .join("");
}

function decimalOf(text: string): Decimal {
  const [whole = "", behind = ""] = text.split(".");
  return { whole: whole.replace(/^0+(?=\d)/, ""), behind: behind.replace(/0+$/, "") };
}

/** Whole parts without leading zeros: the longer is the larger. Of digits behind a point the text decides. */
function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.whole.length !== b.whole.length) return a.whole.length - b.whole.length;
  return compareDigits(a.whole, b.whole) || compareDigits(a.behind, b.behind);
}

function compareDigits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
