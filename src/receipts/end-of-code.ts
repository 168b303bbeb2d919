/**
 * Since when a code stands no more, read from what is behind the entry that gives it: nobody may have ended it.
 * Source: protocol section 12.7.
 */
import type { Entry, Ledger } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { changesOf, type SeatChange, seatedBefore } from "../year/seats-now.js";
import { chronicleOf } from "../year/year.js";
import { codedVisits, type VisitLeaf } from "./visit-leaves.js";

export interface End {
  readonly entry: Entry;
  readonly because: "ended" | "given-up" | "changed";
}

/** A hash, and the entry that gives it: the first that does. */
export interface GivenCode {
  readonly entry: Recorded<"codes">;
  readonly hash: string;
}

/** In the order of the ledger. */
export function givenIn(entries: Ledger, isIt: (hash: string) => boolean): GivenCode[] {
  const found = new Map<string, GivenCode>();
  for (const entry of entries.filter(isCodes))
    for (const hash of entry.body.given.filter(isIt)) if (!found.has(hash)) found.set(hash, { entry, hash });
  return [...found.values()];
}

/** What comes first counts. */
export function firstOf(ends: readonly End[]): End | undefined {
  return [...ends].sort((a, b) => a.entry.seq - b.entry.seq)[0];
}

/** Entries that end it, or give its draw or case up. */
export function endsIn(entries: Ledger, { entry: { seq, body }, hash }: GivenCode): End[] {
  const ended = entries.find((entry) => entry.seq > seq && isCodes(entry) && entry.body.ended.includes(hash));
  const givenUp = voidOf(entries, body.drawId);
  return [
    ...(ended === undefined ? [] : [{ entry: ended, because: "ended" as const }]),
    ...(givenUp === undefined ? [] : [{ entry: givenUp, because: "given-up" as const }]),
  ];
}

/** The entry that gives a draw or case up; what stands before its plan or opening gives up nothing. */
function voidOf(entries: Ledger, drawId: string): Entry | undefined {
  const own = (entry: Entry): boolean => (entry.body as { drawId?: unknown } | null)?.drawId === drawId;
  const opened = entries.findIndex((entry) => (isKind(entry, "plan") || isKind(entry, "case")) && own(entry));
  return opened === -1
    ? undefined
    : entries.slice(opened).find((entry) => entry.kind === "void" && own(entry));
}

const CHANGES: readonly string[] = ["substitution", "replacement", "staffing", "move"];

/** The last entry behind it that changes visits of its draw or case. */
export function lastChange(entries: Ledger, { entry: { seq, body } }: GivenCode): Entry | undefined {
  return entries
    .filter(
      (entry) =>
        entry.seq > seq &&
        CHANGES.includes(entry.kind) &&
        (entry.body as { readonly drawId?: unknown } | null)?.drawId === body.drawId,
    )
    .at(-1);
}

export function isCodes(entry: Entry): entry is Recorded<"codes"> {
  return isKind(entry, "codes") && Array.isArray(entry.body?.given) && Array.isArray(entry.body.ended);
}

export interface Shown {
  readonly visit: VisitLeaf | null;
  /** It is that of a visit as it stood when the code was given. */
  readonly isGiven: boolean;
  /** Behind which it does not stand so any more; undefined where it stands so at the end, whatever was between. */
  readonly changedBy: SeatChange | undefined;
}

/** On a whole ledger everybody can make the leaves of all visits; undefined where salts are withheld. */
export function visitShown(
  entries: Ledger,
  { entry: { seq, salt, body }, hash }: GivenCode,
): Shown | undefined {
  if (salt !== undefined && typeof salt !== "string") return undefined;
  const { attempts, cases } = chronicleOf(entries);
  const seated = attempts.get(body.drawId) ?? cases.get(body.drawId);
  const { teams, void: voided } = seated ?? {};
  const stands = teams !== undefined && teams.seq < seq && seq < (voided?.seq ?? Number.POSITIVE_INFINITY);
  if (seated === undefined || !stands) return { visit: null, isGiven: false, changedBy: undefined };
  const before = (entry: number): VisitLeaf | undefined =>
    codedVisits(seatedBefore(seated, entry), { seq, salt }).find((each) => each.hash === hash)?.visit;
  const visit = before(seq);
  const later = changesOf(seated).filter((each) => each.seq > seq);
  const standsAgain = before(entries.length) !== undefined;
  const changedBy = standsAgain ? undefined : later.filter(({ seq: at }) => before(at) !== undefined).at(-1);
  return { visit: visit ?? null, isGiven: visit !== undefined, changedBy };
}
