/** The ledger as a file: one entry a line, in canonical JSON, every line ended by a line feed. Source: protocol section 12. */
import { canonicalJson } from "../kernel/canonical-json.js";
import { deepFreeze } from "../kernel/freeze.js";
import { isInstant } from "../kernel/iso-date.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Entry, Ledger } from "./chain.js";
import { examineLines, type LineFaultKind } from "./examine-lines.js";

/**
 * The text of a ledger. It is written as it is: whether it holds shows when it is read.
 *
 * @throws TypeError when an entry has no canonical JSON.
 * @example
 * writeLedger(append([], { kind: "note", at: "2026-03-01T09:00:00Z", by: "officer-2", body: null })).endsWith("\n"); // true
 */
export function writeLedger(ledger: Ledger): string {
  return ledger.map((entry) => `${canonicalJson(entry)}\n`).join("");
}

/**
 * Reads and checks the text of a ledger.
 *
 * Refuses with every bad line at once (codes `ledger/form`, `hash`, `seq`, `prev`, `not-an-instant`; path `["line", n]`, from 1), and a text
 * that does not end with a line feed as cut off (`ledger/truncated`). An end that was cut between two lines shows only against a published head.
 *
 * @example
 * readLedger("").ok; // true: an empty ledger
 */
export function readLedger(text: string): Result<Ledger> {
  const lines = text.split("\n");
  const cutOff = lines.pop() !== "";
  const ledger: Entry[] = [];
  const faults: Refusal[] = [];
  for (const { line, entry, fault } of examineLines(lines)) {
    if (fault !== undefined) faults.push(refuse(`ledger/${fault.kind}`, ["line", line + 1], { line: line + 1, ...fault.values }));
    else if (!isInstant(entry!.at)) faults.push(refuse("ledger/not-an-instant", ["line", line + 1, "at"], { found: entry!.at }));
    if (entry !== undefined) ledger.push(deepFreeze(entry));
  }
  if (cutOff) faults.push(refuse("ledger/truncated", ["line", lines.length + 1], { line: lines.length + 1 }));
  return faults.length > 0 ? reject(faults) : accept(Object.freeze(ledger));
}

/**
 * The first fault of a list of lines as `[line from 0, what is wrong]`, or null when the chain holds: the check in its plainest form.
 *
 * @example
 * faultOfLines([]); // null
 * faultOfLines(["{}"]); // [0, "form"]
 */
export function faultOfLines(lines: readonly string[]): [line: number, fault: LineFaultKind] | null {
  for (const { line, fault } of examineLines(lines)) {
    if (fault !== undefined) return [line, fault.kind];
  }
  return null;
}
