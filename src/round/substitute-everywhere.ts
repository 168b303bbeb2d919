/**
 * One person is away from one day until another, in every round and every lane at once: each draw gets its
 * own substitution, by its own tickets.
 *
 * Draws and cases are taken in the order of their team draws on the ledger; each finds the seats that those
 * before it have left. What cannot be filled is named and stays as it was.
 */

import type { Shortage } from "../assign/shortage.js";
import { compareBytes } from "../kernel/byte-order.js";
import { firstWhere, heldBy } from "../kernel/certain.js";
import { isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { GROUNDS, type Ground, type SubstitutionBody } from "../ledger/bodies.js";
import { partsOfDrawId } from "../random/draw-id.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import { type Approval, faultsOfApproval } from "../year/approval.js";
import { atDoorOfPart } from "../year/at-door.js";
import { APPROVAL, type FieldsOf, OCCASION } from "../year/fields-of.js";
import { isRegistered } from "../year/name-in-registry.js";
import { faultsOfOccasion } from "../year/round-input.js";
import { type CarriedYear, carried, type Occasion, underPolicy, type Year } from "../year/year.js";
import { isAwayFrom, placesOfPerson, type SeatedPlace } from "./places-of-person.js";
import { refuse } from "./refuse.js";
import { type Substitution, substitute } from "./substitute.js";

export interface SubstituteEverywhereInput extends Occasion, Approval {
  /** Further authorities of the ledger for which this office may act. */
  readonly authorities?: readonly string[];
  readonly inspector: string;
  /** First and last day of the absence; left out: from now on, and for ever. */
  readonly from?: string;
  readonly until?: string;
  readonly ground: Ground;
  /** RFC 3339 instant; visits of earlier days, and those with a result, stay as they are. */
  readonly at: string;
  readonly by: string;
}

export interface SubstitutedEverywhere {
  /** In the order in which they were written; those that follow in draws that go along are among them. */
  readonly substitutions: readonly {
    readonly drawId: string;
    readonly moved: boolean;
    readonly seats: SubstitutionBody["seats"];
  }[];
  /**
   * Units whose seats cannot be filled beside all others of their draw, even if everybody may move
   * (`impossible` says why not all), or which the registry does not hold (null). Whatever else the draw has
   * to mend is mended.
   */
  readonly unfilled: readonly {
    readonly drawId: string;
    readonly units: readonly string[];
    readonly impossible: Shortage | null;
  }[];
  /**
   * Visits without a day that stay: the absence takes no more than half of the days on which they can be
   * made.
   */
  readonly kept: readonly { readonly drawId: string; readonly unit: string }[];
  readonly year: Year;
}

const FIELDS: FieldsOf<SubstituteEverywhereInput> = {
  ...OCCASION,
  ...APPROVAL,
  authorities: { each: "text", mayBeLeftOut: true },
  inspector: true,
  from: true,
  until: true,
  ground: true,
};

/**
 * Fills the seats of one person in all rounds and lanes.
 *
 * Visits with a day are given up when the day lies inside the absence; visits without one when the absence
 * takes more than half of the days that are left of the round or the case, as leave would have barred them
 * (`team/leave`). Refused: somebody who holds no seat that is still to come, days out of order, no ground,
 * reason or approver (codes `substitution/…`).
 *
 * @example
 * const { inspector } = drawn.visits[0].seats[0];
 * orThrow(substituteEverywhere(drawn.year, { inspector, ground: "illness", reason: "note of 3 March", approver: "head",
 *   at: "2026-03-03T08:00:00+08:00", by })).substitutions.length; // 1
 */
export function substituteEverywhere(
  year: Year,
  input: SubstituteEverywhereInput,
): Result<SubstitutedEverywhere> {
  return atDoorOfPart(year, input, FIELDS, everywhereChecked);
}

function everywhereChecked(
  year: CarriedYear,
  input: SubstituteEverywhereInput,
): Result<SubstitutedEverywhere> {
  const faults = [
    ...faultsOfOccasion(year, input),
    ...faultsOfAbsence(input),
    ...faultsOfAuthorities(year, input),
  ];
  if (faults.length > 0) return reject(faults);
  const places = placesOfPerson(year, input);
  if (places.every(({ seats }) => seats.length === 0))
    return reject([refuse("substitution/nowhere-seated", ["inspector"], { inspector: input.inspector })]);
  const kept = places.flatMap(({ seated, left, seats }) =>
    seats
      .filter((seat) => !isAwayFrom(input, left, seat))
      .map(({ unit }) => ({ drawId: seated.drawId, unit })),
  );
  return substituteAll(year, input, { places, kept });
}

/**
 * One substitution after the other; what a draw before has mended already, because it goes along, is not
 * asked again.
 */
function substituteAll(
  year: CarriedYear,
  input: SubstituteEverywhereInput,
  { places, kept }: { readonly places: readonly SeatedPlace[]; readonly kept: SubstitutedEverywhere["kept"] },
): Result<SubstitutedEverywhere> {
  const substitutions: SubstitutedEverywhere["substitutions"][number][] = [];
  const unfilled: SubstitutedEverywhere["unfilled"][number][] = [];
  const warnings: Refusal[] = [];
  let now = year;
  for (const { drawId } of places.map(({ seated }) => seated)) {
    const place = firstWhere(placesOfPerson(now, input), ({ seated }) => seated.drawId === drawId);
    const { known, unknown } = unitsToMend(now, input, place);
    if (unknown.length > 0) unfilled.push({ drawId, units: unknown, impossible: null });
    if (known.length === 0) continue;
    const most = mendPlace(now, input, { place, units: known });
    if (!most.ok) return most;
    const { done, left, impossible } = most.value;
    if (impossible !== null) unfilled.push({ drawId, units: left, impossible });
    if (done === undefined) continue;
    substitutions.push({ drawId, moved: done.moved, seats: done.seats }, ...done.followed);
    warnings.push(...most.warnings);
    now = underPolicy(carried(done.year), year.policy);
  }
  warnings.push(
    ...unfilled.map(({ drawId, units }) =>
      refuse("substitution/unfilled", ["inspector"], {
        inspector: input.inspector,
        drawId,
        units: units.join(", "),
      }),
    ),
  );
  return accept({ substitutions, unfilled, kept, year: now }, warnings);
}

/**
 * Units of a place to which the person cannot go: those that the registry knows, and those that it does not.
 */
function unitsToMend(
  { registry, chronicle }: CarriedYear,
  input: SubstituteEverywhereInput,
  { left, seats }: SeatedPlace,
) {
  const units = [...new Set(seats.filter((seat) => isAwayFrom(input, left, seat)).map(({ unit }) => unit))];
  const known = units.filter((unit) => isRegistered(registry, chronicle, unit));
  return { known, unknown: units.filter((unit) => !known.includes(unit)) };
}

/**
 * The substitution of one place, under the policy that it was staffed under, in as many of these units as can
 * be mended.
 */
function mendPlace(
  year: CarriedYear,
  { inspector, from, until, ground, reason, approver, at, by }: SubstituteEverywhereInput,
  { place, units }: { readonly place: SeatedPlace; readonly units: readonly string[] },
): Result<Most> {
  const { matter, round } = partsOfDrawId(place.seated.drawId);
  const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const ruled = underPolicy(year, place.policy);
  return substituteMost(ranked(place, units), (some) =>
    substitute(ruled, {
      ...{ matter, round, ground, reason, approver, at, by },
      out: [{ inspector, units: units.filter((unit) => some.includes(unit)), ...days }],
    }),
  );
}

interface Most {
  /** Undefined when not even one unit can be mended. */
  readonly done: Substitution | undefined;
  /** Units whose seats cannot be filled beside those that are, in the order of their tickets. */
  readonly left: readonly string[];
  /** Why not all seats at once; null when all were filled. */
  readonly impossible: Shortage | null;
}

/**
 * All units at once; where that is impossible one after the other, each that can be mended beside those
 * before it.
 */
function substituteMost(
  units: readonly string[],
  ask: (some: readonly string[]) => Result<Substitution>,
): Result<Most> {
  const all = ask(units);
  if (!all.ok) return all;
  const { impossible } = all.value;
  if (impossible === null) return accept({ done: all.value, left: [], impossible }, all.warnings);
  let mended: readonly string[] = [];
  let best: { readonly value: Substitution; readonly warnings: readonly Refusal[] } | undefined;
  for (const unit of units.length > 1 ? units : []) {
    const tried = ask([...mended, unit]);
    if (!tried.ok) return tried;
    if (tried.value.impossible !== null) continue;
    mended = [...mended, unit];
    best = tried;
  }
  return accept(
    { done: best?.value, left: units.filter((unit) => !mended.includes(unit)), impossible },
    best?.warnings ?? [],
  );
}

/** Units in the order of their tickets, with the seed and draw id of the draw or case. */
function ranked({ seated, seed }: SeatedPlace, units: readonly string[]): string[] {
  const key = keyFor(seed, seated.drawId, "unit");
  const tickets = new Map(units.map((unit) => [unit, ticketOf(key, unit)]));
  return [...units].sort((a, b) => compareBytes(heldBy(tickets, a), heldBy(tickets, b)));
}

/** An authority without a policy on the ledger has no draw there either: its name is misspelt. */
function faultsOfAuthorities(
  { chronicle, policy }: CarriedYear,
  { authorities = [] }: SubstituteEverywhereInput,
): Refusal[] {
  const standing = [...chronicle.policyEntries.values()].map(({ body }) => body.policy.authority);
  const known = [...new Set([policy.authority, ...standing])];
  return authorities.flatMap((authority, at) =>
    known.includes(authority)
      ? []
      : [refuse("substitution/authority", ["authorities", at], { authority, known: known.join(", ") })],
  );
}

function faultsOfAbsence({
  inspector,
  from,
  until,
  ground,
  reason,
  approver,
}: SubstituteEverywhereInput): Refusal[] {
  const faults: Refusal[] = [];
  if (typeof inspector !== "string" || inspector === "")
    faults.push(refuse("substitution/nobody-out", ["inspector"], {}));
  if (!GROUNDS.includes(ground))
    faults.push(
      refuse("substitution/ground", ["ground"], { ground: String(ground), known: GROUNDS.join(", ") }),
    );
  faults.push(
    ...faultsOfApproval({ reason, approver }, (field) => refuse("substitution/without", [field], { field })),
  );
  const days = Object.entries({ from, until }).filter(
    (each): each is [string, string] => each[1] !== undefined,
  );
  const wrong = days.filter(([, day]) => !isDay(day));
  faults.push(...wrong.map(([field, day]) => refuse("schedule/day", [field], { day: String(day) })));
  if (wrong.length === 0 && from !== undefined && until !== undefined && until < from)
    faults.push(refuse("substitution/absence-order", ["until"], { from, until }));
  return faults;
}
