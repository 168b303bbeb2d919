/**
 * The sampling frame (抽样框) of a matter on the cut-off day: which stratum each unit belongs to, or which
 * rule keeps it out.
 *
 * Only lasting reasons count here (closed, flagged, not of the matter). What passes by itself (a recent
 * visit) is the draw's concern, so that a ratio "of the units of the area" does not shrink while they are
 * being visited.
 */
import { dayNumber } from "../kernel/iso-date.js";
import type { Matter } from "../policy/policy.js";
import { type StandingUnitRule, UNIT_RULES } from "../policy/rule-ids.js";
import type { Registry } from "../registry/registry.js";
import { NO_DAY, UNIT_STATUSES, type UnitTable } from "../registry/unit.js";
import type { Sight } from "./sight.js";

export const NO_STRATUM = 0xffff;
export const NO_RULE = 255;

export interface Frame {
  /** Stratum index of each row, or NO_STRATUM. */
  readonly stratum: Uint16Array;
  /** Index in UNIT_RULES of the rule that keeps the row out, or NO_RULE. */
  readonly rule: Uint8Array;
  /** Units of each stratum. */
  readonly sizes: readonly number[];
}

/** Sorts every unit of the registry into a stratum of the matter, or names the rule that keeps it out. */
export function frameOf({ units, asOf }: Registry, matter: Matter, sight: Sight): Frame {
  const stratum = new Uint16Array(units.size).fill(NO_STRATUM);
  const rule = new Uint8Array(units.size).fill(NO_RULE);
  const sizes = matter.strata.map(() => 0);
  const ruleFor = lastingRules(units, matter, sight, dayNumber(asOf));
  const stratumFor = sight.firstFit(matter.strata.map(({ where }) => where));
  for (let row = 0; row < units.size; row++) {
    const kept = ruleFor(row);
    const s = kept === undefined ? stratumFor(row) : -1;
    if (s === -1) rule[row] = UNIT_RULES.indexOf(kept ?? "unit/no-stratum");
    else {
      sizes[s]!++;
      stratum[row] = s;
    }
  }
  return { stratum, rule, sizes };
}

function lastingRules(
  units: UnitTable,
  matter: Matter,
  sight: Sight,
  day: number,
): (row: number) => StandingUnitRule | undefined {
  const active = UNIT_STATUSES.indexOf("active");
  const inPopulation = sight.matcher(matter.population);
  const flagged = units.exclusionSets.map((set) => set.some(({ from, until }) => covers(from, until, day)));
  return (row) => {
    if (units.status[row] !== active) return "unit/status";
    if (units.opened[row] !== NO_DAY && units.opened[row]! > day) return "unit/not-opened";
    if (units.closed[row] !== NO_DAY && units.closed[row]! <= day) return "unit/closed";
    if (flagged[units.exclusions[row]!]) return "unit/flag";
    return inPopulation(row) ? undefined : "unit/population";
  };
}

function covers(from: string | null, until: string | null, day: number): boolean {
  return (from === null || dayNumber(from) <= day) && (until === null || day <= dayNumber(until));
}
