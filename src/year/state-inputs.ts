/**
 * Policy, registry and roster on the ledger: what stands there already is not written again, and every
 * decision names the entries it was made from.
 *
 * One ledger may be shared by several authorities. Each has its policy of the year, which only an amendment
 * changes.
 */

import { digestOf } from "../kernel/canonical-json.js";
import { lastOf } from "../kernel/certain.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Bodies } from "../ledger/bodies.js";
import type { Recorded } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import type { Snapshot } from "../registry/whole.js";
import { type Chronicle, inputName, rulesName } from "./chronicle.js";
import { refuse } from "./refuse.js";
import { type CarriedYear, type Occasion, write } from "./year.js";

/** The year with its registry on the ledger, and the hashes of the entries. */
export interface StatedInputs {
  readonly year: CarriedYear;
  readonly registry: string;
  readonly roster: string;
}

export function statePolicy(
  year: CarriedYear,
  occasion: Occasion,
): { readonly year: CarriedYear; readonly policy: string } {
  const { policy } = year;
  const now = policyNow(year.chronicle, policy);
  if (now !== undefined) return { year, policy: now.hash };
  const next = write(year, "policy", { policy, digest: digestOf(policy) }, occasion);
  return { year: next, policy: next.chronicle.head };
}

/** The hash of the last entry that holds this very policy; it stands on the ledger already. */
export function hashOfPolicy({ chronicle, policy }: CarriedYear): string {
  const digest = digestOf(policy);
  return lastOf([...chronicle.policyEntries.values()].filter(({ body }) => body.digest === digest)).hash;
}

export function stateRegistry(year: CarriedYear, occasion: Occasion): StatedInputs {
  const snapshot = year.snapshot();
  const first = stated(year, "registry", registryStated(year, snapshot), occasion);
  const second = stated(first.year, "roster", rosterBody(snapshot), occasion);
  return { year: second.year, registry: first.hash, roster: second.hash };
}

function stated<K extends "registry" | "roster">(
  year: CarriedYear,
  kind: K,
  body: Bodies[K],
  occasion: Occasion,
): { readonly year: CarriedYear; readonly hash: string } {
  const known = year.chronicle.stated.get(inputName(kind, body));
  if (known !== undefined) return { year, hash: known };
  const next = write(year, kind, body, occasion);
  return { year: next, hash: next.chronicle.head };
}

/** The last policy of the same authority and year, if the ledger has one. */
export function policyNow(
  { rules }: Chronicle,
  of: Pick<Policy, "authority" | "year">,
): Recorded<"policy"> | undefined {
  return rules.get(rulesName(of));
}

/** A plan that is changed in silence is no plan: the policy must be the one that stands, or the first. */
export function faultsOfPolicy({ chronicle, policy }: CarriedYear): Refusal[] {
  const now = policyNow(chronicle, policy);
  if (now === undefined || now.body.digest === digestOf(policy)) return [];
  return [refuse("input/policy-not-amended", ["policy"], { policy: policy.id, seq: now.seq })];
}

/** With the statement of how it was read from the tables of an office. */
function registryStated({ registry: { readings } }: CarriedYear, snapshot: Snapshot): Bodies["registry"] {
  return { ...registryBody(snapshot), ...(readings && { readings }) };
}

export function registryBody({ asOf, units, history, salted }: Snapshot): Bodies["registry"] {
  return { asOf, units, history, ...(salted && { salted }) };
}

export function rosterBody({ asOf, inspectors, salted }: Snapshot): Bodies["roster"] {
  return { asOf, inspectors, ...(salted && { salted }) };
}

/** Is the registry at hand the one that two entries, named by their hashes, commit to? */
export function matchesSnapshot(
  { chronicle, snapshot }: CarriedYear,
  named: { readonly registry: string; readonly roster: string },
): boolean {
  return (
    chronicle.statedBy.get(named.registry) === inputName("registry", registryBody(snapshot())) &&
    chronicle.statedBy.get(named.roster) === inputName("roster", rosterBody(snapshot()))
  );
}
