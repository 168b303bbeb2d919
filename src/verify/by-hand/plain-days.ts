/** A second reading of the days of visits, for the audit only: day by day from the text of the rules. */
import { addDays } from "../../kernel/iso-date.js";
import type { Policy } from "../../policy/policy.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf, unitAt } from "../../registry/unit.js";
import { type PlainDrawCase, type PlainStaffingCase, registeredAs } from "./plain-case.js";
import { promisedBy } from "./plain-frequency.js";
import { plainPasts } from "./plain-past.js";
import { plainPath, readQuery } from "./plain-query.js";

/** Days on which each unit may be visited in the round of the case. */
export function plainOpenDays(
  audit: PlainStaffingCase,
  registry: Registry,
): (unit: string) => readonly string[] {
  const { policy, named, givenDays, since } = audit;
  if (givenDays !== undefined) return (unit) => [givenDays.get(unit) ?? ""];
  const { round, matter } = named;
  const { off = [], windows = [], everyDay = false } = matter.schedule ?? {};
  const look = { asOf: registry.asOf, classes: policy.classes };
  const asked = windows.map((each) => ({ ...each, fits: readQuery(each.where, look) }));
  const worked: string[] = [];
  for (let day = round.from; day <= round.until; day = addDays(day, 1)) {
    if (day >= since && (everyDay || isWorkedDay(policy, day)) && !isQuietDay(matter.quiet, day))
      worked.push(day);
  }
  if (off.length === 0 && windows.length === 0) return withinPromises(audit, registry, () => worked);
  return withinPromises(audit, registry, (id) => {
    const unit = unitAt(registry.units, rowOf(registry.units, registeredAs(registry, audit.nameNow, id)));
    const mine = asked.filter(({ fits }) => fits(unit));
    const path = `${plainPath(unit.region)}/`;
    const here = off.filter(({ region }) => region === undefined || path.startsWith(`${plainPath(region)}/`));
    return worked.filter(
      (day) =>
        !here.some((each) => spans(each, day)) &&
        (mine.length === 0 || mine.some((each) => spans(each, day))),
    );
  });
}

/** Nobody to whom a visit is promised by a day that is still to come in this round is visited after it. */
function withinPromises(
  audit: PlainStaffingCase,
  registry: Registry,
  daysOf: (unit: string) => readonly string[],
): typeof daysOf {
  const { from, until } = audit.named.round;
  const rules = (audit.named.matter.frequency ?? []).filter(({ atLeast }) => atLeast !== undefined);
  if (rules.length === 0) return daysOf;
  const { asOf } = registry;
  const questions = new Map(
    rules.map((rule) => [rule, readQuery(rule.where, { asOf, classes: audit.policy.classes })]),
  );
  const { pastOf } = plainPasts(audit.ledgerBefore, audit.policy, registry, audit.attempt.drawId);
  return (id) => {
    const name = registeredAs(registry, audit.nameNow, id);
    const unit = unitAt(registry.units, rowOf(registry.units, name));
    const end = promisedBy(
      { unit, asOf, ...pastOf(name), concerns: (rule) => questions.get(rule)?.(unit) === true },
      audit,
    );
    const binds = end !== null && from <= end && audit.since <= end && end <= until;
    return binds ? daysOf(id).filter((day) => day <= end) : daysOf(id);
  };
}

function spans({ from, until }: { readonly from: string; readonly until: string }, day: string): boolean {
  return !(day < from) && !(until < day);
}

/** The first calendar that knows the day decides; a day that none knows is no working day. */
export function isWorkedDay({ calendars = [] }: Policy, day: string): boolean {
  const calendar = calendars.filter((each) => spans(each, day))[0];
  if (calendar === undefined) return false;
  const named = (list: readonly { readonly day: string }[]): boolean =>
    list.findIndex((each) => each.day === day) !== -1;
  return named(calendar.workdays) || !(named(calendar.holidays) || calendar.weekend.includes(weekdayOf(day)));
}

/** 1 is Monday, by the textbook rule: days of the year's months, leap years, and the day, modulo 7. */
function weekdayOf(day: string): number {
  const [year, month, ofMonth] = day.split("-").map(Number) as [number, number, number];
  const inYear = month < 3 ? year - 1 : year;
  const leaps = Math.floor(inYear / 4) - Math.floor(inYear / 100) + Math.floor(inYear / 400);
  const fromSunday = (inYear + leaps + MONTHS[month - 1]! + ofMonth) % 7;
  return fromSunday === 0 ? 7 : fromSunday;
}

const MONTHS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** The Monday of the week in which a day lies. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

export function isQuietDay(quiet: PlainDrawCase["named"]["matter"]["quiet"], day: string): boolean {
  if (quiet === undefined) return false;
  const [first, last] = quiet.monthDays ?? [32, 0];
  const ofMonth = Number(day.slice(-2));
  const chosen = quiet.days?.includes(day) === true || quiet.weekdays?.includes(weekdayOf(day)) === true;
  return chosen || (ofMonth >= first && ofMonth <= last);
}
