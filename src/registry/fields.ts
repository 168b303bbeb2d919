/**
 * Reads the fields of one row. Whatever is wrong goes to the report, and reading goes on with an empty value,
 * so that everything wrong is found at once; a list with a single refusal is never used.
 *
 * Absent, null and empty text mean the same: the field says nothing. Names that rules compare (tier,
 * category, region, kind, …) are held to the rules of ids; a `RALEIGH ` with a blank at the end would be a
 * city of its own.
 */

import { compareBytes, isWellFormed } from "../kernel/byte-order.js";
import { isPlainObject } from "../kernel/canonical-json.js";
import { dayNumber, isDay } from "../kernel/iso-date.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { faultOfId, type IdFault, suggestedId } from "../kernel/parse-id.js";
import { namesInRegion } from "./region.js";
import { type Path, type Report, shown } from "./report.js";

export type Fields = Readonly<Record<string, unknown>>;
type Field = string | Path;

const NOTHING: readonly never[] = [];

export function isRecord(value: unknown): value is Fields {
  return isPlainObject(value);
}

export function isAbsent(value: unknown): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}

/** A row or a part of one, with its unknown fields reported: a misspelt field would hide a rule. */
export function readRecord(
  value: unknown,
  known: ReadonlySet<string>,
  field: Path,
  report: Report,
): Fields | undefined {
  if (!isRecord(value)) {
    report.refuse("registry/not-an-object", field, value, { given: nameOfThing(value) });
    return undefined;
  }
  for (const name of Object.keys(value)) {
    if (!known.has(name))
      report.refuse("registry/unknown-field", [...field, name], value[name], {
        known: [...known].join(", "),
      });
  }
  return value;
}

/** Says what is wrong with an id or a name. */
export function refuseId(fault: IdFault, field: Field, value: unknown, report: Report): void {
  const suggested = typeof value === "string" ? suggestedId(value) : String(shown(value));
  report.refuse(`registry/id-${fault}`, field, value, { suggested });
}

function faultOfName(value: unknown, { accepted }: Report): IdFault | undefined {
  if (accepted.has(value as string)) return undefined;
  const fault = faultOfId(value);
  if (fault === undefined) accepted.add(value as string);
  return fault;
}

/** A name that rules compare, or null. */
export function readName(value: unknown, field: Field, report: Report): string | null {
  return isAbsent(value) ? null : readId(value, field, report);
}

/** A name that must be there. */
export function readId(value: unknown, field: Field, report: Report): string {
  const fault = faultOfName(value, report);
  if (fault === undefined) return value as string;
  if (value === undefined || value === null) report.refuse("registry/missing-field", field, value);
  else refuseId(fault, field, value, report);
  return "";
}

/** Free text, "" when absent. It is never changed, whatever characters it holds. */
export function readText(value: unknown, field: Field, report: Report): string {
  if (isAbsent(value)) return "";
  if (typeof value === "string" && isWellFormed(value)) return value;
  report.refuse(typeof value === "string" ? "registry/broken-text" : "registry/not-text", field, value);
  return "";
}

/** Free text that must be there: a reason. */
export function readReason(value: unknown, field: Field, report: Report): string {
  if (isAbsent(value)) report.refuse("registry/missing-field", field, value);
  return readText(value, field, report);
}

/** A day, or null. */
export function readDay(value: unknown, field: Field, report: Report): string | null {
  if (isAbsent(value)) return null;
  if (isDay(value)) return value;
  const suggested = suggestedDay(value);
  if (suggested === undefined) report.refuse("registry/not-a-day", field, value);
  else report.refuse("registry/day-form", field, value, { suggested });
  return null;
}

/** A day that must be there. */
export function readSetDay(value: unknown, field: Field, report: Report): string | null {
  if (isAbsent(value)) report.refuse("registry/missing-field", field, value);
  return readDay(value, field, report);
}

const OTHER_DAY_FORMS = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
] as const;

/** Only forms that start with the year are unambiguous. */
function suggestedDay(value: unknown): string | undefined {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const parts = OTHER_DAY_FORMS.map((form) => form.exec(text)).find((found) => found !== null);
  if (!parts) return undefined;
  const day = `${parts[1]}-${parts[2]!.padStart(2, "0")}-${parts[3]!.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

/** Reports a period that ends before it starts. Both days are inclusive; an open end ends never. */
export function checkPeriod(from: string | null, until: string | null, field: Path, report: Report): void {
  if (from === null || until === null || dayNumber(from) <= dayNumber(until)) return;
  report.refuse("registry/ends-before-start", [...field, "until"], until, { from, until });
}

/** A list, empty when absent. */
export function readList(value: unknown, field: Field, report: Report): readonly unknown[] {
  if (isAbsent(value)) return NOTHING;
  if (Array.isArray(value)) return value;
  report.refuse("registry/not-a-list", field, value);
  return NOTHING;
}

/**
 * A list of names in byte order. The order in which they are written means nothing; a name that comes twice
 * is a slip.
 */
export function readNames(value: unknown, field: string, report: Report): readonly string[] {
  const names = readList(value, field, report).map((each, at) => readId(each, [field, at], report));
  return inOrder(names, (name) => name, field, report);
}

/** The items of a set in the byte order of their keys, with repeats reported. */
export function inOrder<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  field: string,
  report: Report,
): readonly T[] {
  if (items.length < 2) return items;
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  const seen = new Set<string>();
  keyed.forEach(({ item, key }, at) => {
    // An empty key has been refused for a better reason.
    if (key !== "" && seen.has(key)) report.refuse("registry/repeated-item", [field, at], item);
    seen.add(key);
  });
  return keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ item }) => item);
}

/** One of a few words; the first is the default. */
export function readChoice<T extends string>(
  value: unknown,
  choices: readonly [T, ...T[]],
  field: string,
  report: Report,
): T {
  if (isAbsent(value)) return choices[0];
  const choice = choices.find((each) => each === value);
  if (choice === undefined)
    report.refuse("registry/unknown-status", field, value, { known: choices.join(", ") });
  return choice ?? choices[0];
}

/**
 * A region path from the outermost region inwards: `"辽宁省/本溪市/平山区"`, or the same as a list. Empty
 * when absent.
 */
export function readRegion(value: unknown, field: Field, report: Report): readonly string[] {
  if (isAbsent(value)) return NOTHING;
  const parts = typeof value === "string" ? namesInRegion(value) : readList(value, field, report);
  const at = parts.findIndex((part) => faultOfName(part, report) !== undefined);
  if (at === -1) return parts as readonly string[];
  const fault = faultOfId(parts[at]);
  if (fault === undefined || fault === "empty") report.refuse("registry/region-path", field, value);
  else refuseId(fault, field, parts[at], report);
  return NOTHING;
}
