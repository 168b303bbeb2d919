/**
 * The ledger as a file: one entry a line, in canonical JSON, every line ended by a line feed. Source:
 * protocol section 12.
 */

import { canonicalJson } from "../kernel/canonical-json.js";
import { deepFreeze } from "../kernel/freeze.js";
import { isInstant } from "../kernel/iso-date.js";
import { WrongType } from "../kernel/misuse.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { TAKES_LEAVES, TAKES_LEDGER } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Entry, Ledger } from "./chain.js";
import { markChained } from "./checked-marks.js";
import { examineLines, type LineFaultKind } from "./examine-lines.js";
import { refuse } from "./refuse.js";

/**
 * The text of a ledger. It is written as it is: whether it holds shows when it is read.
 *
 * @throws TypeError when an entry has no canonical JSON.
 * @example
 * writeLedger(drawn.year.ledger).endsWith("\n"); // true
 */
export function writeLedger(ledger: Ledger): string {
  return told("writeLedger", TAKES_LEDGER, () => textOf(ledger));
}

function textOf(ledger: Ledger): string {
  return ledger.map((entry) => `${canonicalJson(entry)}\n`).join("");
}

/**
 * Reads and checks the text of a ledger.
 *
 * Refuses with every bad line at once (codes `ledger/form`, `hash`, `seq`, `prev`, `not-an-instant`; path
 * `["line", n]`, from 1), a text that does not end with a line feed as cut off (`ledger/truncated`), and one
 * that an editor has saved with a byte-order mark or with line ends of two characters (`ledger/form`, once
 * for the whole text), and lines in which something is withheld (`ledger/withheld`). An end that was cut between two
 * lines shows only against a published head.
 *
 * @example
 * readLedger("").ok; // true: an empty ledger
 */
export function readLedger(text: string): Result<Ledger> {
  const { entries, faults } = examineText(text);
  const all = [...faults, ...entries.filter(isOpened).map(({ seq }) => refuseOpened(["line", seq + 1], seq))];
  return all.length > 0 ? reject(all) : accept(markChained(entries));
}

/** Is it a line of a view, in which places may be withheld? No act goes on from one. */
export function isOpened({ salt }: Pick<Entry, "salt">): boolean {
  return salt !== undefined && typeof salt !== "string";
}

export function refuseOpened(path: Refusal["path"], entry: number): Refusal {
  return refuse("ledger/withheld", path, { entry });
}

/** What a text holds: every entry that can be read, and everything that is wrong with its lines. */
export interface ExaminedText {
  readonly entries: readonly Entry[];
  readonly faults: readonly Refusal[];
}

/** Both at once, for whoever goes on past a fault. */
export function examineText(text: unknown): ExaminedText {
  if (typeof text !== "string")
    return {
      entries: [],
      faults: [refuse("ledger/not-text", [], { found: typeof text, given: nameOfThing(text) })],
    };
  const { lines, faults } = linesOf(text);
  const entries: Entry[] = [];
  for (const { line, entry, fault } of examineLines(lines)) {
    if (fault?.kind === "form") faults.push(refuseForm(line + 1, "JSON"));
    else if (fault !== undefined)
      faults.push(refuse(`ledger/${fault.kind}`, ["line", line + 1], { line: line + 1, ...fault.values }));
    else if (!isInstant(entry!.at))
      faults.push(refuse("ledger/not-an-instant", ["line", line + 1, "at"], { found: entry!.at }));
    if (entry !== undefined) entries.push(deepFreeze(entry));
  }
  return { entries, faults };
}

/** The same of a list of entries from anywhere, by the text that it has; what has none is a line without its form. */
export function examineEntries(entries: readonly unknown[]): ExaminedText {
  const lines = Array.from(entries, (entry) => {
    try {
      return `${canonicalJson(entry)}\n`;
    } catch {
      return "\n";
    }
  });
  return examineText(lines.join(""));
}

/** @param problem - what is wrong, in signs that need no language */
function refuseForm(line: number, problem: string): Refusal {
  return refuse("ledger/form", ["line", line], { line, problem });
}

/**
 * The lines of a text, and what an editor or a cut did to the whole of it. A mark at the beginning and line
 * ends of two characters are named once, not for every line, and the lines are looked at without them.
 */
function linesOf(text: string): { readonly lines: readonly string[]; readonly faults: Refusal[] } {
  const faults: Refusal[] = [];
  const marked = text.startsWith("\ufeff");
  const lines = (marked ? text.slice(1) : text).split("\n");
  const cutOff = lines.pop() !== "";
  const returns = lines.filter((line) => line.endsWith("\r")).length;
  if (marked) faults.push(refuseForm(1, "BOM"));
  if (returns > 0)
    faults.push(refuseForm(lines.findIndex((line) => line.endsWith("\r")) + 1, `CR LF × ${returns}`));
  if (cutOff) faults.push(refuse("ledger/truncated", ["line", lines.length + 1], { line: lines.length + 1 }));
  return { lines: returns > 0 ? lines.map((line) => line.replace(/\r$/, "")) : lines, faults };
}

/**
 * The first fault of a list of lines as `[line from 0, what is wrong]`, or null when the chain holds: the
 * check in its plainest form.
 *
 * @throws TypeError when something else is handed over
 * @example
 * faultOfLines([]); // null
 * faultOfLines(["{}"]); // [0, "form"]
 */
export function faultOfLines(lines: readonly string[]): [line: number, fault: LineFaultKind] | null {
  return told("faultOfLines", TAKES_LEAVES, () => firstFault(lines));
}

function firstFault(lines: readonly string[]): [line: number, fault: LineFaultKind] | null {
  if (!Array.isArray(lines)) throw new WrongType(`\`faultOfLines\` was given no list. ${TAKES_LEAVES}`);
  for (const { line, fault } of examineLines(lines)) {
    if (fault !== undefined) return [line, fault.kind];
  }
  return null;
}
