/**
 * Results that wait: not published, taken back and not entered again, or with something that is still to be put right.
 * Read from the steps as they stand, whatever a step before them should have been.
 *
 * Source: protocol section 16, `not-published`, `not-entered-again` and `not-closed`.
 */
import { addDays } from "../../kernel/iso-date.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { ResultStep } from "../../ledger/year-bodies.js";
import { needsFollowUp } from "../../registry/result-codes.js";
import type { DrawState } from "../../year/draw-state.js";
import { type DiscretionCode, type Use, use } from "./discretion.js";
import { calendarsOf, lastDayFor } from "./last-day.js";
import { listed } from "./listed.js";
import type { RecordRead } from "./record-read.js";

/** Where the result of a visit stands: after its last steps. */
interface Standing {
  /** The last step that is neither a correction nor a closing, which leave a result where it is. */
  readonly stage: ResultStep | null;
  readonly last: ResultStep;
  /** As the last step says it that says what was found. */
  readonly day: string | null;
  readonly codes: readonly string[];
  readonly correctBy: string | null;
}

const NOTHING = { stage: null, day: null, codes: [], correctBy: null } as const;

const GONE: readonly (ResultStep | null)[] = ["return", "reject", "annul", "withdraw"];

export function usesOfWaiting(record: RecordRead): Use[] {
  const standing = standingResults(record);
  const entries = entriesOfVisits(record);
  return [...record.chronicle.draws.values()].flatMap((draw) => {
    const entry = entries.get(draw.drawId);
    return entry === undefined ? [] : waitingIn(record, draw, { entry, standing: standing.get(draw.drawId) });
  });
}

/** By draw or case, then by unit. */
function standingResults({ ledger }: RecordRead): Map<string, Map<string, Standing>> {
  const results = new Map<string, Map<string, Standing>>();
  for (const entry of ledger) {
    if (!isKind(entry, "result")) continue;
    const { drawId, unit } = entry.body;
    const own = results.get(drawId) ?? new Map<string, Standing>();
    results.set(drawId, own.set(unit, after(own.get(unit), entry)));
  }
  return results;
}

function after(known: Standing | undefined, { body }: Recorded<"result">): Standing {
  const { step } = body;
  const said =
    step === "enter" || step === "correct"
      ? { day: body.day ?? null, codes: body.codes ?? [], correctBy: body.correctBy ?? null }
      : {};
  const stage = step === "correct" || step === "close" ? (known?.stage ?? null) : step;
  return { ...NOTHING, ...known, ...said, stage, last: step };
}

/** The first of each draw and case. */
function entriesOfVisits({ ledger }: RecordRead): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of ledger) {
    if (!isKind(entry, "draw") && !isKind(entry, "case")) continue;
    if (!entries.has(entry.body.drawId)) entries.set(entry.body.drawId, entry);
  }
  return entries;
}

interface Waiting {
  readonly entry: Entry;
  readonly standing: ReadonlyMap<string, Standing> | undefined;
}

function waitingIn(
  record: RecordRead,
  { drawId, visits }: DrawState,
  { entry, standing = new Map() }: Waiting,
): Use[] {
  const { today } = record;
  const isOver = (day: string | null): boolean =>
    day !== null && lastDayFor(calendarsOf(record, drawId), day) < today;
  const listing = (code: DiscretionCode, waits: (result: Standing) => boolean): Use[] => {
    const units = [...visits.keys()].filter((unit) => {
      const result = standing.get(unit);
      return result !== undefined && waits(result);
    });
    const facts = { drawId, count: units.length, today, units: listed(units) };
    return units.length === 0 ? [] : [use(code, entry, facts)];
  };
  return [
    ...listing("discretion/not-entered-again", ({ stage, day }) => GONE.includes(stage) && isOver(day)),
    ...listing("discretion/not-published", ({ stage, day }) => stage === "enter" && isOver(day)),
    ...listing("discretion/not-closed", (result) => isLeftOpen(result, today)),
  ];
}

/** A follow-up whose term is over and that nobody has closed. */
function isLeftOpen({ stage, last, day, codes, correctBy }: Standing, today: string): boolean {
  const isOpen = stage === "publish" && last !== "close" && needsFollowUp(codes);
  return isOpen && day !== null && (correctBy ?? addDays(day, 28)) < today;
}
