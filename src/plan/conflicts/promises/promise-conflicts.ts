/**
 * Promises that the draws of the year cannot keep, whoever is drawn: more visits than a unit can get,
 * rounds too far apart for a rolling window, or a rule that does not count the visits that would keep it.
 */

import { dayNumber, laterDay } from "../../../kernel/iso-date.js";
import type { Refusal } from "../../../kernel/refusal.js";

import { blockOf } from "../../../policy/blocks.js";
import type { Policy } from "../../../policy/policy.js";
import { turnsOfYear } from "../../../pool/forced.js";
import { countsOwn } from "../../../pool/own-visits.js";
import type { Sight } from "../../../pool/sight.js";
import type { Registry } from "../../../registry/registry.js";
import { RESULT_CODES } from "../../../registry/result-codes.js";
import { refuse } from "../../refuse.js";
import { sum } from "../../year-targets.js";
import { type MatterReach, mostDrawsIn, type UnitLike } from "../caps/unit-reach.js";
import { type Conflicts, joinConflicts } from "../conflicts.js";
import {
  type CalendarWindow,
  counterOf,
  deadlineOf,
  isCalendar,
  isDueThisYear,
  type Promised,
  pathOfPromise,
  promisesOf,
  rollsOn,
  rowsConcerned,
} from "./promised.js";
import { tooRare } from "./rolling-promises.js";

export function promiseConflicts(
  policy: Policy,
  registry: Registry,
  reaches: readonly MatterReach[],
  sight: Sight,
): Conflicts {
  return joinConflicts(promisesOf(policy, registry, reaches, sight).map(conflictsOfPromise));
}

function conflictsOfPromise(promised: Promised): Conflicts {
  const { policy, registry, reach, rule } = promised;
  const { window, counts } = rule;
  const counted = promised.reaches.filter(({ year }) => countsOwn(counts, year.matter.id, policy));
  if (!couldFit(counts.results, registry)) return countsOthers(promised, []);
  if (!counted.includes(reach)) return countsOthers(promised, counted);
  if (counts.results !== undefined) return { faults: [], doubts: [] };
  if (isCalendar(window)) return { faults: tooFewRounds(promised, counted, window), doubts: [] };
  return rollsOn(window) ? tooRare(promised, window) : { faults: [], doubts: [] };
}

/** Can a visit have such a result? Results are codes, or what histories call them. */
function couldFit(results: readonly string[] | undefined, { history }: Registry): boolean {
  const known: readonly (string | null)[] = [...RESULT_CODES.map(({ code }) => code), ...history.results];
  return results === undefined || results.some((each) => known.includes(each));
}

/**
 * Forcing a unit does not help where the visit does not count, and it is forced again. Other matters may
 * still visit it, as far as their amounts go.
 */
function countsOthers(promised: Promised, counted: readonly MatterReach[]): Conflicts {
  const owed = owedRows(promised);
  const alone = owed.filter(({ row }) => counted.every((other) => other.unitOf(row) === undefined));
  if (alone.length > 0) return { faults: [notCounted(promised, alone)], doubts: [] };
  const beyond = beyondOthers(promised, counted, owed);
  if (beyond !== undefined) return { faults: [beyond], doubts: [] };
  return { faults: [], doubts: owed.length === 0 ? [] : [notCounted(promised, owed)] };
}

/** A unit to which visits are promised within this year. */
interface Owed {
  readonly row: number;
  readonly visits: number;
  /** Had the promise run out before the year's rounds? This year breaks it no more. */
  readonly isOverdue: boolean;
}

function owedRows(promised: Promised): Owed[] {
  const { registry, reach, rule, policy } = promised;
  const { window } = rule;
  const counter = counterOf(promised);
  if (rollsOn(window)) {
    const begin = dayNumber(laterDay(reach.year.matter.rounds[0]!.from, registry.asOf));
    const end = dayNumber(`${policy.year}-12-31`);
    return rowsConcerned(promised)
      .map((row) => ({ row, deadline: deadlineOf(promised, window, counter, row) }))
      .filter(({ deadline }) => deadline <= end)
      .map(({ row, deadline }) => ({ row, visits: 1, isOverdue: deadline < begin }));
  }
  if (!isCalendar(window) || !isDueThisYear(window, policy.year)) return [];
  return rowsConcerned(promised)
    .map((row) => ({ row, visits: rule.atLeast - counter.count(row), isOverdue: false }))
    .filter(({ visits }) => visits > 0);
}

function notCounted(promised: Promised, owed: readonly Owed[]): Refusal {
  const { registry, reach, rule } = promised;
  return refuse("plan/promise-counts-others", pathOfPromise(promised), {
    conflict: "C03",
    rule: rule.id,
    matter: reach.year.matter.id,
    units: owed.length,
    first: registry.units.ids[owed[0]!.row]!,
  });
}

/**
 * More visits are owed than the matters that count draw in the year, where nothing but their amounts decides.
 */
function beyondOthers(
  promised: Promised,
  counted: readonly MatterReach[],
  owed: readonly Owed[],
): Refusal | undefined {
  const due = owed.filter(({ isOverdue }) => !isOverdue);
  if (due.length === 0 || !counted.every(forcesNobody)) return undefined;
  const reachable = due.map(({ row, visits }) =>
    Math.min(visits, sum(counted.map((other) => mostDraws(other, row)))),
  );
  const [asked, visits] = [
    sum(due.map((each) => each.visits)),
    Math.min(sum(counted.map(drawnInYear)), sum(reachable)),
  ];
  if (visits >= asked) return undefined;
  return refuse("plan/promise-beyond-others", pathOfPromise(promised), {
    conflict: "C03",
    rule: promised.rule.id,
    matters: counted.map(({ year }) => year.matter.id).join(", "),
    units: due.length,
    first: promised.registry.units.ids[due[0]!.row]!,
    owed: asked,
    visits,
  });
}

function forcesNobody({ year }: MatterReach): boolean {
  return (year.matter.frequency ?? []).every(({ atLeast }) => atLeast === undefined);
}

function drawnInYear({ year }: MatterReach): number {
  return sum(year.plan.value.rounds.flatMap(({ strata }) => strata.map(({ quota }) => quota)));
}

function mostDraws(other: MatterReach, row: number): number {
  const unit = other.unitOf(row);
  return unit === undefined ? 0 : mostDrawsIn(other, unit, [...other.year.matter.rounds.keys()]);
}

/**
 * So many visits in the calendar year or in a block of years, and no unit can be drawn so often in all
 * matters that count.
 */
function tooFewRounds(
  promised: Promised,
  counted: readonly MatterReach[],
  window: CalendarWindow,
): Refusal[] {
  const { policy, registry, reach, rule } = promised;
  const yearsLeft = window === "year" ? 0 : blockOf(window, policy.year).last - policy.year;
  const counter = counterOf(promised);
  const most = new Map<UnitLike, number>();
  const drawsOf = (other: MatterReach, row: number): number => {
    const unit = other.unitOf(row);
    if (unit === undefined) return 0;
    const { matter } = other.year;
    const known =
      most.get(unit) ?? mostDrawsIn(other, unit, [...matter.rounds.keys()]) + yearsLeft * turnsOfYear(matter);
    most.set(unit, known);
    return known;
  };
  const short: number[] = [];
  let possible = Number.POSITIVE_INFINITY;
  for (const row of rowsConcerned(promised)) {
    const reached = counter.count(row) + counted.reduce((sum, other) => sum + drawsOf(other, row), 0);
    if (reached >= rule.atLeast) continue;
    short.push(row);
    possible = Math.min(possible, reached);
  }
  if (short.length === 0) return [];
  return [
    refuse("plan/promise-out-of-reach", pathOfPromise(promised), {
      conflict: "C03",
      rule: rule.id,
      least: rule.atLeast,
      units: short.length,
      first: registry.units.ids[short[0]!]!,
      possible,
      mode: reach.year.matter.mode,
      rounds: reach.year.matter.rounds.length,
      nearest: null,
    }),
  ];
}
