/**
 * Second random draw of a round: from the drawn units and the roster to days and teams, or to the proof that they cannot be had.
 *
 * Days come before teams: then leave, certificates and daily limits are facts of each seat, and whether the teams can be completed is a
 * question that a program can answer exactly. (The other way round, finding days that suit given teams is as hard as colouring a graph.)
 */
import type { DrawnUnit } from "../assign/candidates.js";
import { type CompleteTeams, drawTeams } from "../assign/draw-teams.js";
import { type NearFit, nearFitsOf } from "../assign/near-fits.js";
import { MOST_TOSSES, pairsApart, tossCoins } from "../assign/not-with.js";
import { keepByRank, staffByRank } from "../assign/staff-by-rank.js";
import type { TeamInspector, TeamSeat } from "../assign/team-input.js";
import type { Witness } from "../assign/witness.js";
import { compareBytes } from "../kernel/byte-order.js";
import { orThrow } from "../kernel/result.js";
import { keyFor } from "../random/key.js";
import { type DayDraw, drawDays, emptyOpenMatching, type VisitDay } from "./draw-days.js";
import { type JoinedCase, type JoinedSeat, joinVisits } from "./join-visits.js";
import { type StaffingCase, teamInspectors } from "./staffing-case.js";

export interface RoundTeams {
  readonly drawId: string;
  /** True when every drawn unit has its team. */
  readonly complete: boolean;
  /** Days of the staffed units, where visits have days; null when nobody is staffed. */
  readonly days?: RoundDays | null;
  /** Teams of the staffed units; null when nobody is staffed. */
  readonly teams: CompleteTeams | null;
  /** Seats of visits that another matter makes at the same unit: its people sit there too, in the one visit. */
  readonly joined?: readonly JoinedSeat[];
  /** Drawn units without a team, in order of rank. */
  readonly unstaffed: readonly string[];
  /** Why not all could be staffed; null when all were. */
  readonly impossible: Impossible | null;
}

export interface RoundDays {
  /** In byte order of the units. */
  readonly visits: readonly VisitDay[];
  /** How often the day draw began again. */
  readonly restarts: number;
  /** Most units of one neighbourhood that went together; 1 where that could not be kept. */
  readonly together: number;
}

export interface Impossible extends Witness {
  readonly nearFits: readonly NearFit[];
  /** Units whose people find no common day although each seat alone could be filled, or that have no day at all. */
  readonly undated?: readonly string[];
}

/** Teams of all units that were asked for, or why not. */
type Attempt =
  | { readonly days: RoundDays | undefined; readonly teams: CompleteTeams }
  | { readonly witness: Witness | undefined; readonly undated: readonly string[]; readonly units: readonly DrawnUnit[] };

/** A case whose units know the visits that they join. */
interface OpenCase extends StaffingCase {
  readonly join: JoinedCase;
}

export function staffRound(given: StaffingCase): RoundTeams {
  const { drawId, matter } = given;
  const join = joinVisits(given);
  const input: OpenCase = { ...given, units: join.units, join };
  const first = attempt(input, input.units);
  if ("teams" in first) return withDays({ drawId, complete: true, teams: first.teams, unstaffed: [], impossible: null }, first.days, input);
  const impossible = describe(input, first);
  const nobody = { drawId, complete: false, teams: null, unstaffed: input.units.map(({ id }) => id), impossible } as const;
  if (matter.team.staffing === "complete") return withDays(nobody, undefined, input);
  const kept = keepUnits(input, first);
  const staffed = new Set(kept.units.map(({ id }) => id));
  const unstaffed = input.units.map(({ id }) => id).filter((id) => !staffed.has(id));
  return withDays({ drawId, complete: false, teams: kept.teams, unstaffed, impossible }, kept.days, input);
}

/** With the fields that stand on the record where visits have days. */
function withDays(teams: RoundTeams, days: RoundDays | undefined, { matter, join, units }: OpenCase): RoundTeams {
  if (matter.schedule === undefined) return teams;
  const staffed = new Set(units.map(({ id }) => id).filter((id) => !teams.unstaffed.includes(id)));
  const dated =
    days === undefined || teams.teams === null
      ? null
      : { ...days, visits: [...days.visits, ...joinedDays(units, days, staffed)].sort(byUnit) };
  if (matter.schedule.joins === undefined) return { ...teams, days: dated };
  return { ...teams, days: dated, joined: join.joined.filter(({ unit }) => staffed.has(unit)) };
}

/** Units that join with all their seats were not in the draw of days. */
function joinedDays(units: readonly DrawnUnit[], { visits }: RoundDays, staffed: ReadonlySet<string>): VisitDay[] {
  const drawn = new Set(visits.map(({ unit }) => unit));
  return units.filter(({ id }) => staffed.has(id) && !drawn.has(id)).map(({ id, days }) => ({ unit: id, day: days![0]!, passedOver: [] }));
}

function byUnit(a: VisitDay, b: VisitDay): number {
  return compareBytes(a.unit, b.unit);
}

/** By rank: units keep their seats as long as all can be filled on capacity; those who then find no common day give way. */
function keepUnits(
  input: OpenCase,
  first: Attempt,
): { units: readonly DrawnUnit[]; teams: CompleteTeams | null; days: RoundDays | undefined } {
  let units = input.units;
  for (let failed: Attempt = first; !("teams" in failed); ) {
    const { undated } = failed;
    const candidates = failed.units.filter(({ id }) => !undated.includes(id));
    const kept = new Set(rankedUnits(input, candidates));
    units = units.filter(({ id }) => kept.has(id));
    if (units.length === 0) return { units, teams: null, days: undefined };
    const next = attempt(input, units);
    if ("teams" in next) return { units, ...next };
    failed = next;
  }
  return { units, teams: null, days: undefined };
}

function rankedUnits(input: OpenCase, units: readonly DrawnUnit[]): readonly string[] {
  const seats = input.join.seatsOf(units);
  const seated = new Set(seats.map(({ unit }) => unit));
  const ranking = units.map(({ id }) => id).filter((id) => seated.has(id));
  const joined = units.map(({ id }) => id).filter((id) => !seated.has(id));
  const inspectors = teamInspectors(input);
  if (input.matter.schedule === undefined) return orThrow(staffByRank({ ranking, seats, inspectors })).kept;
  return [...joined, ...keepByRank(emptyOpenMatching(dayInput(input, units, seats, inspectors, 1)), ranking).kept];
}

/** Draws days and teams; where people must not sit together, with coins that are tossed again for the units of a witness. */
function attempt(input: OpenCase, units: readonly DrawnUnit[]): Attempt {
  const dayless = input.matter.schedule === undefined ? [] : units.filter(({ days = [] }) => days.length === 0);
  if (dayless.length > 0) return { witness: undefined, undated: dayless.map(({ id }) => id), units };
  const pairs = pairsApart(input.inspectors);
  const key = keyFor(input.seed, input.drawId, "seat");
  const tosses = new Map<string, number>();
  const plain = input.join.seatsOf(units);
  for (let toss = 0; ; toss++) {
    const tossed = tossCoins(key, pairs, units, plain, (unit) => tosses.get(unit) ?? 0);
    const tried = attemptOnce(input, tossed, pairs.length === 0 ? plain : input.join.seatsOf(tossed));
    if ("teams" in tried) return tried;
    const blamed = new Set([...tried.undated, ...(tried.witness?.seats ?? []).map(({ unit }) => unit)]);
    const again = tossed.filter(({ id, tossedOut }) => tossedOut !== undefined && blamed.has(id));
    if (again.length === 0 || toss === MOST_TOSSES) return tried;
    for (const { id } of again) tosses.set(id, (tosses.get(id) ?? 0) + 1);
  }
}

function attemptOnce(input: OpenCase, units: readonly DrawnUnit[], seats: readonly TeamSeat[]): Attempt {
  const inspectors = teamInspectors(input);
  if (input.matter.schedule === undefined) return teamsOn(input, units, seats, inspectors, undefined);
  const together = input.matter.schedule.together?.units ?? 1;
  let drawn: DayDraw = orThrow(drawDays(dayInput(input, units, seats, inspectors, together)));
  const apart = !drawn.complete && together > 1;
  if (apart) drawn = orThrow(drawDays(dayInput(input, units, seats, inspectors, 1)));
  if (!drawn.complete) return { witness: drawn.witness, undated: drawn.undated, units };
  const { visits, restarts } = drawn;
  const dayOf = new Map(visits.map(({ unit, day }) => [unit, day]));
  const dated = seats.map((seat) => ({ ...seat, day: dayOf.get(seat.unit)! }));
  return teamsOn(input, units, dated, inspectors, { visits, restarts, together: apart ? 1 : together });
}

function teamsOn(
  { seed, drawId, matter, pairs }: StaffingCase,
  units: readonly DrawnUnit[],
  seats: readonly TeamSeat[],
  inspectors: readonly TeamInspector[],
  days: RoundDays | undefined,
): Attempt {
  const { balance, band, pairLimit } = matter.team;
  const limited = pairLimit === null ? {} : { pairLimit };
  const drawn = orThrow(drawTeams({ seed, drawId, seats, inspectors, balance, band, pairs, ...limited }));
  return drawn.complete ? { days, teams: drawn } : { witness: drawn.witness, undated: [], units };
}

function dayInput(
  { seed, drawId, matter }: StaffingCase,
  units: readonly DrawnUnit[],
  seats: readonly TeamSeat[],
  inspectors: readonly TeamInspector[],
  together: number,
) {
  const depth = matter.schedule?.together?.depth;
  const seated = new Set(seats.map(({ unit }) => unit));
  const days = units
    .filter(({ id }) => seated.has(id))
    .map(({ id, region, days: open = [] }) => ({
      unit: id,
      days: open,
      ...(depth === undefined || region.length < depth ? {} : { neighbourhood: region.slice(0, depth).join("/") }),
    }));
  return { seed, drawId, seats, inspectors, units: days, together };
}

/** The witness with those who would fit but for one reason. Units without a common day stand for all their seats. */
function describe(input: StaffingCase, { witness, undated, units }: Exclude<Attempt, { readonly teams: CompleteTeams }>): Impossible {
  const roles = input.matter.team.roles.map(({ id }) => id);
  const seats = undated.flatMap((unit) => roles.map((role) => ({ unit, role })));
  const shown = witness ?? { shortfall: seats.length, seats, room: [] };
  const nearFits = nearFitsOf(input, new Map(units.map((unit) => [unit.id, unit])), shown);
  return { ...shown, nearFits, ...(undated.length === 0 ? {} : { undated }) };
}
