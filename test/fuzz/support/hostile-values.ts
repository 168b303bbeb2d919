/** What stands where something else belongs: what JSON can say, and what only a program can hand over. */
import type { Dice } from "../../support/dice.js";
import { HOSTILE_JSON } from "../../support/hostile.js";
import { unusable } from "../../support/unusable.js";

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = "x";
  for (let at = 0; at < levels; at++) value = wrap(value);
  return value;
}

const parsed = (text: string): unknown => JSON.parse(text);

/** Numbers, names, conditions and texts that have broken readers of other people. */
const JSON_VALUES: readonly unknown[] = [
  ...HOSTILE_JSON,
  ...[1e20, -1e20, 1e308, -0, 5e-324, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, 0.1, -0.5, 1e9],
  ...["100000000000000000000", "1e20", "-0", "+1", "0x10", "１２", "1_000", "∞", "NaN", " 1", "1 "],
  ...["100%", "0%", "-1%", "1e3%", "1/3", "3/1", "0/0", "1:9", "12‰", `${"9".repeat(60)}%`],
  ...[
    "2026-12-31",
    "2026-02-29",
    "2024-02-29",
    "2026-13-01",
    "2026-1-1",
    "+002026-01-01",
    "2026-06-30T24:00:00Z",
  ],
  ...["hasOwnProperty", "valueOf", "__defineGetter__", "length", "prototype", "then", "toJSON", "$ref"],
  ...["\0", "\n", "\u2028", "\u0301", "İ", "ﬁ", "𠮷", "👩‍👩‍👧", "‮", "\udc00", "x".repeat(5_000)],
  { $regex: "(a+)+$" },
  { $regex: "^(([a-z])+.)+$", $options: "i" },
  { $where: "while(true){}" },
  { $in: [] },
  { $nin: [null, {}] },
  { $not: { $not: { $not: {} } } },
  { $and: [] },
  { $or: [{}, { $or: [{}] }] },
  { $gt: "" },
  { $exists: "maybe" },
  { $elemMatch: { $regex: "x" } },
  { $size: 1e20 },
  { $mod: [0, 0] },
  { $yearsAgo: 1e20 },
  parsed('{"__proto__":{"polluted":true}}'),
  parsed('{"constructor":{"prototype":{"polluted":true}}}'),
  parsed('{"__proto__":null,"id":"x"}'),
  { hasOwnProperty: 1, toString: null, valueOf: null },
  { toJSON: 1, length: 1e9 },
  parsed('{"then":"x"}'),
  Array.from({ length: 300 }, (_, n) => n),
  Array.from({ length: 300 }, () => ({ id: "x" })),
  nested(300, (inner) => ({ $and: [inner] })),
  nested(999, (inner) => [inner]),
  nested(3_000, (inner) => ({ a: inner })),
];

const SHARED = new WeakSet(
  JSON_VALUES.filter((value): value is object => typeof value === "object" && value !== null),
);

/** Is it one of the values that all inputs share, and nobody may change? */
export function isShared(value: object): boolean {
  return SHARED.has(value);
}

const PROGRAM_VALUES = Object.values(unusable(200));

export type Kind = "json" | "any";

/** @param kind - "any": also instances, Maps, proxies, functions and what holds itself */
export function hostileValue(dice: Dice, kind: Kind): unknown {
  if (kind === "any" && dice.chance(4)) return dice.oneOf(PROGRAM_VALUES)();
  return dice.oneOf(JSON_VALUES);
}

const KEYS = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "length", "then", "toJSON"],
  ...[
    "$schema",
    "$and",
    "$or",
    "$not",
    "$in",
    "$regex",
    "",
    " ",
    "0",
    "-1",
    "ID",
    "id\u200b",
    "name ",
    "\ud800",
  ],
];

export function hostileKey(dice: Dice): string {
  return dice.oneOf(KEYS);
}
