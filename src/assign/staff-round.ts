/**
 * Second random draw of a round: from the drawn units and the roster to teams, or to the proof that they cannot be had.
 */
import { orThrow } from "../kernel/result.js";
import { type DrawnUnit, type RosterCase, seatsOf } from "./candidates.js";
import { type CompleteTeams, drawTeams, type TeamDraw } from "./draw-teams.js";
import { type NearFit, nearFitsOf } from "./near-fits.js";
import { staffByRank } from "./staff-by-rank.js";
import type { TeamInspector, TeamSeat } from "./team-input.js";
import type { Witness } from "./witness.js";

export interface StaffingCase extends RosterCase {
  readonly seed: string;
  readonly drawId: string;
  /** Drawn units, best rank first (across strata by unit ticket). */
  readonly units: readonly DrawnUnit[];
  /** Visits of earlier rounds of the year, by inspector. */
  readonly carried: ReadonlyMap<string, number>;
  /** Earlier meetings of two people this year. */
  readonly pairs: readonly (readonly [string, string, number])[];
}

export interface RoundTeams {
  readonly drawId: string;
  /** True when every drawn unit has its team. */
  readonly complete: boolean;
  /** Teams of the staffed units; null when nobody is staffed. */
  readonly teams: CompleteTeams | null;
  /** Drawn units without a team, in order of rank. */
  readonly unstaffed: readonly string[];
  /** Why not all could be staffed; null when all were. */
  readonly impossible: Impossible | null;
}

export interface Impossible extends Witness {
  readonly nearFits: readonly NearFit[];
}

export function staffRound(input: StaffingCase): RoundTeams {
  const { drawId, units } = input;
  const seats = seatsOf(input, units);
  const inspectors = inspectorsOf(input);
  const first = draw(input, seats, inspectors);
  if (first.complete) return { drawId, complete: true, teams: first, unstaffed: [], impossible: null };
  const impossible = { ...first.witness, nearFits: nearFitsOf(input, new Map(units.map((unit) => [unit.id, unit])), first.witness) };
  if (input.matter.team.staffing === "complete") {
    return { drawId, complete: false, teams: null, unstaffed: units.map((unit) => unit.id), impossible };
  }
  const { kept, unstaffed } = orThrow(staffByRank({ ranking: units.map((unit) => unit.id), seats, inspectors }));
  const keeps = new Set(kept);
  const teams = draw(
    input,
    seats.filter((seat) => keeps.has(seat.unit)),
    inspectors,
  );
  return { drawId, complete: false, teams: teams.complete ? teams : null, unstaffed, impossible };
}

function draw({ seed, drawId, matter, pairs }: StaffingCase, seats: readonly TeamSeat[], inspectors: readonly TeamInspector[]): TeamDraw {
  const { balance, band, pairLimit } = matter.team;
  return orThrow(drawTeams({ seed, drawId, seats, inspectors, balance, band, pairs, ...(pairLimit === null ? {} : { pairLimit }) }));
}

function inspectorsOf({ inspectors, room, carried, matter }: StaffingCase): TeamInspector[] {
  return inspectors.map(({ id, agency }) => ({
    id,
    capacity: Math.max(0, room.get(id) ?? 0),
    carried: carried.get(id) ?? 0,
    ...(matter.team.apart === "agency" ? { group: agency } : {}),
  }));
}
