/**
 * C03 for windows that roll: rounds too far apart, and rounds that owe more visits than can be followed in time.
 *
 * A refusal takes visits without days on the best day of their round. What they do not keep on its last day, where the protocol counts them
 * (14.2.1), depends on the day, and is a doubt.
 */
import { dayNumber, laterDay } from "../../../kernel/iso-date.js";
import { type Refusal, refuse } from "../../../kernel/refusal.js";
import { NO_STRATUM } from "../../../plan/frame.js";
import { type MatterReach, mayTake, type UnitLike } from "../caps/unit-reach.js";
import type { Conflicts } from "../conflicts.js";
import { countsOwn } from "../own-visits.js";
import { counterOf, daysBefore, endOf, type Promised, pathOf, type Rolling, rowsConcerned } from "./promised.js";

/** The day of its round on which a visit without a day is taken. */
type Reading = "best day" | "last day";

/** A rolling window that ends before the next round in which the unit can be drawn, or before the last day of it. */
export function tooRare(promised: Promised, window: Rolling): Conflicts {
  const crowds = crowdsOf(promised);
  const never = brokenBy(promised, window, crowds, "best day");
  if (never !== undefined) {
    const facts = { conflict: "C03", ...factsOf(promised, window, crowds, never, "best day"), mode: promised.reach.year.matter.mode };
    return { faults: [refuse("plan/promise-too-short", pathOf(promised), facts)], doubts: [] };
  }
  if (promised.reach.year.matter.schedule !== undefined) return { faults: [], doubts: [] };
  const late = brokenBy(promised, window, crowds, "last day");
  const doubts: Refusal[] =
    late === undefined ? [] : [refuse(BY_DAY, pathOf(promised), factsOf(promised, window, crowds, late, "last day"))];
  return { faults: [], doubts };
}

/** A promise that visits without days keep on some days of their rounds, and not on others, whoever is drawn. */
export const BY_DAY = "plan/promise-by-day";

function factsOf(promised: Promised, window: Rolling, crowds: readonly Crowd[], found: Broken, reading: Reading) {
  const { registry, rule, reach } = promised;
  return {
    rule: rule.id,
    least: rule.atLeast,
    window: windowText(window),
    units: found.units,
    first: registry.units.ids[found.first]!,
    round: found.round === undefined ? "any" : reach.year.matter.rounds[found.round]!.id,
    nearest: nearestWindow(promised, window, crowds, reading),
  };
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
function brokenBy(promised: Promised, window: Rolling, crowds: readonly Crowd[], reading: Reading): Broken | undefined {
  const { pools, matter, least } = promised.reach.year;
  const lost: Crowd[] = [];
  const free = matter.strata.map(() => matter.rounds.map(() => 0));
  for (const crowd of crowds) {
    const { unit, days, units } = crowd;
    const through = days === undefined ? undefined : waysThrough({ promised, window, reading }, unit, days);
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

/** Ways through a year that are tried before a promise is taken as one that can be kept. */
const MOST_WAYS = 20_000;

/** What the year can do for a unit that has a promise. */
interface Ways {
  /** Can it be kept at all? */
  readonly some: boolean;
  /** By round: is there a way that visits the unit in it and keeps the promise? */
  readonly with: readonly boolean[];
}

interface Question {
  readonly promised: Promised;
  readonly window: Rolling;
  readonly reading: Reading;
}

/**
 * Every way through the year. On the best day, a visit is in time where its round begins by the day on which the promise runs out, and it is
 * made as late as can be, since that gives the next one most time; on the last day, where its round ends by then.
 */
function waysThrough({ promised, window, reading }: Question, unit: UnitLike, before: readonly number[]): Ways {
  const { policy, registry, reach, rule } = promised;
  const { rounds } = reach.year.matter;
  const begins = rounds.map(({ from }) => dayNumber(laterDay(from, registry.asOf)));
  const ends = rounds.map(({ until }) => dayNumber(until));
  const latest = reading === "best day" ? begins : ends;
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
      if ((isLate ? t !== first : latest[t]! > end) || !mayTake(reach, unit, t, taken)) continue;
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

function windowText(window: Rolling): string {
  if ("months" in window) return `${window.months} months`;
  return "days" in window ? `${window.days} days` : `${window.years} years`;
}

/** The shortest window, in the same measure, that can be kept; "none" within ten years. */
function nearestWindow(promised: Promised, window: Rolling, crowds: readonly Crowd[], reading: Reading): string {
  const [name, now, most] =
    "months" in window
      ? (["months", window.months, 120] as const)
      : "days" in window
        ? (["days", window.days, 3660] as const)
        : (["years", window.years, 10] as const);
  const longer = (length: number): Rolling => ({ ...window, [name]: length }) as Rolling;
  const works = (length: number): boolean => {
    const rule = { ...promised.rule, window: longer(length) };
    return brokenBy({ ...promised, rule }, longer(length), crowds, reading) === undefined;
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
