/** A second reading of the frequency rules, for the audit only: visit by visit, with days as text. */
import { compareBytes } from "../kernel/byte-order.js";
import { addDays, addMonths, addYears, isDay } from "../kernel/iso-date.js";
import type { FrequencyRule, VisitFilter } from "../policy/frequency-rule.js";
import type { Unit } from "../registry/unit.js";
import type { AuditCase, TeamAudit } from "./audit-case.js";
import type { ToldPast, ToldVisit } from "./plain-past.js";

/** A unit's past, as the audit sees it. */
export interface PlainPast extends ToldPast {
  readonly unit: Unit;
  readonly asOf: string;
  /** Is the unit one of those whom the rule names? */
  readonly concerns: (rule: FrequencyRule) => boolean;
}

/** True when the unit has had all the visits that the rule allows. */
export function hadEnough(rule: FrequencyRule, past: PlainPast, audit: AuditCase): boolean {
  if (rule.atMost === undefined || !past.concerns(rule)) return false;
  return countedVisits(rule, past, audit) >= rule.atMost;
}

/** True when the rule's visits could no longer be had if the unit were skipped now. */
export function mustGoNow(rule: FrequencyRule, past: PlainPast, audit: AuditCase, timesDrawn: number): boolean {
  const { atLeast, window } = rule;
  if (atLeast === undefined || !past.concerns(rule) || (typeof window === "object" && "since" in window)) return false;
  const { year } = audit.policy;
  if (window === "year" || "from" in window) {
    const endsNow = window === "year" || (year - window.from + 1) % window.years === 0;
    return endsNow && atLeast > countedVisits(rule, past, audit) + roundsLeftFor(audit, timesDrawn);
  }
  const end = endOfWait(rule, past);
  if (end === null) return true;
  const { rounds } = audit.named.matter;
  const next = rounds[audit.named.index + 1]?.until ?? addYears(rounds[0]!.until, 1);
  return end < next;
}

/** The earliest day by which some rule of the matter promises the unit a visit; null when none does. */
export function promisedBy(past: PlainPast, audit: TeamAudit): string | null {
  const days = (audit.named.matter.frequency ?? []).flatMap((rule) => {
    const rolls = rule.atLeast !== undefined && rule.window !== "year" && !("from" in rule.window) && !("since" in rule.window);
    return rolls && past.concerns(rule) ? (endOfWait(rule, past) ?? []) : [];
  });
  return days.sort(compareBytes)[0] ?? null;
}

/** Draws that the unit could still get in later rounds of the year: walks them one by one, taking the first that the mode allows. */
function roundsLeftFor({ named: { matter, index } }: AuditCase, timesDrawn: number): number {
  const { mode, times = 1, coolDown, rounds } = matter;
  const cycle = (t: number): number => Math.floor((t * times) / rounds.length);
  let [taken, last] = [0, Number.NEGATIVE_INFINITY];
  for (let t = index + 1; t < rounds.length; t++) {
    const spaced = t - last > (coolDown?.rounds ?? 0);
    const allowed =
      mode === "independent" ||
      (mode === "without-replacement" && taken < 1) ||
      (mode === "at-most" && timesDrawn + taken < times) ||
      (mode === "cycles" && (last < 0 || cycle(t) !== cycle(last)));
    if (!allowed || !(spaced || mode === "cycles")) continue;
    [taken, last] = [taken + 1, t];
  }
  return taken;
}

function countedVisits({ window, counts }: FrequencyRule, past: PlainPast, audit: AuditCase): number {
  const from = firstDay(window, past, audit.policy.year);
  return past.told.filter((visit) => visit.day >= from && fits(counts, visit)).length;
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

function fits(counts: VisitFilter, { kind, matter, authority, level, result }: ToldVisit): boolean {
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
  const days = past.told.filter((visit) => fits(counts, visit)).map(({ day }) => day);
  const said = typeof window === "object" && "start" in window ? window.start : undefined;
  const known = [days.at(-atLeast!), past.unit.opened, said].filter((day): day is string => typeof day === "string");
  const start = known.sort(compareBytes).at(-1);
  if (start === undefined || window === "year" || "since" in window || "from" in window) return null;
  if ("months" in window) return addMonths(start, window.months);
  return "days" in window ? addDays(start, window.days) : addYears(start, window.years);
}
