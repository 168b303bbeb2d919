/** Who went last: the people of a unit's last visits, from the history and from earlier rounds on the ledger. */
import type { HistoryTable } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { type StandingDraw, teamsByUnit } from "./year-state.js";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * For each unit, the ids of those who took part in its last `visits` visits.
 *
 * Visits of one unit on one day are one visit. Teams assigned in earlier rounds count as well, whether or not the visit is in the
 * history already: doubt falls on the side of not sending the same person again.
 */
export function lastTeams(registry: Registry, draws: readonly StandingDraw[], visits: number): (unit: string) => ReadonlySet<string> {
  const assigned = assignedTeams(draws);
  return (unit) => {
    if (visits === 0) return NOBODY;
    const people = peopleOfLastDays(registry, rowOf(registry.units, unit), visits);
    for (const team of assigned.get(unit)?.slice(-visits) ?? []) for (const id of team) people.add(id);
    return people;
  };
}

function peopleOfLastDays({ history, inspectors }: Registry, row: number, visits: number): Set<string> {
  const people = new Set<string>();
  if (row === -1) return people;
  let days = 0;
  for (let v = history.first[row + 1]! - 1; v >= history.first[row]!; v--) {
    if (isNewDay(history, row, v) && ++days > visits) break;
    for (const i of history.teams[history.team[v]!]!) people.add(inspectors[i]!.id);
  }
  return people;
}

function isNewDay({ day, first }: HistoryTable, row: number, v: number): boolean {
  return v === first[row + 1]! - 1 || day[v] !== day[v + 1];
}

function assignedTeams(draws: readonly StandingDraw[]): Map<string, (readonly string[])[]> {
  const teams = new Map<string, (readonly string[])[]>();
  for (const { unit, inspectors } of draws.flatMap(teamsByUnit)) teams.set(unit, [...(teams.get(unit) ?? []), inspectors]);
  return teams;
}
