/**
 * The policies of a record: of each authority and year the one that stands. Several authorities may share one ledger,
 * and a ledger may go on for years, each with matters and lanes of its own; two of them may call theirs the same. So,
 * where there are several, the pages know a matter or a lane by its authority, its year and its id.
 */
import { accept, type Result, reject } from "../../../kernel/result.js";
import { parsePolicy } from "../../../policy/parse-policy.js";
import type { Matter, Policy } from "../../../policy/policy.js";
import { refuse } from "../../refuse.js";
import type { PublicEntry } from "./public-record.js";
import { numberIn, placeIn, plainOf, textIn } from "./seen.js";

/** The last policy of each authority and year, in the order in which they came to the record. Refused: a record without any. */
export function policiesIn(entries: readonly PublicEntry[]): Result<readonly Policy[]> {
  const last = new Map<string, unknown>();
  for (const { kind, body } of entries) {
    const policy = placeIn(body, "policy");
    if (kind === "policy")
      last.set(`${plainOf(textIn(policy, "authority"))}/${plainOf(numberIn(policy, "year"))}`, policy);
  }
  if (last.size === 0) return reject([refuse("publish/no-policy", ["record"], {})]);
  const policies: Policy[] = [];
  for (const each of last.values()) {
    const policy = parsePolicy(each);
    if (!policy.ok) return policy;
    policies.push(policy.value);
  }
  return accept(policies);
}

/** The policy to which a draw or case belongs. */
export function policyOfDraw(policies: readonly Policy[], drawId: string): Policy | undefined {
  return policies.find(({ authority, year }) => drawId.startsWith(`${authority}/${year}/`));
}

/** By what the pages know a matter or a lane of a policy. */
export function keyIn(policies: readonly Policy[], policy: Policy, id: string): string {
  return policies.length === 1 ? id : `${policyKey(policy)}/${id}`;
}

/** By what the pages know a policy among several. */
export function policyKey({ authority, year }: Policy): string {
  return `${authority}/${year}`;
}

/** The policy that has a matter, and the matter as it stands there. */
export function ownMatterOf(policies: readonly Policy[], key: string): readonly [Policy, Matter] | undefined {
  for (const policy of policies)
    for (const matter of policy.matters)
      if (keyIn(policies, policy, matter.id) === key) return [policy, matter];
  return undefined;
}

/** Years of the policies, in their order. */
export function yearsOf(policies: readonly Policy[]): number[] {
  return [...new Set(policies.map(({ year }) => year))].sort((a, b) => a - b);
}

/** Authorities of the policies, in the order of the record. */
export function authoritiesOf(policies: readonly Policy[]): string[] {
  return [...new Set(policies.map(({ authority }) => authority))];
}

/** What an authority is called on the pages: by its id, and by its year where they are in different ones. */
export function authorityName(policies: readonly Policy[], { authority, year }: Policy): string {
  return yearsOf(policies).length === 1 ? authority : `${authority} ${year}`;
}

/** One policy with the matters, lanes and shares of all; a single one as it is. The year is the latest. */
export function joinedPolicy(policies: readonly Policy[]): Policy {
  const last = policies.at(-1)!;
  if (policies.length === 1) return last;
  return {
    ...last,
    title: "",
    authority: policies.map((each) => authorityName(policies, each)).join("、"),
    year: Math.max(...policies.map(({ year }) => year)),
    matters: policies.flatMap((each) => each.matters.map((matter) => ownMatter(policies, each, matter))),
    lanes: policies.flatMap((each) => lanesOf(policies, each)),
    shares: policies.flatMap((each) => sharesOf(policies, each)),
  };
}

function ownMatter(policies: readonly Policy[], policy: Policy, matter: Matter): Matter {
  return { ...matter, ...named(policies, policy, matter) };
}

function lanesOf(policies: readonly Policy[], policy: Policy): NonNullable<Policy["lanes"]> {
  return (policy.lanes ?? []).map(({ matter, ...lane }) => ({
    ...lane,
    ...named(policies, policy, lane),
    ...(matter === undefined ? {} : { matter: keyIn(policies, policy, matter) }),
  }));
}

function sharesOf(policies: readonly Policy[], policy: Policy): NonNullable<Policy["shares"]> {
  return (policy.shares ?? []).map((share) => ({
    ...share,
    matters: share.matters.map((id) => keyIn(policies, policy, id)),
  }));
}

interface Named {
  readonly id: string;
  readonly title: string;
}

function named(policies: readonly Policy[], policy: Policy, { id, title }: Named): Named {
  const own = title === "" ? id : title;
  return { id: keyIn(policies, policy, id), title: `${authorityName(policies, policy)} · ${own}` };
}
