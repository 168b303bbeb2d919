/** Something else where an act takes a plain object. */
import { nameOfThing } from "./name-of-thing.js";
import { type Refusal, refuse } from "./refusal.js";

/** A Map, a date, an instance of a class, null: what it is, and that a plain object belongs there. */
export function notPlain(value: unknown, path: readonly (string | number)[]): Refusal {
  return refuse("input/unusable", path, {
    problem: `is ${nameOfThing(value)}, not a plain object with named fields`,
  });
}
