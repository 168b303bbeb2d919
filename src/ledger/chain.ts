/**
 * The ledger: entries that are only ever added, each holding the hash of the one before it.
 *
 * Whoever changes, removes or exchanges an entry changes every later hash. A cut-off end does not show in the
 * ledger itself, so the head (the last hash) is published. Source: protocol section 12.
 */

import { canonicalJson, digestOf, type Json } from "../kernel/canonical-json.js";
import { deepFreeze } from "../kernel/freeze.js";
import { isInstant } from "../kernel/iso-date.js";
import { WrongType } from "../kernel/misuse.js";
import { faultOfId, suggestedId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { accepted, reject } from "../kernel/result.js";
import { TAKES_ENTRY, TAKES_LEDGER } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Bodies, EntryKind } from "./bodies.js";
import { isChained, markChained } from "./checked-marks.js";
import { refuse } from "./refuse.js";
import { faultsOfSecret, hashOfSalted, saltOfEntry } from "./salted-entry.js";

/**
 * One entry, told apart by its kind: an `if (entry.kind === "draw")` knows the body. Entries of kinds that
 * this version does not know are read too.
 */
export type Entry = { readonly [K in EntryKind]: Recorded<K> }[EntryKind];

/** An entry of a kind. */
export interface Recorded<K extends EntryKind> extends Omit<AnyEntry, "kind" | "body"> {
  readonly kind: K;
  readonly body: Bodies[K];
}

/** An entry of whatever kind. */
export interface AnyEntry {
  /** Its place, from 0, without gaps. */
  readonly seq: number;
  /** Hash of the entry before it; 64 zeros in the first. */
  readonly prev: string;
  /** What is recorded, an id: "draw", "void" … */
  readonly kind: string;
  /** When, as the caller says: an instant of RFC 3339. */
  readonly at: string;
  /** Who, as the caller says: an id. */
  readonly by: string;
  readonly body: Json;
  /** Digest of the entry without this field, 64 lower-case hex digits; of a salted one by protocol section 12.4. */
  readonly hash: string;
  /** Of a salted entry, which can be opened place by place: 64 lower-case hex digits. */
  readonly salt?: string;
}

export type Ledger = readonly Entry[];

/** What the caller says of an entry; place and hashes follow from the ledger. */
export interface EntryInput extends Pick<AnyEntry, "kind" | "at" | "by"> {
  readonly body: Json | Bodies[EntryKind];
}

/** `prev` of the first entry, and the head of an empty ledger. */
export const NO_ENTRY = "0".repeat(64);

/**
 * A ledger with one further entry. The ledger given stays as it was.
 * @throws RefusalError (codes `ledger/…`) when `kind` or `by` is not an id or `at` not an instant, TypeError
 * when the body has no canonical JSON.
 * @example
 * const ledger = append([], { kind: "registry", at: "2026-03-01T09:00:00+08:00", by: "示例市消防支队", body: { size: 7 } });
 * ledger[0]?.prev; // 64 zeros
 */
export function append(ledger: Ledger, entry: EntryInput): Ledger {
  return told("append", TAKES_ENTRY, () => appended(ledger, entry));
}

function appended(ledger: Ledger, entry: EntryInput): Ledger {
  return extend(ledger, [entry], faultsOfEntry(entry, []), undefined);
}

/**
 * A ledger with further entries, in order. The same as appending each, without copying the ledger each time.
 *
 * @param secret - makes salted entries of them: 32 to 512 bytes as hex digits, known to the keeper of the ledger alone
 * @throws as `append`, with all refusals of all entries.
 * @throws TypeError when something else is handed over
 * @example
 * appendAll([], []).length; // 0
 */
export function appendAll(ledger: Ledger, entries: readonly EntryInput[], secret?: string): Ledger {
  return told("appendAll", TAKES_ENTRY, () => allAppended(ledger, entries, secret));
}

function allAppended(ledger: Ledger, entries: readonly EntryInput[], secret: string | undefined): Ledger {
  return extend(
    ledger,
    entries,
    entries.flatMap((entry, at) => faultsOfEntry(entry, [at])),
    secret,
  );
}

/**
 * The hash of the last entry, which stands for the whole ledger: publish it. 64 zeros for an empty one.
 *
 * @throws TypeError when something else is handed over
 * @example
 * headOf([]) === "0".repeat(64); // true
 */
export function headOf(ledger: Ledger): string {
  return told("headOf", TAKES_LEDGER, () => hashOfLast(ledger));
}

function hashOfLast(ledger: Ledger): string {
  if (!Array.isArray(ledger)) throw new WrongType(`\`headOf\` was given no list of entries. ${TAKES_LEDGER}`);
  const last = ledger.at(-1);
  if (ledger.length > 0 && typeof last?.hash !== "string")
    throw new WrongType(`\`headOf\` was given no list of entries. ${TAKES_LEDGER}`);
  return last?.hash ?? NO_ENTRY;
}

function extend(
  ledger: Ledger,
  entries: readonly EntryInput[],
  faults: readonly Refusal[],
  secret: string | undefined,
): Ledger {
  if (!Array.isArray(ledger)) throw new WrongType(`A ledger is a list of entries. ${TAKES_ENTRY}`);
  const all = [...faults, ...faultsOfSecret(secret)];
  if (all.length > 0) return accepted(reject(all));
  if (secret === undefined && entries.length > 0 && ledger.at(-1)?.salt !== undefined)
    return accepted(reject([refuse("ledger/unsalted", ["secret"], { entries: ledger.length })]));
  const longer = [...ledger];
  for (const entry of entries) longer.push(chained(entry, longer.length, headOf(longer), secret));
  return isChained(ledger) ? markChained(longer) : Object.freeze(longer);
}

/** The body is copied: what the caller does with their own later must not change what was hashed. */
function chained(
  { kind, at, by, body }: EntryInput,
  seq: number,
  prev: string,
  secret: string | undefined,
): Entry {
  const copy = JSON.parse(canonicalJson(body)) as Json;
  const unhashed = { seq, prev, kind, at, by, body: copy };
  if (secret === undefined) return deepFreeze({ ...unhashed, hash: digestOf(unhashed) } as unknown as Entry);
  const salt = saltOfEntry(secret, seq, prev);
  return deepFreeze({ ...unhashed, hash: hashOfSalted(unhashed, salt), salt } as unknown as Entry);
}

function faultsOfEntry({ kind, at, by }: EntryInput, path: readonly number[]): Refusal[] {
  const faults = [...faultsOfName("kind", kind, path), ...faultsOfName("by", by, path)];
  if (!isInstant(at)) faults.push(refuse("ledger/not-an-instant", [...path, "at"], { found: String(at) }));
  return faults;
}

function faultsOfName(field: "kind" | "by", text: unknown, path: readonly number[]): Refusal[] {
  const fault = faultOfId(text);
  if (fault === undefined) return [];
  const suggested = typeof text === "string" ? suggestedId(text) : "";
  return [
    refuse("ledger/not-an-id", [...path, field], {
      field,
      found: text === undefined ? null : String(text),
      fault,
      suggested,
    }),
  ];
}
