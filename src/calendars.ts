/**
 * `double-random/calendars`: statutory holidays with make-up workdays, as data for a policy. This file lists names and does nothing.
 *
 * @packageDocumentation
 */
export { chineseCalendar } from "./calendars/chinese-calendar.js";
export { addWorkdays, workdaysBetween } from "./days/count-workdays.js";
export type { Refusal } from "./kernel/refusal.js";
export { type Accepted, orThrow, RefusalError, type Rejected, type Result } from "./kernel/result.js";
export type { NamedDay, WorkCalendar } from "./policy/work-calendar.js";
