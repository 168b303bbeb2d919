/** On which days the units of a planned round may be visited, as far as today's registry tells. */

import { compareBytes } from "../../../kernel/byte-order.js";
import { laterDay } from "../../../kernel/iso-date.js";
import { openDays } from "../../../policy/count-open-days.js";
import { openDaysOfRound } from "../../../policy/open-days.js";
import type { Matter, Policy, Round } from "../../../policy/policy.js";
import type { Pool } from "../../../pool/pool.js";
import type { Sight } from "../../../pool/sight.js";
import type { Registry } from "../../../registry/registry.js";

/** Units of one stratum in the pool of a round. */
export interface StratumDays {
  /** Units that may be drawn. */
  readonly units: number;
  /** Of these, units with a day on which they may be visited. */
  readonly open: number;
  /** Days on which some of them may be visited, in order. */
  readonly days: readonly string[];
}

/** A planned round with those who may be drawn in it. */
export interface PooledRound {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly sight: Sight;
  readonly matter: Matter;
  readonly round: Round;
  readonly pool: Pool;
}

/** The strata of a round, in the order of the policy. Only for matters whose visits have days. */
export function daysOfStrata(planned: PooledRound): StratumDays[] {
  const open = openDaysOfRows(planned);
  return planned.pool.rows.map((rows) => {
    const lists = new Map<readonly string[], number>();
    for (const row of rows) {
      const days = open(row);
      lists.set(days, (lists.get(days) ?? 0) + 1);
    }
    const some = [...lists].filter(([days]) => days.length > 0);
    return {
      units: rows.length,
      open: some.reduce((sum, [, count]) => sum + count, 0),
      days: [...new Set(some.flatMap(([days]) => days))].sort(compareBytes),
    };
  });
}

/** Days of the unit in a row; rows of one place and the same windows share one list. */
function openDaysOfRows({
  policy,
  registry: { units, asOf },
  sight,
  matter,
  round,
}: PooledRound): (row: number) => readonly string[] {
  const { windows = [], off = [] } = matter.schedule ?? {};
  const daysOf = openDaysOfRound(matter, round, policy.calendars ?? []);
  const isLocal = off.some(({ region = [] }) => region.length > 0);
  if (windows.length === 0 && !isLocal) {
    const days = daysOf({ region: [], windows: [] });
    return () => days;
  }
  const then = sight.on(laterDay(round.from, asOf));
  const concerns = windows.map(({ id, where }) => ({ id, fits: then.matcher(where) }));
  const known = new Map<string, readonly string[]>();
  return (row) => {
    const mine = concerns.filter(({ fits }) => fits(row)).map(({ id }) => id);
    const region = isLocal ? units.regions[units.region[row]!]! : [];
    const name = JSON.stringify([isLocal ? units.region[row] : null, mine]);
    const days = known.get(name) ?? daysOf({ region, windows: mine });
    known.set(name, days);
    return days;
  };
}

/**
 * Days of a round on which visits may be made: working days where visits have days, otherwise all that are
 * not quiet.
 */
export function visitDays({ calendars = [] }: Policy, matter: Matter, round: Round): number {
  if (matter.schedule === undefined) return openDays(round, matter.quiet);
  return openDaysOfRound(matter, round, calendars)({ region: [], windows: [] }).length;
}
