/**
 * Entries by their hash, and what the entries before one mean: worked out once for a ledger, however many checks ask.
 */
import { madeOncePer } from "../kernel/made-once.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { type Chronicle, chronicleWith } from "../year/chronicle.js";
import { chronicleOf } from "../year/year.js";

/** Places of entries by hash: of the first, where a forged ledger has two. */
const placesByHash = /* @__PURE__ */ madeOncePer((ledger: Ledger) => {
  const places = new Map<string, number>();
  ledger.forEach(({ hash }, place) => {
    if (!places.has(hash)) places.set(hash, place);
  });
  return places;
});

/**
 * The entry with a hash.
 *
 * @param before - only entries before this place count; all when left out
 */
export function entryWith(ledger: Ledger, hash: string, before = ledger.length): Entry | undefined {
  const place = placesByHash(ledger).get(hash);
  return place !== undefined && place < before ? ledger[place] : undefined;
}

/** Kinds of entries of which a check asks what they found. */
const ASKED = ["draw", "substitution", "replacement", "staffing", "move", "rating"] as const;

const chroniclesOf = /* @__PURE__ */ madeOncePer((ledger: Ledger) => {
  const found = new Map<number, Chronicle>();
  let known = chronicleOf([]);
  ledger.forEach(({ kind }, place) => {
    if (!ASKED.some((each) => each === kind)) return;
    known = chronicleWith(known, ledger.slice(known.entries, place));
    found.set(place, known);
  });
  return found;
});

/** What the entries before a place mean; the whole ledger is read once for all of them. */
export function chronicleBefore(ledger: Ledger, place: number): Chronicle {
  return chroniclesOf(ledger).get(place) ?? chronicleOf(ledger.slice(0, place));
}

/** What all entries mean. */
export const wholeChronicle = /* @__PURE__ */ madeOncePer((ledger: Ledger) => chronicleOf(ledger));
