/** An object is read field by field, each once, and every fault is named at its place. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { isInstant } from "../kernel/iso-date.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { nearWord } from "../kernel/near-word.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { refuse } from "./refuse.js";

export type Path = Refusal["path"];

/** A reader of each field, in the order of reading: it knows its place and may look at what was read `before`. */
export type Readers<Whole> = {
  readonly [Field in keyof Whole]-?: (
    value: unknown,
    path: Path,
    before: Readonly<Partial<Whole>>,
  ) => Result<Exclude<Whole[Field], undefined>>;
};

/** The fields, and no further one; those in `mayBeLeftOut` need not be there. */
export function readFields<T extends object>(
  value: unknown,
  path: Path,
  readers: Readers<T>,
  mayBeLeftOut: readonly (keyof T)[] = [],
): Result<T> {
  if (!isPlainObject(value)) return reject([notPlain(value, path)]);
  const given: Readonly<Record<string, unknown>> = { ...value };
  const known = Object.keys(readers);
  const odd = Object.keys(given).filter((field) => !Object.hasOwn(readers, field));
  const refusals = odd.map((field) => unread(field, known, [...path, field]));
  const read: Partial<T> = {};
  for (const field of known as (keyof T & string)[]) {
    if (given[field] === undefined && mayBeLeftOut.includes(field)) continue;
    const answer = readers[field](given[field], [...path, field], read);
    if (answer.ok) read[field] = answer.value;
    else refusals.push(...answer.refusals);
  }
  return refusals.length > 0 ? reject(refusals) : accept(read as T);
}

/** Nobody mistook a longer name for one of ours, and comparing it takes its time. */
const LONGEST_NEAR = 100;

function unread(field: string, words: readonly string[], path: Path): Refusal {
  const near = field.length > LONGEST_NEAR ? undefined : nearWord(field, words);
  const known = words.join(", ");
  return near === undefined
    ? refuse("input/unknown-field", path, { field, known })
    : refuse("input/misspelt-field", path, { field, known, near });
}

/** Lower-case hex digits, two a byte. */
export function readHex(value: unknown, path: Path, bytes: number): Result<string> {
  if (typeof value === "string" && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value))
    return accept(value);
  const facts = { field: nameOfField(path), digits: 2 * bytes, given: nameOfThing(value) };
  return reject([refuse("beacon/not-hex", path, facts)]);
}

/** 32 bytes: a hash, or a secret of that length. */
export function readHex32(value: unknown, path: Path): Result<string> {
  return readHex(value, path, 32);
}

/** The number of a round, from 1. */
export function readRound(value: unknown, path: Path): Result<number> {
  return Number.isSafeInteger(value) && Number(value) >= 1
    ? accept(Number(value))
    : reject([refuse("beacon/not-a-round", path, { given: nameOfThing(value) })]);
}

/** An instant as RFC 3339 writes it. */
export function readInstant(value: unknown, path: Path): Result<string> {
  return isInstant(value)
    ? accept(value)
    : reject([refuse("beacon/not-an-instant", path, { given: nameOfThing(value) })]);
}

/** "signature" of ["signature"]. */
export function nameOfField(path: Path): string {
  return String(path.at(-1) ?? "value");
}
