/** One thing with a deadline: what, where, by when, and who it concerns. */
import type { Facts } from "../kernel/refusal.js";
import type { DrawState, VisitState } from "../year/draw-state.js";

export interface DueItem {
  readonly drawId: string;
  /** Null where a whole round is to be drawn. */
  readonly unit: string | null;
  /** What is inspected. */
  readonly matter: string;
  /** Id of the round or the case. */
  readonly round: string;
  /** Who went, or is to go; empty where nobody is named. */
  readonly inspectors: readonly string[];
  /**
   * "opening": a case whose planned visit is not made any more has to be opened anew (`reopenCase`), or,
   * where it went along with a lead's draw, with the next one. "seat": somebody was to go along with a visit
   * that they no longer make, and the seat has to be filled by the day of the visit. "not-made": a visit of a
   * round whose day, or whose round where it has none, is over, and of which nothing is recorded. "draw": a round that
   * has begun and of which no draw stands; it is due by the last day on which it may be drawn, or on which it may be
   * visited where the rules name none.
   */
  readonly what:
    | "draw"
    | "visit"
    | "opening"
    | "seat"
    | "not-made"
    | "publication"
    | "withdrawal"
    | "re-inspection";
  /** Last day, or instant, that is in time. */
  readonly due: string;
  /** Day or instant on which it was done; null while it is open. */
  readonly done: string | null;
  /** Done after its deadline, or open and past it. */
  readonly late: boolean;
  /** For `wordsOf`, which says it in words. */
  readonly code: `due/${DueItem["what"]}`;
  readonly facts: Facts;
}

/** The same before anybody asks what is late. */
export type Item = Omit<DueItem, "late">;

/** One that concerns a unit. */
export type VisitItem = Item & { readonly unit: string };

export function itemOf(
  { drawId, matter, round }: DrawState,
  said: Pick<VisitItem, "unit" | "what" | "due" | "done">,
  visit?: VisitState,
): VisitItem {
  const inspectors = visit?.result?.inspectors ?? (visit?.seats ?? []).map(({ inspector }) => inspector);
  const { unit, what, due } = said;
  const facts = { unit, matter, round, due, inspectors: inspectors.join(", ") };
  return { drawId, ...said, matter, round, inspectors, code: `due/${what}`, facts };
}
