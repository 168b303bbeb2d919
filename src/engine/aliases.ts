/** Units that go on under another id: what was known of the old one is known of the new one. Source: randomness.md 3.5. */
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "./attempts.js";

/** Old id → last id. */
export type Aliases = ReadonlyMap<string, string>;

export function aliasesOf(ledger: Ledger): Aliases {
  const into = new Map<string, string>();
  for (const entry of ledger) {
    if (!isKind(entry, "change")) continue;
    for (const { unit, into: next } of entry.body.units) if (next !== undefined) into.set(unit, next);
  }
  return new Map([...into.keys()].map((unit) => [unit, lastName(into, unit)]));
}

/** Follows a chain of names; a ring, which no difference of registries can make, ends where it began. */
function lastName(into: ReadonlyMap<string, string>, unit: string): string {
  const seen = new Set([unit]);
  let name = unit;
  for (let next = into.get(name); next !== undefined && !seen.has(next); next = into.get(name)) {
    seen.add(next);
    name = next;
  }
  return name;
}

/** The id under which a unit is known today. */
export function nameNow(aliases: Aliases, unit: string): string {
  return aliases.get(unit) ?? unit;
}
