/** What changed something after a draw and was not made again, because its registers are not at hand. */
import { canonicalJson } from "../kernel/canonical-json.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import { placeOf, type RegistryAsked } from "./audit-case.js";

/** Places, in the order of the entries: "entry 14, substitution". */
export function changesNotMadeAgain(ledger: Ledger, commitments: readonly RegistryAsked[]): string[] {
  const byHash = new Map(ledger.map((entry) => [entry.hash, entry]));
  const atHand = new Set(
    commitments.flatMap(({ registry, roster }) => [nameOf("registry", registry), nameOf("roster", roster)]),
  );
  const isAtHand = (hash: string): boolean => {
    const entry = byHash.get(hash);
    return entry !== undefined && atHand.has(nameOf(entry.kind, entry.body));
  };
  return ledger.flatMap((entry) => (registersOf(entry).every(isAtHand) ? [] : [placeOf(entry, entry.kind)]));
}

function nameOf(kind: string, body: unknown): string {
  return `${kind} ${canonicalJson(body)}`;
}

/** Hashes of the registers without which the entry cannot be made again. */
function registersOf(entry: Entry): readonly string[] {
  if (isKind(entry, "substitution") || isKind(entry, "replacement")) return both(entry.body);
  if (isKind(entry, "staffing") || isKind(entry, "move")) return both(entry.body);
  if (isKind(entry, "rating")) return [entry.body.registry];
  return isKind(entry, "change") ? [entry.body.from, entry.body.to] : [];
}

function both({ registry, roster }: Readonly<Record<"registry" | "roster", string>>): string[] {
  return [registry, roster];
}
