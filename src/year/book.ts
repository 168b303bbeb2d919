/**
 * The book of visits: what the ledger means, at any point of it. Who is visited, by whom, on which ground, on which day; what became void, what
 * was found, what is published.
 *
 * One reducer, `readBook`, makes it from entries alone; `carryOn` goes on from where it stopped. A book that was carried along equals one that is
 * read anew, so it may be kept beside a ledger as a cache, and an auditor can always rebuild it.
 */

import { digestOf, type Json } from "../kernel/canonical-json.js";
import { OutOfRange } from "../kernel/misuse.js";
import { TAKES_BOOK, TAKES_LEDGER } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { headOf, type Ledger, NO_ENTRY } from "../ledger/chain.js";
import { soundEntries } from "../ledger/sound-entries.js";
import type { VisitBody } from "../ledger/year-bodies.js";
import type { Policy } from "../policy/policy.js";
import { underKnownNames } from "../pool/known-history.js";
import type { Registry } from "../registry/registry.js";
import { applyEntry } from "./apply-entry.js";
import type { BookedDraw, BookedVisit } from "./booked-draw.js";

export interface Book {
  /** How many entries it has read, and the hash of the last. */
  readonly entries: number;
  readonly head: string;
  readonly draws: ReadonlyMap<string, BookedDraw>;
  /** Policies by the hash of their entry. */
  readonly policies: ReadonlyMap<string, Policy>;
  /** Units that went on under another id. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Visits that were made outside the draws and cases of this ledger. */
  readonly published: readonly VisitBody[];
}

/** The book of no entries. */
function emptyBook(): Book {
  return { entries: 0, head: NO_ENTRY, draws: new Map(), policies: new Map(), renamed: new Map(), published: [] };
}

/**
 * The book of a ledger, or of its first entries. An entry whose body has not the form of its kind changes nothing: the audit names it.
 *
 * @param entries - how many entries count; all when left out
 * @throws TypeError when something else is handed over
 * @example
 * readBook(outcome.ledger).draws.get(outcome.draw.drawId)?.status; // "staffed"
 */
export function readBook(ledger: Ledger, entries?: number): Book {
  return told("readBook", TAKES_LEDGER, () => bookOfFirst(ledger, entries));
}

function bookOfFirst(ledger: Ledger, entries = ledger.length): Book {
  return carryOn(emptyBook(), ledger, entries);
}

/** The same of a ledger whose bodies are known to have their form. */
export function bookOf(ledger: Ledger): Book {
  return withEntries(emptyBook(), ledger);
}

/**
 * The book with the entries that came since. The book given stays as it was.
 *
 * @throws RangeError when the ledger is not the one of which the book was made: its head stands elsewhere.
 * @throws TypeError when something else is handed over
 * @example
 * carryOn(readBook([]), outcome.ledger).entries === outcome.ledger.length; // true
 */
export function carryOn(book: Book, ledger: Ledger, entries?: number): Book {
  return told("carryOn", "It takes a book of `readBook` and the ledger of which it was made.", () => carriedOn(book, ledger, entries));
}

function carriedOn(book: Book, ledger: Ledger, entries = ledger.length): Book {
  const last = book.entries === 0 ? NO_ENTRY : ledger[book.entries - 1]?.hash;
  if (last !== book.head) throw new OutOfRange("The book was made of another ledger, or of a longer one.");
  return withEntries(book, soundEntries(ledger.slice(book.entries, entries)));
}

function withEntries(book: Book, more: Ledger): Book {
  if (more.length === 0) return book;
  const draft = {
    draws: new Map(book.draws),
    policies: new Map(book.policies),
    renamed: new Map(book.renamed),
    published: [...book.published],
    fresh: new Set<string>(),
  };
  for (const entry of more) applyEntry(draft, entry);
  const { draws, policies, renamed, published } = draft;
  return { entries: book.entries + more.length, head: headOf(more), draws, policies, renamed, published };
}

/**
 * One value that names everything in a book. Equal ledgers have equal digests; a cache with another one is wrong.
 *
 * @throws TypeError when something else is handed over
 * @example
 * bookDigest(readBook(outcome.ledger)) === bookDigest(carryOn(readBook(outcome.ledger, 3), outcome.ledger)); // true
 */
export function bookDigest(book: Book): string {
  return told("bookDigest", TAKES_BOOK, () => digestOfBook(book));
}

function digestOfBook(book: Book): string {
  return digestOf(writeBook(book));
}

/**
 * The book as JSON, to be kept beside a ledger. Read it back with `bookFrom`; policies are not in it, they stand on the ledger.
 *
 * @throws TypeError when something else is handed over
 * @example
 * bookFrom(writeBook(readBook(outcome.ledger)), outcome.ledger).entries === outcome.ledger.length; // true
 */
export function writeBook(book: Book): Json {
  return told("writeBook", TAKES_BOOK, () => written(book));
}

function written({ entries, head, draws, renamed, published }: Book): Json {
  return {
    format: "double-random/book/1",
    entries,
    head,
    draws: [...draws.values()].map(({ visits, ...draw }) => ({ ...draw, visits: [...visits.values()] })),
    renamed: [...renamed].map(([unit, into]) => ({ unit, into })),
    published,
  } as unknown as Json;
}

/**
 * A book that was kept, with the ledger it belongs to.
 *
 * @throws RangeError when the head of the book is not on the ledger where it should be.
 * @throws TypeError when something else is handed over
 * @example
 * bookFrom(writeBook(readBook([])), []).draws.size; // 0
 */
export function bookFrom(kept: Json, ledger: Ledger): Book {
  return told("bookFrom", "It takes what `writeBook` gave, and the ledger of that book.", () => bookOfKept(kept, ledger));
}

function bookOfKept(kept: Json, ledger: Ledger): Book {
  const { entries, head, draws, renamed, published } = kept as unknown as KeptBook;
  const policies = new Map<string, Policy>();
  for (const entry of ledger.slice(0, entries)) {
    if (entry.kind === "policy") policies.set(entry.hash, (entry.body as unknown as { policy: Policy }).policy);
  }
  const book: Book = {
    entries,
    head,
    draws: new Map(
      draws.map(({ visits, ...draw }) => [draw.drawId, { ...draw, visits: new Map(visits.map((visit) => [visit.unit, visit])) }]),
    ),
    policies,
    renamed: new Map(renamed.map(({ unit, into }) => [unit, into])),
    published,
  };
  return carryOn(book, ledger, entries);
}

interface KeptBook {
  readonly entries: number;
  readonly head: string;
  readonly draws: readonly (Omit<BookedDraw, "visits"> & { readonly visits: readonly BookedVisit[] })[];
  readonly renamed: readonly { readonly unit: string; readonly into: string }[];
  readonly published: readonly VisitBody[];
}

/**
 * The visit of a draw or a case to a unit, if there is one.
 *
 * @throws TypeError when something else is handed over
 */
export function visitIn(book: Book, drawId: string, unit: string): BookedVisit | undefined {
  return told("visitIn", TAKES_BOOK, () => visitOf(book, drawId, unit));
}

function visitOf({ draws }: Book, drawId: string, unit: string): BookedVisit | undefined {
  return draws.get(drawId)?.visits.get(unit);
}

/** The visit of a draw or a case to a unit, under whatever id it was planned: the unit may have gone on under another since. */
export function visitKnown(book: Book, { visits }: BookedDraw, unit: string): BookedVisit | undefined {
  const own = visits.get(unit);
  if (own !== undefined || book.renamed.size === 0) return own;
  const name = nameIn(book, unit);
  const names = [name, ...[...book.renamed.keys()].filter((each) => nameIn(book, each) === name)];
  return names.map((each) => visits.get(each)).find((visit) => visit !== undefined);
}

/** A registry whose history stands under the ids by which units are known today. */
export function historyNow(registry: Registry, book: Pick<Book, "renamed">): Registry {
  return underKnownNames(registry, { former: book.renamed.keys(), nameOf: (unit) => nameIn(book, unit) });
}

/** The id under which a unit is known today. */
export function nameIn({ renamed }: Pick<Book, "renamed">, unit: string): string {
  const seen = new Set([unit]);
  let name = unit;
  for (let next = renamed.get(name); next !== undefined && !seen.has(next); next = renamed.get(name)) {
    seen.add(next);
    name = next;
  }
  return name;
}
