/** Of which visits a result was written before an entry: read once for a ledger. */
import { madeOncePer } from "../../kernel/made-once.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";

/** Number of the first result of each unit, by draw id. */
const firstResults = /* @__PURE__ */ madeOncePer((ledger: Ledger) => {
  const found = new Map<string, Map<string, number>>();
  ledger.forEach((entry, place) => {
    if (!isKind(entry, "result")) return;
    const { drawId, unit } = entry.body;
    const own = found.get(drawId) ?? new Map<string, number>();
    found.set(drawId, own);
    if (!own.has(unit)) own.set(unit, place);
  });
  return found;
});

export function unitsWithResult(ledger: Ledger, drawId: string, before: number): Set<string> {
  const own = firstResults(ledger).get(drawId) ?? [];
  return new Set([...own].flatMap(([unit, place]) => (place < before ? [unit] : [])));
}
