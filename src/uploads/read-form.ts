/** A document by its form: everything that is wrong with it at once, and misspelt fields with what was probably meant. */
import type * as z from "zod/mini";
import { nestsDeeper, placeOfUnplain } from "../kernel/canonical-json.js";
import { readBy } from "../kernel/form.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { nearWord } from "../kernel/near-word.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { valueAt } from "../policy/shape-refusals.js";
import { refuse } from "./refuse.js";

/** The deepest document needs half of them. */
const MOST_LEVELS = 12;

type Path = readonly (string | number)[];

/** @param words - every field of the form, for proposals */
export function readForm<Form extends z.ZodMiniType>(
  form: Form,
  value: unknown,
  words: readonly string[],
): Result<z.output<Form>> {
  if (nestsDeeper(value, MOST_LEVELS)) return reject([refuse("uploads/too-deep", [], { most: MOST_LEVELS })]);
  const unplain = placeOfUnplain(value);
  if (unplain !== undefined)
    return reject([refuse("uploads/not-plain", unplain, { given: nameOfThing(valueAt(value, unplain)) })]);
  const read = readBy(form, value);
  if (read.success) return accept(read.data);
  return reject(read.error.issues.flatMap((issue) => refusalsOf(issue, value, words)));
}

function refusalsOf(issue: z.core.$ZodIssue, document: unknown, words: readonly string[]): Refusal[] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((field) =>
      refuse("uploads/unknown-field", [...path, field], { field, nearest: nearWord(field, words) ?? null }),
    );
  const value = valueAt(document, path);
  if (value === undefined)
    return [refuse("uploads/missing-field", path, { field: String(path.at(-1) ?? "") })];
  return [refuse("uploads/wrong-value", path, { value: shown(value), expected: issue.message })];
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
