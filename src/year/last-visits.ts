/**
 * Who went last: the people of a unit's last visits, from the history and from earlier rounds on the ledger.
 */
import type { Matter, Round } from "../policy/policy.js";
import { lastPeopleOf } from "../pool/last-people.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { idsOf } from "./draw-chronicle.js";
import { countsIn } from "./year-counts.js";
import type { YearSoFar } from "./year-so-far.js";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * For each unit, the ids of those who may not return to it: who took part in its last `visits` visits, or
 * went there in the last `years` years before the round.
 *
 * Visits of one unit on one day are one visit. Teams assigned in earlier rounds count as well, whether or not
 * the visit is in the history already: doubt falls on the side of not sending the same person again. A unit
 * shares its past with those that were merged into it.
 */
export function lastTeams(
  registry: Registry,
  soFar: YearSoFar,
  { team: { noReturn } }: Pick<Matter, "team">,
  { from }: Pick<Round, "from">,
): (unit: string) => ReadonlySet<string> {
  if (noReturn === null) return () => NOBODY;
  const { visits = 0, years } = noReturn;
  const inHistory = lastPeopleOf(registry, noReturn, from);
  const teamsTo = countsIn(soFar).teams();
  return (unit) => {
    const ids = idsOf(soFar.chronicle, unit);
    const rows = ids.map((each) => rowOf(registry.units, each)).filter((row) => row !== -1);
    const people = inHistory(rows);
    const teams = teamsTo(ids);
    const counted = years === undefined ? teams.slice(Math.max(0, teams.length - visits)) : teams;
    for (const id of counted.flatMap(({ inspectors }) => inspectors)) people.add(id);
    return people;
  };
}
