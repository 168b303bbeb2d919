/**
 * A second reading of who could be drawn, for the audit only: unit by unit, from the text of the rules, without the columns and
 * short cuts of the draw.
 */
import { addDays } from "../kernel/iso-date.js";
import type { Matter } from "../policy/policy.js";
import type { UnitRule } from "../policy/rule-ids.js";
import { type Registry, visitsOf } from "../registry/registry.js";
import { type Unit, unitAt } from "../registry/unit.js";
import { queryFits } from "./plain-query.js";

export interface PlainUnit {
  readonly unit: Unit;
  /** Stratum whose size the unit counts in; null when a lasting rule keeps it out. */
  readonly stratum: string | null;
  /** First rule that keeps the unit out of the draw; null when it could be drawn. */
  readonly rule: UnitRule | null;
}

export interface PlainBefore {
  /** Units drawn in earlier rounds of the matter this year. */
  readonly thisYear: ReadonlySet<string>;
  /** Units drawn in the rounds of the cool-down. */
  readonly coolingDown: ReadonlySet<string>;
}

/** Every unit of the registry with its stratum or the rule that keeps it out, by id. */
export function readUnits(registry: Registry, matter: Matter, before: PlainBefore): Map<string, PlainUnit> {
  const units = new Map<string, PlainUnit>();
  for (let row = 0; row < registry.units.size; row++) {
    const unit = unitAt(registry.units, row);
    units.set(unit.id, readUnit(registry, row, unit, matter, before));
  }
  return units;
}

function readUnit(registry: Registry, row: number, unit: Unit, matter: Matter, before: PlainBefore): PlainUnit {
  const lasting = lastingRule(unit, matter, registry.asOf);
  if (lasting !== null) return { unit, stratum: null, rule: lasting };
  const stratum = matter.strata.find(({ where }) => queryFits(where, unit));
  if (stratum === undefined) return { unit, stratum: null, rule: "unit/no-stratum" };
  return { unit, stratum: stratum.id, rule: passingRule(registry, row, unit, matter, before) };
}

function lastingRule(unit: Unit, matter: Matter, day: string): UnitRule | null {
  if (unit.status !== "active") return "unit/status";
  if (unit.opened !== null && unit.opened > day) return "unit/not-opened";
  if (unit.closed !== null && unit.closed <= day) return "unit/closed";
  if (unit.exclusions.some(({ from, until }) => (from ?? day) <= day && day <= (until ?? day))) return "unit/flag";
  return queryFits(matter.population, unit) ? null : "unit/population";
}

function passingRule(registry: Registry, row: number, unit: Unit, matter: Matter, before: PlainBefore): UnitRule | null {
  if (matter.recentVisit !== null && wasVisited(registry, row, matter.recentVisit)) return "unit/recent-visit";
  if (matter.mode === "without-replacement" && before.thisYear.has(unit.id)) return "unit/drawn-this-year";
  return before.coolingDown.has(unit.id) ? "unit/cool-down" : null;
}

function wasVisited(registry: Registry, row: number, rule: NonNullable<Matter["recentVisit"]>): boolean {
  const since = addDays(registry.asOf, -rule.days);
  for (const { day, kind } of visitsOf(registry, row)) {
    if (day >= since && (rule.kinds === null || rule.kinds.includes(kind))) return true;
  }
  return false;
}
