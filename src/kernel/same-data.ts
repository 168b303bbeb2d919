/** Are two values the same data? Asked of two records of a hundred thousand seats, which nobody writes out to compare. */
import { canonicalJson } from "./canonical-json.js";

/**
 * True when both have the same canonical JSON.
 *
 * @throws TypeError as `canonicalJson`, where the two are not one and the same plain data.
 * @example
 * isSameData({ a: 1, b: [2] }, { b: [2], a: 1 }); // true
 */
export function isSameData(a: unknown, b: unknown): boolean {
  return isAlike(a, b) || canonicalJson(a) === canonicalJson(b);
}

/** Certainly the same: plain lists, objects and values that JSON has, equal all the way down. */
function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || a === null) return a === b && (a === null || JSON_TYPES.includes(typeof a));
  if (typeof b !== "object" || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && isAlikeList(a, b);
  return !Array.isArray(b) && isAlikeObject(a as Fields, b as Fields);
}

const JSON_TYPES: readonly string[] = ["string", "number", "boolean"];

function isAlikeList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!isAlike(a[at], b[at])) return false;
  return true;
}

type Fields = Readonly<Record<string, unknown>>;

function isAlikeObject(a: Fields, b: Fields): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!Object.hasOwn(b, key) || !isAlike(a[key], b[key])) return false;
  return true;
}
