/** A public view as an audit reads it. Source: protocol section 12.5. */
import { instantDay, isInstant } from "../../kernel/iso-date.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { examineEntries, examineText, isOpened } from "../../ledger/ledger-text.js";
import { attempted } from "../examined.js";
import { type Finding, findingOf } from "../finding.js";
import type { Note } from "../notes.js";
import type { AuditInputs } from "../read-inputs.js";
import { checkView } from "./check-view.js";
import { disclosedOn } from "./disclosed.js";
import { judgedView } from "./judged-view.js";
import { nameOfPlace, withheldIn } from "./places.js";

export interface ReadView {
  /** What can be judged; the rest holds nothing. */
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

/** The view that a record is; `undefined` for a ledger. */
export function readView(record: Ledger | string, inputs: AuditInputs): ReadView | undefined {
  if (typeof record === "string" ? !record.includes('"withheld"') : !isListOfOpened(record)) return undefined;
  const { entries, faults } = typeof record === "string" ? examineText(record) : examineEntries(record);
  if (!entries.some(isOpened)) return undefined;
  const lines = faults.map((fault) =>
    findingOf(fault, "verify/line", fault.path.join(" "), "an unchanged line"),
  );
  const placed = entries.map((entry, seq) => (entry.seq === seq ? entry : { ...entry, seq }));
  return attempted(
    "public view",
    () => viewOf(placed, inputs.at, lines),
    (findings): ReadView => ({ ledger: [], findings: [...lines, ...findings], notes: [] }),
  );
}

function isListOfOpened(record: unknown): boolean {
  const isOne = (entry: unknown): boolean =>
    typeof entry === "object" && entry !== null && isOpened(entry as Entry);
  return Array.isArray(record) && record.some(isOne);
}

function viewOf(entries: Ledger, at: string | undefined, lines: readonly Finding[]): ReadView {
  const disclosed = disclosedOn(dayOfView(entries, at), entries);
  const { ledger, left } = judgedView(entries, disclosed);
  return {
    ledger,
    findings: [...lines, ...checkView(entries, disclosed)],
    notes: [...notesOfWithheld(entries), ...left.map((drawId) => noteOf("verify/note-not-judged", drawId))],
  };
}

/** That of the audit, else of the last entry. */
function dayOfView(entries: Ledger, at: string | undefined): string {
  const last = entries
    .map((entry) => entry.at)
    .filter(isInstant)
    .at(-1);
  return instantDay(at ?? last ?? "0001-01-02T00:00:00Z");
}

/** What was not looked at: each field that is withheld somewhere, and by which rule. */
function notesOfWithheld(entries: Ledger): Note[] {
  const counted = new Map<string, { rule: string; place: string; times: number }>();
  for (const entry of entries) {
    for (const { place, rule } of withheldIn(entry)) {
      const field = `${entry.kind} ${nameOfPlace(place)}`;
      const key = `${rule} ${field}`;
      const known = counted.get(key) ?? { rule, place: field, times: 0 };
      counted.set(key, { ...known, times: known.times + 1 });
    }
  }
  return [...counted.values()].map(({ rule, place, times }) => ({
    code: "verify/note-withheld",
    drawId: place,
    facts: { drawId: place, rule, times },
  }));
}

function noteOf(code: Note["code"], drawId: string): Note {
  return { code, drawId, facts: { drawId } };
}
