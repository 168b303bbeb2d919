/** On which days the units of a planned round may be visited, as far as today's registry tells. */

import type { Pool } from "../../draw/pool.js";
import { compareBytes } from "../../kernel/byte-order.js";
import { laterDay } from "../../kernel/iso-date.js";
import { openDays } from "../../plan/open-days.js";
import { openSight } from "../../plan/profiles.js";
import type { Matter, Policy, Round } from "../../policy/policy.js";
import type { Registry } from "../../registry/registry.js";
import { openDaysOfRound } from "../../schedule/open-days.js";

/** Units of one stratum in the pool of a round. */
export interface StratumDays {
  /** Units that may be drawn. */
  readonly units: number;
  /** Of these, units with a day on which they may be visited. */
  readonly open: number;
  /** Days on which some of them may be visited, in order. */
  readonly days: readonly string[];
}

/** The strata of a round, in the order of the policy. Only for matters whose visits have days. */
export function daysOfStrata(
  { calendars = [], classes }: Policy,
  registry: Registry,
  matter: Matter,
  round: Round,
  pool: Pool,
): StratumDays[] {
  const { units } = registry;
  const { windows = [], off = [] } = matter.schedule ?? {};
  const sight = openSight({ units, asOf: laterDay(round.from, registry.asOf) }, classes);
  const concerns = windows.map(({ id, where }) => ({ id, fits: sight.matcher(where) }));
  const daysOf = openDaysOfRound(matter, round, calendars);
  const isLocal = off.some(({ region = [] }) => region.length > 0);
  const known = new Map<string, readonly string[]>();
  const open = (row: number): readonly string[] => {
    const mine = concerns.filter(({ fits }) => fits(row)).map(({ id }) => id);
    const place = isLocal ? units.region[row]! : -1;
    const name = `${place} ${mine.map((id) => windows.findIndex((each) => each.id === id)).join(" ")}`;
    const days = known.get(name) ?? daysOf({ region: isLocal ? units.regions[place]! : [], windows: mine });
    known.set(name, days);
    return days;
  };
  return pool.rows.map((rows) => {
    const lists = new Map<readonly string[], number>();
    for (const row of rows) lists.set(open(row), (lists.get(open(row)) ?? 0) + 1);
    const some = [...lists].filter(([days]) => days.length > 0);
    return {
      units: rows.length,
      open: some.reduce((sum, [, count]) => sum + count, 0),
      days: [...new Set(some.flatMap(([days]) => days))].sort(compareBytes),
    };
  });
}

/** Days of a round on which visits may be made: working days where visits have days, otherwise all that are not quiet. */
export function visitDays({ calendars = [] }: Policy, matter: Matter, round: Round): number {
  if (matter.schedule === undefined) return openDays(round, matter.quiet);
  return openDaysOfRound(matter, round, calendars)({ region: [], windows: [] }).length;
}
