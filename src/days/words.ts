/**
 * What the room may refuse or warn of, in English: `calendars/…`, `schedule/…`. A code never changes its
 * meaning.
 */
import type { Wording } from "../kernel/wording.js";

export const daysWords = {
  "calendars/form": [
    "These are no calendars: each has `from`, `until`, `weekend`, `holidays` and `workdays`.",
    "Take those of a policy, or what chineseCalendar gives.",
  ],
  "calendars/unknown-day": [
    "No calendar knows {day}.",
    "Add the calendar of that year; a day that is not known is never guessed.",
  ],
  "schedule/unit": [
    "Unit `{unit}` has no seats, or stands twice among the units that get a day.",
    "List each unit that has seats once.",
  ],
  "schedule/no-days": [
    "Unit `{unit}` has seats but no days on which it may be visited.",
    "Name the days of the round that are open for it.",
  ],
  "schedule/dated-seat": ["A seat has the day {day} already.", "Leave the day out: it is what is drawn."],
  "schedule/together": ["{value} units cannot go together.", "Give a whole number from 1."],
  "schedule/workdays": ["{value} is not a number of working days.", "Give a whole number from 0."],
  "schedule/deadline": ["`{rule}` is no deadline.", "Use one of: {known}."],
  "schedule/hour": [
    "{day} has no hour, but {rule} counts hours.",
    "Write an RFC 3339 instant: 2026-03-02T09:00:00+08:00.",
  ],
  "schedule/empty-days": [
    "There is no day on which the unit may be visited.",
    "Lengthen the round, or leave fewer days out.",
  ],
  "schedule/day-order": ["{day} does not come after {before}.", "List the days in order, each once."],
} satisfies Readonly<Record<string, Wording>>;
