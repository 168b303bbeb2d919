/**
 * The rest of a year, seen from one of its rounds: does what was drawn so far leave enough for the rounds to come?
 *
 * The same inequality as when the plan was compiled, with the units of today and the draws that were made. A warning: the round at hand
 * can be drawn, and a later one records its shortfall.
 */

import type { Refusal } from "../kernel/refusal.js";
import type { RoundPlan } from "../plan/plan-round.js";
import { capsOf, nothingDrawn } from "../plan/year/open-year.js";
import { isFollowed, unitsAlike } from "../plan/year/units-alike.js";
import { planYear } from "../plan/year/year-plan.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Matter, Policy } from "../policy/policy.js";
import { frequencyRuleName, type UnitRule } from "../policy/rule-ids.js";
import { NO_RULE, NO_STRATUM } from "../pool/frame.js";
import { type Pool, poolOf } from "../pool/pool.js";
import { pastsOf } from "../pool/unit-past.js";
import { unitsVisited } from "../pool/units-visited.js";
import { openNeverDrawn } from "../pool/weightless.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { countStaff } from "../roster/count-staff.js";
import { historyNow, nameIn } from "../year/book.js";
import { drawnNow } from "../year/drawn-now.js";
import type { YearSoFar } from "../year/year-so-far.js";
import { doneIn, drawsOfMatter, type IndexedDraws, planIn } from "../year/year-state.js";
import type { PreparedRound } from "./prepare-round.js";
import { refuse } from "./refuse.js";

/** Warnings about this round and those after it. */
export function yearAhead(
  policy: Policy,
  given: Registry,
  named: NamedRound,
  { draws, visits: ordered, book }: Pick<YearSoFar, "draws" | "visits" | "book">,
  { plan, sight, earlier: drawn, pool: now }: PreparedRound,
): Refusal[] {
  const { frame } = now;
  const { matter, index } = named;
  const registry = historyNow(given, book);
  const earlier = drawsOfMatter(draws, matter).filter((each) => each.index < index);
  // A round that was never drawn has no sizes to go by: what it left is in the quotas of this one.
  const neverDrawn = openNeverDrawn(matter, sight);
  const neverIn = (s: number, rows: Iterable<number>): number => Array.from(rows).filter((row) => neverDrawn(row, s)).length;
  if (earlier.length < index) return shortNow(matter.id, plan, (s) => neverIn(s, now.rows[s]!));
  const { year, authority } = policy;
  const isFirst = earlier.length === 0 && ordered.length === 0;
  const pool = isFirst ? now : poolOf(registry, { matter, round: index, year, authority, sight }, frame, nothingDrawn());
  const later = freeLater(matter, pool);
  const rowsIn = (s: number) => matter.rounds.map((_, t) => (t === index ? pool.rows[s]! : later[s]!));
  const alike = {
    policy,
    registry,
    matter,
    sight,
    pasts: pastsOf(registry, ordered, authority),
    from: index,
    drawnIn: drawnIn(registry, earlier, book),
  };
  const followed = isFollowed(policy, registry, matter);
  const strata = matter.strata.map((_, s) => ({
    ...(followed ? { alike: () => unitsAlike({ ...alike, rows: rowsIn(s) }) } : {}),
    units: matter.rounds.map(() => frame.sizes[s]!),
    eligible: matter.rounds.map((_round, t) => (t === index ? pool.rows[s]!.length : later[s]!.length)),
    never: matter.rounds.map((_round, t) => neverIn(s, t === index ? pool.rows[s]! : later[s]!)),
    caps: capsOf(policy, matter),
    due: matter.rounds.map(() => 0),
  }));
  const rest = planYear(
    matter,
    {
      drawId: plan.drawId,
      authority,
      year,
      strata,
      staffOf: (filter) => countStaff(registry, filter),
      visitedSince: unitsVisited({ policy, registry, frame, matter, ordered }),
    },
    {
      earlier: drawn,
      rounds: matter.rounds.slice(0, index).map((_, t) => planIn(earlier, t)!),
      drawn: matter.strata.map(({ id }) => matter.rounds.slice(0, index).map((_, t) => doneIn(earlier, t, id))),
    },
  );
  if (!rest.ok) return rest.refusals.slice();
  const { rounds, sure, unlike } = rest.value;
  return matter.strata.flatMap(({ id }, s) => {
    const dry = rounds.findIndex(({ strata: planned }, t) => t >= index && planned[s]!.quota > sure[s]![t]!);
    if (dry === -1 || dry === unlike[s]) return [];
    const { quota, units } = rounds[dry]!.strata[s]!;
    const facts = { stratum: id, round: matter.rounds[dry]!.id, quota, left: sure[s]![dry]!, units };
    return [refuse("plan/runs-dry-ahead", ["matters", matter.id, "strata", id], facts)];
  });
}

/** Units of each stratum that no rule keeps out, or only one that passes by itself: a visit that will be long enough ago. */
function freeLater({ strata, frequency = [] }: Matter, { frame, rule, rules }: Pool): number[][] {
  const rolling = frequency.filter(({ window }) => typeof window === "object" && !("from" in window) && !("since" in window));
  const passing = new Set<UnitRule>(["unit/recent-visit", ...rolling.map(({ id }) => frequencyRuleName(id))]);
  const free: number[][] = strata.map(() => []);
  for (const [row, s] of frame.stratum.entries()) {
    if (s !== NO_STRATUM && (rule[row] === NO_RULE || passing.has(rules[rule[row]!]!))) free[s]!.push(row);
  }
  return free;
}

/** Earlier rounds in which each row was drawn. */
function drawnIn({ units }: Registry, earlier: IndexedDraws, book: YearSoFar["book"]): (row: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  for (const { draw, index } of earlier) {
    for (const { unit } of drawnNow(draw)) {
      const row = rowOf(units, nameIn(book, unit));
      known.set(row, [...(known.get(row) ?? []), index]);
    }
  }
  return (row) => [...(known.get(row) ?? [])].sort((a, b) => a - b);
}

/** What this round itself cannot give. */
function shortNow(matter: string, { round, strata }: RoundPlan, neverIn: (s: number) => number): Refusal[] {
  return strata.flatMap(({ stratum, quota, eligible, units }, s) => {
    const left = eligible - neverIn(s);
    return quota <= left
      ? []
      : [refuse("plan/runs-dry-ahead", ["matters", matter, "strata", stratum], { stratum, round, quota, left, units })];
  });
}
