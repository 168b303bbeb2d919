/**
 * What the ledger says of the rounds of a policy: every attempt at every draw, and whether it stands.
 *
 * State is only ever derived from entries. An attempt is announced by a plan and a sources entry, drawn, staffed, and perhaps voided.
 */
import type { Entry, Ledger } from "../ledger/chain.js";
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

type Growing = { -readonly [field in keyof Attempt]: Attempt[field] };

/** All attempts in the order of their plans. */
export function attemptsOf(ledger: Ledger): Attempt[] {
  const attempts = new Map<string, Growing>();
  for (const entry of ledger) {
    if (isKind(entry, "plan")) attempts.set(entry.body.drawId, { drawId: entry.body.drawId, plan: entry });
    else addTo(attempts, entry);
  }
  return [...attempts.values()];
}

function addTo(attempts: ReadonlyMap<string, Growing>, entry: Entry): void {
  const attempt = attempts.get((entry.body as { drawId?: string } | null)?.drawId ?? "");
  if (attempt === undefined) return;
  if (isKind(entry, "sources")) attempt.sources = entry;
  else if (isKind(entry, "draw")) attempt.draw = entry;
  else if (isKind(entry, "teams")) attempt.teams = entry;
  else if (isKind(entry, "void")) attempt.void = entry;
  else addChange(attempt, entry);
}

/** What has been staffed while it is read: changes are added in the order of the ledger. */
export type Changing = { -readonly [field in "substitutions" | "replacements" | "staffings" | "moves"]?: Attempt[field] };

/** Adds an entry that changes the visits of a draw or a case. */
export function addChange(seated: Changing, entry: Entry): void {
  if (isKind(entry, "substitution")) seated.substitutions = [...(seated.substitutions ?? []), entry];
  else if (isKind(entry, "replacement")) seated.replacements = [...(seated.replacements ?? []), entry];
  else if (isKind(entry, "staffing")) seated.staffings = [...(seated.staffings ?? []), entry];
  else if (isKind(entry, "move")) seated.moves = [...(seated.moves ?? []), entry];
}

/** Attempts that were drawn and not voided, in the order of the ledger. */
export function standing(attempts: readonly Attempt[]): (Attempt & { readonly draw: Recorded<"draw"> })[] {
  return attempts.filter(
    (attempt): attempt is Attempt & { readonly draw: Recorded<"draw"> } => attempt.draw !== undefined && attempt.void === undefined,
  );
}
