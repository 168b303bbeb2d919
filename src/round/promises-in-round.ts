/**
 * Promises that run out before a round ends: where visits have no days, it depends on the people who go
 * whether they are kept.
 */

import { compareBytes } from "../kernel/byte-order.js";
import type { Refusal } from "../kernel/refusal.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import { isRolling } from "../policy/rolling-window.js";
import { openCounter } from "../pool/counted-visits.js";
import { countsOwn } from "../pool/own-visits.js";
import { promiseOf } from "../pool/promised-days.js";
import type { Sight } from "../pool/sight.js";
import { pastsOf } from "../pool/unit-past.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { historyNow } from "../year/draw-chronicle.js";
import type { YearSoFar } from "../year/year-so-far.js";
import { refuse } from "./refuse.js";

export interface PromiseCase {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly named: NamedRound;
  /** The year as the ledger had it before the draw. */
  readonly soFar: Pick<YearSoFar, "visits" | "chronicle">;
  readonly sight: () => Sight;
}

/**
 * One warning for each rule that promised drawn units a visit before the last day of the round. Nothing where
 * the visits have days.
 */
export function promisesInRound(
  { policy, registry: given, named, soFar, sight }: PromiseCase,
  drawn: readonly string[],
): Refusal[] {
  const { matter, round } = named;
  const rules = matter.frequency ?? [];
  if (matter.schedule !== undefined || rules.every(({ atLeast }) => atLeast === undefined)) return [];
  const registry = historyNow(given, soFar.chronicle);
  const pasts = pastsOf(registry, soFar.visits, policy.authority);
  return rules.flatMap((rule) => {
    const { atLeast, window, where, counts } = rule;
    if (atLeast === undefined || !isRolling(window) || !countsOwn(counts, matter.id, policy)) return [];
    const concerns = sight().matcher(where);
    const promised = promiseOf(
      { window, atLeast },
      registry,
      openCounter(rule, registry, policy.year, pasts),
    );
    const due = drawn.flatMap((unit) => {
      const row = rowOf(registry.units, unit);
      const day = concerns(row) ? promised(row) : undefined;
      return day === undefined || day >= round.until ? [] : [{ unit, day }];
    });
    const [first] = due.sort((a, b) => compareBytes(a.day, b.day) || compareBytes(a.unit, b.unit));
    if (first === undefined) return [];
    const facts = {
      rule: rule.id,
      round: round.id,
      until: round.until,
      units: due.length,
      first: first.unit,
      day: first.day,
    };
    return [refuse("round/promise-in-round", ["matters", matter.id, "frequency", rule.id], facts)];
  });
}
