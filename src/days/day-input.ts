/** What a day draw is given, and everything that can be wrong with it. */
import { examineTeamInput, type TeamInspector } from "../assign/team-input.js";
import { isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import type { TeamSeat } from "../roster/team-seat.js";
import { refuse } from "./refuse.js";

/** A unit that is to be visited, and the days on which it may be. */
export interface UnitDays {
  readonly unit: string;
  /** Days on which it may be visited, in order. Units may share one array. */
  readonly days: readonly string[];
  /** Units of one neighbourhood are visited on the same days, where neighbourhoods count. */
  readonly neighbourhood?: string;
}

export interface DayDrawInput {
  /** 64 hex digits. */
  readonly seed: string;
  readonly drawId: string;
  /** Seats without days. */
  readonly seats: readonly TeamSeat[];
  readonly inspectors: readonly TeamInspector[];
  /** One entry for each unit that has seats. */
  readonly units: readonly UnitDays[];
  /**
   * How many units of one neighbourhood go on the same day; 1 when left out: each unit has a day of its own.
   */
  readonly together?: number;
}

/** Every fault of the seats, people, units and days. */
export function examineDayInput({ seats, inspectors, units, together = 1 }: DayDrawInput): Refusal[] {
  const faults = examineTeamInput({ seats, inspectors });
  const withSeats = new Set(seats.map(({ unit }) => unit));
  const seen = new Set<string>();
  const checked = new Set<readonly string[]>();
  units.forEach(({ unit, days }, at) => {
    const path = ["units", at];
    if (!withSeats.has(unit) || seen.has(unit))
      faults.push(refuse("schedule/unit", [...path, "unit"], { unit }));
    seen.add(unit);
    if (!checked.has(days)) faults.push(...faultsOfDays(days, [...path, "days"]));
    checked.add(days);
  });
  for (const unit of withSeats)
    if (!seen.has(unit)) faults.push(refuse("schedule/no-days", ["units"], { unit }));
  for (const [s, { day }] of seats.entries()) {
    if (day !== undefined) faults.push(refuse("schedule/dated-seat", ["seats", s, "day"], { day }));
  }
  if (!Number.isSafeInteger(together) || together < 1)
    faults.push(refuse("schedule/together", ["together"], { value: String(together) }));
  return faults;
}

function faultsOfDays(days: readonly string[], path: readonly (string | number)[]): Refusal[] {
  if (days.length === 0) return [refuse("schedule/empty-days", path, {})];
  return days.flatMap((day, at) => {
    const before = days[at - 1];
    if (!isDay(day)) return [refuse("schedule/day", [...path, at], { day: String(day) })];
    return before !== undefined && before >= day
      ? [refuse("schedule/day-order", [...path, at], { day, before })]
      : [];
  });
}
