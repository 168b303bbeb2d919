/**
 * A year of one matter whose plan is amended on the way: every round under the policy of its day, the audit
 * at the end.
 */

import fc from "fast-check";
import { expect } from "vitest";
import { type Ledger, orThrow, type Policy, parsePolicy, type Registry } from "../../src/index.js";
import { amendPolicy, runRound, verifyLedger } from "./acts.js";
import { draftOf, isPolicy, type RandomYear, randomYear } from "./random-year.js";
import { registryOn } from "./registry-on.js";
import type { Row } from "./small-case.js";

export interface AmendedYear {
  readonly first: Row;
  /** Later drafts, each from a round on. */
  readonly amended: readonly { readonly since: number; readonly draft: Row }[];
  readonly registryFor: (round: number) => Registry;
  /** Rounds that are never drawn. */
  readonly leftOut?: readonly number[];
  /** How many rounds are played. */
  readonly until: number;
}

export interface AmendedOutcome {
  readonly ledger: Ledger;
  readonly policy: Policy;
  /** Units drawn in each round, by stratum; null in one that was not drawn. */
  readonly drawn: readonly (Readonly<Record<string, number>> | null)[];
  /** Why the year stopped before its end. */
  readonly refused: readonly string[];
}

/** Plays the rounds until one is refused. What was drawn until then audits clean. */
export function playAmended({
  first,
  amended,
  registryFor,
  leftOut = [],
  until,
}: AmendedYear): AmendedOutcome {
  let policy = orThrow(parsePolicy(first));
  let ledger: Ledger = [];
  const registries: Registry[] = [];
  const drawn: (Readonly<Record<string, number>> | null)[] = [];
  let refused: readonly string[] = [];
  for (const [t, { id, from }] of policy.matters[0]!.rounds.slice(0, until).entries()) {
    const occasion = { at: `${from}T09:00:00+08:00`, by: "officer-1" };
    const draft = amended.find(({ since }) => since === t)?.draft;
    if (draft !== undefined) {
      policy = orThrow(parsePolicy(draft));
      if (ledger.length > 0)
        ({ ledger } = orThrow(
          amendPolicy({ ledger, policy, reason: "a notice", approver: "head", ...occasion }),
        ));
    }
    if (leftOut.includes(t)) {
      drawn.push(null);
      continue;
    }
    const registry = registryOn(registryFor(t), from);
    const matter = policy.matters[0]!.id;
    const outcome = runRound({
      registry,
      policy,
      matter,
      round: id,
      seed: [{ type: "plain", value: `amended ${id}` }],
      ledger,
      ...occasion,
    });
    if (!outcome.ok) {
      refused = outcome.refusals.map(({ code }) => code);
      break;
    }
    registries.push(registry);
    ledger = outcome.value.ledger;
    drawn.push(
      Object.fromEntries(outcome.value.draw.strata.map((each) => [each.stratum, each.drawn.length])),
    );
  }
  if (ledger.length > 0) expect(verifyLedger(ledger, { registry: registries, policy })).toEqual([]);
  return { ledger, policy, drawn, refused };
}

/** Random policies of one year that follow each other, from rounds of it on. */
export const randomAmendments = fc.constantFrom(4, 12).chain((rounds) =>
  fc
    .record({
      years: fc.array(randomYear.map((year): RandomYear => ({ ...year, rounds })).filter(isPolicy), {
        minLength: 2,
        maxLength: 3,
      }),
      since: fc.uniqueArray(fc.integer({ min: 1, max: rounds - 1 }), { minLength: 2, maxLength: 2 }),
      leftOut: fc.subarray([1, 2, 3], { maxLength: 1 }),
    })
    .map(({ years, since, leftOut }) => {
      // What says how often a unit may be drawn stays, so that most years reach their end.
      const drafts = years.map((year) => draftOf({ ...year, matter: { mode: "independent" } }));
      const later = [...since].sort((a, b) => a - b);
      return {
        first: drafts[0]!,
        amended: drafts.slice(1).map((draft, n) => ({ since: later[n]!, draft })),
        leftOut,
        until: rounds,
      };
    }),
);
