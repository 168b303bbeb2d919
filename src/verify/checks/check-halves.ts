/**
 * An entry names a registry and a roster of one state. Somebody who names the units of one day and the people
 * of another, both known to the auditor, would otherwise have a draw that nobody can repeat.
 */

import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { placeOf, type RegistryAsked, unitRootsOf } from "../audit-case.js";
import { type Finding, finding, unlessSame } from "../finding.js";

export function checkHalves(ledger: Ledger, commitments: readonly RegistryAsked[]): Finding[] {
  const byHash = new Map(ledger.map((entry) => [entry.hash, entry]));
  return ledger.flatMap((entry) => {
    const { registry: units, roster: people } = (entry.body ?? {}) as {
      readonly registry?: unknown;
      readonly roster?: unknown;
    };
    const [registry, roster] = [byHash.get(String(units)), byHash.get(String(people))];
    if (
      registry === undefined ||
      !isKind(registry, "registry") ||
      roster === undefined ||
      !isKind(roster, "roster")
    )
      return [];
    const asked = { registry: registry.body, roster: roster.body };
    const sameDay = unlessSame(
      "verify/reference",
      placeOf(entry, "roster"),
      asked.registry.asOf,
      asked.roster.asOf,
    );
    return isMixed(asked, commitments) ? [...sameDay, mixed(entry, asked)] : sameDay;
  });
}

/** Each half is at hand, and none of the registries has both. */
function isMixed(asked: RegistryAsked, commitments: readonly RegistryAsked[]): boolean {
  const units = commitments.filter((each) => unitRootsOf(each.registry) === unitRootsOf(asked.registry));
  const people = commitments.filter((each) => each.roster.inspectors.root === asked.roster.inspectors.root);
  return units.length > 0 && people.length > 0 && !units.some((each) => people.includes(each));
}

function mixed(entry: Entry, { registry, roster }: RegistryAsked): Finding {
  return finding(
    "verify/reference",
    placeOf(entry, "roster"),
    `the roster of the registry of ${registry.asOf}`,
    `another one of ${roster.asOf}`,
  );
}
