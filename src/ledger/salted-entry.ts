/**
 * Salted entries, which can be opened place by place: every place of `by` and `body` has a salt and a hash of its
 * own, and the hash of the entry is over these. Source: protocol section 12.4.
 */
import { utf8Bytes } from "../kernel/byte-order.js";
import { canonicalJson, digestOf, isPlainObject, type Json } from "../kernel/canonical-json.js";
import { bytesOfHex, hexOf } from "../kernel/hex.js";
import { hmacSha256Hex } from "../kernel/hmac.js";
import type { Refusal } from "../kernel/refusal.js";
import { sha256Bytes } from "../kernel/sha256.js";
import { refuse } from "./refuse.js";

/**
 * How far a place is open: its salt where all of it is, null where it is withheld, else the same for each value in
 * it.
 */
export type Opened = string | null | readonly Opened[] | { readonly [key: string]: Opened };

/** The salts of an opened line. */
export interface OpenedEntry {
  readonly body: Opened;
  readonly by: string | null;
}

/** What stands at a place that is withheld. */
export type Withheld = {
  /** Id of the rule that withholds it. */
  readonly rule: string;
  /** Its hash. */
  readonly withheld: string;
};

/** What an entry is made of besides its hash. */
interface Unhashed {
  readonly seq: number;
  readonly prev: string;
  readonly kind: string;
  readonly at: string;
  readonly by: unknown;
  readonly body: unknown;
}

const [SALT, SCALAR, OBJECT, LIST, LEAF] = [2, 3, 4, 5, 6] as const;

/** The salt of an entry: only who has the secret can make it. */
export function saltOfEntry(secret: string, seq: number, prev: string): string {
  return hmacSha256Hex(bytesOfHex(secret), canonicalJson(["double-random/1", "entry", seq, prev]));
}

/** What is wrong with a secret from which salts are to be made; it is not shown. */
export function faultsOfSecret(secret: unknown): Refusal[] {
  const isSecret = typeof secret === "string" && /^(?:[0-9a-f]{2}){32,512}$/.test(secret);
  return isSecret || secret === undefined ? [] : [refuse("ledger/not-a-secret", ["secret"])];
}

/** The salt of a key or place in something that has this salt. */
export function saltWithin(salt: Uint8Array, step: string | number): Uint8Array {
  return hashOf(SALT, [salt, utf8Bytes(canonicalJson(step))]);
}

/** The salt of what a salted entry commits to beside its places, under this id: protocol section 12.6. */
export function saltOfLeaf(salt: string, id: string): string {
  return hexOf(hashOf(LEAF, [bytesOfHex(salt), utf8Bytes(canonicalJson(id))]));
}

/** Is the salt of the entry that of leaves too? Then nobody is shown it: protocol section 12.6. */
export function saltsLeaves({ kind }: { readonly kind: string }): boolean {
  return kind === "receipts" || kind === "codes";
}

/** Hash of a place that is open, all of it. */
export function hashOfWhole(value: Json, salt: Uint8Array): Uint8Array {
  if (isScalar(value)) return hashOf(SCALAR, [salt, utf8Bytes(canonicalJson(value))]);
  return Array.isArray(value)
    ? hashOfList(value.map((inner: Json, at) => hashOfWhole(inner, saltWithin(salt, at))))
    : hashOfObject(value as Fields, (inner, key) => hashOfWhole(inner, saltWithin(salt, key)));
}

/** Hash of a place as far as it is open; `undefined` where value and salts do not go together. */
export function hashOfOpened(value: unknown, opened: unknown): Uint8Array | undefined {
  if (opened === null) return isWithheld(value) ? bytesOfHex(value.withheld) : undefined;
  if (typeof opened === "string")
    return isHash(opened) ? hashOfWhole(value as Json, bytesOfHex(opened)) : undefined;
  if (isScalar(value as Json) || typeof opened !== "object") return undefined;
  if (Array.isArray(value)) {
    if (!Array.isArray(opened) || opened.length !== value.length) return undefined;
    const hashes = value.map((inner, at) => hashOfOpened(inner, opened[at]));
    return hashes.every((hash) => hash !== undefined) ? hashOfList(hashes) : undefined;
  }
  if (!isPlainObject(opened) || !isPlainObject(value) || !sameKeys(opened, value)) return undefined;
  const hashes = new Map(Object.keys(value).map((key) => [key, hashOfOpened(value[key], opened[key])]));
  return [...hashes.values()].includes(undefined)
    ? undefined
    : hashOfObject(value as Fields, (_, key) => hashes.get(key)!);
}

/** The hash that an entry with this salt should have; `undefined` where it has not the form of a salted one. */
export function hashOfSalted({ seq, prev, kind, at, by, body }: Unhashed, salt: unknown): string | undefined {
  const opened = openedOf(salt);
  if (opened === undefined || (opened.by !== null && typeof by !== "string")) return undefined;
  const [author, said] = [hashOfOpened(by, opened.by), hashOfOpened(body, opened.body)];
  if (author === undefined || said === undefined) return undefined;
  return digestOf(["double-random/1", "entry", seq, prev, kind, at, hexOf(author), hexOf(said)]);
}

/** The salts of `by` and `body`, from what stands in the line. */
export function openedOf(salt: unknown): OpenedEntry | undefined {
  if (typeof salt === "string") {
    if (!isHash(salt)) return undefined;
    const root = bytesOfHex(salt);
    return { body: hexOf(saltWithin(root, "body")), by: hexOf(saltWithin(root, "by")) };
  }
  if (!isPlainObject(salt) || !sameKeys(salt, { body: 0, by: 0 })) return undefined;
  const { body, by } = salt as unknown as OpenedEntry;
  return by === null || typeof by === "string" ? { body, by } : undefined;
}

/** Does a place have no places in it? */
export function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

export function isWithheld(value: unknown): value is Withheld {
  if (!isPlainObject(value) || !sameKeys(value, { rule: 0, withheld: 0 })) return false;
  const { rule, withheld } = value;
  return typeof rule === "string" && rule !== "" && isHash(withheld);
}

type Fields = Readonly<Record<string, Json>>;

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

function sameKeys(one: object, other: object): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key));
}

function hashOfList(hashes: readonly Uint8Array[]): Uint8Array {
  return hashOf(LIST, hashes);
}

/** Keys in the order of canonical JSON, which is that of UTF-16 units. */
function hashOfObject(object: Fields, hashAt: (inner: Json, key: string) => Uint8Array): Uint8Array {
  const keys = Object.keys(object).sort((a, b) => (a < b ? -1 : 1));
  return hashOf(
    OBJECT,
    keys.flatMap((key) => [utf8Bytes(canonicalJson(key)), hashAt(object[key]!, key)]),
  );
}

function hashOf(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 1));
  bytes[0] = tag;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return sha256Bytes(bytes);
}
