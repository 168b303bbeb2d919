/**
 * Visits of each unit, counted once for all rules: how many fit a filter from a day on.
 *
 * "The third last visit was before May" is asked as "fewer than three from May on", so that no list of visits is put
 * in order.
 */
import type { VisitFilter } from "../policy/frequency-rule.js";
import { allOf, anyOf, type Dialect, dayValue } from "./dialect.js";
import { type TableName, tableNamed } from "./registry-tables.js";

/** From a day on; from the day in a fact of the unit on, always where it has none; or always. */
export type Since = { readonly day: string } | { readonly fact: string } | "ever";

export interface VisitCounts {
  /** The count as an expression over the units, 0 where there are none. */
  readonly counted: (filter: VisitFilter, since: Since) => string;
  /** The table `visited` with all counts that were asked for; undefined where none was. */
  readonly table: () => string | undefined;
}

/** @param units - table of the units, whose facts some windows begin with */
export function openVisitCounts(
  dialect: Dialect,
  { visits, units }: { readonly visits: TableName; readonly units: TableName },
): VisitCounts {
  const conditions: string[] = [];
  let joinsUnits = false;
  return {
    counted(filter, since) {
      if (typeof since === "object" && "fact" in since) joinsUnits = true;
      const condition = allOf([...fitsFilter(filter, dialect), ...isSince(since, dialect)]);
      const known = conditions.indexOf(condition);
      const at = known === -1 ? conditions.push(condition) - 1 : known;
      return `COALESCE(v.n${at}, 0)`;
    },
    table() {
      if (conditions.length === 0) return undefined;
      const columns = conditions.map((condition, at) => `COUNT(*) FILTER (WHERE ${condition}) AS n${at}`);
      const join = joinsUnits ? ` JOIN ${tableNamed(units, dialect)} u ON u.id = w.unit` : "";
      return `SELECT w.unit AS id, ${columns.join(", ")} FROM ${tableNamed(visits, dialect)} w${join} GROUP BY w.unit`;
    },
  };
}

function isSince(since: Since, { named }: Dialect): string[] {
  if (since === "ever") return [];
  if ("day" in since) return [`w.day >= ${dayValue(since.day)}`];
  const fact = `u.${named(`facts.${since.fact}`)}`;
  return [`${fact} IS NULL OR w.day >= ${fact}`];
}

function fitsFilter(
  { kinds, matters, authorities, levels, results }: VisitFilter,
  dialect: Dialect,
): string[] {
  const lists = { kind: kinds, matter: matters, authority: authorities, level: levels };
  return [
    ...Object.entries(lists).flatMap(([column, list]) =>
      list === undefined ? [] : [anyOf(list.map((each) => `w.${column} = ${dialect.text(each)}`))],
    ),
    ...(results === undefined ? [] : [anyOf(results.flatMap((each) => fitsResult(each, dialect)))]),
  ];
}

/** A result of several codes is written `A+E`, and fits when one of them does. */
function fitsResult(wanted: string, { text }: Dialect): string[] {
  const whole = `w.result = ${text(wanted)}`;
  if (wanted.includes("+")) return [whole];
  return [whole, `POSITION(${text(`+${wanted}+`)} IN '+' || w.result || '+') > 0`];
}
