/**
 * Conditions that hit exactly one unit, or spare exactly one: a fact that only one has, the day on which it opened.
 * Whoever writes such a rule aims as well as with an id, and only who holds the registry can tell.
 *
 * Source: protocol section 16, `aimed-at-one`.
 */
import { isKind } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import type { Query } from "../../policy/query.js";
import { listUnits, type Registry } from "../../registry/registry.js";
import type { Unit } from "../../registry/unit.js";
import { type Question, readQuery } from "../by-hand/plain-query.js";
import { type Condition, conditionsIn } from "./conditions.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { namedBy, type RecordRead } from "./record-read.js";

/** Among fewer units a rule for one is no aim. */
const LEAST = 10;

/** Each policy is looked at with each registry where a plan first names both. */
export function usesOfAim(record: RecordRead): Use[] {
  const told = new Set<string>();
  return record.ledger.flatMap((entry) => {
    if (!isKind(entry, "plan")) return [];
    const policy = record.policies.get(entry.body.policy);
    const named = namedBy(record, entry.body);
    if (policy === undefined || named === undefined) return [];
    const name = `${entry.body.policy} ${named.registry.body.units.root}`;
    const registry = told.has(name)
      ? undefined
      : record.registryFor({ registry: named.registry.body, roster: named.roster.body });
    if (registry === undefined) return [];
    told.add(name);
    const aims = aimsIn(policy, registry);
    const facts = { drawId: entry.body.drawId, policy: policy.id, count: aims.length, paths: listed(aims) };
    return aims.length === 0 ? [] : [use("discretion/aimed-at-one", entry, facts)];
  });
}

interface Aim {
  readonly path: string;
  /** Of whom it is asked, each question in turn. */
  readonly asked: readonly Question[];
  readonly fits: Question;
  readonly hit: Counted;
  readonly spared: Counted;
}

/** How many, and the first. */
interface Counted {
  count: number;
  first: string;
}

/** Where each stands, and whom it hits or spares; the units are gone through once. */
function aimsIn(policy: Policy, registry: Registry): string[] {
  const look = { asOf: registry.asOf, classes: policy.classes };
  const aims = conditionsIn(policy, []).map(
    ({ path, query }): Aim => ({
      path: path.join("."),
      asked: askedBefore(policy, path).map((each) => readQuery(each, look)),
      fits: readQuery(query, look),
      hit: { count: 0, first: "" },
      spared: { count: 0, first: "" },
    }),
  );
  for (const unit of listUnits(registry))
    if (isOpen(unit, registry.asOf)) for (const aim of aims) count(aim, unit);
  return aims.flatMap(({ path, hit, spared }) => {
    const one = [hit, spared].find((each) => each.count === 1);
    return one === undefined || hit.count + spared.count < LEAST ? [] : [`${path} (${one.first})`];
  });
}

function count({ asked, fits, hit, spared }: Aim, unit: Unit): void {
  if (!asked.every((question) => question(unit))) return;
  const counted = fits(unit) ? hit : spared;
  if (counted.count === 0) counted.first = unit.id;
  counted.count++;
}

/** Whom nobody visits any more is no aim. */
function isOpen({ status, closed }: Unit, asOf: string): boolean {
  return status !== "closed" && (closed === null || closed > asOf);
}

/** A condition inside a matter is asked of its population, one inside a stratum of the units of that stratum. */
function askedBefore(policy: Policy, [list, at, ...inside]: Condition["path"]): (Query | null)[] {
  const matter = list === "matters" ? policy.matters[Number(at)] : undefined;
  if (matter === undefined || inside[0] === "population") return [];
  const stratum = inside[0] === "strata" ? matter.strata[Number(inside[1])] : undefined;
  const isOwn = inside.length === 3;
  return [matter.population ?? null, ...(stratum === undefined || isOwn ? [] : [stratum.where])];
}
