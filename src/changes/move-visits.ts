/**
 * After a holiday was declared, or a day was closed: visits that stand on such a day go on another, drawn by
 * their own tickets.
 *
 * Nobody picks the day. The team stays where everybody can go on it; who cannot is replaced as in a
 * substitution. Visits of past days and visits with a result stay where they are, and what cannot be moved is
 * named.
 */

import { firstWhere, heldBy } from "../kernel/certain.js";
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { MoveBody } from "../ledger/year-bodies.js";
import type { NamedWork } from "../policy/named-round.js";
import { type Moved, moveSeats } from "../teams/move-seats.js";
import type { StaffingCase } from "../teams/staffing-case.js";
import { type Approval, faultsOfApproval } from "../year/approval.js";
import { atDoor } from "../year/at-door.js";
import { type ClosedVisit, closedIn, daysOfHosts } from "../year/closed-visits.js";
import { daysOfLead } from "../year/days-of-lead.js";
import type { DrawChronicle } from "../year/draw-chronicle.js";
import { APPROVAL, type FieldsOf, OCCASION } from "../year/fields-of.js";
import { isCase } from "../year/is-case.js";
import { newlyStale, peopleOf } from "../year/joined-seats.js";
import { isRegistered } from "../year/name-in-registry.js";
import { assignedOn } from "../year/named-case.js";
import { namedUnder } from "../year/named-under.js";
import { restOfRound } from "../year/rest-of-round.js";
import { faultsOfOccasion } from "../year/round-input.js";
import { type Seated, seatsNow, seedOfSeated } from "../year/seats-now.js";
import { staffingOf } from "../year/staffing-of.js";
import { faultsOfPolicy, policyNow, stateRegistry } from "../year/state-inputs.js";
import { type CarriedYear, carried, type Occasion, write, type Year } from "../year/year.js";
import { seatedIn, type YearSoFar, yearSoFar, yearWithout } from "../year/year-so-far.js";
import { refuse } from "./refuse.js";

export interface MoveVisitsInput extends Occasion, Approval {}

export interface MovedVisits {
  /** Draw by draw, case by case, in the order of the ledger. */
  readonly moves: readonly MoveBody[];
  /** Visits that stay on a closed day: no open day is left on which their seats can be filled. */
  readonly unmoved: readonly ClosedVisit[];
  readonly year: Year;
}

const FIELDS: FieldsOf<MoveVisitsInput> = { ...OCCASION, ...APPROVAL };

/**
 * Moves every visit of the authority's year that stands on a closed day.
 *
 * Refused: a policy that is not the one that stands, no reason or approver (codes `move/…`). A visit for
 * which no open day is left is named in `unmoved` and by a warning, and so is a joint inspection of another
 * authority that went along with a visit that moved.
 *
 * @example
 * orThrow(moveVisits(drawn.year, { reason: "notice of 2 March", approver: "head", at: "2026-03-03T08:00:00+08:00", by })).moves; // []: no visit stands on a closed day
 */
export function moveVisits(year: Year, input: MoveVisitsInput): Result<MovedVisits> {
  return atDoor(year, input, FIELDS, moveChecked);
}

function moveChecked(year: CarriedYear, input: MoveVisitsInput): Result<MovedVisits> {
  const { policy, chronicle } = year;
  const faults = [
    ...faultsOfOccasion(year, input),
    ...faultsOfPolicy(year),
    ...faultsOfApproval(input, (field) => refuse("move/without", [field], { field })),
  ];
  const rules = policyNow(chronicle, policy);
  if (rules === undefined)
    faults.push(refuse("amendment/nothing", ["policy"], { authority: policy.authority, year: policy.year }));
  if (rules === undefined || faults.length > 0) return reject(faults);
  const found = moveAll(year, input, rules.hash);
  const after = carried(found.year).chronicle;
  return accept(found, [
    ...found.unmoved.map(stillClosed),
    ...strandedJoint(after),
    ...newlyStale(chronicle, after),
  ]);
}

/** One draw or case after the other: each finds the days that those before it have left. */
function moveAll(year: CarriedYear, input: MoveVisitsInput, policyHash: string): MovedVisits {
  const { policy, registry, sight } = year;
  const { reason, approver, at } = input;
  let now = year;
  const moves: MoveBody[] = [];
  const unmoved: ClosedVisit[] = [];
  for (const { drawId } of seatedIn(yearSoFar(year))) {
    const soFar = yearSoFar(now);
    const seated = firstWhere(seatedIn(soFar), (each) => each.drawId === drawId);
    if (!isStaffed(seated)) continue;
    const found = findMoves({ policy, registry, sight, at, soFar, seated });
    if (found === undefined) continue;
    unmoved.push(...found.unmoved.map((visit) => ({ drawId, ...visit })));
    if (found.visits.length === 0) continue;
    const named = stateRegistry(now, input);
    const body = {
      drawId,
      teams: seated.teams.hash,
      policy: policyHash,
      registry: named.registry,
      roster: named.roster,
      reason,
      approver,
      ...found,
    };
    now = write(named.year, "move", body, input);
    moves.push(body);
  }
  return { moves, unmoved, year: now };
}

/** A draw or a case whose people were drawn. */
export type StaffedVisits = Seated & Required<Pick<Seated, "teams">>;

function isStaffed(seated: Seated): seated is StaffedVisits {
  return seated.teams !== undefined;
}

export interface MovesCase
  extends Pick<MoveVisitsInput, "at">,
    Pick<CarriedYear, "policy" | "registry" | "sight"> {
  /** The year as it stands. */
  readonly soFar: YearSoFar;
  /** The draw or the case whose visits are looked at. */
  readonly seated: StaffedVisits;
}

/**
 * Where its visits on closed days go; undefined when there are none. The same case gives the same answer on
 * every machine.
 */
export function findMoves(asked: MovesCase): Moved | undefined {
  const { policy, registry, soFar, seated } = asked;
  const closed = closedIn(asked, seated);
  const named = namedUnder(policy, seated);
  const seed = seedOfSeated(seated);
  if (closed.length === 0 || named === undefined || seed === undefined) return undefined;
  const isKnown = ({ unit }: { readonly unit: string }): boolean =>
    isRegistered(registry, soFar.chronicle, unit);
  const known = closed.filter(isKnown).map(({ unit }) => unit);
  const gone = closed.filter((visit) => !isKnown(visit)).map(({ unit, day }) => ({ unit, day }));
  const moved = moveSeats({
    staffing: withLead(staffingAnew(asked, { named, seed, units: known }), soFar, seated),
    seats: seatsNow(seated).map((seat) => ({ ...seat, state: "fixed" as const })),
    hosts: daysOfHosts(soFar, seated),
    joinable: (seat) => peopleOf(soFar.chronicle, seat),
  });
  return { ...moved, unmoved: [...moved.unmoved, ...gone] };
}

interface ToMove {
  readonly named: NamedWork;
  readonly seed: string;
  readonly units: readonly string[];
}

/** What is left of the draw or the case for some of its units, as it would be staffed now. */
function staffingAnew(
  { policy, registry, sight, at, soFar, seated }: MovesCase,
  { named, seed, units }: ToMove,
): StaffingCase {
  const since = instantDay(at);
  const begins = isCase(seated)
    ? assignedOn(seated.opened.body, instantDay(seated.teams.at)).from
    : named.round.from;
  const { drawId } = seated;
  const [rest, others] = [restOfRound(named, since, seated), yearWithout(soFar, drawId)];
  return staffingOf(
    { policy, registry, sight, named: rest, soFar: others, drawId, seed, since, begins },
    units,
  );
}

/** A joint inspection goes on the lead's day and on no other. */
function withLead(staffing: StaffingCase, soFar: YearSoFar, seated: Seated): StaffingCase {
  const lead = isCase(seated) ? seated.opened.body.lead : null;
  if (lead === null) return staffing;
  const days = daysOfLead(soFar, lead.drawId);
  return {
    ...staffing,
    units: staffing.units.map((unit) => ({
      ...unit,
      days: days.has(unit.id) ? [heldBy(days, unit.id)] : [],
    })),
  };
}

/** The warning that a visit stands on a closed day. */
export function stillClosed({ drawId, unit, day }: ClosedVisit): Refusal {
  return refuse("move/closed-day", ["ledger"], { drawId, unit, day });
}

/** Joint inspections that stand on another day than the visit they go along with. */
function strandedJoint(chronicle: DrawChronicle): Refusal[] {
  return [...chronicle.draws.values()].flatMap((draw) => {
    if (draw.ground !== "joint" || draw.status === "void") return [];
    return [...draw.visits.values()].flatMap(({ unit, day, with: lead, result }) => {
      const now = lead === null ? null : (chronicle.draws.get(lead)?.visits.get(unit)?.day ?? null);
      if (now === null || day === null || day === now || result !== null) return [];
      return [
        refuse("move/joint-stranded", ["ledger"], { drawId: draw.drawId, unit, day, now, lead: lead! }),
      ];
    });
  });
}
