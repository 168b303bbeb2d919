/** The one way in which acts write: nothing gets on a ledger that a reader of ledgers would refuse. */
import type { Refusal } from "../kernel/refusal.js";
import { accepted, reject } from "../kernel/result.js";
import { refuseBody } from "./body-schemas.js";
import { appendAll, type EntryInput, type Ledger } from "./chain.js";
import { isRead, markRead } from "./checked-marks.js";

/**
 * A ledger with further entries whose bodies have the form of their kind. `append` only chains; this one
 * knows what a round writes.
 *
 * @param secret - of a ledger with salted entries
 * @throws RefusalError with every body that has not its form (code `ledger/body`) and as `appendAll`;
 * TypeError when a body has no canonical JSON.
 * @example
 * recordEntries([], []).length; // 0
 */
export function recordEntries(ledger: Ledger, entries: readonly EntryInput[], secret?: string): Ledger {
  const longer = appendAll(ledger, entries, secret);
  const faults: Refusal[] = longer
    .slice(ledger.length)
    .flatMap(({ kind, body }, at) => refuseBody(kind, body, ["entry", at]));
  if (faults.length > 0) return accepted(reject(faults));
  return isRead(ledger) ? markRead(longer) : longer;
}
