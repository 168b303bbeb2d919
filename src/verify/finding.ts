/** What an audit answers with: a list of findings. An empty list is a clean audit. */
import type { Json } from "../kernel/canonical-json.js";
import { type Facts, type Refusal, refusalText } from "../kernel/refusal.js";
import { isSameData } from "../kernel/same-data.js";
import type { verifyWords } from "./words.js";
import type { verifyYearsWords } from "./words-of-years.js";

export type FindingCode = keyof typeof verifyWords | keyof typeof verifyYearsWords;

/** One thing that does not hold, and where. */
export interface Finding {
  /** Never changes its meaning. */
  readonly code: FindingCode;
  /** Where, for people: "entry 14, stratum key". */
  readonly at: string;
  /**
   * Where, for programs: `["entries", 14, "body", "strata", 0]`, keys and positions from the ledger inwards, as
   * far as what is named stands there (of a missing field, where it belongs). Empty where the place is no entry.
   */
  readonly path: Refusal["path"];
  /** What the rules and inputs give. */
  readonly expected: Json;
  /** What the ledger says. */
  readonly found: Json;
  /** What the reader of the ledger or of a policy refused, where that is the finding. */
  readonly cause?: Refusal;
  /** Place and values as sentences show them: `wordsOf(finding, english)`. */
  readonly facts: Facts;
}

/** What stands on a ledger, or could: plain data, which an interface does not show to the compiler. */
type Plain = Json | object;

/** A finding; `wordsOf` says it in words. The audit reads its path from the place (`pathOfPlace`). */
export function finding(code: FindingCode, at: string, expected: Plain, found: Plain): Finding {
  const [should, does] = [expected as Json, found as Json];
  return {
    code,
    at,
    path: [],
    expected: should,
    found: does,
    facts: { at, expected: shown(should), found: shown(does) },
  };
}

/** Nothing is shown as a dash: a sentence with a hole in it cannot be read. */
function shown(value: Json): string {
  const text = typeof value === "string" ? value || "–" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** A finding that a refusal is behind: its sentence is said in the reader's language too. */
export function findingOf(cause: Refusal, code: FindingCode, at: string, expected: Json): Finding {
  return { ...finding(code, at, expected, refusalText(cause)), cause };
}

/** A finding unless the two are the same plain value. */
export function unlessSame(code: FindingCode, at: string, expected: Json, found: Json): Finding[] {
  return expected === found ? [] : [finding(code, at, expected, found)];
}

/** A finding that shows both, unless the two are the same data, field by field. */
export function unlessSameData(code: FindingCode, at: string, expected: Plain, found: Plain): Finding[] {
  return isSameData(expected, found) ? [] : [finding(code, at, expected, found)];
}
