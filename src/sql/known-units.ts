/**
 * Units that the ledger knows: drawn, visited by order or published, or gone on under another id. Their past does not
 * stand in the history alone, so they are decided in process, on a registry of these units only.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { type DrawChronicle, nameIn } from "../year/draw-chronicle.js";
import { drawnNow } from "../year/drawn-now.js";
import type { YearSoFar } from "../year/year-so-far.js";

/** Ids in byte order, under the names that they had and those that they have. */
export function knownUnits({ chronicle, draws }: Pick<YearSoFar, "chronicle" | "draws">): string[] {
  const named = [
    ...[...chronicle.draws.values()].flatMap(({ visits }) => [...visits.keys()]),
    ...draws.flatMap((attempt) => drawnNow(attempt).map(({ unit }) => unit)),
    ...chronicle.published.map(({ unit }) => unit),
    ...renamedIds(chronicle),
  ];
  return [...new Set(named.flatMap((unit) => [unit, nameIn(chronicle, unit)]))].sort(compareBytes);
}

function renamedIds({ renamed }: Pick<DrawChronicle, "renamed">): string[] {
  return [...renamed].flat();
}
