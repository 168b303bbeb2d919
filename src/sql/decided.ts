/** The units that were decided in process, as a table of the database. */

import type { Matter } from "../policy/policy.js";
import { NO_RULE, NO_STRATUM } from "../pool/frame.js";
import type { Pool } from "../pool/pool.js";
import type { Registry } from "../registry/registry.js";
import { factIn, type UnitTable } from "../registry/unit.js";
import type { Dialect } from "./dialect.js";

/** Tables of one draw; they last as long as the connection. */
export const DECIDED = "dr_decided";
export const POOL = "dr_pool";

/** Most rows of one statement: databases read a long one slowly. */
const ROWS = 1000;

/** A unit with places in the policy, null where there is none. */
export interface DecidedUnit {
  readonly id: string;
  readonly stratum: number | null;
  /** Of the rules of the pool: the one that keeps it out. */
  readonly rule: number | null;
  /** Of the same rules: the one that says it must be drawn. */
  readonly must: number | null;
  /** Where its stratum takes units by score. */
  readonly score: number | null;
}

/** Of the registry at hand the units that the ledger knows, in byte order of the ids. */
export function decidedRows(
  { units }: Registry,
  { frame, rule, rules, forced }: Pool,
  { strata }: Matter,
  known: readonly string[],
): DecidedUnit[] {
  const must = new Map(forced.flat().map((each) => [each.row, rules.indexOf(each.rule)]));
  const isKnown = new Set(known);
  return units.ids.flatMap((id, row) =>
    isKnown.has(id)
      ? [
          {
            id,
            stratum: frame.stratum[row] === NO_STRATUM ? null : frame.stratum[row]!,
            rule: rule[row] === NO_RULE ? null : rule[row]!,
            must: must.get(row) ?? null,
            score: scoreIn(units, row, strata[frame.stratum[row]!]?.risk?.fact),
          },
        ]
      : [],
  );
}

function scoreIn({ facts, factSets }: UnitTable, row: number, fact: string | undefined): number | null {
  const score = fact === undefined ? null : factIn(factSets[facts[row]!]!, fact);
  return typeof score === "number" ? score : null;
}

/** A query of the units in slices, since databases read one long list of values slowly. */
export function decidedQuery(units: readonly DecidedUnit[], { text, textType }: Dialect): string {
  const written = (value: number | null): string => (value === null ? "NULL" : String(value));
  const typed = `SELECT CAST(id AS ${textType}) AS id, CAST(stratum AS INTEGER) AS stratum, CAST(rule AS INTEGER) AS rule, CAST(must AS INTEGER) AS must, CAST(score AS BIGINT) AS score FROM`;
  const none = `${typed} (VALUES (NULL, NULL, NULL, NULL, NULL)) AS d (id, stratum, rule, must, score) WHERE FALSE`;
  const slices = Array.from({ length: Math.ceil(units.length / ROWS) }, (_, n) =>
    units.slice(ROWS * n, ROWS * (n + 1)),
  );
  const rows = ({ id, stratum, rule, must, score }: DecidedUnit): string =>
    `(${[text(id), ...[stratum, rule, must, score].map(written)].join(", ")})`;
  return [
    none,
    ...slices.map(
      (slice) => `${typed} (VALUES ${slice.map(rows).join(", ")}) AS d (id, stratum, rule, must, score)`,
    ),
  ].join(" UNION ALL ");
}
