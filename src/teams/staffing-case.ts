/** What the second random draw of a round is made of, and each inspector as the draw sees them. */

import type { TeamDrawInput } from "../assign/draw-teams.js";
import type { TeamInspector } from "../assign/team-input.js";
import { distinctDays } from "../days/distinct-days.js";
import type { Inspector } from "../registry/inspector.js";
import type { DrawnUnit, RosterCase } from "../roster/candidates.js";
import { isCertifiedOn, isOnLeave } from "../roster/presence.js";

/** A visit that stands on the ledger. */
export interface StandingVisit {
  readonly drawId: string;
  readonly day: string;
  readonly inspectors: readonly string[];
}

export interface StaffingCase extends RosterCase {
  readonly seed: string;
  readonly drawId: string;
  /** Drawn units, best rank first (across strata by unit ticket). */
  readonly units: readonly DrawnUnit[];
  /** Visits of earlier rounds of the year, by inspector. */
  readonly carried: ReadonlyMap<string, number>;
  /** Earlier meetings of two people this year; empty where nobody asks for them. */
  readonly pairs: readonly (readonly [string, string, number])[];
  /** Days of visits that stand already, by inspector: one entry a visit. */
  readonly busy: ReadonlyMap<string, readonly string[]>;
  /** Visits of other matters that may be joined, by unit; empty where the matter joins none. */
  readonly visits: ReadonlyMap<string, StandingVisit>;
}

/** What a team draw knows of pairs. */
export function pairRuleOf({ pairs, matter }: StaffingCase): Pick<TeamDrawInput, "pairs" | "pairLimit"> {
  const { pairLimit } = matter.team;
  return pairLimit === null ? {} : { pairs, pairLimit };
}

export function teamInspectors(input: StaffingCase): TeamInspector[] {
  const days = distinctDays(input.units.map((unit) => unit.days ?? []));
  return input.inspectors.map((inspector) => teamInspector(input, inspector, days));
}

function teamInspector(
  { room, yearRoom, carried, matter, busy }: StaffingCase,
  inspector: Inspector,
  days: readonly string[],
): TeamInspector {
  const { id, agency, share } = inspector;
  const { team, schedule } = matter;
  return {
    id,
    capacity: Math.max(0, Math.min(room.get(id) ?? 0, yearRoom.get(id) ?? Number.POSITIVE_INFINITY)),
    carried: carried.get(id) ?? 0,
    ...(team.apart === "agency" ? { group: agency } : {}),
    ...(share === undefined ? {} : { share }),
    ...(schedule === undefined ? {} : dayLimits(inspector, team, days, busy.get(id) ?? [])),
  };
}

function dayLimits(
  inspector: Inspector,
  { limits, certificate, teams }: StaffingCase["matter"]["team"],
  days: readonly string[],
  busy: readonly string[],
) {
  const perDay = inspector.perDay ?? limits?.perDay;
  const perWeek = inspector.perWeek ?? limits?.perWeek;
  const isAway = (day: string) =>
    isOnLeave(inspector, day) || (certificate !== null && !isCertifiedOn(inspector, certificate, day));
  return {
    ...(perDay === undefined ? {} : { perDay }),
    ...(perWeek === undefined ? {} : { perWeek }),
    away: days.filter(isAway),
    // A fixed team is bound by the limits of each, and by the visits of all.
    busy: perDay === undefined && perWeek === undefined && teams !== "standing" ? [] : busy,
  };
}
