/** Who went last: the people of a unit's last visits, from the history and from earlier rounds on the ledger. */
import { groupBy } from "../kernel/group-by.js";
import { addYears, dayNumber } from "../kernel/iso-date.js";
import type { Matter, Round } from "../policy/policy.js";
import type { HistoryTable } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { nameIn } from "./book/book.js";
import { seatedIn, type YearSoFar } from "./year-so-far.js";
import { everybodyByUnit } from "./year-state.js";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * For each unit, the ids of those who may not return to it: who took part in its last `visits` visits, or went there in the last `years`
 * years before the round.
 *
 * Visits of one unit on one day are one visit. Teams assigned in earlier rounds count as well, whether or not the visit is in the
 * history already: doubt falls on the side of not sending the same person again.
 */
export function lastTeams(
  registry: Registry,
  year: YearSoFar,
  { team: { noReturn } }: Matter,
  { from }: Pick<Round, "from">,
): (unit: string) => ReadonlySet<string> {
  if (noReturn === null) return () => NOBODY;
  const { visits = 0, years } = noReturn;
  const since = years === undefined ? Number.POSITIVE_INFINITY : dayNumber(addYears(from, -years));
  const assigned = groupBy(seatedIn(year).flatMap(everybodyByUnit), ({ unit }) => nameIn(year.book, unit));
  return (unit) => {
    const people = peopleOfLastDays(registry, rowOf(registry.units, unit), visits, since);
    const teams = assigned.get(unit) ?? [];
    const counted = years === undefined ? teams.slice(Math.max(0, teams.length - visits)) : teams;
    for (const id of counted.flatMap(({ inspectors }) => inspectors)) people.add(id);
    return people;
  };
}

/** Of the last `visits` days on which somebody came, and of every day from `since` on. */
function peopleOfLastDays({ history, inspectors }: Registry, row: number, visits: number, since: number): Set<string> {
  const people = new Set<string>();
  if (row === -1) return people;
  let days = 0;
  for (let v = history.first[row + 1]! - 1; v >= history.first[row]!; v--) {
    if (isNewDay(history, row, v)) days++;
    if (days > visits && history.day[v]! < since) break;
    for (const i of history.teams[history.team[v]!]!) people.add(inspectors[i]!.id);
  }
  return people;
}

function isNewDay({ day, first }: HistoryTable, row: number, v: number): boolean {
  return v === first[row + 1]! - 1 || day[v] !== day[v + 1];
}
