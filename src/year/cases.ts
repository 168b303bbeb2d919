/** What the ledger says of the visits beside the draw: every case, who goes, and whether it stands. */
import type { Ledger } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { addChange } from "./attempts.js";
import type { Seated } from "./seats-now.js";

export interface Case extends Seated {
  readonly opened: Recorded<"case">;
  /** The assignment. */
  readonly teams?: Recorded<"assignment">;
  readonly void?: Recorded<"void">;
}

type Growing = { -readonly [field in keyof Case]: Case[field] };

/** All cases in the order of their opening. */
export function casesOf(ledger: Ledger): Case[] {
  const cases = new Map<string, Growing>();
  for (const entry of ledger) {
    if (isKind(entry, "case")) {
      cases.set(entry.body.drawId, { drawId: entry.body.drawId, opened: entry });
      continue;
    }
    const found = cases.size === 0 ? undefined : cases.get((entry.body as { drawId?: string } | null)?.drawId ?? "");
    if (found === undefined) continue;
    if (isKind(entry, "assignment")) found.teams = entry;
    else if (isKind(entry, "void")) found.void = entry;
    else addChange(found, entry);
  }
  return [...cases.values()];
}

/** Cases that are not voided. */
export function standingCases(cases: readonly Case[]): Case[] {
  return cases.filter((each) => each.void === undefined);
}
