/**
 * The one form of what is hashed: RFC 8785 (JSON Canonicalization Scheme) for whole numbers only.
 *
 * What the form cannot say exactly is refused, never bent: fractions, `undefined`, dates, `NaN`, lone
 * surrogates, class instances. Keys are sorted by UTF-16 units, as RFC 8785 says; everywhere else order is
 * order of bytes. Source: protocol section 2.
 */

import { isWellFormed } from "./byte-order.js";
import { WrongType } from "./misuse.js";
import { sha256Hex } from "./sha256.js";
import { TAKES_JSON } from "./takes.js";
import { told } from "./told.js";

/** What JSON can say; numbers are whole and within ±(2^53 − 1). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type Path = (string | number)[];

/**
 * Most lists and objects in each other; deeper values are refused: a hostile text must not exhaust the stack
 * of whoever reads it, in any language, and a value that holds itself has no end.
 */
const DEEPEST = 1000;

/**
 * Canonical JSON of a value.
 *
 * @throws TypeError naming the path of the first part that has no canonical form.
 * @example
 * canonicalJson({ b: [1.0, -0], a: "双随机" }); // '{"a":"双随机","b":[1,0]}'
 */
export function canonicalJson(value: unknown): string {
  return told("canonicalJson", TAKES_JSON, () =>
    isWritten(value, 0) ? JSON.stringify(value) : joined(value),
  );
}

/**
 * Is it certain that `JSON.stringify` writes the value in this very form? Most records are built with their keys in
 * order, and a ledger of a hundred thousand seats then costs half the time and none of the pieces.
 */
function isWritten(value: unknown, depth: number): boolean {
  if (typeof value === "string") return isWellFormed(value);
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value !== "object" || value === null) return value === null || typeof value === "boolean";
  if (depth >= DEEPEST || "toJSON" in value) return false;
  if (Array.isArray(value)) return areWritten(value, depth);
  if (!isPlain(value)) return false;
  const keys = Object.keys(value);
  const isInOrder = (key: string, at: number): boolean => at === 0 || keys[at - 1]! < key;
  return keys.every(isInOrder) && areWritten(keys, depth) && areWritten(Object.values(value), depth);
}

function areWritten(list: readonly unknown[], depth: number): boolean {
  for (let at = 0; at < list.length; at++) if (!isWritten(list[at], depth + 1)) return false;
  return true;
}

function joined(value: unknown): string {
  const out: string[] = [];
  write(value, out, []);
  // Joined once: a text put together with + stays a tree of pieces, which cost three times the time and twice
  // the memory.
  return out.join("");
}

/**
 * SHA-256 of the canonical JSON, as 64 lower-case hex digits.
 *
 * @throws TypeError as `canonicalJson`.
 * @example
 * digestOf({}); // "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
 */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** Appends the pieces of `value`, which stands at `path`. */
function write(value: unknown, out: string[], path: Path): void {
  if (typeof value !== "object" || value === null) {
    if (!isWritten(value, 0)) throw unsayable(path, faultOf(value));
    out.push(JSON.stringify(value));
    return;
  }
  if (path.length >= DEEPEST) throw unsayable(path.slice(0, 5), `it nests deeper than ${DEEPEST} levels`);
  if (Array.isArray(value)) writeList(value, out, path);
  else writeObject(value, out, path);
}

function faultOf(value: unknown): string {
  if (typeof value === "string") return "it holds a lone surrogate";
  return typeof value === "number"
    ? `${value} is not a whole number within ±(2^53 − 1)`
    : `${typeof value} has no JSON form`;
}

function writeList(list: readonly unknown[], out: string[], path: Path): void {
  out.push("[");
  for (let at = 0; at < list.length; at++) {
    if (at > 0) out.push(",");
    path.push(at);
    write(list[at], out, path);
    path.pop();
  }
  out.push("]");
}

function writeObject(object: object, out: string[], path: Path): void {
  if (!isPlain(object))
    throw unsayable(path, "only plain objects, lists, text, whole numbers, true, false and null have one");
  let before = "{";
  for (const key of sortedKeys(object)) {
    path.push(key);
    out.push(before);
    write(key, out, path);
    out.push(":");
    write((object as Record<string, unknown>)[key], out, path);
    path.pop();
    before = ",";
  }
  out.push(before === "{" ? "{}" : "}");
}

/**
 * True when more than so many lists and objects lie in each other. Looks at each object once for a depth, so
 * that shared parts cost nothing.
 */
export function nestsDeeper(value: unknown, levels: number): boolean {
  const deepest = new Map<object, number>();
  const open: [unknown, number][] = [[value, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [inner, depth] = next;
    if (typeof inner !== "object" || inner === null || (deepest.get(inner) ?? 0) >= depth) continue;
    if (depth > levels) return true;
    deepest.set(inner, depth);
    for (const each of Object.values(inner)) open.push([each, depth + 1]);
  }
  return false;
}

/**
 * Where the first object stands that is neither plain nor a list (a Map, a Date, an instance of a class);
 * `undefined` when there is none. For values that do not nest without end.
 */
export function placeOfUnplain(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (string | number)[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value) && !isPlain(value)) return path;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== "object" || inner === null) continue;
    const found = placeOfUnplain(inner, [...path, Array.isArray(value) ? Number(name) : name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A plain object: no list, no Map, no instance of a class, and nothing that hides behind a symbol. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && isPlain(value);
}

/** Plain in any realm: without a prototype, or with one that has none itself. */
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return plain && Object.getOwnPropertySymbols(object).length === 0;
}

/** Records are mostly written in order already, and then cost no sort. */
function sortedKeys(object: object): string[] {
  const keys = Object.keys(object);
  for (let at = 1; at < keys.length; at++) {
    if (keys[at - 1]! > keys[at]!) return keys.sort((a, b) => (a < b ? -1 : 1));
  }
  return keys;
}

function unsayable(path: Path, why: string): TypeError {
  return new WrongType(
    `No canonical JSON for ${path.length === 0 ? "the value" : `\`${path.join(".")}\``}: ${why}.`,
  );
}
