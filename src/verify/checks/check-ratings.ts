/** Ratings: every score that moves, moves by the published rules, for reasons that stand on the ledger. */

import { compareBytes } from "../../kernel/byte-order.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import type { Scoring } from "../../policy/scoring.js";
import type { Registry } from "../../registry/registry.js";
import { ratedUnits, reasonsSince } from "../../results/rate-units.js";
import { placeOf, policyStanding, type RegistryAsked, unitsAmong } from "../audit-case.js";
import { chronicleBefore, entryWith } from "../entries-of.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame, unlessSameData } from "../finding.js";

export function checkRatings(
  ledger: Ledger,
  registries: readonly Registry[],
  commitments: readonly RegistryAsked[],
): Finding[] {
  const registryOf = unitsAmong(registries, commitments);
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "rating")) return [];
    return eachExamined(placeOf(entry), [
      () => checkNamed(ledger, entry),
      () => checkScores(ledger, entry),
      () => checkRated(ledger, entry, registryOf),
    ]);
  });
}

/** The policy that a rating names, where it has rules of scores. */
function rulesOf(
  ledger: Ledger,
  { seq, body }: Recorded<"rating">,
): { readonly entry: Recorded<"policy">; readonly policy: Policy; readonly scoring: Scoring } | undefined {
  const entry = entryWith(ledger, body.policy, seq);
  if (entry === undefined || !isKind(entry, "policy")) return undefined;
  const { policy } = entry.body;
  return policy.classes?.scoring === undefined
    ? undefined
    : { entry, policy, scoring: policy.classes.scoring };
}

/** The last policy of its authority and year, which has rules of scores, and a registry. */
function checkNamed(ledger: Ledger, entry: Recorded<"rating">): Finding[] {
  const rules = rulesOf(ledger, entry);
  const isStated = entryWith(ledger, entry.body.registry, entry.seq)?.kind === "registry";
  const last =
    rules && policyStanding(ledger, { drawId: `${rules.policy.authority}/${rules.policy.year}` }, entry.seq);
  return [
    ...(rules === undefined
      ? [finding("verify/reference", placeOf(entry), "a policy with scoring before it", entry.body.policy)]
      : []),
    ...(isStated
      ? []
      : [finding("verify/reference", placeOf(entry), "a registry entry before it", entry.body.registry)]),
    ...(rules === undefined || last === rules.entry
      ? []
      : [
          finding(
            "verify/reference",
            placeOf(entry, "policy"),
            `entry ${last!.seq}, the last policy of the year`,
            `entry ${rules.entry.seq}`,
          ),
        ]),
  ];
}

/** The whole rating again, where its registry is at hand: which people were on the roster does not matter. */
function checkRated(
  ledger: Ledger,
  entry: Recorded<"rating">,
  registryOf: (entry: Entry | undefined) => Registry | undefined,
): Finding[] {
  const rules = rulesOf(ledger, entry);
  const registry = registryOf(entryWith(ledger, entry.body.registry, entry.seq));
  if (rules === undefined) return [];
  const { policy } = rules;
  const chronicle = chronicleBefore(ledger, entry.seq);
  const year = { ledger: ledger.slice(0, entry.seq), policy, chronicle };
  if (registry === undefined) return checkReasons(entry, reasonsSince(year, entry.body.until));
  const again = ratedUnits({ ...year, registry }, entry.body.until);
  return unlessSameData("verify/rating", placeOf(entry), again, entry.body.units);
}

/**
 * Where nobody has the scores of the registry: whatever moves a score stands on the ledger, units stand in byte
 * order and each once, and whoever ends where they stood has no line.
 */
function checkReasons(entry: Recorded<"rating">, reasons: ReturnType<typeof reasonsSince>): Finding[] {
  const { units } = entry.body;
  const names = units.map(({ unit }) => unit);
  const inOrder = [...new Set(names)].sort(compareBytes);
  return [
    ...unlessSame("verify/rating", placeOf(entry, "units"), inOrder.join(", "), names.join(", ")),
    ...units.flatMap(({ unit, before, after, because }) => {
      const place = placeOf(entry, `unit ${unit}`);
      const due = reasons.get(unit) ?? [];
      const isNothing = due.length === 0 || before === after;
      return [
        ...unlessSameData("verify/rating", place, due, because),
        ...(isNothing ? [finding("verify/rating", place, "a score that moves", after)] : []),
      ];
    }),
  ];
}

/**
 * Every score is the old one and its reasons, between least and most; every reason is a published rule that
 * something before it gave rise to.
 */
function checkScores(ledger: Ledger, entry: Recorded<"rating">): Finding[] {
  const scoring = rulesOf(ledger, entry)?.scoring;
  if (scoring === undefined) return [];
  return entry.body.units.flatMap(({ unit, before: from, after, because }) => {
    const place = placeOf(entry, `unit ${unit}`);
    const sum = because.reduce((total, { points }) => total + points, from ?? scoring.start);
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
