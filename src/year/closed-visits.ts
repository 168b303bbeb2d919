/**
 * Visits still to come that stand on a day on which nobody may be visited any more, since the calendar or the
 * rules have changed.
 */

import { instantDay } from "../kernel/iso-date.js";
import type { NamedWork, TeamWork } from "../policy/named-round.js";
import { openDaysOfRound, type UnitPlace } from "../policy/open-days.js";
import type { Policy } from "../policy/policy.js";
import type { Sight } from "../pool/sight.js";
import type { Registry } from "../registry/registry.js";
import { rowOf, unitAt } from "../registry/unit.js";
import { daysOfLead } from "./days-of-lead.js";
import { visitIn, visitKnown } from "./draw-chronicle.js";
import { isCase } from "./is-case.js";
import { nameInRegistry } from "./name-in-registry.js";
import { namedUnder } from "./named-under.js";
import { type Seated, type SeatNow, seatsNow } from "./seats-now.js";
import { seatedIn, type YearSoFar } from "./year-so-far.js";

export interface ClosedVisit {
  readonly drawId: string;
  readonly unit: string;
  readonly day: string;
}

export interface CalendarChange {
  readonly policy: Policy;
  readonly registry: Registry;
  /** Of the registry and the classes of the policy. */
  readonly sight: () => Sight;
  /** The year as it stands. */
  readonly soFar: YearSoFar;
  /** RFC 3339 instant: visits of earlier days are made and stay as they are. */
  readonly at: string;
}

/** All of them, draw by draw in the order of the ledger. */
export function closedVisits(change: CalendarChange): ClosedVisit[] {
  return seatedIn(change.soFar).flatMap((seated) => closedIn(change, seated));
}

/** Those of one draw or case: on a closed day, or on another day than the visit with which it is made. */
export function closedIn(change: CalendarChange, seated: Seated): ClosedVisit[] {
  const { soFar, at, policy } = change;
  const today = instantDay(at);
  const named = namedUnder(policy, seated);
  const visits = new Map(seatsNow(seated).map((seat) => [seat.unit, seat]));
  const toCome = [...visits.values()].filter(
    ({ unit, day }) =>
      day !== undefined && day >= today && visitIn(soFar.chronicle, seated.drawId, unit)?.result == null,
  );
  if (named?.matter.schedule === undefined || toCome.length === 0) return [];
  const stays =
    isCase(seated) && seated.opened.body.lead !== null
      ? goesWithLead(change, seated.opened.body.lead.drawId)
      : staysOpen(change, named, seated);
  return toCome
    .filter((seat) => !stays(seat))
    .map(({ unit, day }) => ({ drawId: seated.drawId, unit, day: day! }));
}

/**
 * Where the visits stand now that joined seats go along with, unit by unit: those that are staffed and not
 * void.
 */
export function daysOfHosts({ chronicle }: YearSoFar, seated: Seated): Map<string, string> {
  const days = new Map<string, string>();
  for (const { unit, joins } of seatsNow(seated)) {
    const host = joins === undefined ? undefined : chronicle.draws.get(joins);
    const visit = host?.status === "staffed" ? visitKnown(chronicle, host, unit) : undefined;
    if (visit !== undefined && visit.void === null && visit.day !== null && !days.has(unit))
      days.set(unit, visit.day);
  }
  return days;
}

type Stays = (seat: SeatNow) => boolean;

function goesWithLead({ soFar }: CalendarChange, lead: string): Stays {
  const days = daysOfLead(soFar, lead);
  return ({ unit, day }) => (days.get(unit) ?? day) === day;
}

function staysOpen(change: CalendarChange, { matter }: NamedWork, seated: Seated): Stays {
  const { policy, soFar } = change;
  const placeOf = places(change, matter);
  const hosts = daysOfHosts(soFar, seated);
  return ({ unit, day }) => {
    const isOpen =
      openDaysOfRound(matter, { from: day!, until: day! }, policy.calendars ?? [])(placeOf(unit)).length > 0;
    const hasLeft = (hosts.get(unit) ?? day) !== day;
    return isOpen && !hasLeft;
  };
}

function places(
  { registry, soFar, sight }: CalendarChange,
  { schedule }: TeamWork,
): (unit: string) => UnitPlace {
  const nowhere = { region: [], windows: [] };
  const windows = (schedule?.windows ?? []).map(({ id, where }) => ({ id, fits: sight().matcher(where) }));
  return (unit) => {
    const row = rowOf(registry.units, nameInRegistry(registry, soFar.chronicle, unit));
    if (row === -1) return nowhere;
    return {
      region: unitAt(registry.units, row).region,
      windows: windows.filter(({ fits }) => fits(row)).map(({ id }) => id),
    };
  };
}
