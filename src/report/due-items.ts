/**
 * Deadlines that run: by when a case must be visited, a result published, an annulled one withdrawn, a
 * problem put right and looked at again.
 *
 * Counted in working days on the policy's calendars; a day that no calendar knows is refused. Source:
 * catalogue rows T08 to T15, U01, U03.
 */

import { addWorkdays } from "../days/count-workdays.js";
import { type DeadlineId, workdaysOf } from "../days/deadlines.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { compareInstants, instantDay, isInstant } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Policy } from "../policy/policy.js";
import type { WorkCalendar } from "../policy/work-calendar.js";
import { atDoor } from "../year/at-door.js";
import type { Book } from "../year/book.js";
import type { BookedDraw, BookedVisit } from "../year/booked-draw.js";
import { casesLeftAlone } from "../year/cases-left-alone.js";
import type { FieldsOf } from "../year/fields-of.js";
import { staleSeats } from "../year/joined-seats.js";
import type { CarriedYear, Year } from "../year/year.js";
import { refuse } from "./refuse.js";

export interface DueItem {
  readonly drawId: string;
  readonly unit: string;
  /**
   * "opening": a case whose planned visit is not made any more has to be opened anew (`reopenCase`), or,
   * where it went along with a lead's draw, with the next one. "seat": somebody was to go along with a visit
   * that they no longer make, and the seat has to be filled by the day of the visit.
   */
  readonly what: "visit" | "opening" | "seat" | "publication" | "withdrawal" | "re-inspection";
  /** Last day, or instant, that is in time. */
  readonly due: string;
  /** Day or instant on which it was done; null while it is open. */
  readonly done: string | null;
  /** Done after its deadline, or open and past it. */
  readonly late: boolean;
}

export interface DueInput {
  /** RFC 3339 instant: the library has no clock. */
  readonly at: string;
  /** The policy's when left out; give those of the next year too when visits of December are judged. */
  readonly calendars?: readonly WorkCalendar[];
}

export const DUE_FIELDS: FieldsOf<DueInput> = {
  at: true,
  calendars: { each: "object", mayBeLeftOut: true },
};

/**
 * Everything that has a deadline, done or not, in the order of the ledger.
 *
 * Refused: an instant that is none, deadlines that no calendar knows.
 *
 * @example
 * orThrow(dueItems(drawn.year, { at: "2026-12-31T18:00:00+08:00" })).filter(({ late }) => late); // []
 */
export function dueItems(year: Year, input: DueInput): Result<readonly DueItem[]> {
  return atDoor(year, input, DUE_FIELDS, itemsAt);
}

function itemsAt(
  { chronicle, policy }: CarriedYear,
  { at, calendars = policy.calendars ?? [] }: DueInput,
): Result<readonly DueItem[]> {
  if (!isInstant(at)) return reject([refuse("input/instant", ["at"], { value: String(at) })]);
  const items = itemsDue(chronicle, policy, calendars);
  return items.ok
    ? accept(items.value.map((item) => ({ ...item, late: isAfter(item.done ?? at, item.due) })))
    : items;
}

/** The same before anybody asks what is late. */
type Item = Omit<DueItem, "late">;

export function itemsDue(
  book: Book,
  policy: Policy,
  calendars: readonly WorkCalendar[],
): Result<readonly Item[]> {
  const items: Item[] = [];
  const refusals = new Map<string, Refusal>();
  for (const draw of book.draws.values()) {
    if (draw.authority !== policy.authority || draw.status === "void") continue;
    for (const visit of draw.visits.values()) {
      if (visit.void !== null || isOpenedAnew(book, visit)) continue;
      const found = itemsOf(draw, visit, calendars);
      if (found.ok) items.push(...found.value);
      else
        for (const refusal of found.refusals)
          refusals.set(canonicalJson([refusal.code, refusal.path, refusal.facts]), refusal);
    }
  }
  const isOwn = ({ drawId }: { readonly drawId: string }): boolean =>
    book.draws.get(drawId)?.authority === policy.authority;
  const alone = casesLeftAlone(book).filter(isOwn);
  items.push(
    ...alone.map(({ drawId, unit, due }): Item => ({ drawId, unit, what: "opening", due, done: null })),
  );
  const stale = staleSeats(book).filter(isOwn);
  items.push(
    ...stale.map(({ drawId, unit, day }): Item => ({ drawId, unit, what: "seat", due: day, done: null })),
  );
  return refusals.size > 0 ? reject([...refusals.values()]) : accept(items);
}

/** True when a day or instant lies after a deadline; a deadline that is a day lasts until its end. */
export function isAfter(time: string, due: string): boolean {
  if (isInstant(due) && isInstant(time)) return compareInstants(time, due) > 0;
  return dayIn(time) > dayIn(due);
}

/** The new case has the deadline then. */
function isOpenedAnew({ draws }: Book, { with: along }: BookedVisit): boolean {
  const draw = along === null ? undefined : draws.get(along);
  return draw !== undefined && draw.ground !== "draw" && draw.status !== "void";
}

function dayIn(time: string): string {
  return isInstant(time) ? instantDay(time) : time;
}

function itemsOf(
  draw: BookedDraw,
  { unit, result }: BookedVisit,
  calendars: readonly WorkCalendar[],
): Result<Item[]> {
  const { drawId, due } = draw;
  const items: Item[] = due === null ? [] : [{ drawId, unit, what: "visit", due, done: result?.day ?? null }];
  if (result === null) return accept(items);
  const after = (day: string, rule: DeadlineId): Result<string> =>
    addWorkdays(calendars, day, workdaysOf(rule));
  const published = after(result.day, "result");
  if (!published.ok) return published;
  items.push({ drawId, unit, what: "publication", due: published.value, done: result.published });
  if (result.annulled !== null) {
    const withdrawn = after(result.annulled, "withdrawal");
    if (!withdrawn.ok) return withdrawn;
    items.push({ drawId, unit, what: "withdrawal", due: withdrawn.value, done: result.withdrawn });
  }
  if (result.correctBy === null || result.followUp === null) return accept(items);
  const again = after(result.correctBy, "re-inspection");
  if (!again.ok) return again;
  return accept([...items, { drawId, unit, what: "re-inspection", due: again.value, done: result.closed }]);
}
