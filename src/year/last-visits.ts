/**
 * Who went last: the people of a unit's last visits, from the history and from earlier rounds on the ledger.
 */
import { groupBy } from "../kernel/group-by.js";
import type { Matter, Round } from "../policy/policy.js";
import { lastPeopleOf } from "../pool/last-people.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { nameIn } from "./draw-chronicle.js";
import { seatedIn, type YearSoFar } from "./year-so-far.js";
import { everybodyByUnit } from "./year-state.js";

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
  const nameOf = (unit: string): string => nameIn(soFar.chronicle, unit);
  const assigned = groupBy(seatedIn(soFar).flatMap(everybodyByUnit), ({ unit }) => nameOf(unit));
  const merged = groupBy([...soFar.chronicle.renamed.keys()], nameOf);
  return (unit) => {
    const name = nameOf(unit);
    const rows = [...new Set([unit, name, ...(merged.get(name) ?? [])])]
      .map((each) => rowOf(registry.units, each))
      .filter((row) => row !== -1);
    const people = inHistory(rows);
    const teams = assigned.get(name) ?? [];
    const counted = years === undefined ? teams.slice(Math.max(0, teams.length - visits)) : teams;
    for (const id of counted.flatMap(({ inspectors }) => inspectors)) people.add(id);
    return people;
  };
}
