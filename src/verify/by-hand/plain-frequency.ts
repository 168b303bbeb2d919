/** A second reading of the frequency rules, for the audit only: visit by visit, with days as text. */
import { compareBytes } from "../../kernel/byte-order.js";
import { addDays, addMonths, addYears, isDay } from "../../kernel/iso-date.js";
import type { FrequencyRule, VisitFilter } from "../../policy/frequency-rule.js";
import type { Unit } from "../../registry/unit.js";
import type { PlainDrawCase, PlainStaffingCase } from "./plain-case.js";
import type { PlainTold, ToldPast } from "./plain-past.js";

/** A unit's past, as the audit sees it. */
export interface PlainPast extends ToldPast {
  readonly unit: Unit;
  readonly asOf: string;
  /** Is the unit one of those whom the rule names? */
  readonly concerns: (rule: FrequencyRule) => boolean;
}

/** True when the unit has had all the visits that the rule allows. */
export function hadEnough(rule: FrequencyRule, past: PlainPast, audit: PlainDrawCase): boolean {
  if (rule.atMost === undefined || !past.concerns(rule)) return false;
  return countedVisits(rule, past, audit) >= rule.atMost;
}

/** True when the rule's visits could no longer be had if the unit were skipped now. */
export function mustGoNow(
  rule: FrequencyRule,
  past: PlainPast,
  audit: PlainDrawCase,
  timesDrawn: number,
): boolean {
  const { atLeast, window } = rule;
  if (atLeast === undefined || !past.concerns(rule) || (typeof window === "object" && "since" in window))
    return false;
  const { year } = audit.policy;
  const chances = laterChances(audit, timesDrawn);
  if (window === "year" || "from" in window) {
    let lastYear = year;
    if (window !== "year") while ((lastYear - window.from + 1) % window.years !== 0) lastYear += 1;
    const owing = atLeast - countedVisits(rule, past, audit);
    for (let had = 0; had < owing; had++) if (chances.next().value.year > lastYear) return true;
    return false;
  }
  // The visit that comes next must follow the `atLeast`-th last one in time, the one after it the one that is
  // then as far back, and so on.
  for (let back = atLeast; back > 0; back--) {
    const end = endOfWait({ ...rule, atLeast: back }, past);
    if (end === null) return true;
    const { year: when, until } = chances.next().value;
    if (end < addYears(until, when - year)) return true;
  }
  return false;
}

/** The earliest day by which some rule of the matter promises the unit a visit; null when none does. */
export function promisedBy(past: PlainPast, audit: PlainStaffingCase): string | null {
  const days = (audit.named.matter.frequency ?? []).flatMap((rule) => {
    const rolls =
      rule.atLeast !== undefined &&
      rule.window !== "year" &&
      !("from" in rule.window) &&
      !("since" in rule.window);
    return rolls && past.concerns(rule) ? (endOfWait(rule, past) ?? []) : [];
  });
  return days.sort(compareBytes)[0] ?? null;
}

/** A round in which the unit could still be drawn, in this year or a later one. */
interface Chance {
  readonly year: number;
  /** Last day of the round as this year has it. */
  readonly until: string;
}

/**
 * The draws that the unit could still get if it is skipped now: walks the rounds one by one, year after year
 * as this one, and takes the first that the mode allows. It never ends: every year has a first round.
 */
function* laterChances(
  { policy, named: { matter, index } }: PlainDrawCase,
  timesDrawn: number,
): Generator<Chance, never> {
  const { mode, times = 1, coolDown, rounds } = matter;
  const cycle = (t: number): number => Math.floor((t * times) / rounds.length);
  for (let year = policy.year; ; year++) {
    const before = year === policy.year ? timesDrawn : 0;
    let [taken, last] = [0, Number.NEGATIVE_INFINITY];
    for (const [t, { until }] of rounds.entries()) {
      if (year === policy.year && t <= index) continue;
      const spaced = t - last > (coolDown?.rounds ?? 0);
      const allowed =
        (mode === "independent" && spaced) ||
        (mode === "without-replacement" && taken < 1) ||
        (mode === "at-most" && before + taken < times && spaced) ||
        (mode === "cycles" && (last < 0 || cycle(t) !== cycle(last)));
      if (!allowed) continue;
      yield { year, until };
      [taken, last] = [taken + 1, t];
    }
  }
}

function countedVisits({ window, counts }: FrequencyRule, past: PlainPast, audit: PlainDrawCase): number {
  const from = firstDay(window, past, audit.policy.year);
  return past.told().filter((visit) => visit.day >= from && fits(counts, visit)).length;
}

function firstDay(window: FrequencyRule["window"], { unit, asOf }: PlainPast, year: number): string {
  if (window === "year") return `${year}-01-01`;
  if ("since" in window) {
    const day = Object.getOwnPropertyDescriptor(unit.facts, window.since)?.value;
    return isDay(day) ? day : "0001-01-01";
  }
  if ("from" in window) {
    let first = window.from;
    while (first + window.years <= year) first += window.years;
    return `${first}-01-01`;
  }
  if ("months" in window) return addMonths(asOf, -window.months);
  return "days" in window ? addDays(asOf, -window.days) : addYears(asOf, -window.years);
}

function fits(counts: VisitFilter, { kind, matter, authority, level, result }: PlainTold): boolean {
  const lists: readonly (readonly [readonly string[] | undefined, string | null])[] = [
    [counts.kinds, kind],
    [counts.matters, matter],
    [counts.authorities, authority],
    [counts.levels, level],
  ];
  const codes = result === null ? [] : [result, ...result.split("+")];
  if (counts.results !== undefined && !counts.results.some((wanted) => codes.includes(wanted))) return false;
  return lists.every(([list, value]) => list === undefined || (value !== null && list.includes(value)));
}

/** The last day of the wait that a rolling window allows; null when nothing tells when it began. */
function endOfWait({ atLeast, window, counts }: FrequencyRule, past: PlainPast): string | null {
  const days = past
    .told()
    .filter((visit) => fits(counts, visit))
    .map(({ day }) => day);
  const said = typeof window === "object" && "start" in window ? window.start : undefined;
  const known = [days.at(-atLeast!), past.unit.opened, said].filter(
    (day): day is string => typeof day === "string",
  );
  const start = known.sort(compareBytes).at(-1);
  if (start === undefined || window === "year" || "since" in window || "from" in window) return null;
  if ("months" in window) return addMonths(start, window.months);
  return "days" in window ? addDays(start, window.days) : addYears(start, window.years);
}
