/**
 * An entry names a registry and a roster of one state, both private or both public. Somebody who names the units of one day and the people
 * of another, both known to the auditor, would otherwise have a draw that nobody can repeat.
 */

import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { placeOf, type RegistryAsked, unitRootsOf } from "../audit-case.js";
import { type Finding, finding, unlessSame } from "../finding.js";

export function checkHalves(ledger: Ledger, commitments: readonly RegistryAsked[]): Finding[] {
  const byHash = new Map(ledger.map((entry) => [entry.hash, entry]));
  const isMixed = openMixed(commitments);
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
    const sameKind = unlessSame(
      "verify/reference",
      placeOf(entry, "roster"),
      kindOf(asked.registry),
      kindOf(asked.roster),
    );
    const alone = [...sameDay, ...sameKind];
    return isMixed(asked) ? [...alone, mixed(entry, asked)] : alone;
  });
}

/**
 * Each half is at hand, none of the registries has both, and one of that very day has one of them: where the registry of
 * the day is missing, units may be those of before, and people those of after.
 */
function openMixed(commitments: readonly RegistryAsked[]): (asked: RegistryAsked) => boolean {
  const units = new Set(commitments.map(({ registry }) => unitRootsOf(registry)));
  const people = new Set(commitments.map(({ roster }) => roster.inspectors.root));
  const pairs = new Set(commitments.map(pairOf));
  const days = new Set(commitments.flatMap((each) => halvesOf(each)));
  return (asked) =>
    units.has(unitRootsOf(asked.registry)) &&
    people.has(asked.roster.inspectors.root) &&
    !pairs.has(pairOf(asked)) &&
    halvesOf(asked).some((half) => days.has(half));
}

function pairOf({ registry, roster }: RegistryAsked): string {
  return [unitRootsOf(registry), roster.inspectors.root].join("\u001f");
}

/** Each half with its day. */
function halvesOf({ registry, roster }: RegistryAsked): string[] {
  return [
    ["units", unitRootsOf(registry), registry.asOf].join("\u001f"),
    ["people", roster.inspectors.root, roster.asOf].join("\u001f"),
  ];
}

function kindOf({ salted }: { readonly salted?: true }): string {
  return salted ? "private" : "public";
}

function mixed(entry: Entry, { registry, roster }: RegistryAsked): Finding {
  return finding(
    "verify/reference",
    placeOf(entry, "roster"),
    `the roster of the registry of ${registry.asOf}`,
    `another one of ${roster.asOf}`,
  );
}
