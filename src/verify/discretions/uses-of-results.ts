/** What was written of visits, and when: terms that people set, results that came late, or not at all. */
import { addDays, instantDay } from "../../kernel/iso-date.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { needsFollowUp } from "../../registry/result-codes.js";
import { openClosedDays } from "../notes-of-days.js";
import { type Use, use } from "./discretion.js";
import { calendarsOf, isBegun, lastDayFor } from "./last-day.js";
import type { RecordRead } from "./record-read.js";
import { usesOfWaiting } from "./uses-of-waiting.js";

export function usesOfResults(record: RecordRead): Use[] {
  const closing = { points: pointsByEntry(record), terms: termsByEntry(record) };
  const closed = openClosedDays(record.ledger);
  return [
    ...record.ledger.flatMap((entry) => (isKind(entry, "result") ? ofStep(record, entry, closed) : [])),
    ...record.ledger.flatMap((entry) => (isKind(entry, "result") ? followUpClosed(entry, closing) : [])),
    ...resultsThatDiffer(record),
    ...usesOfWaiting(record),
  ];
}

type Closed = ReturnType<typeof openClosedDays>;

function ofStep(record: RecordRead, entry: Recorded<"result">, closed: Closed): Use[] {
  const { drawId, unit, step, day, correctBy } = entry.body;
  if (day === undefined || (step !== "enter" && step !== "correct")) return [];
  const due = lastDayFor(calendarsOf(record, drawId, entry.seq), day);
  const written = instantDay(entry.at);
  const isLate = step === "enter" && due < written;
  const isClosed = isBegun(record, drawId, entry.seq) && closed(drawId, day, entry.seq);
  return [
    ...(correctBy === undefined && !needsFollowUp(entry.body.codes ?? [])
      ? []
      : [use("discretion/term-set", entry, { drawId, unit, day, correctBy: correctBy ?? "–" })]),
    ...(isLate ? [use("discretion/entered-late", entry, { drawId, unit, day, written, due })] : []),
    ...(isClosed ? [use("discretion/on-closed-day", entry, { drawId, unit, day })] : []),
  ];
}

/** By how much an entry has moved scores: the sum of all lines of ratings that name it. */
function pointsByEntry({ ledger }: RecordRead): ReadonlyMap<number, number> {
  const points = new Map<number, number>();
  for (const entry of ledger) {
    if (!isKind(entry, "rating")) continue;
    for (const line of entry.body.units.flatMap(({ because }) => because))
      points.set(line.seq, (points.get(line.seq) ?? 0) + line.points);
  }
  return points;
}

/** Until when the problems of a visit were to be put right, by the entry that says it is done. */
function termsByEntry({ ledger }: RecordRead): ReadonlyMap<number, string> {
  const [terms, byEntry] = [new Map<string, string>(), new Map<number, string>()];
  for (const entry of ledger) {
    if (!isKind(entry, "result")) continue;
    const { drawId, unit, step, day, correctBy } = entry.body;
    const visit = `${drawId}\u001f${unit}`;
    if ((step === "enter" || step === "correct") && day !== undefined)
      terms.set(visit, correctBy ?? addDays(day, 28));
    byEntry.set(entry.seq, terms.get(visit) ?? "–");
  }
  return byEntry;
}

interface Closing {
  /** By entry. */
  readonly points: ReadonlyMap<number, number>;
  readonly terms: ReadonlyMap<number, string>;
}

/** That nothing is left to do stands on the word of who wrote it, and a score may move by it. */
function followUpClosed(entry: Recorded<"result">, { points, terms }: Closing): Use[] {
  const { drawId, unit, step, day = "–", text } = entry.body;
  const facts = {
    ...{ drawId, unit, day },
    due: terms.get(entry.seq) ?? "–",
    points: points.get(entry.seq) ?? 0,
  };
  return step === "close" ? [use("discretion/follow-up-closed", entry, facts, text)] : [];
}

/** A visit that goes along with another, and of which something else is written than of that one. */
function resultsThatDiffer({ ledger, chronicle }: RecordRead): Use[] {
  const entered = new Map(
    ledger.flatMap((entry) =>
      isKind(entry, "result") && entry.body.codes !== undefined
        ? [[`${entry.body.drawId}\u001f${entry.body.unit}`, entry] as const]
        : [],
    ),
  );
  return [...chronicle.draws.values()].flatMap(({ drawId, visits, ground }) =>
    [...visits.values()].flatMap((visit) => {
      const own = entered.get(`${drawId}\u001f${visit.unit}`);
      if (own === undefined || visit.with === null) return [];
      // What a planned visit takes along has the result of that visit; partners each write their own.
      const beside = { drawId, unit: visit.unit, other: visit.with };
      if (ground !== "joint") return [use("discretion/result-beside", own, beside)];
      const other = entered.get(`${visit.with}\u001f${visit.unit}`);
      if (other === undefined) return [];
      const [codes, others] = [codesOf(own), codesOf(other)];
      if (codes === others) return [];
      const facts = { ...beside, codes, others };
      return [use("discretion/results-differ", own.seq > other.seq ? own : other, facts)];
    }),
  );
}

function codesOf({ body }: Recorded<"result">): string {
  return (body.codes ?? []).join("+");
}
