/**
 * Which fields an act reads. A field that it would not read is refused: a misspelt one must not act as if it
 * had been left out, and what the year holds must not seem to be replaced by what is handed over beside it.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { nearWord } from "../kernel/near-word.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Approval } from "./approval.js";
import { refuse } from "./refuse.js";
import type { WhichRound } from "./which-round.js";
import type { Occasion } from "./year.js";

/**
 * Every field of an input. True where the act reads it with words of its own; else that it is a text, or true or
 * false, the fields of the object in it, or what each item of the list in it is.
 */
export type FieldsOf<Input> = { readonly [field in keyof Input]-?: true | Inside<Input, field> };

type Inside<Input, Field extends keyof Input> =
  NonNullable<Input[Field]> extends readonly (infer Item)[]
    ? ListOf<Item, undefined extends Input[Field] ? true : false>
    : NonNullable<Input[Field]> extends string
      ? "text"
      : NonNullable<Input[Field]> extends boolean
        ? "flag"
        : FieldsOf<NonNullable<Input[Field]>>;

interface ListOf<Item, Optional> {
  /** Texts, objects that are read with words of their own, or objects with these fields. */
  readonly each: Item extends string ? "text" : "object" | FieldsOf<Item>;
  readonly mayBeLeftOut: Optional;
}

export const OCCASION: FieldsOf<Occasion> = { at: true, by: true };
export const APPROVAL: FieldsOf<Approval> = { reason: true, approver: true };
export const WHICH_ROUND: FieldsOf<WhichRound> = { round: "text", matter: "text" };

/** What a year holds, and nobody hands over with an act. */
const HELD: ReadonlySet<string> = new Set(["policy", "registry", "ledger"]);

type Path = readonly (string | number)[];

type Spec = true | "text" | "flag" | Fields | ListOf<unknown, boolean>;

interface Fields {
  readonly [field: string]: Spec;
}

/**
 * What cannot be read of an input: fields that the act does not know (`undefined` says nothing and is passed
 * over), and what is no list where one belongs.
 */
export function faultsOfFields<Input>(input: Input, fields: FieldsOf<Input>): Refusal[] {
  return faultsIn(input as Record<string, unknown>, fields as unknown as Fields, []);
}

function faultsIn(value: Readonly<Record<string, unknown>>, fields: Fields, path: Path): Refusal[] {
  const odd = Object.keys(value).filter(
    (field) => value[field] !== undefined && !Object.hasOwn(fields, field),
  );
  return [
    ...odd.map((field) => unread(field, fields, [...path, field])),
    ...Object.entries(fields).flatMap(([field, spec]) => faultsAt(value[field], spec, [...path, field])),
  ];
}

function faultsAt(value: unknown, spec: Spec, path: Path): Refusal[] {
  if (spec === true) return [];
  if (spec !== "text" && spec !== "flag" && isListSpec(spec)) return faultsOfList(value, spec, path);
  if (value === undefined) return [];
  if (spec === "text") return faultsOfText(value, path);
  if (spec === "flag")
    return typeof value === "boolean" ? [] : [refuse("input/no-flag", path, { given: nameOfThing(value) })];
  return isPlainObject(value)
    ? faultsIn(value as Record<string, unknown>, spec, path)
    : [notPlain(value, path)];
}

function isListSpec(spec: Fields | ListOf<unknown, boolean>): spec is ListOf<unknown, boolean> {
  return "each" in spec;
}

function faultsOfList(
  value: unknown,
  { each, mayBeLeftOut }: ListOf<unknown, boolean>,
  path: Path,
): Refusal[] {
  if (value === undefined && mayBeLeftOut) return [];
  if (!Array.isArray(value)) return [refuse("input/no-list", path, { given: nameOfThing(value) })];
  // Holes of a list are items too.
  return Array.from(value, (item: unknown, at) => faultsOfItem(item, each, [...path, at])).flat();
}

function faultsOfItem(item: unknown, each: "text" | "object" | Fields, path: Path): Refusal[] {
  if (each === "text") return faultsOfText(item, path);
  if (!isPlainObject(item)) return [notPlain(item, path)];
  return each === "object" ? [] : faultsIn(item as Record<string, unknown>, each, path);
}

function faultsOfText(value: unknown, path: Path): Refusal[] {
  return typeof value === "string" ? [] : [refuse("input/no-text", path, { given: nameOfThing(value) })];
}

function unread(field: string, fields: Fields, path: Path): Refusal {
  // Whoever explains a ledger has no year, and names registries themselves.
  if (path.length === 1 && HELD.has(field) && !Object.hasOwn(fields, "registries"))
    return refuse("input/held-by-year", path, { field });
  const words = Object.keys(fields);
  const near = nearWord(field, words);
  const known = words.join(", ");
  return near === undefined
    ? refuse("input/unknown-field", path, { field, known })
    : refuse("input/misspelt-field", path, { field, known, near });
}
