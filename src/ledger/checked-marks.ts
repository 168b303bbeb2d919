/**
 * What is known of a ledger because this library made or read it: that its chain holds, and that its bodies have
 * been read. An act that is handed one need not look at all entries again.
 */

/** No copy keeps a mark, neither by spreading nor through a file. An audit asks for none of them, and reads all. */
const CHAINED: unique symbol = /* @__PURE__ */ Symbol("the chain holds");
const SOUND: unique symbol = /* @__PURE__ */ Symbol("every body has been read");

/** Does the chain of this ledger hold, since `readLedger` or an act gave it? True for an empty one. */
export function isChained(ledger: readonly unknown[]): boolean {
  return ledger.length === 0 || CHAINED in ledger;
}

/** Has every body of this ledger been read too? True for an empty one. */
export function isRead(ledger: readonly unknown[]): boolean {
  return ledger.length === 0 || SOUND in ledger;
}

/** The same entries, marked: for whoever has just checked or made each link. They are frozen all the way down. */
export function markChained<Entry>(entries: readonly Entry[]): readonly Entry[] {
  return Object.freeze(marked([...entries], CHAINED));
}

/** The same entries, marked: for whoever has just read each body of a ledger whose chain holds. */
export function markRead<Entry>(entries: readonly Entry[]): readonly Entry[] {
  return Object.freeze(marked(marked([...entries], CHAINED), SOUND));
}

function marked<Entry>(entries: Entry[], mark: symbol): Entry[] {
  return Object.defineProperty(entries, mark, { value: true });
}
