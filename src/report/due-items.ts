/**
 * Deadlines that run: by when a case must be visited, a result published, an annulled one withdrawn, a
 * problem put right and looked at again; and planned visits whose day went by with nothing recorded.
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
import { casesLeftAlone } from "../year/cases-left-alone.js";
import type { DrawChronicle } from "../year/draw-chronicle.js";
import type { DrawState, VisitState } from "../year/draw-state.js";
import type { FieldsOf } from "../year/fields-of.js";
import { staleSeats } from "../year/joined-seats.js";
import { roundsWithoutDraw } from "../year/rounds-without-draw.js";
import type { CarriedYear, Year } from "../year/year.js";
import { type DueItem, type Item, itemOf, type VisitItem } from "./due-item.js";
import { refuse } from "./refuse.js";
import { yearAt } from "./year-at.js";

export type { DueItem } from "./due-item.js";

type WhichVisit = Pick<VisitItem, "drawId" | "unit">;

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
 * Everything that has a deadline, done or not, and every planned visit that was not made by its day (or its
 * round), in the order of the ledger; last, rounds that have begun and of which no draw stands. What came on the
 * ledger after `at` counts for nothing. `wordsOf` says each in words.
 *
 * Refused: an instant that is none, deadlines that no calendar knows.
 *
 * @example
 * orThrow(dueItems(drawn.year, { at: "2026-01-05T18:00:00+08:00" })).filter(({ late }) => late); // []
 */
export function dueItems(year: Year, input: DueInput): Result<readonly DueItem[]> {
  return atDoor(year, input, DUE_FIELDS, itemsAt);
}

function itemsAt(
  year: CarriedYear,
  { at, calendars = year.policy.calendars ?? [] }: DueInput,
): Result<readonly DueItem[]> {
  if (!isInstant(at)) return reject([refuse("input/instant", ["at"], { value: String(at) })]);
  const { chronicle, policy } = yearAt(year, at);
  const items = itemsDue(chronicle, policy, calendars, at);
  return items.ok
    ? accept(
        [...items.value, ...roundsToDraw(chronicle, policy, at)].map((item) => ({
          ...item,
          late: isAfter(item.done ?? at, item.due),
        })),
      )
    : items;
}

/** Rounds of the year whose days have begun, and of which no draw stands. */
function roundsToDraw(chronicle: DrawChronicle, policy: Policy, at: string): Item[] {
  const begun = roundsWithoutDraw(chronicle, policy).filter(({ round }) => round.from <= instantDay(at));
  return begun.map(({ drawId, matter, round: { id: round, until, draw } }) => {
    const due = draw?.until ?? until;
    const facts = { matter, round, due, until };
    const said = { what: "draw", due, done: null, code: "due/draw", facts } as const;
    return { drawId, unit: null, matter, round, inspectors: [], ...said };
  });
}

export function itemsDue(
  chronicle: DrawChronicle,
  policy: Policy,
  calendars: readonly WorkCalendar[],
  at: string,
): Result<readonly Item[]> {
  const items: Item[] = [];
  const refusals = new Map<string, Refusal>();
  for (const draw of chronicle.draws.values()) {
    if (draw.authority !== policy.authority || draw.status === "void") continue;
    for (const visit of draw.visits.values()) {
      if (visit.void !== null || isOpenedAnew(chronicle, visit)) continue;
      const found = itemsOf(draw, visit, calendars);
      items.push(...neverMade(draw, visit, at));
      if (found.ok) items.push(...found.value);
      else
        for (const refusal of found.refusals)
          refusals.set(canonicalJson([refusal.code, refusal.path, refusal.facts]), refusal);
    }
  }
  const open = (what: DueItem["what"], { drawId, unit }: WhichVisit, due: string): Item[] => {
    const draw = chronicle.draws.get(drawId);
    return draw?.authority === policy.authority ? [itemOf(draw, { unit, what, due, done: null })] : [];
  };
  items.push(
    ...casesLeftAlone(chronicle).flatMap((each) => open("opening", each, each.due)),
    ...staleSeats(chronicle).flatMap((each) => open("seat", each, each.day)),
  );
  return refusals.size > 0 ? reject([...refusals.values()]) : accept(items);
}

/** True when a day or instant lies after a deadline; a deadline that is a day lasts until its end. */
export function isAfter(time: string, due: string): boolean {
  if (isInstant(due) && isInstant(time)) return compareInstants(time, due) > 0;
  return dayIn(time) > dayIn(due);
}

/** The new case has the deadline then. */
function isOpenedAnew({ draws }: DrawChronicle, { with: along }: VisitState): boolean {
  const draw = along === null ? undefined : draws.get(along);
  return draw !== undefined && draw.ground !== "draw" && draw.status !== "void";
}

function dayIn(time: string): string {
  return isInstant(time) ? instantDay(time) : time;
}

/**
 * A visit of a round (a case has its own deadline) of which nothing is recorded, though its day is over; where it
 * has none, the last day of the round.
 */
function neverMade(draw: DrawState, visit: VisitState, at: string): Item[] {
  const due = visit.day ?? draw.until;
  if (draw.due !== null || visit.result !== null || !isAfter(at, due)) return [];
  return [itemOf(draw, { unit: visit.unit, what: "not-made", due, done: null }, visit)];
}

function itemsOf(draw: DrawState, visit: VisitState, calendars: readonly WorkCalendar[]): Result<Item[]> {
  const { unit, result } = visit;
  const items: Item[] = [];
  const add = (what: DueItem["what"], due: string, done: string | null): void => {
    items.push(itemOf(draw, { unit, what, due, done }, visit));
  };
  if (draw.due !== null) add("visit", draw.due, result?.day ?? null);
  if (result === null) return accept(items);
  const after = (day: string, rule: DeadlineId): Result<string> =>
    addWorkdays(calendars, day, workdaysOf(rule));
  const published = after(result.day, "result");
  if (!published.ok) return published;
  add("publication", published.value, result.published);
  if (result.annulled !== null) {
    const withdrawn = after(result.annulled, "withdrawal");
    if (!withdrawn.ok) return withdrawn;
    add("withdrawal", withdrawn.value, result.withdrawn);
  }
  if (result.correctBy === null || result.followUp === null) return accept(items);
  const again = after(result.correctBy, "re-inspection");
  if (!again.ok) return again;
  add("re-inspection", again.value, result.closed);
  return accept(items);
}
