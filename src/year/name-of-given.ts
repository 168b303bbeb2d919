/** What a caller handed over, where the next step is to hand over a part of it. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";

/**
 * As `nameOfThing`; of an answer, that something in it is meant.
 *
 * @example
 * nameOfGiven({ ok: true, value: 3, warnings: [] }); // "an answer whose value `orThrow` gives"
 */
export function nameOfGiven(value: unknown): string {
  if (isAnswer(value)) return "an answer whose value `orThrow` gives";
  if (isPlainObject(value) && isPlainObject((value as { readonly year?: unknown }).year))
    return "an answer that holds a `year`";
  if (isPlainObject(value) && Array.isArray((value as { readonly ledger?: unknown }).ledger))
    return "a year, which holds a `ledger`";
  return nameOfThing(value);
}

/** What an act or a parser answers, before anybody has looked whether it is a refusal. */
export function isAnswer(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { ok } = value as { readonly ok?: unknown };
  return typeof ok === "boolean" && Object.hasOwn(value as object, ok ? "value" : "refusals");
}
