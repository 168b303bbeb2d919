/**
 * C03: promises that the draws of the year cannot keep, whoever is drawn: more visits than a unit can get, rounds too far apart for a rolling
 * window, or a rule that does not count the visits that would keep it.
 */
import { openCounter, type VisitCounter } from "../../draw/counted-visits.js";
import { turnsOfYear } from "../../draw/forced.js";
import { dayNumber, dayOf, laterDay } from "../../kernel/iso-date.js";
import { type Refusal, refuse } from "../../kernel/refusal.js";
import { RESULT_CODES } from "../../ledger/result-codes.js";
import { NO_STRATUM } from "../../plan/frame.js";
import type { Sight } from "../../plan/profiles.js";
import { blockOf } from "../../policy/blocks.js";
import type { FrequencyRule, Window } from "../../policy/frequency-rule.js";
import type { Policy } from "../../policy/policy.js";
import type { Registry } from "../../registry/registry.js";
import { NO_DAY } from "../../registry/unit.js";
import { type Conflicts, joinConflicts } from "./conflicts.js";
import { endOfPromise } from "./least-year.js";
import { countsOwn } from "./own-visits.js";
import { type MatterReach, mayTake, mostDrawsIn, type UnitLike } from "./unit-reach.js";

type Rolling = Exclude<Window, "year" | { readonly from: number } | { readonly since: string }>;

export interface Promised {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly sight: Sight;
  readonly reaches: readonly MatterReach[];
  readonly reach: MatterReach;
  readonly rule: FrequencyRule & { readonly atLeast: number };
}

export function promiseConflicts(policy: Policy, registry: Registry, reaches: readonly MatterReach[], sight: Sight): Conflicts {
  return joinConflicts(promisesOf(policy, registry, reaches, sight).map(conflictsOfPromise));
}

/** Every rule of every matter that promises visits. */
export function promisesOf(policy: Policy, registry: Registry, reaches: readonly MatterReach[], sight: Sight): Promised[] {
  return reaches.flatMap((reach) =>
    (reach.year.matter.frequency ?? []).flatMap((rule) =>
      rule.atLeast === undefined ? [] : [{ policy, registry, sight, reaches, reach, rule: { ...rule, atLeast: rule.atLeast } }],
    ),
  );
}

function conflictsOfPromise(promised: Promised): Conflicts {
  const { policy, registry, reach, rule } = promised;
  const { window, counts } = rule;
  const counted = promised.reaches.filter(({ year }) => countsOwn(counts, year.matter.id, policy));
  if (!couldFit(counts.results, registry)) return countsOthers(promised, []);
  if (!counted.includes(reach)) return countsOthers(promised, counted);
  if (counts.results !== undefined) return { faults: [], doubts: [] };
  if (isCalendar(window)) return { faults: tooFewRounds(promised, counted, window), doubts: [] };
  return { faults: isRolling(window) ? tooRare(promised, window) : [], doubts: [] };
}

/** Can a visit have such a result? Results are codes, or what histories call them. */
function couldFit(results: readonly string[] | undefined, { history }: Registry): boolean {
  const known: readonly (string | null)[] = [...RESULT_CODES.map(({ code }) => code), ...history.results];
  return results === undefined || results.some((each) => known.includes(each));
}

type CalendarWindow = "year" | { readonly years: number; readonly from: number };

export function isCalendar(window: Window): window is CalendarWindow {
  return window === "year" || "from" in window;
}

export function isRolling(window: Window): window is Rolling {
  return !isCalendar(window) && !("since" in window);
}

export function isDueThisYear(window: CalendarWindow, year: number): boolean {
  return window === "year" || blockOf(window, year).last === year;
}

/** Rows that lie in a stratum of the matter all year and that the rule concerns. */
export function rowsConcerned({ registry, sight, reach, rule }: Promised): number[] {
  const { pools, matter } = reach.year;
  const concerns = sight.on(laterDay(matter.rounds[0]!.from, registry.asOf)).matcher(rule.where);
  const [first, last] = [pools[0]!.frame.stratum, pools.at(-1)!.frame.stratum];
  return [...first.keys()].filter((row) => first[row] !== NO_STRATUM && last[row] !== NO_STRATUM && concerns(row));
}

export function counterOf({ policy, registry, reach, rule }: Promised): VisitCounter {
  const asOf = laterDay(reach.year.matter.rounds[0]!.from, registry.asOf);
  return openCounter(rule, { ...registry, asOf }, policy.year, new Map());
}

/** Forcing a unit does not help where the visit does not count: it is forced again in every round. Other matters may still visit some. */
function countsOthers(promised: Promised, counted: readonly MatterReach[]): Conflicts {
  const { registry, reach, rule, policy } = promised;
  const { window } = rule;
  if (!isRolling(window) && !(isCalendar(window) && isDueThisYear(window, policy.year))) return { faults: [], doubts: [] };
  const counter = counterOf(promised);
  const end = dayNumber(`${policy.year}-12-31`);
  const owed = rowsConcerned(promised).filter((row) =>
    isRolling(window) ? deadlineOf(promised, window, counter, row) <= end : counter.count(row) < rule.atLeast,
  );
  const alone = owed.filter((row) => counted.every((other) => other.unitOf(row) === undefined));
  const named = (rows: readonly number[]): Refusal[] => {
    if (rows.length === 0) return [];
    const facts = {
      conflict: "C03",
      rule: rule.id,
      matter: reach.year.matter.id,
      units: rows.length,
      first: registry.units.ids[rows[0]!]!,
    };
    return [refuse("plan/promise-counts-others", pathOf(promised), facts)];
  };
  return { faults: named(alone), doubts: alone.length > 0 ? [] : named(owed) };
}

export function pathOf({ reach, rule }: Promised): string[] {
  return ["matters", reach.year.matter.id, "frequency", rule.id];
}

/** So many visits in the calendar year or in a block of years, and no unit can be drawn so often in all matters that count. */
function tooFewRounds(promised: Promised, counted: readonly MatterReach[], window: CalendarWindow): Refusal[] {
  const { policy, registry, reach, rule } = promised;
  const yearsLeft = window === "year" ? 0 : blockOf(window, policy.year).last - policy.year;
  const counter = counterOf(promised);
  const most = new Map<UnitLike, number>();
  const drawsOf = (other: MatterReach, row: number): number => {
    const unit = other.unitOf(row);
    if (unit === undefined) return 0;
    const { matter } = other.year;
    const known = most.get(unit) ?? mostDrawsIn(other, unit, [...matter.rounds.keys()]) + yearsLeft * turnsOfYear(matter);
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
    refuse("plan/promise-out-of-reach", pathOf(promised), {
      conflict: "C03",
      rule: rule.id,
      least: rule.atLeast,
      units: short.length,
      first: registry.units.ids[short[0]!]!,
      possible,
      mode: reach.year.matter.mode,
      rounds: reach.year.matter.rounds.length,
      nearest: possible === 0 ? "none" : possible,
    }),
  ];
}

/** A rolling window that ends before the next round in which the unit can be drawn. */
function tooRare(promised: Promised, window: Rolling): Refusal[] {
  const { registry, rule, reach } = promised;
  const crowds = crowdsOf(promised);
  const found = brokenBy(promised, window, crowds);
  if (found === undefined) return [];
  return [
    refuse("plan/promise-too-short", pathOf(promised), {
      conflict: "C03",
      rule: rule.id,
      least: rule.atLeast,
      window: windowText(window),
      units: found.units,
      first: registry.units.ids[found.first]!,
      round: found.round === undefined ? "any" : reach.year.matter.rounds[found.round]!.id,
      mode: reach.year.matter.mode,
      nearest: nearestWindow(promised, window, crowds),
    }),
  ];
}

interface Broken {
  readonly units: number;
  readonly first: number;
  /** The round whose visits cannot be followed in time; undefined where no way through the year keeps the promise. */
  readonly round: number | undefined;
}

/** Units of a matter that are alike to its promise. */
interface Crowd {
  /** The first of them. */
  readonly row: number;
  readonly unit: UnitLike;
  /** Days before the year where the promise concerns them and no other matter may keep it. */
  readonly days: readonly number[] | undefined;
  readonly units: number;
}

function crowdsOf(promised: Promised): Crowd[] {
  const { policy, registry, reach, reaches, rule } = promised;
  const others = reaches.filter((other) => other !== reach && countsOwn(rule.counts, other.year.matter.id, policy));
  const counter = counterOf(promised);
  const concerned = new Set(rowsConcerned(promised));
  const known = new Map<string, Crowd & { units: number }>();
  for (let row = 0; row < registry.units.size; row++) {
    const unit = reach.unitOf(row);
    if (unit === undefined) continue;
    const isHeld = concerned.has(row) && !others.some((other) => other.unitOf(row) !== undefined);
    const days = isHeld ? daysBefore(promised, counter, row) : undefined;
    const name = `${unit.row}/${days?.join(" ")}`;
    const crowd = known.get(name) ?? { row, unit, days, units: 0 };
    crowd.units += 1;
    known.set(name, crowd);
  }
  return [...known.values()];
}

/** Units for which no way through the year keeps the promise, or a round that owes more visits than can be followed in time. */
function brokenBy(promised: Promised, window: Rolling, crowds: readonly Crowd[]): Broken | undefined {
  const { pools, matter, least } = promised.reach.year;
  const lost: Crowd[] = [];
  const free = matter.strata.map(() => matter.rounds.map(() => 0));
  for (const crowd of crowds) {
    const { unit, days, units } = crowd;
    const through = days === undefined ? undefined : waysThrough(promised, window, unit, days);
    if (through?.some === false) lost.push(crowd);
    for (const [t, s] of unit.strata.entries()) {
      if (s !== NO_STRATUM && unit.eligible[t] && (through?.with[t] ?? true)) free[s]![t]! += units;
    }
  }
  if (lost.length > 0) return { units: lost.reduce((sum, { units }) => sum + units, 0), first: lost[0]!.row, round: undefined };
  for (let t = 0; t < least.rounds; t++) {
    const s = free.findIndex((own, at) => least.quotas[at]![t]! > own[t]!);
    if (s === -1) continue;
    return { units: least.quotas[s]![t]! - free[s]![t]!, first: pools[t]!.rows[s]![0] ?? 0, round: t };
  }
  return undefined;
}

/** Days of the counted visits before the year's rounds, the oldest first, or the day from which the promise runs; empty when it is overdue. */
export function daysBefore({ registry, rule }: Promised, counter: VisitCounter, row: number): number[] {
  const visits = Array.from({ length: rule.atLeast }, (_, back) => counter.dayOf(row, rule.atLeast - back)).filter(
    (day) => day !== undefined,
  );
  const opened = registry.units.opened[row]!;
  const start =
    typeof rule.window === "object" && "start" in rule.window && rule.window.start !== undefined ? dayNumber(rule.window.start) : undefined;
  const since = Math.max(opened === NO_DAY ? Number.NEGATIVE_INFINITY : opened, start ?? Number.NEGATIVE_INFINITY);
  return [since, ...visits];
}

function deadlineOf(promised: Promised, window: Rolling, counter: VisitCounter, row: number): number {
  const [since, ...visits] = daysBefore(promised, counter, row);
  const oldest = visits.length < promised.rule.atLeast ? since! : Math.max(since!, visits[0]!);
  return endOf(window, oldest);
}

/** Ways through a year that are tried before a promise is taken as one that can be kept. */
const MOST_WAYS = 20_000;

/** What the year can do for a unit that has a promise. */
interface Ways {
  /** Can it be kept at all? */
  readonly some: boolean;
  /** By round: is there a way that visits the unit in it and keeps the promise? */
  readonly with: readonly boolean[];
}

/**
 * Every way through the year: a visit is in time where its round begins by the day on which the promise runs out, and it is made as late as
 * can be, since that gives the next one most time.
 */
function waysThrough(promised: Promised, window: Rolling, unit: UnitLike, before: readonly number[]): Ways {
  const { policy, registry, reach, rule } = promised;
  const { rounds } = reach.year.matter;
  const begins = rounds.map(({ from }) => dayNumber(laterDay(from, registry.asOf)));
  const ends = rounds.map(({ until }) => dayNumber(until));
  const nextYear = dayNumber(`${policy.year + 1}-01-01`);
  const kept = rounds.map(() => false);
  const known = new Map<string, boolean>();
  const [since, ...visits] = before;
  const first = unit.eligible.indexOf(true);
  const runsOut = (days: readonly number[]): number =>
    endOf(window, days.length < rule.atLeast ? since! : Math.max(since!, days[days.length - rule.atLeast]!));
  const keeps = (taken: readonly number[], days: readonly number[]): boolean => {
    const name = `${memory(reach, unit, taken)}/${days.slice(-rule.atLeast).join(" ")}`;
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    const end = runsOut(days);
    // Who is overdue when the year begins is visited in the first round that can.
    const isLate = taken.length === 0 && first !== -1 && end < begins[first]!;
    let found = end >= nextYear || known.size > MOST_WAYS;
    for (let t = rounds.length - 1; t > (taken.at(-1) ?? -1); t--) {
      if ((isLate ? t !== first : begins[t]! > end) || !mayTake(reach, unit, t, taken)) continue;
      if (keeps([...taken, t], [...days, isLate ? ends[t]! : Math.min(ends[t]!, end)])) found = true;
    }
    known.set(name, found);
    if (found && taken.length > 0) kept[taken.at(-1)!] = true;
    return found;
  };
  const some = keeps([], visits);
  return known.size > MOST_WAYS ? { some: true, with: rounds.map(() => true) } : { some, with: kept };
}

/** What later rounds know of the draws so far: the last one, and those on which a cap looks back. */
function memory({ caps, year }: MatterReach, unit: UnitLike, taken: readonly number[]): string {
  const last = taken.at(-1);
  if (last === undefined) return "";
  const next = Math.min(last + 1, year.matter.rounds.length - 1);
  const back = Math.min(last, ...unit.caps.map((at) => caps[at]!.firstRound(next)));
  return taken.filter((t) => t >= back).join(" ");
}

/** Last day of the window that begins on a day; none has begun where nothing is known. */
export function endOf(window: Rolling, day: number): number {
  return day === Number.NEGATIVE_INFINITY ? day : dayNumber(endOfPromise({ window }, dayOf(day))[0]!);
}

function windowText(window: Rolling): string {
  if ("months" in window) return `${window.months} months`;
  return "days" in window ? `${window.days} days` : `${window.years} years`;
}

/** The shortest window, in the same measure, that can be kept; "none" within ten years. */
function nearestWindow(promised: Promised, window: Rolling, crowds: readonly Crowd[]): string {
  const [name, now, most] =
    "months" in window
      ? (["months", window.months, 120] as const)
      : "days" in window
        ? (["days", window.days, 3660] as const)
        : (["years", window.years, 10] as const);
  const longer = (length: number): Rolling => ({ ...window, [name]: length }) as Rolling;
  const works = (length: number): boolean => {
    const rule = { ...promised.rule, window: longer(length) };
    return brokenBy({ ...promised, rule }, longer(length), crowds) === undefined;
  };
  if (!works(most)) return "none";
  let [no, yes]: [number, number] = [now, most];
  while (yes - no > 1) {
    const middle = (no + yes) >> 1;
    if (works(middle)) yes = middle;
    else no = middle;
  }
  return `${yes} ${name}`;
}
