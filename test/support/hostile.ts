/**
 * Values that nobody should write and somebody will: for documents that are changed in one place, and for
 * arguments of wrong types.
 */
import type { Row } from "./small-case.js";

/** Whole numbers below `n`, from a seed: the same on every machine. */
export function chance(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

function nested(levels: number): unknown {
  let value: unknown = { tier: "key" };
  for (let at = 0; at < levels; at++) value = at % 2 === 0 ? [value] : { $and: value };
  return value;
}

/** What stands where something else belongs; JSON can say all of them. */
export const HOSTILE_JSON: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1,
  0.5,
  1_000_000_000,
  Number.MAX_SAFE_INTEGER,
  1e300,
  "",
  " ",
  "x",
  "1c2",
  "1/0",
  "9".repeat(400),
  `1/${"9".repeat(400)}`,
  "a/b",
  "constructor",
  "__proto__",
  "toString",
  "\ud800",
  "\u202eU-01",
  "0000-01-01",
  "0001-01-01",
  "9999-12-31",
  "2026-02-30",
  "2026-06-01T09:00:60Z",
  "9999-12-31T23:59:59Z",
  "2026-01-05T09:00:00.123456789+14:00",
  "0".repeat(64),
  "F".repeat(64),
  [],
  {},
  [null],
  [[]],
  { id: "x" },
  { constructor: 1, ["__proto__"]: 2 },
  nested(60),
  nested(900),
];

/** The same, and what only a program can hand over. */
export const HOSTILE: readonly unknown[] = [
  ...HOSTILE_JSON,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  Symbol("x"),
  new Map([["id", "x"]]),
  new Date(0),
  () => "x",
  new Uint8Array(3),
  Object.create(null),
  nested(20_000),
];

/** A copy with one to three places changed: exchanged for a hostile value, left out, doubled. */
export function spoilt<T>(
  value: T,
  pick: (n: number) => number,
  hostile: readonly unknown[] = HOSTILE_JSON,
): T {
  let copy: unknown = structuredClone(value);
  for (let times = 1 + pick(3); times > 0; times--) copy = spoiltOnce(copy, pick, hostile);
  return copy as T;
}

function spoiltOnce(value: unknown, pick: (n: number) => number, hostile: readonly unknown[]): unknown {
  let owner: unknown = value;
  for (let depth = 1 + pick(9); ; depth--) {
    if (typeof owner !== "object" || owner === null) return hostile[pick(hostile.length)];
    const names = Object.keys(owner);
    const name = names[pick(Math.max(1, names.length))];
    if (name === undefined) return value;
    const inner = (owner as Row)[name];
    if (depth > 1 && typeof inner === "object" && inner !== null && Object.keys(inner).length > 0) {
      owner = inner;
      continue;
    }
    change(owner as Row, name, hostile[pick(hostile.length)], pick(8));
    return value;
  }
}

function change(owner: Row, name: string, other: unknown, way: number): void {
  if (way === 0 && Array.isArray(owner)) owner.splice(Number(name), 1);
  else if (way === 0) Reflect.deleteProperty(owner, name);
  else if (way === 1 && Array.isArray(owner)) owner.push(structuredClone(owner[Number(name)]));
  else if (way === 1) owner[["constructor", "further", "toString"][String(name).length % 3]!] = other;
  else
    Object.defineProperty(owner, name, {
      value: other,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

/** A text with one to three places changed: signs left out, doubled, exchanged. */
export function spoiltText(text: string, pick: (n: number) => number): string {
  let out = text;
  for (let times = 1 + pick(3); times > 0; times--) {
    const at = pick(out.length + 1);
    const length = pick(6) === 0 ? pick(200) : pick(3);
    const put = [
      "",
      '"',
      ",",
      "\r",
      "\n",
      "\0",
      "{",
      "}",
      "9".repeat(30),
      "\ufeff",
      "/",
      "\\",
      "ｕ",
      out.slice(at, at + 40),
    ][pick(14)]!;
    out = out.slice(0, at) + put + out.slice(at + length);
  }
  return out;
}
