/** What was written of visits, and when: terms that people set, results that came late, or not at all. */
import { addWorkdays } from "../../days/count-workdays.js";
import { workdaysOf } from "../../days/deadlines.js";
import { addDays, instantDay } from "../../kernel/iso-date.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { WorkCalendar } from "../../policy/work-calendar.js";
import { needsFollowUp } from "../../registry/result-codes.js";
import type { DrawState, VisitState } from "../../year/draw-state.js";
import { openClosedDays } from "../notes-of-days.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import type { RecordRead } from "./record-read.js";

export function usesOfResults(record: RecordRead): Use[] {
  const closing = { points: pointsByEntry(record), terms: termsByEntry(record) };
  const closed = openClosedDays(record.ledger);
  return [
    ...record.ledger.flatMap((entry) => (isKind(entry, "result") ? ofStep(record, entry, closed) : [])),
    ...record.ledger.flatMap((entry) => (isKind(entry, "result") ? followUpClosed(entry, closing) : [])),
    ...resultsThatDiffer(record),
    ...notPublished(record),
  ];
}

function calendarsOf({ chronicle }: RecordRead, drawId: string): readonly WorkCalendar[] {
  const draw = chronicle.draws.get(drawId);
  return (draw === undefined ? undefined : chronicle.policies.get(draw.policy)?.calendars) ?? [];
}

/**
 * The last day on which a visit of a day is entered and published in time; four weeks later where no calendar says
 * which days are worked.
 */
export function lastDayFor(calendars: readonly WorkCalendar[], day: string): string {
  const due = addWorkdays(calendars, day, workdaysOf("result"));
  return due.ok ? due.value : addDays(day, 28);
}

type Closed = ReturnType<typeof openClosedDays>;

function ofStep(record: RecordRead, entry: Recorded<"result">, closed: Closed): Use[] {
  const { drawId, unit, step, day, correctBy } = entry.body;
  if (day === undefined || (step !== "enter" && step !== "correct")) return [];
  const due = lastDayFor(calendarsOf(record, drawId), day);
  const written = instantDay(entry.at);
  const isLate = step === "enter" && due < written;
  const isClosed = closed(drawId, day, entry.seq);
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

/** Results that were entered and that nobody has published although their time is over. */
function notPublished(record: RecordRead): Use[] {
  const { chronicle, ledger, today } = record;
  const entries = new Map(
    ledger.flatMap((entry) =>
      isKind(entry, "draw") || isKind(entry, "case") ? [[entry.body.drawId, entry] as const] : [],
    ),
  );
  return [...chronicle.draws.values()].flatMap((draw) => {
    const entry = entries.get(draw.drawId);
    const visits = [...draw.visits.values()];
    const late = visits.flatMap((visit) => (isOverdue(record, draw, visit) ? [visit.unit] : []));
    const open = visits.flatMap((visit) => (isLeftOpen(visit, today) ? [visit.unit] : []));
    if (entry === undefined) return [];
    const facts = (units: readonly string[]) => ({
      ...{ drawId: draw.drawId, count: units.length, today, units: listed(units) },
    });
    return [
      ...(late.length === 0 ? [] : [use("discretion/not-published", entry, facts(late))]),
      ...(open.length === 0 ? [] : [use("discretion/not-closed", entry, facts(open))]),
    ];
  });
}

/** A follow-up whose term is over and that nobody has closed. */
function isLeftOpen({ result }: VisitState, today: string): boolean {
  if (result === null || result.followUp !== "open" || result.stage !== "published") return false;
  return (result.correctBy ?? addDays(result.day, 28)) < today;
}

function isOverdue(record: RecordRead, { drawId }: DrawState, { result }: VisitState): boolean {
  if (result === null || result.published !== null || result.stage !== "review") return false;
  const due = lastDayFor(calendarsOf(record, drawId), result.day);
  return due < record.today;
}
