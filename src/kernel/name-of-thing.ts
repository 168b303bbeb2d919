/** What a value is, in a few words: for whoever handed over something where a plain object belongs. */
import { isPlainObject } from "./canonical-json.js";

const LONGEST = 60;

/**
 * What it is, whatever it is: of a proxy that throws that it cannot be looked at.
 *
 * "a Map", "an instance of Firm", "a list", "the text `U-1`", "null".
 *
 * @example
 * nameOfThing(new Map()); // "a Map"
 */
export function nameOfThing(value: unknown): string {
  try {
    return named(value);
  } catch {
    return "an object that cannot be looked at";
  }
}

function named(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return `the text \`${shortened(value)}\``;
  if (typeof value === "number" || typeof value === "bigint") return `the number ${shortened(String(value))}`;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") return nameOfObject(value);
  return `a ${typeof value}`;
}

function nameOfObject(value: object): string {
  if (Array.isArray(value)) return "a list";
  if (isPlainObject(value)) return "a plain object";
  const builtIn = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (builtIn !== "Object") return withArticle(builtIn);
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype) return "an object with a symbol among its names";
  const made = Object.hasOwn(prototype, "constructor")
    ? (prototype as { readonly constructor: unknown }).constructor
    : undefined;
  const name: unknown = typeof made === "function" ? made.name : "";
  return typeof name !== "string" || name === ""
    ? "an instance of a class without a name"
    : `an instance of ${shortened(name)}`;
}

function withArticle(name: string): string {
  return `${/^([AEIO]|U(?!int))/.test(name) ? "an" : "a"} ${shortened(name)}`;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
