/** What can be wrong with the rule about teams. */
import type { Refusal } from "../kernel/refusal.js";
import type { Matter, TeamRule } from "./policy.js";
import { refuse } from "./refuse.js";

type Path = readonly (string | number)[];

/** Source: 行政处罚法 art. 42: at least two officers. */
const FEWEST_OFFICERS = 2;

export function faultsOfTeam({ team, schedule }: Pick<Matter, "team" | "schedule">, path: Path): Refusal[] {
  const { roles, officers = FEWEST_OFFICERS, noReturn, limits } = team;
  const faults: Refusal[] = [];
  const seats = roles.filter(({ expert }) => expert !== true).length;
  if (seats < officers)
    faults.push(refuse("policy/too-few-officers", [...path, "roles"], { seats, officers }));
  if (noReturn !== null && noReturn.visits === undefined && noReturn.years === undefined) {
    faults.push(refuse("policy/idle-no-return", [...path, "noReturn"], {}));
  }
  if (limits !== undefined && Object.keys(limits).length === 0)
    faults.push(refuse("policy/idle-limits", [...path, "limits"], {}));
  if (schedule === undefined && (limits?.perDay !== undefined || limits?.perWeek !== undefined)) {
    faults.push(refuse("policy/limits-without-days", [...path, "limits"], {}));
  }
  return [
    ...faults,
    ...faultsOfNested(team, path),
    ...faultsOfApart(team, path),
    ...faultsOfStanding(team, schedule, path),
  ];
}

/** A day lies in a week and a week in the year: a smaller limit outside makes the inner one idle. */
function faultsOfNested({ limits = {} }: TeamRule, path: Path): Refusal[] {
  const { perDay, perWeek, perYear } = limits;
  const pairs = [
    ["perDay", perDay, perWeek ?? perYear],
    ["perWeek", perWeek, perYear],
  ] as const;
  return pairs.flatMap(([field, inner, outer]) =>
    inner !== undefined && outer !== undefined && outer < inner
      ? [refuse("policy/limits-order", [...path, "limits", field], { inner, outer })]
      : [],
  );
}

/**
 * Agencies can be kept apart when all roles ask for the same people, or when each role names agencies of its
 * own. Otherwise no fast program can promise to find the teams that exist.
 */
function faultsOfApart({ apart, roles }: TeamRule, path: Path): Refusal[] {
  if (apart === null) return [];
  const asks = new Set(
    roles.map(({ qualifications, agencies, grades, expert }) =>
      JSON.stringify([qualifications, agencies, grades, expert]),
    ),
  );
  const named = roles.flatMap(({ agencies }) => agencies ?? [""]);
  const ownAgencies =
    roles.every(({ agencies }) => agencies !== null) && new Set(named).size === named.length;
  return asks.size <= 1 || ownAgencies ? [] : [refuse("policy/apart-mixed", [...path, "apart"], {})];
}

/** A standing team goes as a whole: what speaks of single people has no effect on it. */
function faultsOfStanding(
  { teams, apart, pairLimit }: TeamRule,
  schedule: Matter["schedule"],
  path: Path,
): Refusal[] {
  if (teams === undefined) return [];
  const faults: Refusal[] = [];
  if (apart !== null) faults.push(refuse("policy/standing-apart", [...path, "apart"], { field: "apart" }));
  if (schedule?.joins === true)
    faults.push(refuse("policy/standing-apart", [...path, "teams"], { field: "joins" }));
  if (pairLimit !== null)
    faults.push(refuse("policy/standing-apart", [...path, "pairLimit"], { field: "pairLimit" }));
  return faults;
}
