/**
 * Everything on the ledger that a round, a case or a substitution of a year has to know: own draws, own
 * cases, and what others visited.
 *
 * Derived from entries alone; a unit that goes on under another id is known by its last id.
 */

import { laterDay } from "../kernel/iso-date.js";
import { once } from "../kernel/made-once.js";
import type { OrderedVisit } from "../pool/ordered-visit.js";
import { standing } from "./attempts.js";
import type { Case } from "./cases.js";
import { type DrawChronicle, nameIn } from "./draw-chronicle.js";
import type { DrawState, VisitState } from "./draw-state.js";
import { countedResult } from "./result-state.js";
import type { Seated } from "./seats-now.js";
import type { CarriedYear } from "./year.js";
import type { CountsOf } from "./year-counts.js";
import type { StandingDraw } from "./year-state.js";

export interface YearSoFar {
  /** Draws of the policy's authority and year that stand, in the order of the ledger. */
  readonly draws: readonly StandingDraw[];
  /** Its cases that stand. */
  readonly cases: readonly Case[];
  /**
   * Visits of the ledger as frequency rules count them: own and others', made or still to come; worked out
   * when they are first asked for.
   */
  readonly visits: readonly OrderedVisit[];
  /** Everything that the ledger says of visits. */
  readonly chronicle: DrawChronicle;
  /** What draws and cases give, where somebody counts it on; counted anew where not. */
  readonly countsOf?: CountsOf;
}

/** @param countsOf - counts on, where somebody asks after every entry */
export function yearSoFar(
  { chronicle, policy }: Pick<CarriedYear, "chronicle" | "policy">,
  countsOf?: CountsOf,
): YearSoFar {
  const start = `${policy.authority}/${policy.year}/`;
  const isOwn = ({ drawId }: { readonly drawId: string }): boolean => drawId.startsWith(start);
  const visits = once(() => orderedVisits(chronicle, () => true));
  return {
    draws: standing([...chronicle.attempts.values()]).filter(isOwn),
    cases: chronicle.standing.get(`${policy.authority}/${policy.year}`) ?? [],
    get visits() {
      return visits();
    },
    chronicle,
    ...(countsOf === undefined ? {} : { countsOf }),
  };
}

/** The same year without one of its draws or cases: that one is being staffed anew. */
export function yearWithout(soFar: YearSoFar, drawId: string): YearSoFar {
  const isOther = (each: Seated): boolean => each.drawId !== drawId;
  return { ...soFar, draws: soFar.draws.filter(isOther), cases: soFar.cases.filter(isOther) };
}

/** Of the visits those to some units, by the ids under which they are known today. */
export function visitsTo(chronicle: DrawChronicle, units: ReadonlySet<string>): OrderedVisit[] {
  return orderedVisits(chronicle, (unit) => units.has(unit));
}

/**
 * Everything that was staffed, in the order in which it was: of rounds announced together, one may be drawn
 * before another.
 */
export function seatedIn({ draws, cases }: Pick<YearSoFar, "draws" | "cases">): Seated[] {
  const all = [...draws, ...cases];
  const isInOrder = all.every((each, at) => at === 0 || comesBefore(all[at - 1]!, each) <= 0);
  return isInOrder ? all : all.sort(comesBefore);
}

function comesBefore(a: Seated, b: Seated): number {
  return (a.teams?.seq ?? -1) - (b.teams?.seq ?? -1);
}

/**
 * Visits as frequency rules count them; one that is made with another visit, or is void, is none of its own.
 */
function orderedVisits(chronicle: DrawChronicle, isAsked: (unit: string) => boolean): OrderedVisit[] {
  const visits: OrderedVisit[] = [];
  for (const draw of chronicle.draws.values()) {
    if (draw.status !== "drawn" && draw.status !== "staffed") continue;
    for (const visit of draw.visits.values()) {
      if (visit.void === null && visit.with === null && isAsked(nameIn(chronicle, visit.unit)))
        visits.push(orderedVisit(chronicle, draw, visit));
    }
  }
  for (const { unit, day, kind, authority, level, matter, result } of chronicle.published) {
    if (!isAsked(nameIn(chronicle, unit))) continue;
    const whose = { unit: nameIn(chronicle, unit), drawId: null, kind, matter, authority, level };
    visits.push({ ...whose, first: day, last: day, day, made: true, result });
  }
  return visits;
}

/** Every field by name: a spread costs a visit five times as much, and a year has a hundred thousand. */
function orderedVisit(
  chronicle: DrawChronicle,
  draw: DrawState,
  { unit, day, result }: VisitState,
): OrderedVisit {
  const { drawId, kind, matter, authority, level } = draw;
  const done = countedResult(result ?? undefined);
  return {
    unit: nameIn(chronicle, unit),
    drawId,
    kind,
    matter,
    authority,
    level,
    first: done?.day ?? laterDay(draw.from, draw.since),
    last: done?.day ?? draw.until,
    day: done?.day ?? day ?? draw.until,
    made: done !== undefined,
    result: done?.result ?? null,
  };
}
