/**
 * What the reducer makes of the entries of a ledger: for what the audit repeats with the engine's own code,
 * never for what it reads by hand.
 */
import type { Ledger } from "../ledger/chain.js";
import type { Policy } from "../policy/policy.js";
import type { Attempt } from "../year/attempts.js";
import type { Case } from "../year/cases.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { chronicleBefore, wholeChronicle } from "./entries-of.js";

export function attemptsOf(ledger: Ledger): Attempt[] {
  return [...wholeChronicle(ledger).attempts.values()];
}

export function casesOf(ledger: Ledger): Case[] {
  return [...wholeChronicle(ledger).cases.values()];
}

/** The year of a policy as the entries before a place left it. */
export function yearBefore(ledger: Ledger, place: number, policy: Policy): YearSoFar {
  return yearSoFar({ policy, chronicle: chronicleBefore(ledger, place) });
}
