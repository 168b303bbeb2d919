/** The statements of a round: tables of the pool first, then what is asked of them. */
import type { Pool } from "../pool/pool.js";
import type { Registry } from "../registry/registry.js";
import type { DrawInDatabase } from "./announced-draw.js";
import { DECIDED, decidedQuery, decidedRows, POOL } from "./decided.js";
import { placesQuery } from "./draw-in-sql.js";
import { type PoolCase, poolQuery } from "./pool-in-sql.js";

/** The pool to be asked for, and the units that are decided in process. */
export interface PoolToAsk {
  readonly asked: PoolCase;
  readonly registry: Registry;
  readonly pool: Pool;
  readonly known: readonly string[];
}

/** In their order; they make the tables `dr_decided` and `dr_pool`. */
export function poolStatements({ asked, registry, pool, known }: PoolToAsk): string[] {
  const { dialect, named } = asked;
  return [
    ...dialect.keep(DECIDED, decidedQuery(decidedRows(registry, pool, named.matter, known), dialect)),
    ...dialect.keep(POOL, poolQuery(asked, DECIDED)),
  ];
}

export function sizesStatement(): string {
  return `SELECT stratum, rule, COUNT(*) AS units, COUNT(must) AS must FROM ${POOL} GROUP BY stratum, rule`;
}

/** As many places of each stratum as may be taken, with the reserve and those that may be passed over. */
export function placesStatement(
  { asked: { dialect }, named, plan, barred }: DrawInDatabase,
  seed: string,
): string {
  const { reserve, strata } = named.matter;
  return placesQuery({
    ...{ seed, drawId: plan.drawId, dialect, pool: POOL },
    places: plan.strata.map(({ eligible, forced = 0, quota }, s) => ({
      ...{ stratum: s, units: eligible - forced, places: quota + reserve + barred.size },
      byScore: strata[s]!.risk !== undefined,
    })),
  });
}
