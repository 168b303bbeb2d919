/**
 * The pool of a round as one statement: for every unit its stratum, the rule that keeps it out, and the rule that forces
 * it, each as its place in the policy.
 *
 * Units that the ledger knows (drawn, visited by order, merged) are decided in process by the rules themselves and
 * handed over as `decided`; of all others the history says everything, and the database is asked.
 */
import { addDays } from "../kernel/iso-date.js";
import { isCap, isPromise } from "../policy/frequency-bounds.js";
import type { FrequencyRule } from "../policy/frequency-rule.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Matter, Policy } from "../policy/policy.js";
import { type StandingUnitRule, UNIT_RULES } from "../policy/rule-ids.js";
import { firstDayOf } from "../pool/counted-visits.js";
import { type Asked, type ColumnType, conditionOf } from "./conditions.js";
import { allOf, type Dialect, dayValue } from "./dialect.js";
import { forcedBy } from "./forced-in-sql.js";
import { type TableNames, tableNamed } from "./registry-tables.js";
import { openFields } from "./unit-fields.js";
import { openVisitCounts, type Since, type VisitCounts } from "./visit-counts.js";

/** Whose pool, in which database. */
export interface PoolCase {
  readonly policy: Policy;
  readonly named: NamedRound;
  /** The cut-off day of the registry. */
  readonly asOf: string;
  readonly dialect: Dialect;
  readonly tables: TableNames;
  readonly facts: Readonly<Record<string, ColumnType>>;
}

/**
 * A query with the columns `id`, `stratum`, `rule`, `must`: numbers from 0, NULL where there is none; and `score`, where the
 * stratum takes units by score.
 *
 * @param decided - name of the table of the units that were decided in process, with the same columns
 */
export function poolQuery(
  { policy, named, asOf, dialect, tables, facts }: PoolCase,
  decided: string,
): string {
  const { matter } = named;
  const fields = openFields({ dialect, categories: tables.categories, facts, classes: policy.classes, asOf });
  const asked: Asked = { dialect, asOf, fieldOf: fields.fieldOf };
  const visits = openVisitCounts(dialect, tables);
  const standing = whens(standingRules(matter, asOf, asked));
  const stratum = whens(matter.strata.map(({ where }, s) => [conditionOf(where, asked), s]));
  const passing = whens(passingRules({ policy, matter, asOf }, asked, visits));
  const must = whens(promises({ policy, named, asOf }, asked, visits));
  // Only now it is known what all these conditions count and ask.
  const joined = [
    { name: "visited", alias: "v", query: visits.table() },
    { name: "tagged", alias: "t", query: fields.tags() },
  ].filter(({ query }) => query !== undefined);
  return `WITH ${joined.map(({ name, query }) => `${name} AS (${query}), `).join("")}excluded AS (
  SELECT DISTINCT x.unit AS id FROM ${tableNamed(tables.exclusions, dialect)} x
  WHERE ${isCovered(asOf, dialect)}
), asked AS (
  SELECT u.id, ${standing} AS standing, ${stratum} AS stratum, ${passing} AS passing, ${must} AS must, ${scoreOf(matter, asked)} AS score
  FROM ${tableNamed(tables.units, dialect)} u
  ${joined.map(({ name, alias }) => `LEFT JOIN ${name} ${alias} ON ${alias}.id = u.id`).join("\n  ")}
  LEFT JOIN excluded x ON x.id = u.id
  LEFT JOIN ${decided} d ON d.id = u.id
  WHERE d.id IS NULL
)
SELECT id, CASE WHEN standing IS NULL THEN stratum END AS stratum,
  CASE WHEN standing IS NOT NULL THEN standing WHEN stratum IS NULL THEN ${place("unit/no-stratum")} ELSE passing END AS rule,
  CASE WHEN standing IS NULL AND stratum IS NOT NULL AND passing IS NULL THEN must END AS must, score
FROM asked
UNION ALL SELECT id, stratum, rule, must, score FROM ${decided}`;
}

/** The score that decides in the first stratum that fits; a fact that is no number is none. */
function scoreOf({ strata }: Matter, asked: Asked): string {
  const cases = strata.flatMap(({ where, risk }): string[] => {
    const field = risk === undefined ? undefined : asked.fieldOf(`facts.${risk.fact}`);
    const score = field?.is === "number" ? `CAST(${field.value} AS BIGINT)` : "NULL";
    return [`WHEN ${conditionOf(where, asked)} THEN ${score}`];
  });
  return strata.some(({ risk }) => risk !== undefined)
    ? `CASE ${cases.join(" ")} END`
    : "CAST(NULL AS BIGINT)";
}

type When = readonly [condition: string, number: number];

/** The number of the first that holds. */
function whens(list: readonly When[]): string {
  if (list.length === 0) return "CAST(NULL AS INTEGER)";
  return `CASE ${list.map(([condition, number]) => `WHEN ${condition} THEN ${number}`).join(" ")} END`;
}

function place(rule: StandingUnitRule): number {
  return UNIT_RULES.indexOf(rule);
}

function standingRules({ population }: Matter, asOf: string, asked: Asked): When[] {
  const day = dayValue(asOf);
  return [
    [`u.status IS NULL OR u.status <> 'active'`, place("unit/status")],
    [`u.opened > ${day}`, place("unit/not-opened")],
    [`u.closed <= ${day}`, place("unit/closed")],
    ["x.id IS NOT NULL", place("unit/flag")],
    [`NOT (${conditionOf(population, asked)})`, place("unit/population")],
  ];
}

function isCovered(asOf: string, { named }: Dialect): string {
  const day = dayValue(asOf);
  return `(x.${named("from")} IS NULL OR x.${named("from")} <= ${day}) AND (x.${named("until")} IS NULL OR ${day} <= x.${named("until")})`;
}

interface AtDay {
  readonly policy: Policy;
  readonly matter: Matter;
  readonly asOf: string;
}

/** Visits of late, then the caps: what the ledger adds is not here, since its units are decided in process. */
function passingRules({ policy, matter, asOf }: AtDay, asked: Asked, visits: VisitCounts): When[] {
  const { recentVisit, frequency = [] } = matter;
  const recent: When[] =
    recentVisit === null
      ? []
      : [
          [
            `${visits.counted(kindsOf(recentVisit), { day: addDays(asOf, -recentVisit.days) })} > 0`,
            place("unit/recent-visit"),
          ],
        ];
  return [
    ...recent,
    ...frequency.flatMap((rule, n): When[] =>
      isCap(rule)
        ? [
            [
              allOf([
                conditionOf(rule.where, asked),
                `${visits.counted(rule.counts, sinceOf(rule, { policy, asOf }))} >= ${rule.atMost}`,
              ]),
              UNIT_RULES.length + n,
            ],
          ]
        : [],
    ),
  ];
}

function kindsOf({ kinds }: NonNullable<Matter["recentVisit"]>) {
  return kinds === null ? {} : { kinds };
}

function sinceOf({ window }: FrequencyRule, { policy, asOf }: Pick<AtDay, "policy" | "asOf">): Since {
  if (typeof window === "object" && "since" in window) return { fact: window.since };
  return { day: firstDayOf(window, asOf, policy.year) };
}

function promises(
  { policy, named, asOf }: Pick<PoolCase, "policy" | "named" | "asOf">,
  asked: Asked,
  visits: VisitCounts,
): When[] {
  const { matter, index } = named;
  const at = { matter, round: index, year: policy.year, asOf, visits };
  return (matter.frequency ?? []).flatMap((rule, n): When[] =>
    isPromise(rule)
      ? [[allOf([conditionOf(rule.where, asked), forcedBy(rule, at)]), UNIT_RULES.length + n]]
      : [],
  );
}
