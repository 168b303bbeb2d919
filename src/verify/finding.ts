/** What an audit answers with: a list of findings. An empty list is a clean audit. */
import type { Json } from "../kernel/canonical-json.js";
import { wordsOf } from "../kernel/wording.js";
import type { verifyWords } from "../kernel/words/verify.js";
import type { verifyYearWords } from "../kernel/words/verify-year.js";

export type FindingCode = keyof typeof verifyWords | keyof typeof verifyYearWords;

/** One thing that does not hold, and where. */
export interface Finding {
  /** Never changes its meaning. */
  readonly code: FindingCode;
  /** Where, for people: "entry 14, stratum key". */
  readonly at: string;
  /** What the rules and inputs give. */
  readonly expected: Json;
  /** What the ledger says. */
  readonly found: Json;
  readonly message: string;
  readonly advice: string;
}

/** A finding in English; `wordsOf(finding, "zh")` says it in Chinese. */
export function finding(code: FindingCode, at: string, expected: Json, found: Json): Finding {
  const facts = { at, expected: shown(expected), found: shown(found) };
  return { code, at, expected, found, ...wordsOf({ code, facts }, "en") };
}

function shown(value: Json): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** A finding unless the two are the same plain value. */
export function unlessSame(code: FindingCode, at: string, expected: Json, found: Json): Finding[] {
  return expected === found ? [] : [finding(code, at, expected, found)];
}
