/** The units of a stratum, sorted by what keeps them out of rounds and what forces them into rounds. */

import { dayNumber, laterDay } from "../../kernel/iso-date.js";
import { isCap, isPromise, type PromiseRule } from "../../policy/frequency-bounds.js";
import type { Matter, Policy } from "../../policy/policy.js";
import { openCounter, type VisitCounter } from "../../pool/counted-visits.js";
import { openForced } from "../../pool/forced.js";
import { countsOwn } from "../../pool/own-visits.js";
import type { Sight } from "../../pool/sight.js";
import type { Pasts } from "../../pool/unit-past.js";
import type { Registry } from "../../registry/registry.js";
import type { UnitsAlike } from "../forced-draws.js";

export interface AlikeCase {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly matter: Matter;
  readonly sight: Sight;
  /** By round: rows that can be drawn if nobody is drawn before. */
  readonly rows: readonly (readonly number[] | Uint32Array)[];
  /** What the ledger adds to the history. */
  readonly pasts: Pasts;
  /** The first round whose draws are not known. */
  readonly from: number;
  /** Earlier rounds of the year in which a row was drawn. */
  readonly drawnIn: (row: number) => readonly number[];
}

/**
 * Can rules force units, and is it known what keeps those out that they force? Visits that were made, those
 * of other matters, and caps for some units only keep a unit out of the pool in ways that are not followed
 * here.
 */
export function isFollowed(
  policy: Policy,
  { history }: Registry,
  { id, frequency = [], recentVisit }: Matter,
): boolean {
  const alone = frequency.every(({ counts }) =>
    policy.matters.every((other) => other.id === id || !countsOwn(counts, other.id, policy)),
  );
  const caps = frequency.filter(isCap);
  return (
    alone &&
    recentVisit === null &&
    frequency.some(isPromise) &&
    caps.every(({ where, window }) => where === null && window === "year" && history.size === 0)
  );
}

export function unitsAlike(input: AlikeCase): UnitsAlike[] {
  const { matter } = input;
  const rules = (matter.frequency ?? []).filter(isPromise).map((rule) => openRule(input, rule));
  const sets = input.rows.map((rows) => new Set(rows));
  const all = [...new Set(sets.flatMap((rows) => [...rows]))];
  const known = new Map<string, UnitsAlike & { units: number }>();
  for (const row of all) {
    const mayBeDrawn = sets.map((rows) => rows.has(row));
    const drawn = input.drawnIn(row);
    const name = JSON.stringify([mayBeDrawn.map(Number), drawn, ...rules.map(({ nameOf }) => nameOf(row))]);
    const isForced = (taken: readonly number[], round: number): boolean =>
      rules.some((rule) => rule.forces(row, taken, round));
    const group = known.get(name) ?? { units: 0, mayBeDrawn, drawn, isForced };
    group.units += 1;
    known.set(name, group);
  }
  return [...known.values()];
}

/**
 * A rule that forces units: what it knows of a row, and whether it forces the row into a round after some
 * draws.
 */
function openRule(input: AlikeCase, rule: PromiseRule) {
  const { policy, registry, matter, sight, pasts, from } = input;
  const { year } = policy;
  const ends = matter.rounds.map(({ until }) => dayNumber(until));
  const counter = openCounter(rule, registry, year, pasts);
  const rounds = matter.rounds.map((each) => {
    const then: Registry = { ...registry, asOf: laterDay(each.from, registry.asOf) };
    return { then, concerns: sight.on(then.asOf).matcher(rule.where) };
  });
  return {
    nameOf(row: number): unknown[] {
      const days = Array.from({ length: rule.atLeast }, (_, back) => counter.dayOf(row, back + 1) ?? null);
      return [
        rounds.map(({ concerns }) => Number(concerns(row))),
        counter.count(row),
        days,
        registry.units.opened[row],
      ];
    },
    forces(row: number, drawn: readonly number[], round: number): boolean {
      const { then, concerns } = rounds[round]!;
      const days = drawn.filter((t) => t >= from).map((t) => ends[t]!);
      const facts = { matter, round, year, timesDrawn: () => drawn.length };
      return concerns(row) && openForced(rule, withDraws(counter, days), then, facts)(row);
    },
  };
}

/** The same counter after more draws of this year, each counted on the last day of its round. */
function withDraws(counter: VisitCounter, days: readonly number[]): VisitCounter {
  return {
    count: (row) => counter.count(row) + days.length,
    dayOf(row, back) {
      const before = Array.from({ length: back }, (_, n) => counter.dayOf(row, n + 1)).filter(
        (day) => day !== undefined,
      );
      return [...before, ...days].sort((a, b) => b - a)[back - 1];
    },
  };
}
