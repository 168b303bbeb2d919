/**
 * `double-random/calendars`: statutory holidays with make-up workdays, as data for a policy. This file lists
 * names and does nothing.
 *
 * @packageDocumentation
 */
export { chineseCalendar } from "./calendars/chinese-calendar.js";
export { addWorkdays, workdaysBetween } from "./days/count-workdays.js";
export {
  DEADLINES,
  type Deadline,
  type DeadlineCase,
  type DeadlineId,
  type DeadlineRule,
  deadlinesOf,
  type Overdue,
  overdue,
} from "./days/deadlines.js";
export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export { orThrow } from "./languages/or-throw.js";
export type { NamedDay, WorkCalendar } from "./policy/work-calendar.js";
