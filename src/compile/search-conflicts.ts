/** What only a search can say: rounds that came to a dead end in years that were played ahead. */
import type { Refusal } from "../kernel/refusal.js";
import type { Promised } from "../plan/conflicts/promises/promised.js";
import { BY_DAY, OVERDUE } from "../plan/conflicts/promises/rolling-promises.js";
import { visitsOwed } from "../plan/conflicts/staff/staff-conflicts.js";
import type { PlannedYear } from "../plan/year/matter-year.js";
import type { Matter, Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { type DeadEnd, playYear } from "./play-year.js";
import { playedPromises } from "./played-promises.js";
import { refuse } from "./refuse.js";

export interface SearchedYears {
  /**
   * Years that were played ahead; 0 where the arithmetic alone shows that no round can come to a dead end, or
   * the year is too large to be played.
   */
  readonly years: number;
  readonly found: readonly Refusal[];
}

/**
 * Most years that are played, and the work that all of them together may be: units looked at and seats
 * filled.
 */
const MOST_YEARS = 24;
const MOST_WORK = 60_000;

/** @param known - what arithmetic has warned of already */
export function searchYear(
  policy: Policy,
  registry: Registry,
  years: readonly PlannedYear[],
  promises: readonly Promised[],
  known: readonly Refusal[],
): SearchedYears {
  if (!years.some((year) => isUncertain(policy, registry, year))) return { years: 0, found: [] };
  const count = Math.min(MOST_YEARS, Math.floor(MOST_WORK / workOf(registry, years)));
  const played = Array.from({ length: count }, (_, number) => playYear(policy, registry, number + 1));
  // A year that came to a dead end says nothing of promises.
  const whole = played.filter(({ ends }) => ends.length === 0).map(({ visits }) => visits);
  const found = [
    ...deadEnds(
      policy,
      played.map(({ ends }) => ends),
    ),
    ...playedPromises(promises, whole, { byDay: pathsOf(known, BY_DAY), overdue: pathsOf(known, OVERDUE) }),
  ];
  return { years: count, found };
}

function pathsOf(known: readonly Refusal[], code: Refusal["code"]): Set<string> {
  return new Set(known.filter((each) => each.code === code).map(({ path }) => path.join("/")));
}

/** Units of every round, and ten times its seats: both draws of one round. */
function workOf({ units }: Registry, years: readonly PlannedYear[]): number {
  return years
    .map(({ matter, plan }) =>
      plan.value.rounds.reduce(
        (sum, round) => sum + units.size + 10 * visitsOwed(round) * matter.team.roles.length,
        0,
      ),
    )
    .reduce((sum, work) => sum + work, 1);
}

/**
 * Without rules about single units, places, days and limits of the year, and without a pool that depends on
 * results or on others, the bounds that are asked before are meant to be exact (`scripts/compile-then-run.ts`
 * looks for a year that passes them and cannot be run): nothing is played.
 */
function isUncertain(policy: Policy, { inspectors }: Registry, { matter }: PlannedYear): boolean {
  const { team } = matter;
  return (
    dependsOnDraws(matter) ||
    team.region !== false ||
    team.awayFromHome === true ||
    team.noReturn !== null ||
    team.apart !== null ||
    team.teams === "standing" ||
    team.limits !== undefined ||
    inspectors.some(
      ({ perYear, recusals, notWith }) =>
        perYear !== undefined || recusals.length > 0 || notWith !== undefined,
    ) ||
    policy.matters.some(
      (other) =>
        other.id !== matter.id &&
        other.rounds.some(({ id }) => matter.rounds.some((round) => round.id === id)),
    )
  );
}

function dependsOnDraws({ frequency = [], recentVisit, schedule, of, total }: Matter): boolean {
  return (
    frequency.length > 0 ||
    recentVisit !== null ||
    schedule !== undefined ||
    of === "eligible" ||
    total !== undefined
  );
}

/** One warning for each matter that failed in any of the years, with its rounds. */
function deadEnds({ matters }: Policy, years: readonly (readonly DeadEnd[])[]): Refusal[] {
  return matters.flatMap(({ id, rounds }) => {
    const own = years.map((ends) => ends.filter(({ matter }) => matter === id));
    const failed = own.filter((ends) => ends.length > 0).length;
    if (failed === 0) return [];
    const named = rounds.flatMap((round) => {
      const ends = own.flatMap((each) => each.filter((end) => end.round === round.id));
      return ends.length === 0 ? [] : [`${round.id}: ${ends[0]!.kind}, ${ends.length}`];
    });
    return [
      refuse("plan/dead-end-ahead", ["matters", id], {
        matter: id,
        failed,
        searched: years.length,
        rounds: named.join("; "),
      }),
    ];
  });
}
