/** What the ledger says of the visits beside the draw: every case, who goes, and whether it stands. */
import type { Entry } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { changeIn } from "./attempts.js";
import type { Seated } from "./seats-now.js";

export interface Case extends Seated {
  readonly opened: Recorded<"case">;
  /** The assignment. */
  readonly teams?: Recorded<"assignment">;
  readonly void?: Recorded<"void">;
}

/** The case with one more entry that names it; of two of a kind that stands once, the first counts. */
export function withCasePage(known: Case, entry: Entry): Case {
  if (isKind(entry, "assignment")) return { teams: entry, ...known };
  if (isKind(entry, "void")) return { void: entry, ...known };
  return { ...known, ...changeIn(known, entry) };
}

/** Cases that are not voided. */
export function casesNotVoided(cases: readonly Case[]): Case[] {
  return cases.filter((each) => each.void === undefined);
}
