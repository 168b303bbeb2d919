/**
 * Words of one condition that no unit has: facts, values and kinds of values, tiers, classes, regions and
 * ids.
 */
import { heldBy } from "../../../kernel/certain.js";
import { isDay } from "../../../kernel/iso-date.js";
import { nearWord } from "../../../kernel/near-word.js";
import { type Refusal, refuse } from "../../../kernel/refusal.js";
import type { Query } from "../../../policy/query.js";
import type { Registry } from "../../../registry/registry.js";
import { rowOf } from "../../../registry/unit.js";
import { type Compared, faultOfKind, faultOfReading, kindsOf } from "./kinds-of-value.js";
import type { FactValues, RegistryWords } from "./registry-words.js";

export type Path = readonly (string | number)[];

export interface Check {
  readonly words: RegistryWords;
  readonly registry: Registry;
  readonly hasClasses: boolean;
}

export const MOST_SHOWN = 6;

interface Unknown {
  readonly field: string;
  readonly word: string;
  readonly near: string | undefined;
  readonly known: Iterable<string>;
}

export function unknownWord({ field, word, near, known }: Unknown, path: Path): Refusal {
  const facts = { field, word, known: listText([...known]) };
  return near === undefined
    ? refuse("plan/unknown-word", path, facts)
    : refuse("plan/misspelt-word", path, { ...facts, near });
}

function listText(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  return words.slice(0, MOST_SHOWN).join(", ") + (words.length > MOST_SHOWN ? ", …" : "");
}

function wordOfFact(name: string, path: Path, { words: { facts }, registry }: Check): Refusal[] {
  if (registry.units.size === 0 || facts.has(name)) return [];
  return [
    unknownWord(
      { field: "facts", word: name, near: nearWord(name, facts.keys()), known: facts.keys() },
      path,
    ),
  ];
}

/** A fact that is there, and of the kind as which it is read. */
export function factRead(name: string, asks: "number" | "day", path: Path, check: Check): Refusal[] {
  const kinds = check.words.kinds.get(name);
  if (kinds === undefined) return wordOfFact(name, path, check);
  const fault = faultOfReading(`facts.${name}`, asks, kinds, path);
  return fault === undefined ? [] : [fault];
}

export function wordOfField(field: string, word: string, path: Path, { words, registry }: Check): Refusal[] {
  const known = words.fields.get(field);
  if (known === undefined || known.has(word) || registry.units.size === 0) return [];
  return [unknownWord({ field, word, near: nearWord(word, known), known }, path)];
}

export function wordsOfQuery(query: Query, path: Path, check: Check): Refusal[] {
  return Object.entries(query).flatMap(([field, condition]) => {
    const here = [...path, field];
    if (field.startsWith("$"))
      return (condition as Query[]).flatMap((each, at) => wordsOfQuery(each, [...here, at], check));
    if (field.startsWith("facts.")) return wordsOfFact(field, condition, here, check);
    if (field === "class" && !check.hasClasses)
      return [refuse("plan/no-classes", here, { field, word: "class" })];
    return wordsOfOwn(field, condition, here, check);
  });
}

/** A field that every unit has: days where it opens and closes, otherwise text. */
function wordsOfOwn(field: string, condition: unknown, path: Path, check: Check): Refusal[] {
  const isDays = field === "opened" || field === "closed";
  const kinds = kindsOf([isDays ? ANY_DAY : exampleOf(field, check)]);
  return operandsIn(condition).flatMap(({ value, path: inside, ordered }) => {
    if (value === null) return [];
    const here = [...path, ...inside];
    const asked = { field, value, ordered: isDays && ordered };
    const isNoDay = isDays && typeof value === "string" && !isDay(value);
    const fault = isNoDay ? otherThanDay(asked, here) : faultOfKind(asked, kinds, here);
    if (fault !== undefined) return [fault];
    if (typeof value !== "string") return [];
    return field === "id" ? wordOfId(value, here, check) : wordOfField(field, value, here, check);
  });
}

const ANY_DAY = "2026-01-31";

function otherThanDay({ field, value }: Compared, path: Path): Refusal {
  return refuse("plan/other-kind-of-value", path, {
    field,
    word: String(value),
    asks: "text",
    kind: "day",
    first: ANY_DAY,
  });
}

function exampleOf(field: string, { words, registry }: Check): string {
  const [first] = field === "id" ? registry.units.ids : (words.fields.get(field) ?? []);
  return first ?? "";
}

function wordOfId(id: string, path: Path, { registry }: Check): Refusal[] {
  const { size, ids } = registry.units;
  if (size === 0 || rowOf(registry.units, id) !== -1) return [];
  return [
    unknownWord({ field: "id", word: id, near: nearWord(id, ids), known: ids.slice(0, MOST_SHOWN) }, path),
  ];
}

function wordsOfFact(field: string, condition: unknown, path: Path, check: Check): Refusal[] {
  const name = field.slice("facts.".length);
  const values = check.words.facts.get(name);
  if (values === undefined) return wordOfFact(name, path, check);
  const kinds = heldBy(check.words.kinds, name);
  return operandsIn(condition).flatMap((operand) => {
    const { value, ordered } = operand;
    const here = [...path, ...operand.path];
    const fault = value === null ? undefined : faultOfKind({ field, value, ordered }, kinds, here);
    return fault === undefined ? valueOfFact(field, operand, values, here) : [fault];
  });
}

/**
 * Text is a word. A number or a day is a measure: what is compared with one must only be of its kind, unless
 * it is asked for exactly.
 */
function valueOfFact(
  field: string,
  { value, ordered, negated }: Operand,
  values: FactValues,
  path: Path,
): Refusal[] {
  if (value === null || values.has(value)) return [];
  if (ordered || (negated && typeof value !== "string")) return [];
  const alike = [...values].filter((each) => typeof each === typeof value);
  const near = typeof value === "string" ? nearWord(value, alike as string[]) : undefined;
  return [unknownWord({ field, word: String(value), near, known: alike.map(String) }, path)];
}

interface Operand {
  readonly value: string | number | boolean | null;
  readonly path: Path;
  readonly ordered: boolean;
  readonly negated: boolean;
}

/** Where a part of a condition stands, and whether what it says is turned round. */
type PartOfCondition = Pick<Operand, "path" | "negated">;

/**
 * Every value that a condition compares with. A day that is told from the cut-off day stands for some text.
 */
function operandsIn(
  condition: unknown,
  { path, negated }: PartOfCondition = { path: [], negated: false },
): Operand[] {
  if (typeof condition !== "object" || condition === null) {
    return [{ value: condition as Operand["value"], path, ordered: false, negated }];
  }
  return Object.entries(condition).flatMap(([operator, operand]) =>
    operandsOf(operator, operand, { path: [...path, operator], negated }),
  );
}

function operandsOf(operator: string, operand: unknown, { path, negated }: PartOfCondition): Operand[] {
  if (operator === "$exists") return [];
  if (operator === "$not") return operandsIn(operand, { path, negated: !negated });
  const not = operator === "$ne" || operator === "$nin" ? !negated : negated;
  if (Array.isArray(operand)) {
    return operand.map((value, at) => ({ value, path: [...path, at], ordered: false, negated: not }));
  }
  const ordered = operator !== "$eq" && operator !== "$ne";
  const value =
    typeof operand === "object" && operand !== null ? "2000-01-01" : (operand as Operand["value"]);
  return [{ value, path, ordered, negated: not }];
}
