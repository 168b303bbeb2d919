/** Ratings: every score that moves, moves by the published rules, for reasons that stand on the ledger. */

import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Scoring } from "../../policy/scoring.js";
import type { Registry } from "../../registry/registry.js";
import { ratedUnits } from "../../results/rate-units.js";
import { placeOf, type RegistryAsked } from "../audit-case.js";
import { chronicleBefore, entryWith } from "../entries-of.js";
import { examined } from "../examined.js";
import { type Finding, finding, unlessSame, unlessSameData } from "../finding.js";

export function checkRatings(
  ledger: Ledger,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Finding[] {
  return ledger.flatMap((entry) =>
    isKind(entry, "rating") ? examined(placeOf(entry), () => checkRating(ledger, entry, registryFor)) : [],
  );
}

function checkRating(
  ledger: Ledger,
  entry: Recorded<"rating">,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Finding[] {
  const before = ledger.slice(0, entry.seq);
  const rules = entryWith(ledger, entry.body.policy, entry.seq);
  const scoring =
    rules !== undefined && isKind(rules, "policy") ? rules.body.policy.classes?.scoring : undefined;
  if (rules === undefined || !isKind(rules, "policy") || scoring === undefined)
    return [
      finding("verify/reference", placeOf(entry), "a policy with scoring before it", entry.body.policy),
    ];
  if (entryWith(ledger, entry.body.registry, entry.seq)?.kind !== "registry")
    return [finding("verify/reference", placeOf(entry), "a registry entry before it", entry.body.registry)];
  const { policy } = rules.body;
  const { authority, year } = policy;
  const policies = before.flatMap((each) =>
    isKind(each, "policy") && each.body.policy.authority === authority ? [each] : [],
  );
  const last = policies.filter(({ body }) => body.policy.year === year).at(-1);
  if (last !== rules)
    return [
      finding(
        "verify/reference",
        placeOf(entry, "policy"),
        `entry ${last!.seq}, the last policy of the year`,
        `entry ${rules.seq}`,
      ),
    ];
  const findings = checkScores(entry, scoring);
  const registry = registryNamedFirst(ledger, entry.body.registry, registryFor);
  if (registry === undefined) return findings;
  const again = ratedUnits(
    { ledger: before, policy, registry, chronicle: chronicleBefore(ledger, entry.seq) },
    entry.body.until,
  );
  return [...findings, ...unlessSameData("verify/rating", placeOf(entry), again, entry.body.units)];
}

/**
 * Every score is the old one and its reasons, between least and most; every reason is a published rule that
 * something before it gave rise to.
 */
function checkScores(entry: Recorded<"rating">, scoring: Scoring): Finding[] {
  return entry.body.units.flatMap(({ unit, before, after, because }) => {
    const place = placeOf(entry, `unit ${unit}`);
    const sum = because.reduce((total, { points }) => total + points, before ?? scoring.start);
    const bounded = [scoring.least, sum, scoring.most].sort((a, b) => a - b)[1]!;
    const strangers = because.filter(
      ({ rule, points, seq }) =>
        !scoring.rules.some((each) => each.id === rule && each.points === points) || seq >= entry.seq,
    );
    return [
      ...unlessSame("verify/rating", place, bounded, after),
      ...strangers.map(({ rule }) => finding("verify/rating", place, "a published rule", rule)),
    ];
  });
}

/** A rating names no roster: any registry at hand whose units are the committed ones will do. */
function registryNamedFirst(
  ledger: Ledger,
  hash: string,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Registry | undefined {
  const registry = entryWith(ledger, hash);
  if (registry === undefined || !isKind(registry, "registry")) return undefined;
  for (const roster of ledger) {
    const found = isKind(roster, "roster")
      ? registryFor({ registry: registry.body, roster: roster.body })
      : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
