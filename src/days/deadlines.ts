/**
 * Deadlines by working days, on the calendars of the policy: results, complaints, re-inspections, follow-ups,
 * listings.
 *
 * A deadline is the end of a day, or of an hour where the rule counts hours. "Today" is an argument; a day
 * that no calendar knows is refused.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { firstWhere } from "../kernel/certain.js";
import { compareInstants, instantDay, isDay, isInstant, nextDayAt } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { WorkCalendar } from "../policy/work-calendar.js";
import { addWorkdays, workdaysBetween } from "./count-workdays.js";
import { refuse } from "./refuse.js";

/** A rule of time: so many working days, or 24 hours, after something has happened. */
export interface DeadlineRule {
  readonly id: DeadlineId;
  readonly after: string;
  readonly workdays?: number;
  readonly hours?: 24;
  /** 依据. */
  readonly source: string;
}

export type DeadlineId =
  | "result"
  | "withdrawal"
  | "complaint-urgent"
  | "complaint"
  | "re-inspection"
  | "notify-and-commit"
  | "listing";

export const DEADLINES: readonly DeadlineRule[] = [
  {
    id: "result",
    after: "the visit",
    workdays: 20,
    source: "公示暂行条例 26; 抽查检查结果 20 个工作日内公示",
  },
  {
    id: "withdrawal",
    after: "the decision is annulled",
    workdays: 3,
    source: "市场监督管理行政处罚信息公示规定（3 个工作日内撤下）",
  },
  {
    id: "complaint-urgent",
    after: "the complaint (exits blocked, fire equipment shut off)",
    hours: 24,
    source: "消防监督检查规定（24 小时）",
  },
  { id: "complaint", after: "the complaint", workdays: 3, source: "消防监督检查规定（3 个工作日）" },
  {
    id: "re-inspection",
    after: "the correction period ends, or the request arrives",
    workdays: 3,
    source: "消防监督检查规定（3 个工作日）",
  },
  {
    id: "notify-and-commit",
    after: "the licence",
    workdays: 20,
    source: "公众聚集场所告知承诺（20 个工作日）",
  },
  { id: "listing", after: "the failed check", workdays: 10, source: "经营异常名录（10 个工作日）" },
];

/** Working days of a rule that counts them. */
export function workdaysOf(id: DeadlineId): number {
  return firstWhere(DEADLINES, (rule) => rule.id === id).workdays!;
}

/** Something that starts a clock. */
export interface DeadlineCase {
  /** What the case is called. */
  readonly id: string;
  readonly rule: DeadlineId;
  /** Day, or RFC 3339 instant where the rule counts hours, on which it happened. */
  readonly from: string;
  /** Day, or instant, on which it was done; left out while it is open. */
  readonly done?: string;
}

export interface Deadline extends DeadlineCase {
  /** Last day, or instant, that is in time. */
  readonly due: string;
}

export interface Overdue extends Deadline {
  /** Working days after `due`; 0 where hours are counted and the day is the same. */
  readonly lateBy: number;
}

/**
 * The deadline of every case, in their order.
 *
 * Refuses days that are none, hours counted from a bare day, and days that no calendar knows (codes
 * `schedule/…`, `calendars/…`).
 *
 * @example
 * const calendar = orThrow(chineseCalendar(2026));
 * orThrow(deadlinesOf([{ id: "complaint 7", rule: "complaint", from: "2026-02-13" }], [calendar]))[0].due; // "2026-02-25"
 */
export function deadlinesOf(
  cases: readonly DeadlineCase[],
  calendars: readonly WorkCalendar[],
): Result<readonly Deadline[]> {
  return refusing(() => deadlinesIn(cases, calendars));
}

function deadlinesIn(
  cases: readonly DeadlineCase[],
  calendars: readonly WorkCalendar[],
): Result<readonly Deadline[]> {
  const refusals: Refusal[] = [];
  const deadlines = cases.flatMap((each, at) => {
    const due = dueOf(each, calendars);
    if (due.ok) return [{ ...each, due: due.value }];
    refusals.push(...due.refusals.map((refusal) => ({ ...refusal, path: ["cases", at, ...refusal.path] })));
    return [];
  });
  return refusals.length > 0 ? reject(refusals) : accept(deadlines);
}

function dueOf({ rule: id, from, done }: DeadlineCase, calendars: readonly WorkCalendar[]): Result<string> {
  const rule = DEADLINES.find((each) => each.id === id);
  if (rule === undefined)
    return reject([
      refuse("schedule/deadline", ["rule"], {
        rule: String(id),
        known: DEADLINES.map((each) => each.id).join(", "),
      }),
    ]);
  const isFit = rule.hours === undefined ? isDay : isInstant;
  const wrong = [from, ...(done === undefined ? [] : [done])].filter((time) => !isFit(time));
  if (wrong.length > 0) {
    const code = rule.hours === undefined ? "schedule/day" : "schedule/hour";
    return reject(wrong.map((time) => refuse(code, ["from"], { day: String(time), rule: id })));
  }
  return rule.hours === undefined ? addWorkdays(calendars, from, rule.workdays!) : accept(nextDayAt(from));
}

/**
 * Cases that are late at an instant: done after their deadline, or open and past it. Whose deadline passed
 * longest ago comes first.
 *
 * @param at - RFC 3339 instant: the library has no clock
 * @example
 * const calendar = orThrow(chineseCalendar(2026));
 * const cases = [{ id: "visit 1", rule: "result", from: "2026-03-02" }] as const;
 * orThrow(overdue(cases, [calendar], "2026-04-01T09:00:00+08:00"))[0].lateBy; // 2
 */
export function overdue(
  cases: readonly DeadlineCase[],
  calendars: readonly WorkCalendar[],
  at: string,
): Result<readonly Overdue[]> {
  return refusing(() => overdueIn(cases, calendars, at));
}

function overdueIn(
  cases: readonly DeadlineCase[],
  calendars: readonly WorkCalendar[],
  at: string,
): Result<readonly Overdue[]> {
  if (!isInstant(at)) return reject([refuse("input/instant", ["at"], { value: String(at) })]);
  const deadlines = deadlinesOf(cases, calendars);
  if (!deadlines.ok) return deadlines;
  const late: Overdue[] = [];
  for (const deadline of deadlines.value.filter((each) => isLate(each, at))) {
    const [due, end] = [dayIn(deadline.due), dayIn(deadline.done ?? at)];
    const lateBy = workdaysBetween(calendars, due, end);
    if (!lateBy.ok) return lateBy;
    late.push({ ...deadline, lateBy: lateBy.value });
  }
  return accept(late.sort((a, b) => compareBytes(dayIn(a.due), dayIn(b.due))));
}

const DAY_LENGTH = 10;

function isLate({ due, done }: Deadline, at: string): boolean {
  return due.length > DAY_LENGTH ? compareInstants(done ?? at, due) > 0 : (done ?? instantDay(at)) > due;
}

function dayIn(time: string): string {
  return isInstant(time) ? instantDay(time) : time;
}
