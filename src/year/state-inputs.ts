/**
 * Policy, registry and roster on the ledger: what stands there already is not written again, and every decision names the entries it was made from.
 *
 * One ledger may be shared by several authorities. Each has its policy of the year, which only an amendment changes.
 */
import { canonicalJson, digestOf } from "../kernel/canonical-json.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Bodies, EntryKind } from "../ledger/bodies.js";
import type { Ledger } from "../ledger/chain.js";
import { recordEntries } from "../ledger/record-entries.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { type Snapshot, snapshotOf } from "../registry/snapshot.js";
import { refuse } from "./refuse.js";

export interface Occasion {
  readonly at: string;
  readonly by: string;
}

/** The ledger with the inputs on it, and the hashes of their entries. */
export interface StatedInputs {
  readonly ledger: Ledger;
  readonly registry: string;
  readonly roster: string;
}

/** Appends an entry of a known kind. */
export function write<K extends EntryKind>(ledger: Ledger, kind: K, body: Bodies[K], { at, by }: Occasion): Ledger {
  return recordEntries(ledger, [{ kind, at, by, body: body as never }]);
}

export function statePolicy(ledger: Ledger, policy: Policy, occasion: Occasion): { readonly ledger: Ledger; readonly policy: string } {
  const now = policyNow(ledger, policy);
  if (now !== undefined) return { ledger, policy: now.hash };
  const longer = write(ledger, "policy", { policy, digest: digestOf(policy) }, occasion);
  return { ledger: longer, policy: longer.at(-1)!.hash };
}

/** The hash of the last entry that holds this very policy; it stands on the ledger already. */
export function statePolicyGiven(ledger: Ledger, policy: Policy): string {
  const digest = digestOf(policy);
  return ledger.filter((entry) => isKind(entry, "policy") && entry.body.digest === digest).at(-1)!.hash;
}

export function stateRegistry(ledger: Ledger, registry: Registry, occasion: Occasion, snapshot = snapshotOf(registry)): StatedInputs {
  const first = stated(ledger, "registry", registryBody(snapshot), occasion);
  const second = stated(first.ledger, "roster", rosterBody(snapshot), occasion);
  return { ledger: second.ledger, registry: first.hash, roster: second.hash };
}

function stated<K extends "registry" | "roster">(
  ledger: Ledger,
  kind: K,
  body: Bodies[K],
  occasion: Occasion,
): { readonly ledger: Ledger; readonly hash: string } {
  const text = canonicalJson(body);
  const known = ledger.find((entry) => entry.kind === kind && canonicalJson(entry.body) === text);
  if (known !== undefined) return { ledger, hash: known.hash };
  const longer = write(ledger, kind, body, occasion);
  return { ledger: longer, hash: longer.at(-1)!.hash };
}

/** The last policy of the same authority and year, if the ledger has one. */
export function policyNow(ledger: Ledger, { authority, year }: Pick<Policy, "authority" | "year">): Recorded<"policy"> | undefined {
  for (let at = ledger.length - 1; at >= 0; at--) {
    const entry = ledger[at]!;
    if (isKind(entry, "policy") && entry.body.policy.authority === authority && entry.body.policy.year === year) return entry;
  }
  return undefined;
}

/** A plan that is changed in silence is no plan: the policy must be the one that stands, or the first. */
export function faultsOfPolicy(ledger: Ledger, policy: Policy): Refusal[] {
  const now = policyNow(ledger, policy);
  if (now === undefined || now.body.digest === digestOf(policy)) return [];
  return [refuse("input/policy-not-amended", ["policy"], { policy: policy.id, seq: now.seq })];
}

export function registryBody({ asOf, units, history }: Snapshot): Bodies["registry"] {
  return { asOf, units, history };
}

export function rosterBody({ asOf, inspectors }: Snapshot): Bodies["roster"] {
  return { asOf, inspectors };
}

/** Is the registry the one that two entries, named by their hashes, commit to? */
export function matchesSnapshot(
  registry: Registry,
  ledger: Ledger,
  named: { readonly registry: string; readonly roster: string },
  snapshot = snapshotOf(registry),
): boolean {
  const bodyOf = (hash: string) => ledger.find((entry) => entry.hash === hash)?.body ?? null;
  return (
    canonicalJson(registryBody(snapshot)) === canonicalJson(bodyOf(named.registry)) &&
    canonicalJson(rosterBody(snapshot)) === canonicalJson(bodyOf(named.roster))
  );
}
