/** Ledgers whose bodies have been read once: an act that is handed one need not read them all again. */
import type { Entry, Ledger } from "./chain.js";

/**
 * No copy keeps it, neither by spreading nor through a file. It spares reading, and guards nothing: an audit
 * reads every body.
 */
const SOUND: unique symbol = /* @__PURE__ */ Symbol("every body has been read");

/** Has every body of this ledger been read? True for an empty one. */
export function isSound(ledger: Ledger): boolean {
  return ledger.length === 0 || SOUND in ledger;
}

/** The same entries, marked: for whoever has just read each body. */
export function soundLedger(entries: readonly Entry[]): Ledger {
  return Object.freeze(Object.defineProperty([...entries], SOUND, { value: true }));
}
