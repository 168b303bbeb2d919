/** Who went last, by the history alone. */
import { addYears, dayNumber } from "../kernel/iso-date.js";
import type { TeamRule } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";

type NoReturn = NonNullable<TeamRule["noReturn"]>;

/**
 * The ids of those who took part in the last `visits` visits of a unit, or in any of the last `years` years
 * before the first day of a round. Visits of one unit on one day are one visit.
 *
 * @returns by the rows of one unit and of units merged into it
 */
export function lastPeopleOf(
  { history, inspectors }: Registry,
  { visits = 0, years }: NoReturn,
  from: string,
): (rows: readonly number[]) => Set<string> {
  const since = years === undefined ? Number.POSITIVE_INFINITY : dayNumber(addYears(from, -years));
  const { first, day, teams, team } = history;
  return (rows) => {
    const made = rows.flatMap((row) =>
      Array.from({ length: first[row + 1]! - first[row]! }, (_, n) => first[row]! + n),
    );
    const days = [...new Set(made.map((v) => day[v]!))]
      .sort((a, b) => b - a)
      .filter((each, at) => at < visits || each >= since);
    const counted = new Set(days);
    return new Set(
      made
        .filter((v) => counted.has(day[v]!))
        .flatMap((v) => [...teams[team[v]!]!].map((i) => inspectors[i]!.id)),
    );
  };
}
