/**
 * What the ledger says of the rounds of a policy: every attempt at every draw, and whether it stands.
 *
 * State is only ever derived from entries. An attempt is announced by a plan and a sources entry, drawn,
 * staffed, and perhaps voided.
 */
import type { Entry } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";

export interface Attempt {
  readonly drawId: string;
  readonly plan: Recorded<"plan">;
  readonly sources?: Recorded<"sources">;
  readonly draw?: Recorded<"draw">;
  readonly teams?: Recorded<"teams">;
  readonly void?: Recorded<"void">;
  /** Changes of its teams after the draw, in order. */
  readonly substitutions?: readonly Recorded<"substitution">[];
  /** Units that became void, and those that came in their place, in order. */
  readonly replacements?: readonly Recorded<"replacement">[];
  /** Teams for units that had none, in order. */
  readonly staffings?: readonly Recorded<"staffing">[];
  /** Visits that stand on other days since, in order. */
  readonly moves?: readonly Recorded<"move">[];
}

/** The attempt with one more entry that names it; of two of a kind that stands once, the first counts. */
export function withPage(attempt: Attempt, entry: Entry): Attempt {
  if (isKind(entry, "sources")) return { sources: entry, ...attempt };
  if (isKind(entry, "draw")) return { draw: entry, ...attempt };
  if (isKind(entry, "teams")) return { teams: entry, ...attempt };
  if (isKind(entry, "void")) return { void: entry, ...attempt };
  return { ...attempt, ...changeIn(attempt, entry) };
}

/** Changes of the visits of a draw or a case, each kind in the order of the ledger. */
type Changes = Pick<Attempt, "substitutions" | "replacements" | "staffings" | "moves">;

/** The changes of one kind with one more; nothing where the entry is no change. */
export function changeIn(
  { substitutions = [], replacements = [], staffings = [], moves = [] }: Changes,
  entry: Entry,
): Changes {
  if (isKind(entry, "substitution")) return { substitutions: [...substitutions, entry] };
  if (isKind(entry, "replacement")) return { replacements: [...replacements, entry] };
  if (isKind(entry, "staffing")) return { staffings: [...staffings, entry] };
  return isKind(entry, "move") ? { moves: [...moves, entry] } : {};
}

/** Attempts that were drawn and not voided, in the order of the ledger. */
export function standing(attempts: readonly Attempt[]): (Attempt & { readonly draw: Recorded<"draw"> })[] {
  return attempts.filter(
    (attempt): attempt is Attempt & { readonly draw: Recorded<"draw"> } =>
      attempt.draw !== undefined && attempt.void === undefined,
  );
}
