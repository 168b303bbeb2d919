/**
 * What a public record shows of a place: its value, or that a rule withholds it. A withheld place stands in the
 * record as `{"withheld": hash, "rule": id}` wherever a value could stand, so nothing is taken for granted of any
 * place; whoever shows one says the rule.
 */
import { isPlainObject } from "../../../kernel/canonical-json.js";

/** A place that a rule withholds. */
export interface Withheld {
  /** What the place is committed to. */
  readonly withheld: string;
  /** Id of the rule that withholds it. */
  readonly rule: string;
}

/** The value of a place, or that it is withheld. */
export type Seen<T> = T | Withheld;

/** A list, and whether it is withheld as a whole: then it is empty here. */
export interface SeenList {
  readonly rows: readonly unknown[];
  readonly withheld: Withheld | null;
}

export function isWithheld(value: unknown): value is Withheld {
  if (!isPlainObject(value)) return false;
  const { withheld, rule, ...rest } = value as Partial<Withheld>;
  return typeof withheld === "string" && typeof rule === "string" && Object.keys(rest).length === 0;
}

/** What stands at a path, the withheld place on the way to it, or undefined where nothing stands. */
export function placeIn(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of path) {
    if (isWithheld(found)) return found;
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

/** The text at a path; null where there is none. */
export function textIn(value: unknown, ...path: readonly (string | number)[]): Seen<string> | null {
  const found = placeIn(value, ...path);
  return typeof found === "string" || isWithheld(found) ? found : null;
}

/** The number at a path; null where there is none. */
export function numberIn(value: unknown, ...path: readonly (string | number)[]): Seen<number> | null {
  const found = placeIn(value, ...path);
  return typeof found === "number" || isWithheld(found) ? found : null;
}

/** The list at a path; empty where there is none. */
export function listIn(value: unknown, ...path: readonly (string | number)[]): SeenList {
  const found = placeIn(value, ...path);
  if (isWithheld(found)) return { rows: [], withheld: found };
  return { rows: Array.isArray(found) ? found : [], withheld: null };
}

/** The value, unless it is withheld or not there. */
export function plainOf<T>(seen: Seen<T> | null | undefined): T | null {
  return seen === undefined || isWithheld(seen) ? null : seen;
}

/** How many places of a value are withheld. */
export function countWithheld(value: unknown): number {
  if (isWithheld(value)) return 1;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + countWithheld(each), 0);
}
