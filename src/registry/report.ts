/**
 * Collects what is wrong with the rows of one list, in input order, and says so when the list of refusals had
 * to end.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { type RegistryCode, refuse } from "./refuse.js";

export type ListName = "units" | "inspectors" | "history";
export type Path = readonly (string | number)[];

/**
 * Where a row came from, as the beginning of a refusal's path: for example `["units.csv", "line", 17]`.
 * `index` counts the rows of the list from 0.
 */
export type Places = (list: ListName, index: number) => Path;

type FactsMore = Readonly<Record<string, string | number | boolean | null>>;

/** A report stands at one row at a time; what is said concerns that row. */
export interface Report {
  readonly at: (row: number) => void;
  /** Something is wrong: the registry will be rejected. `field` is a name, or a path inside the row. */
  readonly refuse: (code: RegistryCode, field: string | Path, value: unknown, facts?: FactsMore) => void;
  /** Something is doubtful. */
  readonly warn: (code: RegistryCode, field: string | Path, value: unknown, facts?: FactsMore) => void;
  /**
   * Names found in order before: most rows repeat them, and a million checks of one name would cost seconds.
   */
  readonly accepted: Set<string>;
  /** Where another row of the list stands, in words. */
  readonly placeOf: (row: number) => string;
  readonly refusals: () => Refusal[];
  readonly warnings: () => Refusal[];
}

/** More warnings than this help nobody. */
const MOST_WARNINGS = 1000;
const LONGEST_SHOWN = 120;

/** Opens the report of one list. `limit`: most refusals that are spelled out. */
export function openReport(list: ListName, places: Places, limit: number): Report {
  const [faults, doubts] = [openPile(list, limit), openPile(list, MOST_WARNINGS)];
  let row = 0;
  const to =
    (pile: Pile): Report["refuse"] =>
    (code, field, value, facts = {}) => {
      pile.add(() =>
        refuse(
          code,
          [...places(list, row), ...(typeof field === "string" ? [field] : field)],
          factsOf(code, field, value, facts),
        ),
      );
    };
  return {
    at: (next) => {
      row = next;
    },
    refuse: to(faults),
    warn: to(doubts),
    accepted: new Set(),
    placeOf: (other) => places(list, other).join(" "),
    refusals: () => faults.close("registry/more-refusals"),
    warnings: () => doubts.close("registry/more-warnings"),
  };
}

/** Every refusal holds the value as it was found and, as `reason`, the last part of its code. */
function factsOf(code: RegistryCode, field: string | Path, value: unknown, facts: FactsMore): FactsMore {
  const name = typeof field === "string" ? field : field.join(".");
  return { value: shown(value), field: name, reason: code.slice(code.indexOf("/") + 1), ...facts };
}

/**
 * A value as a fact: scalars as they are, the rest as short text; of what JSON would show as `{}` what it is.
 */
export function shown(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" || Number.isFinite(value)) return value as boolean | number;
  const text = typeof value === "object" || typeof value === "function" ? textOfObject(value) : String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

/** A date says which; another instance of a class, a Map or a function what it is. */
function textOfObject(value: object): string {
  const json = safeJson(value);
  if (isPlainObject(value) || Array.isArray(value)) return json ?? "an object";
  return json?.startsWith('"') ? `${nameOfThing(value)} ${json}` : nameOfThing(value);
}

/** Values that hold themselves or a BigInt have no JSON. */
function safeJson(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

interface Pile {
  readonly add: (make: () => Refusal) => void;
  readonly close: (code: "registry/more-refusals" | "registry/more-warnings") => Refusal[];
}

/** Keeps the first `limit`, counts them all. */
function openPile(list: ListName, limit: number): Pile {
  const kept: Refusal[] = [];
  let total = 0;
  return {
    add: (make) => {
      if (++total <= limit) kept.push(make());
    },
    close: (code) => {
      if (total <= limit) return kept;
      return [...kept, refuse(code, [list], { list, shown: limit, total, more: total - limit })];
    },
  };
}
