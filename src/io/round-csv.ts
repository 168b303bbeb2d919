/**
 * The outcome of a round as tables: the drawn units, the teams, and every unit of the registry with its
 * standing.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { groupBy } from "../kernel/group-by.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import { regionText } from "../registry/region.js";
import type { Registry } from "../registry/registry.js";
import { rowOf, unitAt } from "../registry/unit.js";
import type { DrawnRound } from "../round/drawn-round.js";
import { writeCsv } from "./write-csv.js";

/**
 * `drawn.csv`: one line for each drawn unit, by stratum and rank; `because` where a rule or a score and not
 * its ticket decided.
 */
export function drawnCsv({ units }: Registry, { draw }: Pick<DrawnRound, "draw">): string {
  const rows = draw.strata.flatMap(({ stratum, drawn }) =>
    drawn.map(({ unit, ticket, forced, score }, at) => {
      const { name, region } = unitAt(units, rowOf(units, unit));
      return {
        unit,
        name,
        region: regionText(region),
        stratum,
        rank: String(at + 1),
        ticket: ticket ?? "",
        because: forced ?? (score === undefined ? "" : `score ${score ?? "none"}`),
      };
    }),
  );
  return writeCsv(["unit", "name", "region", "stratum", "rank", "ticket", "because"], rows);
}

/**
 * `teams.csv`: one line for each seat, units in order of rank; a unit without a team has an empty inspector.
 * Where visits have days the day stands in a column of its own.
 */
export function teamsCsv(
  { units, inspectors }: Registry,
  { draw, teams }: Pick<DrawnRound, "draw" | "teams">,
): string {
  const people = new Map(inspectors.map((inspector) => [inspector.id, inspector]));
  const seats = groupBy<string, { unit: string; role: string; inspector: string }>(
    [...(teams.teams?.seats ?? []), ...(teams.joined ?? [])],
    ({ unit }) => unit,
  );
  const dayOf = new Map((teams.days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  const rows = draw.strata.flatMap(({ stratum, drawn }) =>
    drawn.flatMap(({ unit }) => {
      const { name } = unitAt(units, rowOf(units, unit));
      const team = [...(seats.get(unit) ?? [{ role: "", inspector: "" }])].sort((a, b) =>
        compareBytes(a.role, b.role),
      );
      return team.map(({ role, inspector }) => ({
        unit,
        name,
        stratum,
        role,
        inspector,
        inspectorName: people.get(inspector)?.name ?? "",
        day: dayOf.get(unit) ?? "",
      }));
    }),
  );
  const columns = ["unit", "name", "stratum", "role", "inspector", "inspectorName"] as const;
  return writeCsv(teams.days === undefined ? columns : [...columns, "day"], rows);
}

/**
 * `pool.csv`: every unit of the registry once, with its standing, the rule that kept it out, and its ticket.
 */
export function poolCsv({ draw, pool }: Pick<DrawnRound, "draw" | "pool">): string {
  const key = keyFor(draw.seed, draw.drawId, "unit");
  const standings = new Map<string, string>();
  const skippedFor = new Map(
    draw.strata.flatMap(({ skipped = [] }) => skipped.map(({ unit, rule }) => [unit, rule] as const)),
  );
  for (const { drawn, reserve } of draw.strata) {
    for (const unit of skippedFor.keys()) standings.set(unit, "skipped");
    for (const { unit } of reserve) standings.set(unit, "reserve");
    for (const { unit } of drawn) standings.set(unit, "drawn");
  }
  const rows = pool.map(({ unit, stratum, rule }) => ({
    unit,
    stratum: stratum ?? "",
    standing: rule === null ? (standings.get(unit) ?? "in-pool") : "left-out",
    rule: rule ?? skippedFor.get(unit) ?? "",
    ticket: ticketOf(key, unit),
  }));
  return writeCsv(["unit", "stratum", "standing", "rule", "ticket"], rows);
}
