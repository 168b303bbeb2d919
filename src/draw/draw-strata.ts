/**
 * First random draw of a round: from the pool and the quotas to the drawn units, the reserve and the reasons
 * of all others.
 */

import { heldBy } from "../kernel/certain.js";
import type { RoundPlan } from "../plan/plan-round.js";
import type { Matter } from "../policy/policy.js";
import { type CountedPool, type CountedStratum, countPool, type LeftOut } from "../pool/counted-pool.js";
import type { ForcedRow, Pool } from "../pool/pool.js";
import type { Sight } from "../pool/sight.js";
import type { Method } from "../random/method.js";
import type { UnitTable } from "../registry/unit.js";
import { DRAW_METHODS, type Ranking } from "./methods.js";
import type { RankedUnit, SkippedUnit, WeightClass } from "./ranked-unit.js";
import { orderByRisk, orderByWeight, type StratumOrder } from "./stratum-order.js";
import { type Barred, takeFirst } from "./take-first.js";

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
  /** Whose turn had come, and who may not be drawn since the announcement; left out where there are none. */
  readonly skipped?: readonly SkippedUnit[];
  /** First places after the drawn ones, in the order in which they would replace them. */
  readonly reserve: readonly RankedUnit[];
  /**
   * Ticket of the last unit drawn by ticket alone: whoever has a ticket up to this one was drawn. Null when
   * nobody was, with unequal chances, or without tickets.
   */
  readonly cutOff: string | null;
  /** Weights of the pool and the exact chance they give; left out where all chances are equal. */
  readonly weights?: readonly WeightClass[];
}

export interface RoundDrawing {
  readonly units: UnitTable;
  readonly sight: Sight;
  readonly matter: Matter;
  /** As it was announced, and who may not be drawn since then. */
  readonly pool: Pool;
  /** The pool as the record tells of it, where that has been worked out. */
  readonly counted?: CountedPool;
  readonly barred: Barred;
  readonly plan: RoundPlan;
  readonly seed: string;
}

/** What a stratum has to give: those who must be drawn, those who can be, and places. */
interface StratumTask {
  readonly s: number;
  readonly musts: readonly RankedUnit[];
  readonly others: Uint32Array;
  /** Of the others, in order of rank: the places, the reserve and as many as may be skipped. */
  readonly ranking: Ranking;
  readonly counted: CountedStratum;
}

/** Draws a round. A quota above the pool draws the whole pool and records the shortfall. */
export function drawStrata(drawing: RoundDrawing): UnitDraw {
  const { units, pool, plan, matter, seed } = drawing;
  const counted = drawing.counted ?? countPool(units, pool);
  const lists = pool.rows.map((rows, s): StratumRows => {
    const must = Uint32Array.from(pool.forced[s]!, ({ row }) => row);
    return { must, others: withoutRows(rows, must) };
  });
  const rankings = rankStrata(drawing, lists);
  const strata = plan.strata.map((_, s) => {
    const { must, others } = rankings[s]!;
    return stratumDraw(drawing, {
      s,
      musts: forcedUnits(units, must, pool.forced[s]!),
      others: lists[s]!.others,
      ranking: others,
      counted: counted.strata[s]!,
    });
  });
  return { drawId: plan.drawId, method: matter.method, seed, strata, leftOut: counted.leftOut };
}

/** The rows of a stratum that must be drawn, and the others that can be. */
interface StratumRows {
  readonly must: Uint32Array;
  readonly others: Uint32Array;
}

interface StratumRankings {
  readonly must: Ranking;
  readonly others: Ranking;
}

/** One drawing ranks both lists of every stratum: a shuffle goes through everybody once. */
function rankStrata(
  { units, plan, matter, seed, barred }: RoundDrawing,
  lists: readonly StratumRows[],
): StratumRankings[] {
  const ofOthers = lists.map(({ others }, s) => ({
    rows: others,
    places: plan.strata[s]!.quota + matter.reserve + barred.size,
  }));
  const ofMusts = lists.map(({ must }) => ({ rows: must, places: must.length }));
  const all = [...ofOthers, ...ofMusts];
  const rankings = DRAW_METHODS[matter.method]({
    seed,
    drawId: plan.drawId,
    ids: units.ids,
    rows: all.map(({ rows }) => rows),
    places: all.map(({ places }) => places),
  });
  const [others, musts] = [rankings.slice(0, ofOthers.length), rankings.slice(ofOthers.length)];
  return lists.map((_, s) => ({ must: musts[s]!, others: others[s]! }));
}

function withoutRows(rows: Uint32Array, out: Uint32Array): Uint32Array {
  if (out.length === 0) return rows;
  const gone = new Set(out);
  return rows.filter((row) => !gone.has(row));
}

function forcedUnits({ ids }: UnitTable, ranking: Ranking, forced: readonly ForcedRow[]): RankedUnit[] {
  const ruleOf = new Map(forced.map(({ row, rule }) => [row, rule]));
  return Array.from(ranking.rows, (row, at) => ({
    unit: ids[row]!,
    ticket: ranking.ticketAt(at),
    forced: heldBy(ruleOf, row),
  }));
}

/** The others in the order in which they are taken: by weight, by risk, or by ticket alone. */
function orderOf(
  drawing: RoundDrawing,
  { s, musts, others, ranking }: StratumTask,
  places: number,
): StratumOrder {
  const { units, sight, matter, plan, seed, barred } = drawing;
  const { weights, risk } = matter.strata[s]!;
  const announcedPlaces = plan.strata[s]!.quota - musts.length;
  const input = { units, sight, seed, drawId: plan.drawId, rows: others, places, announcedPlaces, barred };
  if (weights !== undefined) return orderByWeight(input, weights);
  return risk === undefined ? orderByTicket(drawing, ranking, places) : orderByRisk(input, risk);
}

function orderByTicket(
  { units, matter, barred }: RoundDrawing,
  ranking: Ranking,
  places: number,
): StratumOrder {
  const most = Math.min(ranking.rows.length, places + matter.reserve + barred.size);
  const ranked = Array.from(ranking.rows.subarray(0, most), (row, at) => ({
    unit: units.ids[row]!,
    ticket: ranking.ticketAt(at),
  }));
  const taken = takeFirst(ranked, places, barred);
  return { ...taken, cutOff: taken.drawn.at(-1)?.ticket ?? null };
}

function stratumDraw(drawing: RoundDrawing, task: StratumTask): StratumDraw {
  const { plan, matter, barred } = drawing;
  const { stratum, quota } = plan.strata[task.s]!;
  const forced = takeFirst(task.musts, task.musts.length, barred);
  const order = orderOf(drawing, task, quota - forced.drawn.length);
  const drawn = [...forced.drawn, ...order.drawn];
  const skipped = [...forced.skipped, ...order.skipped];
  return {
    stratum,
    pool: task.counted.eligible,
    poolDigest: task.counted.pool,
    quota,
    shortfall: quota - drawn.length,
    drawn,
    ...(skipped.length === 0 ? {} : { skipped }),
    reserve: order.reserve.slice(0, matter.reserve),
    cutOff: order.cutOff,
    ...(order.weights === undefined ? {} : { weights: order.weights }),
  };
}
