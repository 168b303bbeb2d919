/**
 * The door of every act: what a caller hands over is looked at before anything is computed, and whatever
 * cannot be used is a refusal.
 *
 * Each act says what it refuses in its own words; here stands what all of them share. An act that stumbles
 * all the same over a value of a wrong type (a number where a text belongs) refuses too: nothing is written
 * then, and no caller has to catch.
 */

import { canonicalJson, isPlainObject } from "../kernel/canonical-json.js";
import { WrongType } from "../kernel/misuse.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { type Rejected, type Result, reject } from "../kernel/result.js";
import { told } from "../kernel/told.js";
import { isMadeByParser, parsePolicy } from "../policy/parse-policy.js";
import type { Policy } from "../policy/policy.js";
import { isParsedRegistry } from "../registry/is-parsed-registry.js";
import { type FieldsOf, faultsOfFields } from "./fields-of.js";
import { faultsOfFreeTexts } from "./free-texts.js";
import { isAnswer, nameOfGiven } from "./name-of-given.js";
import { refuse } from "./refuse.js";
import { unitsNotAtHand } from "./units-not-at-hand.js";
import { type CarriedYear, carried, type Year } from "./year.js";

/** What a parser must have made. */
export type Parsed = "policy" | "registry";

/** The answer of an act, or why what was handed over cannot be used. */
export function atDoor<Input, Answer>(
  year: Year,
  input: Input,
  fields: FieldsOf<Input>,
  act: (year: CarriedYear, input: Input) => Result<Answer>,
): Result<Answer> {
  return atDoorOfPart(year, input, fields, (given, asked) =>
    given.registry.elsewhere === undefined
      ? act(given, asked)
      : reject([refuse("input/needs-all-units", ["year", "registry"], {})]),
  );
}

/** The same of an act that asks for no other units than those it is told of and those that were drawn. */
export function atDoorOfPart<Input, Answer>(
  year: Year,
  input: Input,
  fields: FieldsOf<Input>,
  act: (year: CarriedYear, input: Input) => Result<Answer>,
): Result<Answer> {
  return refusing(() => {
    const faults = faultsAtDoor(year, input, fields);
    return faults.length > 0 ? reject(faults) : act(carried(year), input);
  });
}

/** What speaks against a year and an input before anything is computed of them. */
export function faultsAtDoor<Input>(year: Year, input: Input, fields: FieldsOf<Input>): readonly Refusal[] {
  if (!isYear(year)) return [refuse("input/raw-year", ["year"], { given: nameOfGiven(year) })];
  if (!isPlainObject(input)) return [notPlain(input, [])];
  const odd = [...faultsOfFields(input, fields), ...faultsOfFreeTexts(input)];
  return odd.length > 0 ? odd : unitsNotAtHand(year);
}

/** True for what `openYear`, `readYear` and every act give; a copy carries what belongs to another. */
export function isYear(value: unknown): value is CarriedYear {
  try {
    const year = value as Partial<CarriedYear> | null | undefined;
    return year?.isItself?.(year) === true;
  } catch {
    return false;
  }
}

/**
 * What is wrong with what a year is opened with; a registry that a change brings is looked at in the same
 * way.
 */
export function faultsOfParsed(given: { readonly [name in Parsed]?: unknown }): Refusal[] {
  return CHECKS.flatMap(([field, check]) => (Object.hasOwn(given, field) ? check(given[field], field) : []));
}

/**
 * What a reader of a year gives; readers answer with a value and not with refusals.
 *
 * @throws TypeError that names the reader when something else than a year is handed over
 */
export function ofYear<Answer>(name: string, year: Year, read: (year: CarriedYear) => Answer): Answer {
  return told(name, "It takes a year: what `openYear`, `readYear` or an act gives.", () => {
    if (!isYear(year))
      throw new WrongType(
        `\`${name}\` takes a year, what \`openYear\`, \`readYear\` or an act gives, and was given ${nameOfGiven(year)}.`,
      );
    return read(year);
  });
}

/** The same of a reader that would have to know every unit. */
export function ofWholeYear<Answer>(name: string, year: Year, read: (year: CarriedYear) => Answer): Answer {
  return ofYear(name, year, (given) => {
    if (given.registry.elsewhere === undefined) return read(given);
    throw new WrongType(
      `\`${name}\` would have to know every unit, and the registry of this year is kept elsewhere: read it whole.`,
    );
  });
}

const CHECKS: readonly (readonly [Parsed, (value: unknown, field: Parsed) => Refusal[]])[] = [
  ["policy", faultsOfPolicy],
  ["registry", faultsOfRegistry],
];

function faultsOfPolicy(policy: unknown): Refusal[] {
  if (isParsedPolicy(policy)) return [];
  const raw = refuse("input/raw-policy", ["policy"], { given: nameOfGiven(policy) });
  if (isAnswer(policy)) return [raw];
  const read = parsePolicy(policy);
  return [raw, ...(read.ok ? [] : inPolicy(read))];
}

/** True for what `parsePolicy` gives, and for a copy of it that says the same when it is read again. */
export function isParsedPolicy(policy: unknown): policy is Policy {
  if (isMadeByParser(policy)) return true;
  const read = parsePolicy(policy);
  return read.ok && sameText(read.value, policy);
}

function inPolicy({ refusals }: Rejected): Refusal[] {
  return refusals.map((refusal) => ({ ...refusal, path: ["policy", ...refusal.path] }));
}

function sameText(parsed: unknown, given: unknown): boolean {
  try {
    return canonicalJson(parsed) === canonicalJson(given);
  } catch {
    return false;
  }
}

function faultsOfRegistry(registry: unknown, field: Parsed): Refusal[] {
  return isParsedRegistry(registry)
    ? []
    : [refuse("input/raw-registry", [field], { given: nameOfThing(registry) })];
}
