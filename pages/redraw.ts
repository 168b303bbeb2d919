/** The draws of a record made again from the public list. */
import { holds } from "../src/kernel/told.js";
import { digestOf, keyFor } from "../src/protocol.js";
import { stratumMark } from "../src/publish/site/stratum-mark.js";
import { rankSmallest } from "../src/random/smallest-tickets.js";
import { openTickets } from "../src/random/ticket-kernel.js";
import type { Ledger } from "../src/verify.js";
import type { Pools, Redrawn } from "./check-task.js";

type Draw = Extract<Ledger[number], { readonly kind: "draw" }>;
type Line = Draw["body"]["strata"][number];

/**
 * Every draw whose pool the public list knows and whose list is open.
 *
 * @param tell - is told before each draw which one it is
 */
export function redrawn(ledger: Ledger, { ids, draws }: Pools, tell: (n: number) => void): Redrawn[] {
  return draws.flatMap(({ drawId, strata, of }, n) => {
    tell(n);
    const entry = ledger.find((each): each is Draw => each.kind === "draw" && each.body.drawId === drawId);
    if (entry === undefined || typeof entry.body.seed !== "string") return [];
    const { seed, method } = entry.body;
    return entry.body.strata.map((line): Redrawn => {
      const rows = rowsWith(stratumMark(strata.indexOf(line.stratum)), of);
      return {
        drawId,
        stratum: line.stratum,
        pool: rows.length,
        samePool: samePool(ids, rows, line),
        sameDraw: method === "ticket/1" ? sameDraw({ seed, drawId, ids, rows }, line) : null,
      };
    });
  });
}

function rowsWith(mark: string, of: string): Uint32Array {
  const rows = new Uint32Array(of.length);
  const code = mark.charCodeAt(0);
  let found = 0;
  for (let row = 0; row < of.length; row++) if (of.charCodeAt(row) === code) rows[found++] = row;
  return rows.slice(0, found);
}

/** null where the record withholds the digest. */
function samePool(ids: readonly string[], rows: Uint32Array, { poolDigest }: Line): boolean | null {
  if (typeof poolDigest !== "string") return null;
  return digestOf(Array.from(rows, (row) => ids[row]!)) === poolDigest;
}

interface Pool {
  readonly seed: string;
  readonly drawId: string;
  readonly ids: readonly string[];
  readonly rows: Uint32Array;
}

/** Those whom a rule forces are taken as they stand; the others are the smallest tickets of the rest. */
function sameDraw({ seed, drawId, ids, rows }: Pool, line: Line): boolean | null {
  const { drawn, skipped = [], weights = [] } = line;
  if (weights.length > 0 || drawn.some(({ score }) => score !== undefined)) return null;
  const forced = drawn.filter((each) => each.forced !== undefined).map(({ unit }) => unit);
  const apart = new Set([...forced, ...skipped.map(({ unit }) => unit)]);
  const others = apart.size === 0 ? rows : rows.filter((row) => !apart.has(ids[row]!));
  const named = drawn.filter(({ unit }) => !apart.has(unit)).map(({ unit }) => unit);
  const count = drawn.length - forced.length;
  return holds(() => {
    const chosen = rankSmallest(openTickets(keyFor(seed, drawId, "unit")), ids, others, count).rows;
    return chosen.length === named.length && named.every((unit, at) => unit === ids[chosen[at]!]);
  });
}
