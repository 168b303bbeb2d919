/**
 * A round that could not be staffed is staffed later, after people were added or limits changed: the same
 * units, the same seed, the same tickets.
 *
 * Nobody draws the units again, and who has a team keeps it. What the first attempt could not do stays on the
 * ledger beside what the next one did.
 */

import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { StaffingBody } from "../ledger/year-bodies.js";
import type { Policy } from "../policy/policy.js";
import type { Sight } from "../pool/sight.js";
import type { Registry } from "../registry/registry.js";
import { type Impossible, type RoundTeams, staffUnits } from "../teams/staff-units.js";
import { type Approval, faultsOfApproval } from "../year/approval.js";
import { atDoorOfPart } from "../year/at-door.js";
import { withDaysOfLead } from "../year/days-of-lead.js";
import { APPROVAL, type FieldsOf, OCCASION, WHICH_ROUND } from "../year/fields-of.js";
import { findSeated, type SeatedRound } from "../year/find-seated.js";
import { isCase } from "../year/is-case.js";
import { isRegistered } from "../year/name-in-registry.js";
import { restOfRound } from "../year/rest-of-round.js";
import { faultsOfOccasion } from "../year/round-input.js";
import { faultOfEitherPolicy } from "../year/staffed-round.js";
import { staffingOf } from "../year/staffing-of.js";
import { hashOfPolicy, stateRegistry } from "../year/state-inputs.js";
import { unitsWithoutTeam } from "../year/units-without-team.js";
import type { WhichRound } from "../year/which-round.js";
import { type CarriedYear, type Occasion, write, type Year } from "../year/year.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { refuse } from "./refuse.js";

/** A round of a matter, or a case of a lane: then `matter` names the lane and `round` the case. */
export interface StaffRoundInput extends WhichRound, Occasion, Approval {
  readonly at: string;
  readonly by: string;
}

export interface LaterStaffing {
  readonly drawId: string;
  /** Units that have their team now. */
  readonly staffed: readonly string[];
  /** Units that still have none, in order of rank. */
  readonly unstaffed: readonly string[];
  /** The team draw; null when nobody could be staffed: then nothing is written. */
  readonly teams: RoundTeams | null;
  /** Why not all could be staffed; null when all were. */
  readonly impossible: Impossible | null;
  readonly year: Year;
}

const FIELDS: FieldsOf<StaffRoundInput> = { ...WHICH_ROUND, ...OCCASION, ...APPROVAL };

/**
 * Gives teams to the units of a round, or of a case, that have none.
 *
 * Refused: a round without a team draw that stands, one in which every unit has its team or which is over, a
 * policy that is neither that of the draw nor the one that stands, a unit that the registry does not hold, no
 * reason or approver (codes `staffing/…`). Staffing that is still impossible is no refusal: nothing is
 * written, and `impossible` says why.
 *
 * @example
 * staffRound(drawn.year, { round: "2026-Q1", reason: "two people joined", approver: "head", at: "2026-01-06T09:00:00+08:00", by }).ok; // false: everybody has a team
 */
export function staffRound(year: Year, input: StaffRoundInput): Result<LaterStaffing> {
  return atDoorOfPart(year, input, FIELDS, staffChecked);
}

function staffChecked(year: CarriedYear, input: StaffRoundInput): Result<LaterStaffing> {
  const found = findSeated(year, input, faultOfEitherPolicy);
  const faults = [
    ...(found.ok ? [] : found.refusals),
    ...faultsOfOccasion(year, input),
    ...faultsOfApproval(input, (field) => refuse("staffing/without", [field], { field })),
  ];
  if (!found.ok || faults.length > 0) return reject(faults);
  const { policy, registry, chronicle } = year;
  const { seated, seed } = found.value;
  const units = unitsWithoutTeam(seated, seed, chronicle);
  const idle = faultsOfUnits(year, input, { round: found.value, units });
  if (idle.length > 0) return reject(idle);
  const teams = laterTeams({
    policy,
    registry,
    at: input.at,
    soFar: yearSoFar(year),
    round: found.value,
    units,
    sight: year.sight,
  });
  const { drawId } = seated;
  const { unstaffed, impossible } = teams;
  if (teams.teams === null && (teams.joined ?? []).length === 0)
    return accept({ drawId, staffed: [], unstaffed, teams: null, impossible, year });
  const staffed = units.filter((unit) => !unstaffed.includes(unit));
  return accept({
    drawId,
    staffed,
    unstaffed,
    teams,
    impossible,
    year: record(year, input, { round: found.value, staffed: teams }),
  });
}

/** The units without a team, and everything that decides who goes. */
export interface LaterStaffingCase {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly at: string;
  /** The year as it stands: teams that stand, of this draw too, are left as they are. */
  readonly soFar: YearSoFar;
  readonly round: SeatedRound;
  readonly units: readonly string[];
  readonly sight?: () => Sight;
}

/** Their teams, from the day of the entry on. The same case gives the same answer on every machine. */
export function laterTeams({
  at,
  round: { named, seated, seed },
  units,
  ...given
}: LaterStaffingCase): RoundTeams {
  const since = instantDay(at);
  const rest = restOfRound(named, since, seated);
  const staffing = staffingOf(
    { ...given, named: rest, drawId: seated.drawId, seed, since, begins: named.round.from },
    units,
  );
  return staffUnits(isCase(seated) ? withDaysOfLead(staffing, seated.opened.body) : staffing);
}

interface Staffed {
  readonly round: SeatedRound;
  readonly staffed: RoundTeams;
}

function record(
  year: CarriedYear,
  input: StaffRoundInput,
  { round: { seated }, staffed }: Staffed,
): CarriedYear {
  const { reason, approver } = input;
  const rules = hashOfPolicy(year);
  const named = stateRegistry(year, input);
  const body: StaffingBody = {
    ...{
      drawId: seated.drawId,
      teams: seated.teams.hash,
      policy: rules,
      registry: named.registry,
      roster: named.roster,
    },
    ...{ attempt: (seated.staffings ?? []).length + 2, reason, approver, staffed },
  };
  return write(named.year, "staffing", body, input);
}

interface Unstaffed {
  readonly round: SeatedRound;
  readonly units: readonly string[];
}

function faultsOfUnits(
  { registry, chronicle }: CarriedYear,
  { at }: StaffRoundInput,
  { round, units }: Unstaffed,
): Refusal[] {
  const { named, seated } = round;
  const { drawId } = seated;
  if (units.length === 0) return [refuse("staffing/all-staffed", ["round"], { drawId })];
  const { id, until } = named.round;
  if (!isCase(seated) && until < instantDay(at))
    return [refuse("staffing/too-late", ["at"], { round: id, until, at })];
  return units
    .filter((unit) => !isRegistered(registry, chronicle, unit))
    .map((unit) => refuse("staffing/unit-gone", ["registry"], { unit, drawId, asOf: registry.asOf }));
}
