/**
 * Everything on the ledger that a round, a case or a substitution of a year has to know: own draws, own cases, and what others visited.
 *
 * Derived from entries alone; a unit that goes on under another id is known by its last id.
 */
import type { DrawnUnit } from "../draw/counted-visits.js";
import type { Ledger } from "../ledger/chain.js";
import type { Policy } from "../policy/policy.js";
import { attemptsOf, standing } from "./attempts.js";
import { type Book, bookOf, nameIn } from "./book/book.js";
import { type Case, casesOf, standingCases } from "./lanes/cases.js";
import { countedResult } from "./results/result-state.js";
import type { Seated } from "./seats-now.js";
import type { StandingDraw } from "./year-state.js";

export interface YearSoFar {
  /** Draws of the policy's authority and year that stand, in the order of the ledger. */
  readonly draws: readonly StandingDraw[];
  /** Its cases that stand. */
  readonly cases: readonly Case[];
  /** Visits of the ledger as frequency rules count them: own and others', made or still to come. */
  readonly visits: readonly DrawnUnit[];
  /** Everything that the ledger says of visits. */
  readonly book: Book;
}

/** @param book - of the same ledger, where it has been carried along */
export function yearSoFar(ledger: Ledger, policy: Policy, book = bookOf(ledger)): YearSoFar {
  const prefix = `${policy.authority}/${policy.year}/`;
  const isOwn = ({ drawId }: { readonly drawId: string }): boolean => drawId.startsWith(prefix);
  return {
    draws: standing(attemptsOf(ledger)).filter(isOwn),
    cases: standingCases(casesOf(ledger)).filter(isOwn),
    visits: countedVisits(book, policy),
    book,
  };
}

/** Everything that was staffed, in the order in which it was: of rounds announced together, one may be drawn before another. */
export function seatedIn({ draws, cases }: Pick<YearSoFar, "draws" | "cases">): Seated[] {
  return [...draws, ...cases].sort((a, b) => (a.teams?.seq ?? -1) - (b.teams?.seq ?? -1));
}

/** Visits as frequency rules count them; one that is made with another visit, or is void, is none of its own. */
function countedVisits(book: Book, { authority, year }: Policy): DrawnUnit[] {
  const visits: DrawnUnit[] = [];
  for (const draw of book.draws.values()) {
    if (draw.status !== "drawn" && draw.status !== "staffed") continue;
    const { matter, from, until } = draw;
    // An own draw of the year is recognised in the history by its matter alone.
    const isOwn = draw.ground === "draw" && draw.authority === authority && draw.year === year;
    const whose = isOwn ? {} : { authority: draw.authority, level: draw.level };
    const kind = draw.ground === "draw" ? {} : { kind: draw.kind };
    for (const visit of draw.visits.values()) {
      if (visit.void !== null || visit.with !== null) continue;
      const done = countedResult(visit.result ?? undefined);
      visits.push({ unit: nameIn(book, visit.unit), matter, from, until, ...kind, ...whose, ...(done === undefined ? {} : { done }) });
    }
  }
  for (const { unit, day, kind, authority: theirs, level, matter, result } of book.published) {
    const name = nameIn(book, unit);
    visits.push({
      unit: name,
      matter: matter ?? "",
      from: day,
      until: day,
      kind,
      authority: theirs,
      level,
      done: { day, result: result ?? "" },
    });
  }
  return visits;
}
