/**
 * A key that is not the one with which the ledger was written: salts that are made from it open nothing together with
 * those of before, and its registry is none to which the ledger commits.
 */
import type { Refusal } from "../kernel/refusal.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import { saltOfEntry } from "../ledger/salted-entry.js";
import type { Registry } from "../registry/registry.js";
import { keyOfSecret } from "../registry/secret.js";
import { commitmentOfRegistry } from "../verify/audit-case.js";
import { namingsOf } from "../verify/discretions/namings.js";
import { carried, type Year } from "../year/year.js";
import { refuse } from "./refuse.js";

/** Empty where this authority begins on the ledger only now. */
export function faultsOfKey(year: Year): readonly Refusal[] {
  const first = year.ledger.find((entry) => isOfYear(year, entry));
  const secret = carried(year).secretOf();
  if (typeof first?.salt !== "string") return faultsOfRegistry(year);
  if (secret === undefined) return [refuse("cli/key-gone", [], { seq: first.seq })];
  if (saltOfEntry(secret, first.seq, first.prev) !== first.salt)
    return [refuse("cli/key-other", [], { seq: first.seq })];
  // Salts of a key of their own prove nothing of the other one.
  return secret === secretFrom(year.registry) ? [] : faultsOfRegistry(year);
}

function isOfYear({ policy }: Year, entry: Ledger[number]): boolean {
  if (!isKind(entry, "policy")) return false;
  const { authority, year } = entry.body.policy;
  return authority === policy.authority && year === policy.year;
}

function secretFrom({ secret }: Registry): string | undefined {
  return secret === undefined ? undefined : keyOfSecret(secret, ["ledger"]);
}

/** By the lists: another key changes the roots of all of them at once. */
function faultsOfRegistry({ ledger, policy, registries }: Year): readonly Refusal[] {
  const byHash = new Map(ledger.map((entry) => [entry.hash, entry]));
  const own = namingsOf({ ledger, byHash }).filter(({ authority }) => authority === policy.authority);
  const last = own.at(-1)?.named.registry;
  if (last === undefined) return [];
  const wasPrivate = last.body.salted === true;
  const isPrivate = registries.some(({ secret }) => secret !== undefined);
  const { seq } = last;
  if (!wasPrivate) return isPrivate ? [refuse("cli/key-new", [], { seq })] : [];
  if (!isPrivate) return [refuse("cli/key-gone", [], { seq })];
  const known = rootsOn(ledger);
  const isKnown = [...registries].reverse().some((each) => hasRoot(each, known));
  return isKnown ? [] : [refuse("cli/key-or-lists", [], { seq })];
}

function rootsOn(ledger: Ledger): ReadonlySet<string> {
  return new Set(
    ledger.flatMap((entry) => {
      if (isKind(entry, "registry")) return [entry.body.units.root, entry.body.history.root];
      return isKind(entry, "roster") ? [entry.body.inspectors.root] : [];
    }),
  );
}

function hasRoot(registry: Registry, known: ReadonlySet<string>): boolean {
  const { registry: own, roster } = commitmentOfRegistry(registry);
  return [own.units, own.history, roster.inspectors].some(({ size, root }) => size > 0 && known.has(root));
}
