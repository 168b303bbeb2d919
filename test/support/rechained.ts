/** A ledger whose entries were changed and chained anew: what a forger would hand in. */
import { appendAll, type Entry, type Ledger } from "../../src/ledger/chain.js";

export function rechained(entries: readonly Entry[]): Ledger {
  return appendAll(
    [],
    entries.map(({ kind, at, by, body }) => ({ kind, at, by, body })),
  );
}
