/** The public list of units: what of a registry everybody may see, and where each unit stands in each draw. */
import { isPlainObject } from "../../kernel/canonical-json.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refuse } from "../refuse.js";

/** One unit of the public list. Nothing else of a registry is published. */
export interface ListedUnit {
  readonly id: string;
  readonly name: string;
  /** Where it is, as far as that is public: a district, not an address. */
  readonly area?: string;
  /** By draw id: in the pool of a stratum, or kept out of it by a rule. */
  readonly draws?: Readonly<Record<string, ListedStanding>>;
}

/** `rule` keeps the unit out of the pool; null where it could be drawn. */
export interface ListedStanding {
  readonly stratum: string | null;
  readonly rule: string | null;
}

const FIELDS = ["id", "name", "area", "draws"];

/** Faults of a public list; a field that it does not know may be one that nobody should see. */
export function faultsOfListed(units: unknown): Refusal[] {
  if (!Array.isArray(units)) return [refuse("input/no-list", ["units"], { given: typeof units })];
  return units.flatMap((unit, at) => (isListed(unit) ? [] : [refuse("publish/unit", ["units", at], { at })]));
}

function isListed(unit: unknown): unit is ListedUnit {
  if (!isPlainObject(unit)) return false;
  const { id, name, area = "", draws = {} } = unit as Partial<ListedUnit>;
  return (
    Object.keys(unit).every((field) => FIELDS.includes(field)) &&
    [id, name, area].every((each) => typeof each === "string") &&
    isPlainObject(draws) &&
    Object.values(draws).every(isStanding)
  );
}

function isStanding(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { stratum, rule, ...rest } = value as Partial<ListedStanding>;
  const isText = (each: unknown): boolean => each === null || typeof each === "string";
  return isText(stratum) && isText(rule) && Object.keys(rest).length === 0;
}
