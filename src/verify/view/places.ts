/** Places in the entries of a view, and what is open there. Source: protocol sections 12.4 and 12.5. */
import type { Json } from "../../kernel/canonical-json.js";
import type { Entry } from "../../ledger/chain.js";
import type { Opened, Withheld } from "../../ledger/salted-entry.js";

/** Keys and positions from the entry inwards; begins with `by` or `body`. */
export type Place = readonly (string | number)[];

/** A place that a rule withholds. */
export interface WithheldPlace {
  readonly place: Place;
  /** Id of the rule. */
  readonly rule: string;
}

/** The value at a place; `undefined` where there is none. */
export function valueAtPlace(entry: unknown, place: Place): unknown {
  let value = entry;
  for (const step of place) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Does the value at a place stand there? */
export function isOpenAt({ salt }: Entry, place: Place): boolean {
  let opened = salt as Opened | undefined;
  for (const step of place) {
    if (opened === null) return false;
    if (typeof opened !== "string" && opened !== undefined)
      opened = (opened as Readonly<Record<string | number, Opened>>)[step] as Opened;
  }
  return opened !== null;
}

/**
 * The places of a body that a pattern means: names joined by dots, `*` for each of a list. What is withheld has nothing
 * in it.
 */
export function placesOfPattern(entry: Entry, pattern: string): Place[] {
  return pattern
    .split(".")
    .reduce<Place[]>(
      (places, step) =>
        places.flatMap((place) =>
          isOpenAt(entry, place) ? steps(valueAtPlace(entry, place), step, place) : [],
        ),
      [["body"]],
    );
}

function steps(value: unknown, step: string, place: Place): Place[] {
  if (Array.isArray(value)) return step === "*" ? value.map((_, at) => [...place, at]) : [];
  const isThere = typeof value === "object" && value !== null && step !== "*" && Object.hasOwn(value, step);
  return isThere ? [[...place, step]] : [];
}

/** A text of the body that stands there. */
export function textShown(entry: Entry, field: string): string | undefined {
  const [value] = textsIn(entry, field);
  return value;
}

/** The texts that stand at the places of a pattern. */
export function textsIn(entry: Entry, pattern: string): string[] {
  return placesOfPattern(entry, pattern).flatMap((place) => {
    const value = isOpenAt(entry, place) ? valueAtPlace(entry, place) : undefined;
    return typeof value === "string" ? [value] : [];
  });
}

/** Parties whose chains of secrets an announcement names. */
export function chainParties(entry: Entry): string[] {
  return placesOfPattern(entry, "announced.*.party").flatMap((place) => {
    const { type } = (valueAtPlace(entry, place.slice(0, -1)) ?? {}) as { readonly type?: unknown };
    const party = valueAtPlace(entry, place);
    return type === "chain" && typeof party === "string" ? [party] : [];
  });
}

/** What an opened line withholds. */
export function withheldIn(entry: Entry): WithheldPlace[] {
  const salt = entry.salt as unknown as Opened | undefined;
  if (salt === undefined || typeof salt === "string") return [];
  return (["by", "body"] as const).flatMap((name) =>
    inside(entry[name], (salt as Readonly<Record<string, Opened>>)[name] ?? null, [name]),
  );
}

function inside(value: unknown, opened: Opened, place: Place): WithheldPlace[] {
  if (opened === null) return [{ place, rule: (value as Withheld).rule }];
  if (typeof opened === "string") return [];
  const inner = Array.isArray(opened)
    ? opened.map((each, at) => [at, each] as const)
    : Object.entries(opened);
  return inner.flatMap(([step, each]) =>
    inside((value as Readonly<Record<string | number, Json>>)[step], each as Opened, [...place, step]),
  );
}

/** A place with `*` for each position in a list. */
export function nameOfPlace(place: Place): string {
  return place.map((step) => (typeof step === "number" ? "*" : step)).join(".");
}
