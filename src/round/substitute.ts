/**
 * Substitution after the draw: illness, a late recusal, leave. Only the seats concerned change hands, and the
 * record says who, why and when.
 *
 * Whoever steps in is found by the same tickets as in the draw, so nobody picks them.
 */

import type { Shortage } from "../assign/shortage.js";
import { heldBy } from "../kernel/certain.js";
import { groupBy } from "../kernel/group-by.js";
import { instantDay, isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { seatName } from "../kernel/seat-name.js";
import { type AbsentInspector, GROUNDS, type Ground, type SubstitutionBody } from "../ledger/bodies.js";
import type { NamedWork } from "../policy/named-round.js";
import { refillSeats, type StandingSeat } from "../teams/refill-seats.js";
import { type Approval, faultsOfApproval } from "../year/approval.js";
import { atDoorOfPart } from "../year/at-door.js";
import { APPROVAL, type FieldsOf, OCCASION, WHICH_ROUND } from "../year/fields-of.js";
import { findSeated, type SeatedRound } from "../year/find-seated.js";
import { followersOf, newlyStale, peopleOf, roundOfDraw, staleIn } from "../year/joined-seats.js";
import { isRegistered } from "../year/name-in-registry.js";
import { faultsOfOccasion } from "../year/round-input.js";
import { type Seated, seatsNow } from "../year/seats-now.js";
import { staffingOf } from "../year/staffing-of.js";
import { stateRegistry } from "../year/state-inputs.js";
import type { WhichRound } from "../year/which-round.js";
import { type CarriedYear, type Occasion, write, type Year } from "../year/year.js";
import { type YearSoFar, yearSoFar, yearWithout } from "../year/year-so-far.js";
import { absencesOf } from "./absences.js";
import { refuse } from "./refuse.js";

/** A round of a matter, or a case of a lane: then `matter` names the lane and `round` the case. */
export interface SubstituteInput extends WhichRound, Occasion, Approval {
  /** Who cannot go: in some units, on some days, or at all. */
  readonly out: readonly AbsentInspector[];
  readonly ground: Ground;
  /** RFC 3339 instant; visits of earlier days are made and stay as they are. */
  readonly at: string;
  readonly by: string;
}

export interface Substitution {
  readonly drawId: string;
  readonly moved: boolean;
  /** Seats that changed hands; empty when it was impossible. */
  readonly seats: SubstitutionBody["seats"];
  /** What followed in own draws that go along with these visits, each with an entry of its own. */
  readonly followed: readonly Followed[];
  /** Why the seats cannot be filled, even if everybody may move; then nothing is written. */
  readonly impossible: Shortage | null;
  readonly year: Year;
}

const FIELDS: FieldsOf<SubstituteInput> = {
  ...WHICH_ROUND,
  ...OCCASION,
  ...APPROVAL,
  out: {
    each: { inspector: true, units: { each: "text", mayBeLeftOut: true }, from: true, until: true },
    mayBeLeftOut: false,
  },
  ground: true,
};

/**
 * Fills the seats of people who cannot go.
 *
 * Each seat takes the next eligible candidate in the order of its own tickets, with everything else fixed;
 * others move only if nothing else works, and then whoever can stay stays. Refused: a round without a
 * staffing that stands, another policy than that of the draw, somebody who holds no such seat, days out of
 * order, no reason or approver (codes `substitution/…`).
 *
 * @example
 * const { inspector } = drawn.visits[0].seats[1];
 * const { seats } = orThrow(substitute(drawn.year, { round: "2026-Q1", out: [{ inspector }],
 *   ground: "illness", reason: "note of 3 March", approver: "head", at: "2026-03-03T08:00:00+08:00", by }));
 * seats[0].from === inspector; // true
 */
export function substitute(year: Year, input: SubstituteInput): Result<Substitution> {
  return atDoorOfPart(year, input, FIELDS, substituteChecked);
}

function substituteChecked(year: CarriedYear, input: SubstituteInput): Result<Substitution> {
  const round = findSeated(year, input);
  const faults = [
    ...(round.ok ? [] : round.refusals),
    ...faultsOfOccasion(year, input),
    ...faultsOfSubstitution(input),
  ];
  if (!round.ok || faults.length > 0) return reject(faults);
  const { seated } = round.value;
  const { drawId } = seated;
  const { policy, registry, chronicle } = year;
  const idle = idleAbsences(input, seated);
  const soFar = yearSoFar(year);
  const unknown = unknownUnits(year, input, seated);
  if (idle.length > 0 || unknown.length > 0) return reject([...idle, ...unknown]);
  const found = findSubstitutes({ ...input, policy, registry, sight: year.sight, ...round.value, soFar });
  if ("witness" in found)
    return accept({ drawId, moved: false, seats: [], followed: [], impossible: found.witness, year });
  const after = followOn(record(year, input, { seated, found }), input, { drawId, seats: found.seats });
  return accept(
    { drawId, ...found, followed: after.followed, impossible: null, year: after.year },
    newlyStale(chronicle, after.year.chronicle),
  );
}

/** What a substitution brought about in another draw. */
export interface Followed extends Pick<Substitution, "drawId" | "moved" | "seats"> {}

/**
 * Own draws that go along with a visit whose people have changed: their joined seats are given up too, and
 * filled as in any substitution. What cannot be filled stays as it is and is named.
 */
function followOn(year: CarriedYear, input: SubstituteInput, first: Pick<Followed, "drawId" | "seats">) {
  const followed: Followed[] = [];
  const waiting = [first];
  let now = year;
  for (let lead = waiting.shift(); lead !== undefined; lead = waiting.shift()) {
    for (const follower of followersOf(now, lead)) {
      const soFar = yearSoFar(now);
      const out = staleIn(follower, soFar.chronicle, lead, instantDay(input.at));
      const round = out.length === 0 ? undefined : roundOfDraw(now, follower);
      if (round === undefined || unknownUnits(now, { ...input, out }, follower).length > 0) continue;
      const { registry } = now;
      const { seed } = follower.draw.body;
      const found = findSubstitutes({ ...input, registry, ...round, seated: follower, seed, out, soFar });
      if ("witness" in found) continue;
      now = record(now, { ...input, out }, { seated: follower, found });
      const next = { drawId: follower.drawId, ...found };
      followed.push(next);
      waiting.push(next);
    }
  }
  return { year: now, followed };
}

export interface SubstitutionCase
  extends Pick<SubstituteInput, "out" | "at">,
    Pick<CarriedYear, "policy" | "registry">,
    Partial<Pick<CarriedYear, "sight">> {
  readonly named: NamedWork;
  /** The teams with the substitutions made so far, and the seed from which they were drawn. */
  readonly seated: Seated;
  readonly seed: string;
  /** The year as it stands. */
  readonly soFar: YearSoFar;
}

/** Who steps in. The same case gives the same answer on every machine. */
export function findSubstitutes(
  input: SubstitutionCase,
): Pick<Substitution, "seats" | "moved"> | { readonly witness: Shortage } {
  const { policy, registry, sight, named, seated, seed, soFar, out, at } = input;
  const { drawId } = seated;
  const knows = (unit: string): boolean => isRegistered(registry, soFar.chronicle, unit);
  // Who sits in a unit that the registry does not know any more stays there.
  const seats = standingSeats(seated, out, instantDay(at)).map(
    (seat): StandingSeat => (seat.state === "held" && !knows(seat.unit) ? { ...seat, state: "fixed" } : seat),
  );
  const others = yearWithout(soFar, drawId);
  const units = [...new Set(seats.filter(({ state }) => state !== "fixed").map(({ unit }) => unit))];
  const staffing = staffingOf(
    {
      policy,
      registry,
      named,
      soFar: others,
      drawId,
      seed,
      since: named.round.from,
      ...(sight && { sight }),
    },
    units,
  );
  const isOut = absencesOf(out);
  const refilled = refillSeats({
    staffing,
    seats,
    isOut,
    joinable: (seat) => peopleOf(soFar.chronicle, seat),
  });
  if ("witness" in refilled) return refilled;
  const before = new Map(seats.map((seat) => [seatName(seat), seat.inspector]));
  const changed = refilled.seats.map(({ unit, role, inspector, passedOver, joins }) => ({
    ...{ unit, role, from: heldBy(before, seatName({ unit, role })), to: inspector, passedOver },
    ...(joins === undefined ? {} : { joins }),
  }));
  return { moved: refilled.moved, seats: changed };
}

/**
 * Units with a vacant seat that the registry knows neither by their own name nor by the one under which they
 * go on.
 */
function unknownUnits(
  { registry, chronicle }: CarriedYear,
  { out, at }: SubstituteInput,
  seated: Seated,
): Refusal[] {
  const vacant = standingSeats(seated, out, instantDay(at)).filter(({ state }) => state === "vacant");
  const units = [...new Set(vacant.map(({ unit }) => unit))].filter(
    (unit) => !isRegistered(registry, chronicle, unit),
  );
  return units.map((unit) => refuse("case/unit-unknown", ["registry"], { unit, asOf: registry.asOf }));
}

function standingSeats(seated: Seated, out: readonly AbsentInspector[], today: string): StandingSeat[] {
  const isOut = absencesOf(out);
  return seatsNow(seated).map((seat) => {
    if (seat.day !== undefined && seat.day < today) return { ...seat, state: "fixed" };
    return { ...seat, state: isOut(seat.inspector, seat) ? "vacant" : "held" };
  });
}

interface Found {
  readonly seated: Pick<SeatedRound["seated"], "drawId" | "teams">;
  readonly found: Pick<Substitution, "moved" | "seats">;
}

function record(
  year: CarriedYear,
  input: SubstituteInput,
  { seated: { drawId, teams }, found }: Found,
): CarriedYear {
  const { year: known, registry, roster } = stateRegistry(year, input);
  const { out, ground, reason, approver } = input;
  const { moved, seats } = found;
  const body: SubstitutionBody = {
    drawId,
    teams: teams.hash,
    registry,
    roster,
    out,
    ground,
    reason,
    approver,
    moved,
    seats,
  };
  return write(known, "substitution", body, input);
}

function faultsOfSubstitution({ out, ground, reason, approver }: SubstituteInput): Refusal[] {
  const faults: Refusal[] = [];
  if (out.length === 0) faults.push(refuse("substitution/nobody-out", ["out"], {}));
  if (!GROUNDS.includes(ground))
    faults.push(
      refuse("substitution/ground", ["ground"], { ground: String(ground), known: GROUNDS.join(", ") }),
    );
  faults.push(
    ...faultsOfApproval({ reason, approver }, (field) => refuse("substitution/without", [field], { field })),
  );
  out.forEach(({ from, until }, at) => {
    for (const day of [from, until])
      if (day !== undefined && !isDay(day))
        faults.push(refuse("schedule/day", ["out", at], { day: String(day) }));
    if (from !== undefined && until !== undefined && until < from)
      faults.push(refuse("substitution/absence-order", ["out", at, "until"], { from, until }));
  });
  return faults;
}

/** Absences that concern no seat: a misspelt id or a wrong day must not pass for a substitution. */
function idleAbsences({ out, at }: SubstituteInput, seated: Seated): Refusal[] {
  const today = instantDay(at);
  const seats = seatsNow(seated).filter(({ day }) => day === undefined || day >= today);
  const ofPerson = groupBy(seats, ({ inspector }) => inspector);
  return out.flatMap((absent, place) => {
    const isOut = absencesOf([absent]);
    const holds = (ofPerson.get(absent.inspector) ?? []).some((seat) => isOut(absent.inspector, seat));
    return holds
      ? []
      : [
          refuse("substitution/idle-absence", ["out", place], {
            inspector: absent.inspector,
            drawId: seated.drawId,
          }),
        ];
  });
}
