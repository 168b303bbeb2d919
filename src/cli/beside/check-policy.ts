/** The policy.json of a folder held against the one that stands on the ledger: every field that differs. */
import { join } from "node:path";
import { changesBetween } from "../../changes/amend-policy.js";
import { LEDGER } from "../../io/round-files.js";
import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import { readPolicyOf } from "../case.js";
import { exists } from "../files.js";
import { refuse } from "../refuse.js";

const POLICY = "policy.json";

/**
 * Fields that differ from the policy of the same authority and year. Empty where there is nothing to compare: no
 * policy.json, one that cannot be read, or a ledger on which this authority and year begin only now.
 */
export function differencesOfPolicy(folder: string, ledger: Ledger): readonly Refusal[] {
  const own = policyIn(folder);
  const now = own === undefined ? undefined : standingFor(own, ledger);
  return own === undefined || now === undefined ? [] : fieldsThatDiffer(own, now);
}

/** The same for whoever verifies: a ledger that knows nothing of this policy is that of another case. */
export function faultsOfPolicyBeside(folder: string, ledger: Ledger): readonly Refusal[] {
  const own = policyIn(folder);
  if (own === undefined || isEarlier(folder, own, ledger)) return [];
  const stated = ledger.filter((entry) => isKind(entry, "policy"));
  if (stated.length > 0 && standingFor(own, ledger) === undefined) return [ofOtherCase(own, stated)];
  return differencesOfPolicy(folder, ledger);
}

function policyIn(folder: string): Policy | undefined {
  if (!exists(join(folder, POLICY))) return undefined;
  const own = readPolicyOf(folder);
  return own.ok ? own.value : undefined;
}

/** Folders away from the ledger may hold the rules that stood before an amendment; beside it only those of today. */
function isEarlier(folder: string, own: Policy, ledger: Ledger): boolean {
  if (exists(join(folder, LEDGER))) return false;
  const text = canonicalJson(own);
  return ledger.some((entry) => isKind(entry, "policy") && canonicalJson(entry.body.policy) === text);
}

function standingFor(own: Policy, ledger: Ledger): Recorded<"policy"> | undefined {
  return ledger
    .filter((entry) => isKind(entry, "policy"))
    .filter(({ body }) => isOfSame(body.policy, own))
    .at(-1);
}

function isOfSame(one: Policy, other: Policy): boolean {
  return one.authority === other.authority && one.year === other.year;
}

function ofOtherCase({ authority, year }: Policy, stated: readonly Recorded<"policy">[]): Refusal {
  const of = [...new Set(stated.map(({ body }) => `${body.policy.authority} ${body.policy.year}`))];
  return refuse("cli/other-case", [POLICY], { authority, year, ledger: of.join(", ") });
}

function fieldsThatDiffer(own: Policy, { seq, body }: Recorded<"policy">): Refusal[] {
  const changes = changesBetween(body.policy as unknown as Json, own as unknown as Json);
  return changes.map(({ path, before, after }) =>
    refuse("cli/policy-field", [POLICY, path], { seq, recorded: textOf(before), found: textOf(after) }),
  );
}

/** Null where the field is not there. */
function textOf(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : canonicalJson(value);
}
