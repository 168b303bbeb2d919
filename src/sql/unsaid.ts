/** What a policy says and a statement cannot, each by its name: nothing is approximated. */
import type { Refusal } from "../kernel/refusal.js";
import { rulesOfStratum } from "../plan/rule-place.js";
import type { ClassRule } from "../policy/classes.js";
import type { Matter, Policy } from "../policy/policy.js";
import type { Query } from "../policy/query.js";
import type { ColumnType } from "./conditions.js";
import { refuse } from "./refuse.js";

type Path = Refusal["path"];
type FactTypes = Readonly<Record<string, ColumnType>>;

const JOINING = new Set(["$and", "$or", "$nor"]);
const ORDERING = new Set(["$gt", "$gte", "$lt", "$lte"]);

/** Everything that the pool and the draw of a matter would need and a database is not asked. */
export function faultsOfMatter({ classes }: Policy, matter: Matter, facts: FactTypes): Refusal[] {
  const path = ["policy", "matters", matter.id];
  return [
    ...(matter.method === "ticket/1"
      ? []
      : [refuse("sql/method", [...path, "method"], { method: matter.method })]),
    ...queriesOf(matter, path).flatMap(({ query, at }) => faultsOfQuery(query, at, facts)),
    ...matter.strata.flatMap(({ id, weights, risk }) => [
      ...(weights === undefined
        ? []
        : [refuse("sql/weights", [...path, "strata", id, "weights"], { stratum: id })]),
      ...(risk === undefined ? [] : faultsOfFact(risk.fact, [...path, "strata", id, "risk", "fact"], facts)),
    ]),
    ...(matter.frequency ?? []).flatMap(({ id, window }) =>
      typeof window === "object" && "since" in window && facts[window.since] !== "day"
        ? [refuse("sql/window", [...path, "frequency", id, "window"], { rule: id, fact: window.since })]
        : [],
    ),
    ...(classes === undefined ? [] : faultsOfClasses(classes, facts)),
  ];
}

/** What an announcement would have to know and a database is not asked: visits of earlier years, one by one. */
export function faultsOfAnnouncing({ id, total, strata }: Matter): Refusal[] {
  const path = ["policy", "matters", id];
  const rules = [
    ...(total === undefined || total === null ? [] : [{ rule: total, at: [...path, "total"] }]),
    ...strata.flatMap((stratum) =>
      rulesOfStratum(stratum).map((rule, n) => ({ rule, at: [...path, "strata", stratum.id, "quota", n] })),
    ),
  ];
  return rules.flatMap(({ rule, at }) =>
    typeof rule.per === "object" ? [refuse("sql/period", [...at, "per"], {})] : [],
  );
}

interface QueryAt {
  readonly query: Query | null;
  readonly at: Path;
}

function queriesOf({ population, strata, frequency = [] }: Matter, path: Path): QueryAt[] {
  return [
    { query: population, at: [...path, "population"] },
    ...strata.map(({ id, where }) => ({ query: where, at: [...path, "strata", id, "where"] })),
    ...frequency.map(({ id, where }) => ({ query: where, at: [...path, "frequency", id, "where"] })),
  ];
}

function faultsOfClasses({ fact, direct = [] }: ClassRule, facts: FactTypes): Refusal[] {
  const path = ["policy", "classes"];
  return [
    ...faultsOfFact(fact, [...path, "fact"], facts),
    ...direct.flatMap(({ where }, at) => faultsOfQuery(where, [...path, "direct", at, "where"], facts)),
  ];
}

function faultsOfQuery(query: Query | null, path: Path, facts: FactTypes): Refusal[] {
  return Object.entries(query ?? {}).flatMap(([field, condition]) => {
    const at = [...path, field];
    if (JOINING.has(field))
      return (condition as Query[]).flatMap((each, n) => faultsOfQuery(each, [...at, n], facts));
    const fact = /^facts\.(.*)$/s.exec(field)?.[1];
    return [
      ...(fact === undefined ? [] : faultsOfFact(fact, at, facts)),
      ...((field === "region" || field === "categories") && asksForOrder(condition)
        ? [refuse("sql/order-of-list", at, { field })]
        : []),
      ...(textsIn(condition).some((text) => text.includes("\u0000"))
        ? [refuse("sql/no-text", at, { field })]
        : []),
    ];
  });
}

function faultsOfFact(fact: string, path: Path, facts: FactTypes): Refusal[] {
  return Object.hasOwn(facts, fact) ? [] : [refuse("sql/fact-type", path, { fact })];
}

function asksForOrder(condition: unknown): boolean {
  if (typeof condition !== "object" || condition === null) return false;
  return Object.entries(condition).some(
    ([operator, operand]) => ORDERING.has(operator) || (operator === "$not" && asksForOrder(operand)),
  );
}

function textsIn(condition: unknown): string[] {
  if (typeof condition === "string") return [condition];
  return typeof condition === "object" && condition !== null ? Object.values(condition).flatMap(textsIn) : [];
}
