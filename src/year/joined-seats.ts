/**
 * Seats of a draw that goes along with the visit of another one. They follow that visit: when its people
 * change, so do they, and whoever no longer makes it stands on no list wrongly.
 */

import { FIRST_DAY } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { TAKES_CHRONICLE } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { AbsentInspector, SubstitutionBody } from "../ledger/bodies.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import { standing } from "./attempts.js";
import { attemptsOfYear } from "./attempts-of-year.js";
import { type DrawChronicle, nameIn, visitKnown } from "./draw-chronicle.js";
import { refuse } from "./refuse.js";
import { type Seated, type SeatNow, seatsNow } from "./seats-now.js";
import type { CarriedYear } from "./year.js";
import type { StandingDraw } from "./year-state.js";

/** A seat whose holder was to go along with a visit, and does not make that visit any more. */
export interface StaleSeat {
  readonly drawId: string;
  readonly unit: string;
  readonly role: string;
  readonly inspector: string;
  /** Draw id of the visit that is no longer made, or no longer by them or on that day. */
  readonly joins: string;
  readonly day: string;
}

/**
 * Everybody who makes the visit that a seat joins, as it stands; nobody where it is void or on another day.
 */
export function peopleOf(
  chronicle: DrawChronicle,
  { unit, day, joins }: Pick<SeatNow, "unit" | "day" | "joins">,
): string[] {
  const draw = joins === undefined ? undefined : chronicle.draws.get(joins);
  const visit = draw?.status === "staffed" ? visitKnown(chronicle, draw, unit) : undefined;
  if (visit === undefined || visit.void !== null || visit.day !== (day ?? null)) return [];
  return visit.seats.map(({ inspector }) => inspector);
}

/**
 * Seats of standing draws whose holders do not make the visit they were to go along with, and whose own visit
 * has no result yet.
 *
 * @throws TypeError when something else is handed over
 * @example
 * staleSeats(drawn.year.chronicle); // []
 */
export function staleSeats(chronicle: DrawChronicle): StaleSeat[] {
  return told("staleSeats", TAKES_CHRONICLE, () => allStale(chronicle));
}

function allStale(chronicle: DrawChronicle): StaleSeat[] {
  const stale: StaleSeat[] = [];
  for (const { drawId, status, visits } of chronicle.draws.values()) {
    if (status !== "staffed") continue;
    for (const { unit, day, seats, void: reason, result } of visits.values()) {
      if (reason !== null || result !== null || day === null) continue;
      for (const { role, inspector, joins } of seats)
        if (joins !== undefined && !peopleOf(chronicle, { unit, day, joins }).includes(inspector))
          stale.push({ drawId, unit, role, inspector, joins, day });
    }
  }
  return stale;
}

/** A word for every seat that has become stale, of whatever authority: whose draw it is has to fill it. */
export function newlyStale(before: DrawChronicle, after: DrawChronicle): Refusal[] {
  const nameOf = ({ drawId, unit, role, inspector }: StaleSeat): string =>
    [drawId, unit, role, inspector].join("\u001f");
  const known = new Set(allStale(before).map(nameOf));
  return allStale(after)
    .filter((seat) => !known.has(nameOf(seat)))
    .map((seat) => refuse("substitution/joined-stale", [], { ...seat }));
}

type Follower = StandingDraw & { readonly teams: NonNullable<StandingDraw["teams"]> };

/** Own draws of the year with seats that join visits of a draw, in the order of the ledger. */
export function followersOf(
  { chronicle, policy }: CarriedYear,
  lead: { readonly drawId: string },
): Follower[] {
  return standing(attemptsOfYear(chronicle, policy)).filter(
    (draw): draw is Follower =>
      draw.teams !== undefined && seatsNow(draw).some(({ joins }) => joins === lead.drawId),
  );
}

/** Who has to give up joined seats of a draw, because another sits in their place in the lead's visit. */
export function staleIn(
  follower: Seated,
  chronicle: DrawChronicle,
  lead: { readonly drawId: string; readonly seats: SubstitutionBody["seats"] },
  today: string,
): AbsentInspector[] {
  const gaveUp = new Set(lead.seats.map(({ unit, from }) => `${nameIn(chronicle, unit)}\u001f${from}`));
  const units = new Map<string, string[]>();
  for (const seat of seatsNow(follower)) {
    const concerned =
      seat.joins === lead.drawId && gaveUp.has(`${nameIn(chronicle, seat.unit)}\u001f${seat.inspector}`);
    if (!concerned || (seat.day ?? FIRST_DAY) < today || peopleOf(chronicle, seat).includes(seat.inspector))
      continue;
    units.set(seat.inspector, [...(units.get(seat.inspector) ?? []), seat.unit]);
  }
  return [...units].map(([inspector, list]) => ({ inspector, units: list }));
}

/** The round of a draw under the policy that it was drawn under. */
export function roundOfDraw(
  { chronicle }: CarriedYear,
  { plan: { body } }: StandingDraw,
): { readonly policy: Policy; readonly named: NamedRound } | undefined {
  const policy = chronicle.policies.get(body.policy);
  const named = policy === undefined ? undefined : findRound(policy, body.round, body.matter);
  return policy !== undefined && named?.ok ? { policy, named: named.value } : undefined;
}
