/**
 * What the reducer makes of the entries of a ledger: for what the audit repeats with the engine's own code,
 * never for what it reads by hand.
 */
import type { Ledger } from "../ledger/chain.js";
import type { Policy } from "../policy/policy.js";
import type { Attempt } from "../year/attempts.js";
import type { Case } from "../year/cases.js";
import { chronicleOf } from "../year/year.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";

export function attemptsOf(ledger: Ledger): Attempt[] {
  return [...chronicleOf(ledger).attempts.values()];
}

export function casesOf(ledger: Ledger): Case[] {
  return [...chronicleOf(ledger).cases.values()];
}

/** The year of a policy as these entries left it. */
export function yearAfter(ledger: Ledger, policy: Policy): YearSoFar {
  return yearSoFar({ policy, chronicle: chronicleOf(ledger) });
}
