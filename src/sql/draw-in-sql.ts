/**
 * The draw of a round as one statement: the first places of every stratum by ticket.
 *
 * Only tickets below a bound are put in order. The bound is so wide that it lets enough of them through but once in
 * millions of strata; whoever reads the answer counts, and asks again without it where it did not.
 */
import { keyFor } from "../random/key.js";
import type { Dialect } from "./dialect.js";
import { ticketOfShare } from "./ticket-bound.js";

/** Units of a stratum that may be drawn and need not be, and how many of them are asked for. */
export interface Places {
  readonly stratum: number;
  readonly units: number;
  readonly places: number;
}

export interface DrawCase {
  readonly seed: string;
  readonly drawId: string;
  readonly dialect: Dialect;
  /** Table with the answer of the pool's query. */
  readonly pool: string;
  readonly places: readonly Places[];
}

/** A query with the columns `stratum`, `id`, `ticket`, in this order: the places of each stratum. */
export function drawQuery({ seed, drawId, dialect, pool, places }: DrawCase): string {
  const ticket = dialect.sha256(`CONCAT('${keyFor(seed, drawId, "unit")}', p.id)`);
  const asked = places.map(
    (each) =>
      `SELECT ${each.stratum} AS stratum, ${each.places} AS places, '${ticketOfShare(each)}' AS bound`,
  );
  return `WITH asked AS (${asked.join(" UNION ALL ")}), tickets AS (
  SELECT p.stratum, p.id, ${ticket} AS ticket, a.places, a.bound
  FROM ${pool} p JOIN asked a ON a.stratum = p.stratum
  WHERE p.rule IS NULL AND p.must IS NULL
), ranked AS (
  SELECT stratum, id, ticket, places, ROW_NUMBER() OVER (PARTITION BY stratum ORDER BY ${dialect.byBytes("ticket")}) AS place
  FROM tickets WHERE ${dialect.byBytes("ticket")} <= bound
)
SELECT stratum, id, ticket FROM ranked WHERE place <= places ORDER BY stratum, place`;
}

/** A query with the tickets of those who must be drawn, in order. */
export function mustQuery({ seed, drawId, dialect, pool }: Omit<DrawCase, "places">): string {
  const ticket = dialect.sha256(`CONCAT('${keyFor(seed, drawId, "unit")}', p.id)`);
  return `SELECT p.stratum, p.id, ${ticket} AS ticket, p.must FROM ${pool} p
WHERE p.rule IS NULL AND p.must IS NOT NULL ORDER BY p.stratum, ${dialect.byBytes("3") === "3" ? "3" : `${dialect.byBytes(ticket)}`}`;
}
