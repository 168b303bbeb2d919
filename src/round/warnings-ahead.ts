/**
 * The rest of a year, seen from one of its rounds: does what was drawn so far leave enough for the rounds to
 * come?
 *
 * The same inequality as when the plan was compiled, with the units of today and the draws that were made. A
 * warning: the round at hand can be drawn, and a later one records its shortfall.
 */

import type { Refusal } from "../kernel/refusal.js";
import type { RoundPlan } from "../plan/plan-round.js";
import { capsOf, nothingDrawn } from "../plan/year/matter-year.js";
import { isFollowed, unitsAlike } from "../plan/year/units-alike.js";
import { planYear, type YearPlan, type YearStart } from "../plan/year/year-plan.js";
import type { Matter } from "../policy/policy.js";
import { frequencyRuleName, type UnitRule } from "../policy/rule-ids.js";
import { NO_RULE, NO_STRATUM } from "../pool/frame.js";
import { type Pool, poolOf } from "../pool/pool.js";
import { pastsOf } from "../pool/unit-past.js";
import { unitsVisited } from "../pool/units-visited.js";
import { openNeverDrawn } from "../pool/weightless.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { countStaff } from "../roster/count-staff.js";
import { historyNow, nameIn } from "../year/draw-chronicle.js";
import { drawnNow } from "../year/drawn-now.js";
import type { YearSoFar } from "../year/year-so-far.js";
import { doneIn, drawsOfMatter, type IndexedDraws, planIn } from "../year/year-state.js";
import type { PreparedRound, RoundToPrepare } from "./prepare-round.js";
import { refuse } from "./refuse.js";

/** A round that has been prepared, and the year around it. */
export interface PreparedAhead extends Pick<RoundToPrepare, "policy" | "registry" | "named"> {
  readonly soFar: Pick<YearSoFar, "draws" | "visits" | "chronicle">;
  readonly prepared: PreparedRound;
}

/** Warnings about this round and those after it. */
export function warningsAhead(ahead: PreparedAhead): Refusal[] {
  const { policy, named, soFar, prepared } = ahead;
  const { matter, index } = named;
  const { plan, sight, pool } = prepared;
  const earlier = drawsOfMatter(soFar.draws, matter).filter((each) => each.index < index);
  // A round that was never drawn has no sizes to go by: what it left is in the quotas of this one.
  const neverDrawn = openNeverDrawn(matter, sight());
  const neverIn: NeverIn = (s, rows) => Array.from(rows).filter((row) => neverDrawn(row, s)).length;
  if (earlier.length < index) return shortNow(matter.id, plan, (s) => neverIn(s, pool.rows[s]!));
  const registry = historyNow(ahead.registry, soFar.chronicle);
  const { year, authority } = policy;
  const before = matter.rounds.slice(0, index);
  const rest = planYear(
    matter,
    {
      drawId: plan.drawId,
      authority,
      year,
      strata: strataAhead({ ...ahead, registry, earlier, neverIn }),
      staffOf: (filter) => countStaff(registry, filter),
      visitedSince: unitsVisited({ policy, registry, frame: pool.frame, matter, ordered: soFar.visits }),
    },
    {
      earlier: prepared.earlier,
      rounds: before.map((_, t) => planIn(earlier, t)!),
      drawn: matter.strata.map(({ id }) => before.map((_, t) => doneIn(earlier, t, id))),
    },
  );
  if (!rest.ok) return rest.refusals.slice();
  return matter.strata.flatMap(({ id }, s) => {
    const dry = firstDryRound(rest.value, index, s);
    if (dry === undefined) return [];
    const { quota, units, left } = dry;
    const facts = { stratum: id, round: matter.rounds[dry.round]!.id, quota, left, units };
    return [refuse("plan/runs-dry-ahead", ["matters", matter.id, "strata", id], facts)];
  });
}

/** How many of these rows of a stratum are never drawn, whatever the seed. */
type NeverIn = (s: number, rows: Iterable<number>) => number;

interface StrataAhead extends PreparedAhead {
  /** With the history under the names of today. */
  readonly registry: Registry;
  readonly earlier: IndexedDraws;
  readonly neverIn: NeverIn;
}

/**
 * Each stratum as the rounds to come find it: this one with its own pool, later ones with the units that no
 * lasting rule keeps out.
 */
function strataAhead({
  policy,
  registry,
  named,
  soFar,
  prepared,
  earlier,
  neverIn,
}: StrataAhead): YearStart["strata"] {
  const { matter, index } = named;
  const { pool: now } = prepared;
  const sight = prepared.sight();
  const { frame } = now;
  const { year, authority } = policy;
  const isFirst = earlier.length === 0 && soFar.visits.length === 0;
  const pool = isFirst
    ? now
    : poolOf(registry, { matter, round: index, year, authority, sight }, frame, nothingDrawn());
  const later = freeLater(matter, pool);
  const rowsIn = (s: number) => matter.rounds.map((_, t) => (t === index ? pool.rows[s]! : later[s]!));
  const alike = {
    policy,
    registry,
    matter,
    sight,
    pasts: pastsOf(registry, soFar.visits, authority),
    from: index,
    drawnIn: drawnIn(registry, earlier, soFar.chronicle),
  };
  const followed = isFollowed(policy, registry, matter);
  return matter.strata.map((_, s) => ({
    ...(followed ? { alike: () => unitsAlike({ ...alike, rows: rowsIn(s) }) } : {}),
    units: matter.rounds.map(() => frame.sizes[s]!),
    eligible: rowsIn(s).map((rows) => rows.length),
    never: rowsIn(s).map((rows) => neverIn(s, rows)),
    caps: capsOf(policy, matter),
    due: matter.rounds.map(() => 0),
  }));
}

interface DryRound {
  readonly round: number;
  readonly quota: number;
  readonly units: number;
  /** Units that can be drawn then for sure. */
  readonly left: number;
}

/**
 * The first round from `index` on that asks a stratum for more than is sure to be there; none where by then
 * rules would force other units than was expected.
 */
function firstDryRound({ rounds, sure, unlike }: YearPlan, index: number, s: number): DryRound | undefined {
  const round = rounds.findIndex(({ strata }, t) => t >= index && strata[s]!.quota > sure[s]![t]!);
  if (round === -1 || round === unlike[s]) return undefined;
  const { quota, units } = rounds[round]!.strata[s]!;
  return { round, quota, units, left: sure[s]![round]! };
}

/**
 * Units of each stratum that no rule keeps out, or only one that passes by itself: a visit that will be long
 * enough ago.
 */
function freeLater({ strata, frequency = [] }: Matter, { frame, rule, rules }: Pool): number[][] {
  const rolling = frequency.filter(
    ({ window }) => typeof window === "object" && !("from" in window) && !("since" in window),
  );
  const passing = new Set<UnitRule>(["unit/recent-visit", ...rolling.map(({ id }) => frequencyRuleName(id))]);
  const free: number[][] = strata.map(() => []);
  for (const [row, s] of frame.stratum.entries()) {
    if (s !== NO_STRATUM && (rule[row] === NO_RULE || passing.has(rules[rule[row]!]!))) free[s]!.push(row);
  }
  return free;
}

/** Earlier rounds in which each row was drawn. */
function drawnIn(
  { units }: Registry,
  earlier: IndexedDraws,
  chronicle: YearSoFar["chronicle"],
): (row: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  for (const { draw, index } of earlier) {
    for (const { unit } of drawnNow(draw)) {
      const row = rowOf(units, nameIn(chronicle, unit));
      known.set(row, [...(known.get(row) ?? []), index]);
    }
  }
  return (row) => [...(known.get(row) ?? [])].sort((a, b) => a - b);
}

/** What this round itself cannot give. */
export function shortNow(
  matter: string,
  { round, strata }: RoundPlan,
  neverIn: (s: number) => number,
): Refusal[] {
  return strata.flatMap(({ stratum, quota, eligible, units }, s) => {
    const left = eligible - neverIn(s);
    return quota <= left
      ? []
      : [
          refuse("plan/runs-dry-ahead", ["matters", matter, "strata", stratum], {
            stratum,
            round,
            quota,
            left,
            units,
          }),
        ];
  });
}
