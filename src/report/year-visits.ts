/**
 * Every visit that the ledger of a year tells of: who comes or came where, when, on which ground, and what
 * was found.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { LAST_DAY } from "../kernel/iso-date.js";
import type { VisitBody } from "../ledger/year-bodies.js";
import type { LaneGround } from "../policy/lane.js";
import { ofYear } from "../year/at-door.js";
import { type DrawChronicle, nameIn } from "../year/draw-chronicle.js";
import type { DrawState, VisitState } from "../year/draw-state.js";
import type { ResultState } from "../year/result-state.js";
import type { Year } from "../year/year.js";

/** A visit of a round, of a case, or of somebody outside the draws of this ledger. */
export interface YearVisit {
  /** Id under which the unit is known today. */
  readonly unit: string;
  /**
   * Draw id of the round or case; null for a visit that was published from elsewhere, and then so are matter,
   * round and stratum.
   */
  readonly drawId: string | null;
  readonly ground: "draw" | LaneGround | "elsewhere";
  readonly authority: string;
  readonly kind: string;
  readonly matter: string | null;
  /** Id of the round or the case. */
  readonly round: string | null;
  readonly stratum: string | null;
  /** Day of the visit as planned, or as its result says; null where it has none yet. */
  readonly day: string | null;
  readonly status: "planned" | "made" | "void";
  /** Who is to go, and as what; empty while nobody is. */
  readonly seats: readonly { readonly role: string; readonly inspector: string }[];
  /** Who went, or is to go; empty where nobody is to. */
  readonly inspectors: readonly string[];
  /** Draw id of the visit with which it is made. */
  readonly with: string | null;
  /** Where its result stands; null before there is one, and where only an outline was published. */
  readonly result: ResultState | null;
}

/**
 * All visits of the ledger, of whatever authority, by day; those without a day last. Draws that were voided
 * have none.
 *
 * @throws TypeError when something else is handed over
 * @example
 * yearVisits(drawn.year).every(({ status }) => status === "planned"); // true
 */
export function yearVisits(year: Year): YearVisit[] {
  return ofYear("yearVisits", year, ({ chronicle }) => visitsTo(chronicle, () => true));
}

/** Those to some units. */
export function visitsTo(chronicle: DrawChronicle, isAsked: (unit: string) => boolean): YearVisit[] {
  const ofDraws = [...chronicle.draws.values()]
    .filter(({ status }) => status !== "void")
    .flatMap((draw) => [...draw.visits.values()].map((visit) => ownVisit(chronicle, draw, visit)));
  const others = chronicle.published.map((visit) => visitOfOther(chronicle, visit));
  return [...ofDraws, ...others]
    .filter(({ unit }) => isAsked(unit))
    .sort((a, b) => compareBytes(a.day ?? LAST_DAY, b.day ?? LAST_DAY));
}

function ownVisit(
  chronicle: DrawChronicle,
  { drawId, ground, authority, kind, matter, round }: DrawState,
  visit: VisitState,
): YearVisit {
  const { result, day, stratum, void: gone } = visit;
  const seats = gone === null ? visit.seats.map(({ role, inspector }) => ({ role, inspector })) : [];
  return {
    unit: nameIn(chronicle, visit.unit),
    drawId,
    ground,
    authority,
    kind,
    matter,
    round,
    stratum,
    day: result?.day ?? day,
    status: statusOf(visit),
    seats,
    inspectors: result?.inspectors ?? seats.map(({ inspector }) => inspector),
    with: visit.with,
    result,
  };
}

function statusOf({ void: gone, result }: VisitState): YearVisit["status"] {
  if (gone !== null) return "void";
  return result === null ? "planned" : "made";
}

function visitOfOther(chronicle: DrawChronicle, { unit, day, kind, authority }: VisitBody): YearVisit {
  const nowhere = { drawId: null, matter: null, round: null, stratum: null, with: null, result: null };
  return {
    unit: nameIn(chronicle, unit),
    ...nowhere,
    ground: "elsewhere",
    authority,
    kind,
    day,
    status: "made",
    seats: [],
    inspectors: [],
  };
}
