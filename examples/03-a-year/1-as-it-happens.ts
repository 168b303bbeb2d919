/**
 * Lesson 3, first half. A year as it happens: four rounds, and what comes between them.
 *
 * Shows: complaints and campaigns beside the draw, illness, closed units and their replacements, a changed
 * registry, results. Every happening is a function from a year to the next one (`acts.ts`, `results.ts`);
 * what it wrote stands on the ledger. Run it with `npx tsx examples/03-a-year/1-as-it-happens.ts`.
 */
import { orThrow, plannedVisits, readLedger, readYear, writeLedger } from "double-random";
import { table } from "../table.js";
import { policy } from "./district.js";
import { playYear } from "./play.js";

const rows: (string | number)[][] = [["what happened", "entries it wrote", "visits planned", "taken away"]];
const year = playYear((what, before, after) => {
  const kinds = after.ledger.slice(before.ledger.length).map(({ kind }) => kind);
  const { visits, cancelled } = plannedVisits(after);
  rows.push([what, listed(kinds), visits.length, cancelled.length]);
});
console.log("\nThe year as it happens · 全年经过\n");
console.log(table(rows));
console.log(`\n  ${year.ledger.length} entries; head ${year.ledger.at(-1)!.hash}`);

// The year is what the ledger says: written out and read again it is the same.
const again = orThrow(
  readYear(orThrow(readLedger(writeLedger(year.ledger))), { policy, registry: year.registry }),
);
console.log(
  `  read again: head ${again.ledger.at(-1)!.hash}, ${plannedVisits(again).visits.length} visits planned\n`,
);

/** result result draw → "2 result, draw". */
function listed(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`)).join(", ");
}
