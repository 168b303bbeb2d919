/**
 * What an announcement binds: the pool, who must be drawn, the loads carried, the visits that count, and the
 * day of the draw.
 *
 * Without it an official could wait with the draw until the ledger says what suits. Source: protocol section
 * 14.1.
 */
import type { Barred } from "../draw/take-first.js";
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson, digestOf } from "../kernel/canonical-json.js";
import type { Commits } from "../ledger/bodies.js";
import type { CountedPool } from "../pool/counted-pool.js";
import { NO_RULE } from "../pool/frame.js";
import type { Pool } from "../pool/pool.js";
import { type DrawChronicle, nameIn } from "../year/draw-chronicle.js";
import { countedResult } from "../year/result-state.js";
import { carriedInto } from "../year/year-state.js";
import type { RoundToPrepare } from "./prepare-round.js";

/** @param soFar - the year as it stood before the announcement */
export function commitsOf(
  { registry, named, soFar }: RoundToPrepare,
  counted: CountedPool,
  drawOn: string,
): Commits {
  const carried = carriedInto(soFar, registry.inspectors);
  return {
    drawOn,
    strata: named.matter.strata.map(({ id }, s) => ({
      stratum: id,
      pool: counted.strata[s]!.pool,
      must: counted.strata[s]!.must,
    })),
    leftOut: counted.leftOut.digest,
    carried: digestOf([...carried].sort(([a], [b]) => compareBytes(a, b))),
    visits: digestOf(orderedVisits(soFar.chronicle)),
  };
}

/**
 * Every visit that stands or was made elsewhere: `[draw id, unit, day, result]`, the last two null as long as
 * no result stands.
 */
function orderedVisits(chronicle: DrawChronicle): (string | null)[][] {
  const elsewhere = chronicle.published.map(({ unit, day, result }) => [
    "",
    nameIn(chronicle, unit),
    day,
    result,
  ]);
  const ordered = [...chronicle.draws.values()]
    .filter(({ status }) => status === "drawn" || status === "staffed")
    .flatMap(({ drawId, visits }) =>
      [...visits.values()]
        .filter((visit) => visit.void === null && visit.with === null)
        .map(({ unit, result }) => {
          const done = countedResult(result ?? undefined);
          return [drawId, nameIn(chronicle, unit), done?.day ?? null, done?.result ?? null];
        }),
    );
  const byText = [...ordered, ...elsewhere].map((visit) => ({ visit, text: canonicalJson(visit) }));
  return byText.sort((a, b) => compareBytes(a.text, b.text)).map(({ visit }) => visit);
}

/** Units of the announced pool that a rule keeps out on the ledger as it stands now, on the same registry. */
export function barredSince(ids: readonly string[], announced: Pool, now: Pool): Barred {
  const barred = new Map<string, Pool["rules"][number]>();
  for (const rows of announced.rows) {
    for (const row of rows) if (now.rule[row] !== NO_RULE) barred.set(ids[row]!, now.rules[now.rule[row]!]!);
  }
  return barred;
}
