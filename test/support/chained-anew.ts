/**
 * A ledger with one body changed: its chain is made anew, every hash that names an entry follows, and a
 * policy has the digest of what it says now.
 */
import type { Ledger } from "../../src/index.js";
import { appendAll, digestOf } from "../../src/protocol.js";
import type { Row } from "./small-case.js";

/** Whoever chains a salted ledger anew may salt it from a secret of their own. */
const FORGED = "f0".repeat(32);

export function chainedAnew(ledger: Ledger, at: number, change: (body: Row) => void): Ledger {
  const secret = ledger[at]?.salt === undefined ? undefined : FORGED;
  const renamed = new Map<string, string>();
  return ledger.slice(at).reduce((forged, { kind, at: instant, by, body, hash }, n) => {
    const text = JSON.stringify(body).replace(/[0-9a-f]{64}/g, (each) => renamed.get(each) ?? each);
    const copy = JSON.parse(text) as Row;
    if (n === 0) change(copy);
    if (n === 0 && kind === "policy") copy["digest"] = digestOf(copy["policy"]);
    const longer = appendAll(forged, [{ kind, at: instant, by, body: copy as never }], secret);
    renamed.set(hash, longer.at(-1)!.hash);
    return longer;
  }, ledger.slice(0, at) as Ledger);
}
