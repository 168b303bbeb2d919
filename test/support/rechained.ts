import type { Entry, Ledger } from "../../src/index.js";
import { appendAll } from "../../src/protocol.js";
/** A ledger whose entries were changed and chained anew: what a forger would hand in. */

export function rechained(entries: readonly Entry[]): Ledger {
  return appendAll(
    [],
    entries.map(({ kind, at, by, body }) => ({ kind, at, by, body })),
  );
}
