/** Receipts of the draws of a ledger, and codes of all visits, at its end. */
import { type Ledger, orThrow, type Policy, type Registry, readYear } from "../../src/index.js";
import { giveCodes, issueReceipts } from "../../src/publish.js";
import { secretNow } from "./acts.js";

interface OnHand {
  readonly registries: readonly Registry[];
  readonly policy: Policy;
}

export function withCodes(ledger: Ledger, { registries, policy }: OnHand): Ledger {
  const { at, by } = { at: ledger.at(-1)!.at, by: "officer-1" };
  const registry = registries.at(-1)!;
  const secret = secretNow();
  const given = { policy, registry, earlier: registries, ...(secret === undefined ? {} : { secret }) };
  let year = orThrow(readYear(ledger, given));
  for (const entry of ledger) {
    if (entry.kind !== "draw") continue;
    const issued = issueReceipts(year, { drawId: entry.body.drawId, at, by });
    if (issued.ok) ({ year } = issued.value);
  }
  return orThrow(giveCodes(year, { at, by })).year.ledger;
}
