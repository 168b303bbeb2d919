/** Facts and paths of refusals are what can be shown: whatever else stood in the place of a text is named. */
import { nameOfThing } from "./name-of-thing.js";
import type { Refusal } from "./refusal.js";

const PLAIN: ReadonlySet<string> = new Set(["string", "number", "boolean"]);

/**
 * The refusal itself where everything in it can be shown, which is nearly always.
 *
 * @example
 * withPlainFacts(refuse("random/no-source", [], {})).facts; // {}
 */
export function withPlainFacts(refusal: Refusal): Refusal {
  const facts: [string, unknown][] = Object.entries(refusal.facts);
  const path: readonly unknown[] = refusal.path;
  if (facts.every(([, value]) => isPlain(value)) && path.every(isStep)) return refusal;
  return {
    ...refusal,
    path: path.map((step) => (isStep(step) ? step : nameOfThing(step))),
    facts: Object.fromEntries(
      facts.map(([name, value]) => [name, isPlain(value) ? value : nameOfThing(value)]),
    ),
  };
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || PLAIN.has(typeof value);
}

function isStep(step: unknown): step is string | number {
  return typeof step === "string" || typeof step === "number";
}
