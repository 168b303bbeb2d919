/** The pool that a database has found, counted and digested row by row as it answers. */
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { openListDigest } from "../kernel/sha256-stream.js";
import type { UnitRule } from "../policy/rule-ids.js";
import type { CountedPool } from "../pool/counted-pool.js";
import type { Rows } from "../registry/in-lots.js";
import type { WholeNumber } from "./compare-draw.js";
import { refuse } from "./refuse.js";

/** A unit as the statement `pool` names it: numbers from 0, null where there is none. */
export interface PoolRow {
  readonly id: string;
  readonly stratum: WholeNumber | null;
  readonly rule: WholeNumber | null;
  readonly must: WholeNumber | null;
}

/** What the rows are held against. */
export interface PoolExpected {
  readonly strata: number;
  readonly rules: readonly UnitRule[];
  /** Units of the whole registry. */
  readonly units: number;
}

/** Refused: rows out of order, twice, of other numbers than the policy has, and too few or too many of them. */
export async function countRows(rows: Rows<PoolRow>, expected: PoolExpected): Promise<Result<CountedPool>> {
  const { rules } = expected;
  const strata = Array.from({ length: expected.strata }, () => ({
    ...{ units: 0, eligible: 0, forced: 0 },
    ...{ pool: openListDigest(), must: openListDigest() },
  }));
  const leftOut = openListDigest();
  const counts = rules.map(() => 0);
  let last: string | undefined;
  let units = 0;
  for await (const row of rows) {
    const fault = faultOfRow(row, last, expected);
    if (fault !== undefined) return reject([{ ...fault, path: ["pool", units] }]);
    const { id, stratum, rule, must } = row;
    const own = stratum === null ? undefined : strata[Number(stratum)]!;
    if (own !== undefined) own.units++;
    if (rule !== null) {
      counts[Number(rule)]!++;
      leftOut.add(canonicalJson([id, rules[Number(rule)]!]));
    } else if (own !== undefined) {
      own.eligible++;
      own.pool.add(canonicalJson(id));
      if (must !== null) {
        own.forced++;
        own.must.add(canonicalJson([id, rules[Number(must)]!]));
      }
    }
    last = id;
    units++;
  }
  if (units !== expected.units)
    return reject([refuse("sql/other-number", ["pool"], { units, whole: expected.units })]);
  const byRule = rules.map((rule, at) => ({ rule, count: counts[at]! })).filter(({ count }) => count > 0);
  return accept({
    strata: strata.map((each) => ({ ...each, pool: each.pool.digest(), must: each.must.digest() })),
    leftOut: { count: counts.reduce((sum, count) => sum + count, 0), byRule, digest: leftOut.digest() },
  });
}

function faultOfRow(
  { id, stratum, rule, must }: PoolRow,
  last: string | undefined,
  { strata, rules }: PoolExpected,
): Refusal | undefined {
  if (typeof id !== "string") return refuse("sql/not-a-row", ["pool"], { id: String(id) });
  if (last !== undefined && compareBytes(last, id) >= 0)
    return refuse("sql/not-in-order", ["pool"], { unit: id, before: last });
  const isIn = (value: WholeNumber | null, size: number): boolean =>
    value === null || (Number.isSafeInteger(Number(value)) && Number(value) >= 0 && Number(value) < size);
  const isNamed = isIn(stratum, strata) && isIn(rule, rules.length) && isIn(must, rules.length);
  const isPlaced = rule !== null || stratum !== null;
  return isNamed && isPlaced ? undefined : refuse("sql/not-a-row", ["pool"], { id });
}
