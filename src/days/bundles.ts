/**
 * Units that go on one day together: neighbours, so that a team's day is practical.
 *
 * In the order of their tickets, each neighbourhood is cut into bundles of `together` units; the last may be
 * smaller. Units whose days have none in common with the bundle begin another. Chance decides who is with
 * whom, and the bundle's first unit lends its tickets.
 */
import { keyFor } from "../random/key.js";
import { openTickets, orderByTicket } from "../random/ticket-kernel.js";
import type { DayDrawInput, UnitDays } from "./day-input.js";

export interface Bundle {
  /** In the order of their tickets; the first lends its tickets to the bundle. */
  readonly units: readonly string[];
  /** Days on which all of them may be visited. */
  readonly days: readonly string[];
}

/** All bundles, in the order of `ticket(key("seat-order"), unit)` of their first units. */
export function bundlesOf({ seed, drawId, units, together = 1 }: DayDrawInput): Bundle[] {
  const order = orderByTicket(
    openTickets(keyFor(seed, drawId, "seat-order")),
    units.map(({ unit }) => unit),
  );
  const bundles: Bundle[] = [];
  const open = new Map<string, number>();
  for (const at of order) {
    const unit = units[at]!;
    const last = unit.neighbourhood === undefined ? undefined : open.get(unit.neighbourhood);
    const joined = last === undefined ? undefined : join(bundles[last]!, unit, together);
    if (joined === undefined) {
      if (unit.neighbourhood !== undefined) open.set(unit.neighbourhood, bundles.length);
      bundles.push({ units: [unit.unit], days: unit.days });
    } else bundles[last!] = joined;
  }
  return bundles;
}

function join(bundle: Bundle, { unit, days }: UnitDays, together: number): Bundle | undefined {
  if (bundle.units.length >= together) return undefined;
  const common = bundle.days === days ? days : bundle.days.filter((day) => days.includes(day));
  return common.length === 0 ? undefined : { units: [...bundle.units, unit], days: common };
}
