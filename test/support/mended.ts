/** Ledgers that were changed and whose chain was mended: what only the audit of their contents can find. */
import type { Ledger } from "../../src/index.js";
import { append } from "../../src/protocol.js";
import type { Row } from "./small-case.js";

/**
 * The ledger with one body of a kind changed, the first where nothing else is said, or another body put
 * there, every hash made anew.
 */
export function mended(
  ledger: Ledger,
  kind: string,
  change: (body: Row) => unknown,
  place = 0,
  put?: unknown,
): Ledger {
  let forged: Ledger = [];
  let met = 0;
  const renamed = new Map<string, string>();
  for (const { kind: own, at, by, body, hash } of ledger) {
    let text = JSON.stringify(body);
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    const copy = JSON.parse(text) as Row;
    const isIt = own === kind && met++ === place;
    if (isIt) change(copy);
    forged = append(forged, { kind: own, at, by, body: (isIt && put !== undefined ? put : copy) as never });
    renamed.set(hash, forged.at(-1)!.hash);
  }
  return forged;
}
