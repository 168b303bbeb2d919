/**
 * The draw of a round as one statement: the first places of every stratum by ticket.
 *
 * Only tickets below a bound are put in order. The bound is so wide that it lets enough of them through but once in
 * millions of strata; whoever reads the answer counts, and says so where it did not.
 */
import { keyFor } from "../random/key.js";
import type { Dialect } from "./dialect.js";
import { ticketOfShare } from "./ticket-bound.js";

/** Units of a stratum that may be drawn and need not be, and how many of them are asked for. */
export interface Places {
  readonly stratum: number;
  readonly units: number;
  readonly places: number;
  /** Are the places by score asked for, too? */
  readonly byScore: boolean;
}

export interface DrawCase {
  readonly seed: string;
  readonly drawId: string;
  readonly dialect: Dialect;
  /** Table with the answer of the pool's query. */
  readonly pool: string;
  readonly places: readonly Places[];
}

/**
 * A query with the columns `stratum`, `id`, `ticket`, `must`, `score`: those who must be drawn, the first places of the
 * others by ticket, and where scores decide the first places by score. A unit may stand in it twice.
 */
export function placesQuery({ seed, drawId, dialect, pool, places }: DrawCase): string {
  const { sha256, byBytes } = dialect;
  const ticket = sha256(`CONCAT('${keyFor(seed, drawId, "unit")}', p.id)`);
  const asked = places.map(
    ({ byScore, ...each }) =>
      `SELECT ${each.stratum} AS stratum, ${each.places} AS places, '${ticketOfShare(each)}' AS bound, ${byScore ? "TRUE" : "FALSE"} AS by_score`,
  );
  const byTicket = `ORDER BY ${byBytes("ticket")}`;
  return `WITH asked AS (${asked.join(" UNION ALL ")}), tickets AS (
  SELECT p.stratum, p.id, p.must, p.score, ${ticket} AS ticket, a.places, a.bound, a.by_score
  FROM ${pool} p JOIN asked a ON a.stratum = p.stratum WHERE p.rule IS NULL
), ranked AS (
  SELECT stratum, id, ticket, score, places, ROW_NUMBER() OVER (PARTITION BY stratum ${byTicket}) AS place
  FROM tickets WHERE must IS NULL AND ${byBytes("ticket")} <= bound
), scored AS (
  SELECT stratum, id, ticket, score, places,
    ROW_NUMBER() OVER (PARTITION BY stratum ORDER BY score DESC, ${byBytes("ticket")}) AS place
  FROM tickets WHERE must IS NULL AND by_score AND score IS NOT NULL
)
SELECT stratum, id, ticket, CAST(NULL AS INTEGER) AS must, score FROM ranked WHERE place <= places
UNION ALL SELECT stratum, id, ticket, CAST(NULL AS INTEGER) AS must, score FROM scored WHERE place <= places
UNION ALL SELECT stratum, id, ticket, must, score FROM tickets WHERE must IS NOT NULL`;
}
