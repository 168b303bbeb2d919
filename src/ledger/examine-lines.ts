/**
 * The one walk along the lines of a ledger; both readers of `ledger-text.ts` use it.
 *
 * A line is looked at for five faults, in this order, and the first is reported: its form, its hash, its
 * number, its link to the line before it, its salt. After a fault the walk goes on from what the line itself says, so
 * that one removed line is one fault and not one for every line behind it. Source: protocol section 12.
 */
import { canonicalJson } from "../kernel/canonical-json.js";
import { sha256Hex } from "../kernel/sha256.js";
import { type Entry, NO_ENTRY } from "./chain.js";
import { hashOfSalted } from "./salted-entry.js";

export type LineFaultKind = "form" | "hash" | "seq" | "prev" | "salt";

export interface LineFault {
  readonly kind: LineFaultKind;
  /** What stands in the line and what should, where a value is wrong; absent for the form. */
  readonly values?: { readonly found: string | number; readonly expected: string | number };
}

export interface ExaminedLine {
  /** From 0. */
  readonly line: number;
  /** Absent when the form is wrong. */
  readonly entry: Entry | undefined;
  /** Absent when the line is good. */
  readonly fault: LineFault | undefined;
}

/** What is known of the lines before: number of the last, its hash unless it could not be read, and whether one is salted. */
interface Before {
  readonly seq: number;
  readonly hash: string | undefined;
  readonly isSalted: boolean;
}

const FIELDS = ["at", "body", "by", "hash", "kind", "prev", "seq"] as const;

/** `"hash":"`, 64 digits, `",`. */
const HASH_FIELD = '"hash":"';
const HASH_FIELD_LENGTH = HASH_FIELD.length + 64 + 2;

/** Reads the lines in turn, as far as the caller asks. */
export function* examineLines(lines: Iterable<string>): Generator<ExaminedLine, void, undefined> {
  let before: Before = { seq: -1, hash: NO_ENTRY, isSalted: false };
  let line = 0;
  for (const text of lines) {
    const read = entryOf(text);
    const fault: LineFault | undefined =
      read === undefined ? { kind: "form" } : faultOfEntry(read.entry, read.hash, before);
    yield { line, entry: read?.entry, fault };
    const isSalted = before.isSalted || read?.entry.salt !== undefined;
    before =
      read === undefined
        ? { seq: before.seq + 1, hash: undefined, isSalted }
        : { seq: read.entry.seq, hash: read.entry.hash, isSalted };
    line++;
  }
}

function faultOfEntry(entry: Entry, hash: string, before: Before): LineFault | undefined {
  if (entry.hash !== hash) return differs("hash", entry.hash, hash);
  if (entry.seq !== before.seq + 1) return differs("seq", entry.seq, before.seq + 1);
  if (before.hash !== undefined && entry.prev !== before.hash)
    return differs("prev", entry.prev, before.hash);
  if (before.isSalted && entry.salt === undefined) return { kind: "salt" };
  return undefined;
}

function differs(kind: LineFaultKind, found: string | number, expected: string | number): LineFault {
  return { kind, values: { found, expected } };
}

/** An entry, and the hash that it should have. */
interface ReadLine {
  readonly entry: Entry;
  readonly hash: string;
}

/**
 * The entry of a line, when the line is the canonical JSON of an object with exactly the fields of an entry; of a
 * salted one, when its salts are those of what stands there.
 */
function entryOf(text: string): ReadLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isEntry(value) || canonicalJson(value) !== text) return undefined;
    const hash = value.salt === undefined ? sha256Hex(hashedText(text)) : hashOfSalted(value, value.salt);
    return hash === undefined ? undefined : { entry: value, hash };
  } catch {
    return undefined;
  }
}

/**
 * Only types are asked here. That hashes are hashes follows from being equal to one; that `kind`, `at` and
 * `by` are in order was checked when they were written, and is not this walk's concern: Unicode versions
 * differ.
 */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { at, by, hash, kind, prev, seq } = value as Record<string, unknown>;
  const isSalted = Object.hasOwn(value, "salt");
  const texts = [at, hash, kind, prev].every((text) => typeof text === "string");
  return (
    texts &&
    (isSalted || typeof by === "string") &&
    typeof seq === "number" &&
    Object.keys(value).length === FIELDS.length + (isSalted ? 1 : 0) &&
    FIELDS.every((field) => Object.hasOwn(value, field))
  );
}

/**
 * The text that was hashed: the line without its hash. In canonical order only `kind`, `prev` and `seq` stand
 * behind the hash, and a text cannot hold an unescaped `"`, so the last `"hash":"` is the entry's own.
 * Cutting it out is three times as fast as writing the entry anew.
 */
function hashedText(line: string): string {
  const start = line.lastIndexOf(HASH_FIELD);
  return line.slice(0, start) + line.slice(start + HASH_FIELD_LENGTH);
}
