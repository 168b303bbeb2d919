/** What changed something after a draw and was not made again, because its registers are not at hand. */
import type { Entry, Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import { placeOf, type RegistryAsked, rootsOf, unitRootsOf } from "./audit-case.js";

/** Places, in the order of the entries: "entry 14, substitution". */
export function changesNotMadeAgain(ledger: Ledger, commitments: readonly RegistryAsked[]): string[] {
  const byHash = new Map(ledger.map((entry) => [entry.hash, entry]));
  const whole = new Set(commitments.map(rootsOf));
  const units = new Set(commitments.map(({ registry }) => unitRootsOf(registry)));
  const isAtHand = ({ registries, roster }: Registers): boolean => {
    const [people] = roster === undefined ? [] : [byHash.get(roster)];
    return registries.every((hash) => {
      const entry = byHash.get(hash);
      if (entry === undefined || !isKind(entry, "registry")) return false;
      if (roster === undefined) return units.has(unitRootsOf(entry.body));
      return (
        people !== undefined &&
        isKind(people, "roster") &&
        whole.has(rootsOf({ registry: entry.body, roster: people.body }))
      );
    });
  };
  return ledger.flatMap((entry) => {
    const asked = registersOf(entry);
    return asked === undefined || isAtHand(asked) ? [] : [placeOf(entry, entry.kind)];
  });
}

/** Hashes of the registers without which an entry cannot be made again: people only where it names a roster. */
interface Registers {
  readonly registries: readonly string[];
  readonly roster?: string;
}

function registersOf(entry: Entry): Registers | undefined {
  if (isKind(entry, "substitution") || isKind(entry, "replacement")) return both(entry.body);
  if (isKind(entry, "staffing") || isKind(entry, "move")) return both(entry.body);
  if (isKind(entry, "rating")) return { registries: [entry.body.registry] };
  return isKind(entry, "change") ? { registries: [entry.body.from, entry.body.to] } : undefined;
}

function both({ registry, roster }: Readonly<Record<"registry" | "roster", string>>): Registers {
  return { registries: [registry], roster };
}
