/**
 * What the reducer makes of the entries of a ledger: for what the audit repeats with the engine's own code. What it
 * reads by hand has `by-hand/plain-record.ts` instead.
 */
import type { Ledger } from "../ledger/chain.js";
import type { Policy } from "../policy/policy.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { chronicleBefore } from "./entries-of.js";

/** The year of a policy as the entries before a place left it. */
export function yearBefore(ledger: Ledger, place: number, policy: Policy): YearSoFar {
  return yearSoFar({ policy, chronicle: chronicleBefore(ledger, place) });
}
