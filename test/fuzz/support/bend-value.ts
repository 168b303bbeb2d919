/**
 * Documents with a few places bent: exchanged for hostile values, for what stands in the same field elsewhere,
 * left out, doubled, renamed, moved by one.
 */
import type { Dice } from "../../support/dice.js";
import { bendText } from "./bend-text.js";
import { hostileKey, hostileValue, isShared, type Kind } from "./hostile-values.js";

type Owner = Record<string | number, unknown>;

/** Values that stand in documents, by the name of their field: what fits there, and means something else. */
export type Grafts = ReadonlyMap<string, readonly unknown[]>;

/** Most grafts of one field: documents say the same a thousand times. */
const MOST = 60;

export function graftsOf(documents: readonly unknown[]): Grafts {
  const found = new Map<string, unknown[]>();
  const look = (value: unknown, field: string): void => {
    const known = found.get(field) ?? [];
    if (known.length < MOST) found.set(field, [...known, value]);
    if (Array.isArray(value)) for (const each of value) look(each, field);
    else if (isObject(value)) for (const [name, each] of Object.entries(value)) look(each, name);
  };
  for (const document of documents) look(document, "");
  return found;
}

function isObject(value: unknown): value is Owner {
  return typeof value === "object" && value !== null;
}

export interface Bending {
  readonly kind?: Kind;
  readonly grafts?: Grafts;
  /** Most places that are bent; 3 when left out. */
  readonly most?: number;
}

/** A copy with one place or a few bent. The document itself stays as it is. */
export function bendValue<T>(document: T, dice: Dice, { most = 3, ...how }: Bending = {}): T {
  const held: Owner = { document: copyOf(document) };
  for (let times = dice.between(1, most); times > 0; times--) bendOnce(held, dice, how);
  return held["document"] as T;
}

/** Deeper than any document; what holds itself is deeper than everything. */
const MOST_DEEP = 100;

/** What can be changed, anew: instances, proxies, hostile values and what lies too deep are handed on as they are. */
function copyOf(value: unknown, depth = 0): unknown {
  if (!isPlain(value) || depth > MOST_DEEP) return value;
  if (Array.isArray(value)) return value.map((each) => copyOf(each, depth + 1));
  const copy: Owner = {};
  for (const name of Object.keys(value)) put(copy, name, copyOf(valueAt(value, name), depth + 1));
  return copy;
}

/** A change that asks the value what it is: one that does not answer stays as it is. */
export function ifItAnswers<T>(value: T, change: (value: T) => T): T {
  try {
    return change(value);
  } catch {
    return value;
  }
}

/** Deeper places are as likely as those above them. */
function bendOnce(held: Owner, dice: Dice, how: Bending): void {
  let owner = held;
  let name: string | number = "document";
  let field = "";
  for (let depth = dice.below(10); depth > 0; depth--) {
    const inner = valueAt(owner, name);
    if (!isPlain(inner)) break;
    const names: string[] = Object.keys(inner);
    if (names.length === 0) break;
    owner = inner;
    name = dice.oneOf(names);
    if (!Array.isArray(owner)) field = String(name);
  }
  bendPlace({ owner, name, field }, dice, how);
}

/** Nothing for a getter that throws. */
function valueAt(owner: Owner, name: string | number): unknown {
  return Object.getOwnPropertyDescriptor(owner, name)?.value;
}

/** Can it be looked into and changed? Nothing is asked of proxies. */
function isPlain(value: unknown): value is Owner {
  try {
    if (!isObject(value) || isShared(value)) return false;
    const prototype = Object.getPrototypeOf(value) as unknown;
    return prototype === Object.prototype || prototype === Array.prototype;
  } catch {
    return false;
  }
}

interface Place {
  readonly owner: Owner;
  readonly name: string | number;
  readonly field: string;
}

function bendPlace(place: Place, dice: Dice, { kind = "json", grafts }: Bending): void {
  const { owner, name, field } = place;
  const ways: (() => void)[] = [
    () => put(owner, name, hostileValue(dice, kind)),
    () => put(owner, name, hostileValue(dice, kind)),
    () => put(owner, name, nudged(valueAt(owner, name), dice)),
    () => put(owner, name, nudged(valueAt(owner, name), dice)),
    () => put(owner, name, graft(grafts, field, dice) ?? nudged(valueAt(owner, name), dice)),
    () => put(owner, name, graft(grafts, field, dice) ?? nudged(valueAt(owner, name), dice)),
    () => remove(owner, name),
    () => repeat(place, dice),
    () => rename(owner, name, dice),
  ];
  dice.oneOf(ways)();
}

/** As JSON does it: `__proto__` becomes a field like any other. */
function put(owner: Owner, name: string | number, value: unknown): void {
  Reflect.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
}

function graft(grafts: Grafts | undefined, field: string, dice: Dice): unknown {
  const known = grafts?.get(field);
  return known === undefined ? undefined : copyOf(dice.oneOf(known));
}

function remove(owner: Owner, name: string | number): void {
  if (Array.isArray(owner)) owner.splice(Number(name), 1);
  else Reflect.deleteProperty(owner, name);
}

function repeat({ owner, name, field }: Place, dice: Dice): void {
  const value = valueAt(owner, name);
  if (Array.isArray(owner))
    owner.splice(Number(name), 0, ...new Array(dice.oneOf([1, 1, 1, 40])).fill(value));
  else if (isPlain(value) && Array.isArray(value)) value.push(...value.slice(0, 40));
  else put(owner, `${field}s`, value);
}

function rename(owner: Owner, name: string | number, dice: Dice): void {
  const value = valueAt(owner, name);
  if (Array.isArray(owner)) owner.reverse();
  else {
    Reflect.deleteProperty(owner, name);
    put(owner, dice.chance(5) ? hostileKey(dice) : bendText(String(name), dice), value);
  }
}

/** The value next to it, of the same kind. */
function nudged(value: unknown, dice: Dice): unknown {
  if (typeof value === "number")
    return dice.oneOf([value + 1, value - 1, -value, value * 10, value / 2, 1e20]);
  if (typeof value === "boolean") return !value;
  if (typeof value === "string")
    return /^\d{4}-\d\d-\d\d/.test(value) ? otherDay(value, dice) : bendText(value, dice);
  if (isPlain(value) && Array.isArray(value)) return dice.chance(5) ? [...value].reverse() : value.slice(1);
  return value === null ? {} : [value];
}

function otherDay(text: string, dice: Dice): string {
  const digit = dice.oneOf([3, 5, 6, 8, 9]);
  return `${text.slice(0, digit)}${dice.below(10)}${text.slice(digit + 1)}`;
}

/** Anything at all, made of the names of a grammar. */
export function anyValue(dice: Dice, names: readonly string[], kind: Kind, depth = 4): unknown {
  const way = dice.below(depth > 0 ? 6 : 2);
  if (way < 2) return hostileValue(dice, kind);
  const count = dice.below(5);
  const inner = (): unknown => anyValue(dice, names, kind, depth - 1);
  if (way === 2) return Array.from({ length: count }, inner);
  const value: Owner = {};
  for (let at = 0; at < count; at++) put(value, dice.oneOf(names), inner());
  return value;
}
