/**
 * A pool as the record tells of it: how many units each stratum has, and digests of those who may be drawn, who must be,
 * and who may not.
 */
import { digestOf } from "../kernel/canonical-json.js";
import { heldBy } from "../kernel/certain.js";
import type { UnitRule } from "../policy/rule-ids.js";
import type { UnitTable } from "../registry/unit.js";
import { NO_RULE } from "./frame.js";
import type { Pool } from "./pool.js";

export interface CountedPool {
  /** In the order of the matter. */
  readonly strata: readonly CountedStratum[];
  readonly leftOut: LeftOut;
}

/** Units of a stratum, those that may be drawn, and how many of them must be. */
export interface StratumCounts {
  readonly units: number;
  readonly eligible: number;
  readonly forced: number;
}

export interface CountedStratum extends StratumCounts {
  /** Digest of the ids that may be drawn, in byte order. */
  readonly pool: string;
  /** Digest of `[unit, rule]` of those that must be drawn, in byte order of the unit. */
  readonly must: string;
}

/** Units of the registry that were not in the pool: how many by each rule, and a digest of the whole list. */
export interface LeftOut {
  readonly count: number;
  readonly byRule: readonly { readonly rule: UnitRule; readonly count: number }[];
  /** Digest of all `[unit, rule]` in byte order of the unit. */
  readonly digest: string;
}

export function countsOf({ frame, rows, forced }: Pool): StratumCounts[] {
  return rows.map((list, s) => ({
    units: frame.sizes[s]!,
    eligible: list.length,
    forced: forced[s]!.length,
  }));
}

export function countPool(units: UnitTable, pool: Pool): CountedPool {
  const { ids } = units;
  const strata = countsOf(pool).map((counts, s) => ({
    ...counts,
    pool: digestOf(Array.from(pool.rows[s]!, (row) => ids[row]!)),
    must: ruleDigest(pool.forced[s]!.map(({ row, rule }) => ({ unit: ids[row]!, rule }))),
  }));
  return { strata, leftOut: leftOutOf(units, pool) };
}

/** Every unit that was not in the pool, with the rule that kept it out, in byte order of the unit. */
export function unitsLeftOut(
  { ids }: UnitTable,
  { rule, rules }: Pool,
): { readonly unit: string; readonly rule: UnitRule }[] {
  const list: { unit: string; rule: UnitRule }[] = [];
  for (let row = 0; row < rule.length; row++) {
    if (rule[row] !== NO_RULE) list.push({ unit: ids[row]!, rule: rules[rule[row]!]! });
  }
  return list;
}

function leftOutOf(units: UnitTable, pool: Pool): LeftOut {
  const list = unitsLeftOut(units, pool);
  const counts = new Map<UnitRule, number>();
  for (const { rule } of list) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const byRule = pool.rules
    .filter((rule) => counts.has(rule))
    .map((rule) => ({ rule, count: heldBy(counts, rule) }));
  return { count: list.length, byRule, digest: ruleDigest(list) };
}

/** Digest of all `[unit, rule]` of a list that is in byte order of the unit. */
export function ruleDigest(list: readonly { readonly unit: string; readonly rule: UnitRule }[]): string {
  return digestOf(list.map(({ unit, rule }) => [unit, rule]));
}
