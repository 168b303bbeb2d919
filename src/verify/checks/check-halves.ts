/**
 * An entry names a registry and a roster of one state. Somebody who names the units of one day and the people
 * of another, both known to the auditor, would otherwise have a draw that nobody can repeat.
 */

import { canonicalJson } from "../../kernel/canonical-json.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { placeOf, type RegistryAsked } from "../audit-case.js";
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
    return sameDay.length > 0 || !isMixed(asked) ? sameDay : [mixed(entry, asked)];
  });
}

/** Each half is at hand, and none of the registries has both. */
function openMixed(commitments: readonly RegistryAsked[]): (asked: RegistryAsked) => boolean {
  const texts = commitments.map(
    ({ registry, roster }) => [canonicalJson(registry), canonicalJson(roster)] as const,
  );
  const [units, people] = [new Set(texts.map(([each]) => each)), new Set(texts.map(([, each]) => each))];
  const both = new Set(texts.map((each) => each.join("\u001f")));
  return ({ registry, roster }) => {
    const [first, second] = [canonicalJson(registry), canonicalJson(roster)];
    return units.has(first) && people.has(second) && !both.has(`${first}\u001f${second}`);
  };
}

function mixed(entry: Entry, { registry, roster }: RegistryAsked): Finding {
  return finding(
    "verify/reference",
    placeOf(entry, "roster"),
    `the roster of the registry of ${registry.asOf}`,
    `another one of ${roster.asOf}`,
  );
}
