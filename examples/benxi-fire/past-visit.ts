/** A visit of the past two years, and what all of them share. */
import type { Chance } from "./chance.js";
import type { Draft } from "./draft.js";
import { teamFor } from "./past-teams.js";
import { resultOf, type VisitKind } from "./results.js";

export const LAST_DAY = "2025-12-31";

export interface PastVisit {
  readonly unit: string;
  readonly day: string;
  readonly inspectors: readonly string[];
  readonly kind: VisitKind;
  /** null: not entered yet. */
  readonly result: string | null;
}

export function visit(chance: Chance, draft: Draft, day: string, kind: VisitKind): PastVisit {
  return {
    unit: draft.id,
    day,
    inspectors: teamFor(chance, draft, day),
    kind,
    result: resultOf(chance, kind, day),
  };
}

export function isOpen({ opened, closed }: Draft, day: string): boolean {
  return opened <= day && (closed === null || day < closed);
}
