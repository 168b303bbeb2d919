/**
 * First random draw of a round: from the pool and the quotas to the drawn units, the reserve and the reasons of all others.
 */
import { digestOf } from "../kernel/canonical-json.js";
import { NO_RULE } from "../plan/frame.js";
import type { RoundPlan } from "../plan/plan-round.js";
import type { UnitRule } from "../policy/rule-ids.js";
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
  /** Those that had to be drawn, then the others, both in order of rank. */
  readonly drawn: readonly RankedUnit[];
  /** First places after the drawn ones, in the order in which they would replace them. */
  readonly reserve: readonly RankedUnit[];
  /** Ticket of the last unit drawn by rank: whoever has a ticket up to this one was drawn. Null when nobody was, or without tickets. */
  readonly cutOff: string | null;
}

export interface RankedUnit {
  readonly unit: string;
  /** Null for methods without tickets. */
  readonly ticket: string | null;
  /** Rule that forced the unit into the draw; left out where the rank decided. */
  readonly forced?: UnitRule;
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
  const musts = pool.forced.map((list) => Uint32Array.from(list, ({ row }) => row));
  const others = pool.rows.map((rows, s) => withoutRows(rows, musts[s]!));
  const places = plan.strata.map(({ quota }, s) => quota - musts[s]!.length + reserve);
  const rankings = DRAW_METHODS[method]({
    seed,
    drawId,
    ids: units.ids,
    rows: [...others, ...musts],
    places: [...places, ...musts.map(({ length }) => length)],
  });
  const strata = plan.strata.map(({ stratum, quota }, s) => {
    const forced = rankedUnits(units, rankings[plan.strata.length + s]!).map((each, at) => ({ ...each, forced: ruleFor(s, at) }));
    return stratumDraw(units, { stratum, quota }, pool.rows[s]!, forced, rankedUnits(units, rankings[s]!));
  });
  return { drawId, method, seed, strata, leftOut: leftOutOf(units, pool) };

  function ruleFor(s: number, at: number): UnitRule {
    const row = rankings[plan.strata.length + s]!.rows[at]!;
    return pool.forced[s]!.find((each) => each.row === row)!.rule;
  }
}

function withoutRows(rows: Uint32Array, out: Uint32Array): Uint32Array {
  if (out.length === 0) return rows;
  const gone = new Set(out);
  return rows.filter((row) => !gone.has(row));
}

function rankedUnits({ ids }: UnitTable, ranking: Ranking): RankedUnit[] {
  return Array.from(ranking.rows, (row, at) => ({ unit: ids[row]!, ticket: ranking.ticketAt(at) }));
}

function stratumDraw(
  units: UnitTable,
  { stratum, quota }: Pick<StratumDraw, "stratum" | "quota">,
  rows: Uint32Array,
  forced: readonly RankedUnit[],
  ranked: readonly RankedUnit[],
): StratumDraw {
  const byRank = ranked.slice(0, quota - forced.length);
  const drawn = [...forced, ...byRank];
  return {
    stratum,
    pool: rows.length,
    poolDigest: digestOf(Array.from(rows, (row) => units.ids[row]!)),
    quota,
    shortfall: quota - drawn.length,
    drawn,
    reserve: ranked.slice(byRank.length),
    cutOff: byRank.at(-1)?.ticket ?? null,
  };
}

/**
 * Every unit that was not in the pool, with the rule that kept it out, in byte order of the unit.
 *
 * @example
 * leftOutUnits(registry.units, outcome.pool)[0]; // { unit: "U-7", rule: "unit/status" }
 */
export function leftOutUnits({ ids }: UnitTable, { rule, rules }: Pool): { readonly unit: string; readonly rule: UnitRule }[] {
  const list: { unit: string; rule: UnitRule }[] = [];
  for (let row = 0; row < rule.length; row++) {
    if (rule[row] !== NO_RULE) list.push({ unit: ids[row]!, rule: rules[rule[row]!]! });
  }
  return list;
}

function leftOutOf(units: UnitTable, pool: Pool): LeftOut {
  const list = leftOutUnits(units, pool);
  const counts = new Map<UnitRule, number>();
  for (const { rule } of list) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const byRule = pool.rules.filter((rule) => counts.has(rule)).map((rule) => ({ rule, count: counts.get(rule)! }));
  return { count: list.length, byRule, digest: digestOf(list.map(({ unit, rule }) => [unit, rule])) };
}
