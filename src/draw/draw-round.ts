/**
 * First random draw of a round: from the pool and the quotas to the drawn units, the reserve and the reasons of all others.
 */
import { digestOf } from "../kernel/canonical-json.js";
import { NO_RULE } from "../plan/frame.js";
import type { RoundPlan } from "../plan/plan-round.js";
import { UNIT_RULES, type UnitRule } from "../policy/rule-ids.js";
import type { Method } from "../random/method.js";
import type { UnitTable } from "../registry/unit.js";
import { DRAW_METHODS, type Ranking } from "./methods.js";
import type { Pool } from "./pool.js";

export interface UnitDraw {
  readonly drawId: string;
  readonly method: Method;
  /** 64 hex digits. */
  readonly seed: string;
  readonly strata: readonly StratumDraw[];
  readonly leftOut: LeftOut;
}

export interface StratumDraw {
  readonly stratum: string;
  /** Units that could be drawn, and the digest of their ids in byte order. */
  readonly pool: number;
  readonly poolDigest: string;
  readonly quota: number;
  /** Quota that the pool could not give. */
  readonly shortfall: number;
  /** In order of rank; `ticket` is null for methods without tickets. */
  readonly drawn: readonly RankedUnit[];
  /** First places after the drawn ones, in the order in which they would replace them. */
  readonly reserve: readonly RankedUnit[];
  /** Ticket of the last drawn unit: whoever has a ticket up to this one was drawn. Null when nobody was, or without tickets. */
  readonly cutOff: string | null;
}

export interface RankedUnit {
  readonly unit: string;
  readonly ticket: string | null;
}

/** Units of the registry that were not in the pool: how many by each rule, and a digest of the whole list. */
export interface LeftOut {
  readonly count: number;
  readonly byRule: readonly { readonly rule: UnitRule; readonly count: number }[];
  /** Digest of all `[unit, rule]` in byte order of the unit. */
  readonly digest: string;
}

export interface RoundDrawing {
  readonly units: UnitTable;
  readonly pool: Pool;
  readonly plan: RoundPlan;
  readonly method: Method;
  readonly seed: string;
  /** Reserve places to keep, per stratum. */
  readonly reserve: number;
}

/** Draws a round. A quota above the pool draws the whole pool and records the shortfall. */
export function drawRound({ units, pool, plan, method, seed, reserve }: RoundDrawing): UnitDraw {
  const { drawId } = plan;
  const places = plan.strata.map(({ quota }) => quota + reserve);
  const rankings = DRAW_METHODS[method]({ seed, drawId, ids: units.ids, rows: pool.rows, places });
  const strata = plan.strata.map(({ stratum, quota }, s) => stratumDraw(units, stratum, quota, pool.rows[s]!, rankings[s]!));
  return { drawId, method, seed, strata, leftOut: leftOutOf(units, pool) };
}

function stratumDraw(units: UnitTable, stratum: string, quota: number, rows: Uint32Array, ranking: Ranking): StratumDraw {
  const ranked = Array.from(ranking.rows, (row, at) => ({ unit: units.ids[row]!, ticket: ranking.ticketAt(at) }));
  const drawn = ranked.slice(0, quota);
  return {
    stratum,
    pool: rows.length,
    poolDigest: digestOf(Array.from(rows, (row) => units.ids[row]!)),
    quota,
    shortfall: quota - drawn.length,
    drawn,
    reserve: ranked.slice(quota),
    cutOff: drawn.at(-1)?.ticket ?? null,
  };
}

/**
 * Every unit that was not in the pool, with the rule that kept it out, in byte order of the unit.
 *
 * @example
 * leftOutUnits(registry.units, outcome.pool)[0]; // { unit: "U-7", rule: "unit/status" }
 */
export function leftOutUnits({ ids }: UnitTable, { rule }: Pool): { readonly unit: string; readonly rule: UnitRule }[] {
  const list: { unit: string; rule: UnitRule }[] = [];
  for (let row = 0; row < rule.length; row++) {
    if (rule[row] !== NO_RULE) list.push({ unit: ids[row]!, rule: UNIT_RULES[rule[row]!]! });
  }
  return list;
}

function leftOutOf(units: UnitTable, pool: Pool): LeftOut {
  const list = leftOutUnits(units, pool);
  const counts = new Map<UnitRule, number>();
  for (const { rule } of list) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const byRule = UNIT_RULES.filter((rule) => counts.has(rule)).map((rule) => ({ rule, count: counts.get(rule)! }));
  return { count: list.length, byRule, digest: digestOf(list.map(({ unit, rule }) => [unit, rule])) };
}
