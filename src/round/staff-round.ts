/**
 * A round that could not be staffed is staffed later, after people were added or limits changed: the same units, the same seed, the same tickets.
 *
 * Nobody draws the units again, and who has a team keeps it. What the first attempt could not do stays on the ledger beside what the next one did.
 */
import { instantDay, laterDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import type { StaffingBody } from "../ledger/year-bodies.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { type Impossible, type RoundTeams, staffUnits } from "../teams/staff-units.js";
import { type Approval, faultsOfApproval } from "../year/approval.js";
import { atDoor } from "../year/at-door.js";
import { findSeated, type SeatedRound } from "../year/find-seated.js";
import { faultsOfOccasion } from "../year/round-input.js";
import { faultOfEitherPolicy, type StaffedRoundInput } from "../year/staffed-round.js";
import { isRegistered, staffingOf, withDaysOfLead } from "../year/staffing-of.js";
import { statePolicyGiven, stateRegistry, write } from "../year/state-inputs.js";
import { isCase, unitsWithoutTeam } from "../year/units-without-team.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { refuse } from "./refuse.js";

/** A round of a matter, or a case of a lane: then `matter` names the lane and `round` the case. */
export interface StaffRoundInput extends Omit<StaffedRoundInput, "policy">, Approval {
  /** The policy of the draw, or the one that stands since an amendment changed the limits. */
  readonly policy: Policy;
  /** As it is today, with the people who were added. */
  readonly registry: Registry;
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
  readonly ledger: Ledger;
}

/**
 * Gives teams to the units of a round, or of a case, that have none.
 *
 * Refused: a round without a team draw that stands, one in which every unit has its team or which is over, a policy that is neither that of the draw
 * nor the one that stands, a unit that the registry does not hold, no reason or approver (codes `staffing/…`). Staffing that is still impossible is no
 * refusal: nothing is written, and `impossible` says why.
 *
 * @example
 * staffRound({ ledger: outcome.ledger, policy, registry, round: "2026-Q1", reason: "two people joined", approver: "head",
 *   at: "2026-01-06T09:00:00+08:00", by: "officer-1" }).ok; // false: everybody has a team
 */
export function staffRound(input: StaffRoundInput): Result<LaterStaffing> {
  return atDoor(input, { needs: ["ledger", "policy", "registry"], act: staffChecked });
}

function staffChecked(input: StaffRoundInput): Result<LaterStaffing> {
  const found = findSeated(input, faultOfEitherPolicy);
  const faults = [
    ...(found.ok ? [] : found.refusals),
    ...faultsOfOccasion(input),
    ...faultsOfApproval(input, (field) => refuse("staffing/without", [field], { field })),
  ];
  if (!found.ok || faults.length > 0) return reject(faults);
  const year = yearSoFar(input.ledger, input.policy);
  const { seated, seed } = found.value;
  const units = unitsWithoutTeam(seated, seed, year.book);
  const idle = faultsOfUnits(input, found.value, { units, book: year.book });
  if (idle.length > 0) return reject(idle);
  const teams = laterTeams({ policy: input.policy, registry: input.registry, at: input.at, year, round: found.value, units });
  const { drawId } = seated;
  const { unstaffed, impossible } = teams;
  if (teams.teams === null && (teams.joined ?? []).length === 0)
    return accept({ drawId, staffed: [], unstaffed, teams: null, impossible, ledger: input.ledger });
  const staffed = units.filter((unit) => !unstaffed.includes(unit));
  return accept({ drawId, staffed, unstaffed, teams, impossible, ledger: record(input, found.value, teams) });
}

/** The units without a team, and everything that decides who goes. */
export interface LaterStaffingCase {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly at: string;
  /** The year as it stands: teams that stand, of this draw too, are left as they are. */
  readonly year: YearSoFar;
  readonly round: SeatedRound;
  readonly units: readonly string[];
}

/** Their teams, from the day of the entry on. The same case gives the same answer on every machine. */
export function laterTeams({ policy, registry, at, year, round: { named, seated, seed }, units }: LaterStaffingCase): RoundTeams {
  const since = instantDay(at);
  const from = laterDay(named.round.from, since);
  const rest = { ...named, round: { ...named.round, from, until: isCase(seated) ? laterDay(named.round.until, from) : named.round.until } };
  const staffing = staffingOf({ policy, registry, named: rest, year, drawId: seated.drawId, seed, since, begins: named.round.from }, units);
  return staffUnits(isCase(seated) ? withDaysOfLead(staffing, seated.opened.body) : staffing);
}

function record(input: StaffRoundInput, { seated }: SeatedRound, staffed: RoundTeams): Ledger {
  const { policy, registry, reason, approver } = input;
  const rules = statePolicyGiven(input.ledger, policy);
  const named = stateRegistry(input.ledger, registry, input);
  const body: StaffingBody = {
    ...{ drawId: seated.drawId, teams: seated.teams.hash, policy: rules, registry: named.registry, roster: named.roster },
    ...{ attempt: (seated.staffings ?? []).length + 2, reason, approver, staffed },
  };
  return write(named.ledger, "staffing", body, input);
}

interface Unstaffed {
  readonly units: readonly string[];
  readonly book: YearSoFar["book"];
}

function faultsOfUnits({ registry, at }: StaffRoundInput, { named, seated }: SeatedRound, { units, book }: Unstaffed): Refusal[] {
  const { drawId } = seated;
  if (units.length === 0) return [refuse("staffing/all-staffed", ["round"], { drawId })];
  const { id, until } = named.round;
  if (!isCase(seated) && until < instantDay(at)) return [refuse("staffing/too-late", ["at"], { round: id, until, at })];
  return units
    .filter((unit) => !isRegistered(registry, book, unit))
    .map((unit) => refuse("staffing/unit-gone", ["registry"], { unit, drawId, asOf: registry.asOf }));
}
