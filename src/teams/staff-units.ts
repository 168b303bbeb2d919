/**
 * Second random draw of a round: from the drawn units and the roster to days and teams, or to the proof that
 * they cannot be had.
 *
 * Days come before teams: then leave, certificates and daily limits are facts of each seat, and whether the
 * teams can be completed is a question that a program can answer exactly. (The other way round, finding days
 * that suit given teams is as hard as colouring a graph.)
 */

import type { CompleteTeams } from "../assign/draw-teams.js";
import type { Shortage } from "../assign/shortage.js";
import type { VisitDay } from "../days/draw-days.js";
import { compareBytes } from "../kernel/byte-order.js";
import type { DrawnUnit } from "../roster/candidates.js";
import {
  attemptTeams,
  type Failed,
  type JoinedStaffing,
  type RoundDays,
  rankedUnits,
  type Staffed,
} from "./attempt-teams.js";
import { type JoinedSeat, joinVisits } from "./join-visits.js";
import { type NearFit, nearFitsOf } from "./near-fits.js";
import type { StaffingCase } from "./staffing-case.js";
import type { StandingChoice } from "./standing-teams.js";

export interface RoundTeams {
  readonly drawId: string;
  /** True when every drawn unit has its team. */
  readonly complete: boolean;
  /** Days of the staffed units, where visits have days; null when nobody is staffed. */
  readonly days?: RoundDays | null;
  /** Teams of the staffed units; null when nobody is staffed. */
  readonly teams: CompleteTeams | null;
  /**
   * Seats of visits that another matter makes at the same unit: its people sit there too, in the one visit.
   */
  readonly joined?: readonly JoinedSeat[];
  /** Which standing team goes to each unit, where teams are fixed; `levels` then speak of teams. */
  readonly standing?: readonly StandingChoice[];
  /** Drawn units without a team, in order of rank. */
  readonly unstaffed: readonly string[];
  /** Why not all could be staffed; null when all were. */
  readonly impossible: Impossible | null;
}

export interface Impossible extends Shortage {
  readonly nearFits: readonly NearFit[];
  /**
   * Units whose people find no common day although each seat alone could be filled, or that have no day at
   * all.
   */
  readonly undated?: readonly string[];
}

export function staffUnits(given: StaffingCase): RoundTeams {
  const { drawId, matter } = given;
  const join = joinVisits(given);
  const input: JoinedStaffing = { ...given, units: join.units, join };
  const first = attemptTeams(input, input.units);
  if ("teams" in first) {
    const standing = first.standing === undefined ? {} : { standing: first.standing };
    return withDays(
      { drawId, complete: true, teams: first.teams, ...standing, unstaffed: [], impossible: null },
      first.days,
      input,
    );
  }
  const impossible = describe(input, first);
  const nobody = {
    drawId,
    complete: false,
    teams: null,
    unstaffed: input.units.map(({ id }) => id),
    impossible,
  } as const;
  if (matter.team.staffing === "complete") return withDays(nobody, undefined, input);
  const kept = keepUnits(input, first);
  const staffed = new Set(kept.units.map(({ id }) => id));
  const unstaffed = input.units.map(({ id }) => id).filter((id) => !staffed.has(id));
  const standing = kept.standing === undefined ? {} : { standing: kept.standing };
  return withDays(
    { drawId, complete: false, teams: kept.teams ?? null, ...standing, unstaffed, impossible },
    kept.days,
    input,
  );
}

/** With the fields that stand on the record where visits have days. */
function withDays(
  teams: RoundTeams,
  days: RoundDays | undefined,
  { matter, join, units }: JoinedStaffing,
): RoundTeams {
  if (matter.schedule === undefined) return teams;
  const unstaffed = new Set(teams.unstaffed);
  const staffed = new Set(units.map(({ id }) => id).filter((id) => !unstaffed.has(id)));
  const dated =
    days === undefined || teams.teams === null
      ? null
      : { ...days, visits: [...days.visits, ...joinedDays(units, days, staffed)].sort(byUnit) };
  if (matter.schedule.joins === undefined) return { ...teams, days: dated };
  return { ...teams, days: dated, joined: join.joined.filter(({ unit }) => staffed.has(unit)) };
}

/** Units that join with all their seats were not in the draw of days. */
function joinedDays(
  units: readonly DrawnUnit[],
  { visits }: RoundDays,
  staffed: ReadonlySet<string>,
): VisitDay[] {
  const drawn = new Set(visits.map(({ unit }) => unit));
  return units
    .filter(({ id }) => staffed.has(id) && !drawn.has(id))
    .map(({ id, days }) => ({ unit: id, day: days![0]!, passedOver: [] }));
}

function byUnit(a: VisitDay, b: VisitDay): number {
  return compareBytes(a.unit, b.unit);
}

/**
 * By rank: units keep their seats as long as all can be filled on capacity; those who then find no common day
 * give way.
 */
function keepUnits(
  input: JoinedStaffing,
  first: Failed,
): Partial<Staffed> & { readonly units: readonly DrawnUnit[] } {
  let failed = first;
  for (;;) {
    const { undated } = failed;
    const kept = new Set(
      rankedUnits(
        input,
        failed.units.filter(({ id }) => !undated.includes(id)),
      ),
    );
    const units = input.units.filter(({ id }) => kept.has(id));
    if (units.length === 0) return { units };
    const next = attemptTeams(input, units);
    if ("teams" in next) return { units, ...next };
    failed = next;
  }
}

/**
 * The witness with those who would fit but for one reason. Units without a common day stand for all their
 * seats.
 */
function describe(input: StaffingCase, { witness, undated, units }: Failed): Impossible {
  const roles = input.matter.team.roles.map(({ id }) => id);
  const seats = undated.flatMap((unit) => roles.map((role) => ({ unit, role })));
  const shown = witness ?? { shortfall: seats.length, seats, room: [] };
  const standing = input.matter.team.teams === "standing";
  const nearFits = standing ? [] : nearFitsOf(input, new Map(units.map((unit) => [unit.id, unit])), shown);
  return { ...shown, nearFits, ...(undated.length === 0 ? {} : { undated }) };
}
