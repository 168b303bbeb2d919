/**
 * A use of discretion: a choice that somebody could make after the sources of a seed had values, or that no
 * rule took from them. It is no fault. An audit lists who made it, why, how often, and what it changed.
 */
import type { Facts } from "../../kernel/refusal.js";
import { isKnownKind } from "../../ledger/body-schemas.js";
import type { Entry } from "../../ledger/chain.js";
import { placeOfCode } from "./order-of-codes.js";
import type { discretionWords } from "./words.js";
import type { visitUsesWords } from "./words-of-visits.js";

export type DiscretionCode = keyof typeof discretionWords | keyof typeof visitUsesWords;

export interface Discretion {
  /** Never changes its meaning. */
  readonly code: DiscretionCode;
  /** Number of the entry by which it was used. */
  readonly entry: number;
  /** Who wrote that entry. */
  readonly by: string;
  /** The reason that the entry gives; null where it gives none. */
  readonly why: string | null;
  /** Who approved it; null where nobody is named. */
  readonly approver: string | null;
  /** Which of the uses of this code by the same author it is, from 1, and how many there are. */
  readonly nth: number;
  readonly times: number;
  /** What it changed, and all of the above as sentences show them: `wordsOf(discretion, english)`. */
  readonly facts: Facts;
}

/** Before anybody has counted. */
export type Use = Omit<Discretion, "nth" | "times">;

/**
 * Reason and approver are those of the entry.
 *
 * @param changed - what it changed, as sentences show it
 * @param reason - where it stands elsewhere in the entry
 */
export function use(code: DiscretionCode, entry: Entry, changed: Facts, reason?: string): Use {
  const { seq, by } = entry;
  const said = bodyRead(entry);
  const [why, approver] = [reason ?? reasonIn(said), said.approver ?? null];
  const facts = { entry: seq, by, why: why ?? "–", approver: approver ?? "–", ...changed };
  return { code, entry: seq, by, why, approver, facts };
}

interface BodyRead {
  readonly approver?: string | null;
  readonly drawId?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly step?: string;
}

/** What an entry may say of itself; nothing is taken from what another program has written. */
export function bodyRead({ kind, body }: Pick<Entry, "kind" | "body">): BodyRead {
  return isKnownKind(kind) ? ((body ?? {}) as BodyRead) : {};
}

/** What was found at a visit, and what is published of it, is no reason. */
function reasonIn({ reason, text, step }: BodyRead): string | null {
  return reason ?? (step === "enter" || step === "publish" ? null : (text ?? null));
}

/** In the order of the entries and of the table, each with its number among those of its author. */
export function counted(uses: readonly Use[]): Discretion[] {
  const ordered = uses
    .map((each, at) => ({ each, at }))
    .sort(
      (a, b) =>
        a.each.entry - b.each.entry || placeOfCode(a.each.code) - placeOfCode(b.each.code) || a.at - b.at,
    )
    .map(({ each }) => each);
  const total = new Map<string, number>();
  for (const each of ordered) total.set(nameOf(each), (total.get(nameOf(each)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return ordered.map((each) => {
    const nth = (seen.get(nameOf(each)) ?? 0) + 1;
    seen.set(nameOf(each), nth);
    const times = total.get(nameOf(each)) ?? 1;
    return { ...each, nth, times, facts: { ...each.facts, nth, times } };
  });
}

function nameOf({ code, by }: Use): string {
  return `${code} ${by}`;
}
