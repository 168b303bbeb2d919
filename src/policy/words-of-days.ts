/** What the room may refuse or warn of, in English: `policy/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const policyDaysWords = {
  "policy/calendar-long": [
    "A calendar from {from} to {until} is longer than {years} years.",
    "Give the years whose days off are published, each in a calendar of its own.",
  ],
  "policy/too-few-officers": [
    "A team has {seats} seats for officers; the law asks for at least {officers}.",
    "Add a role that is no expert's; where the law asks for fewer, write `officers`.",
  ],
  "policy/idle-no-return": [
    "The rule says neither how many visits nor how many years.",
    "Write `visits`, `years`, or null.",
  ],
  "policy/idle-limits": [
    "Nothing is limited.",
    "Write `perDay`, `perWeek` or `perYear`, or leave `limits` out.",
  ],
  "policy/limits-without-days": [
    "Visits have no days, so limits of a day or a week have no effect.",
    "Add `schedule` to the matter, or leave `perDay` and `perWeek` out.",
  ],
  "policy/limits-order": [
    "{inner} is more than the {outer} of the longer time around it and has no effect.",
    "Let the limits grow from day to week to year.",
  ],
  "policy/standing-apart": [
    "Standing teams go as a whole, so `{field}` has no effect.",
    "Leave it out, or draw people one by one.",
  ],
  "policy/calendar-outside": [
    "{day} is not between {from} and {until}, which the calendar covers.",
    "Correct the day, or let the calendar begin or end elsewhere.",
  ],
  "policy/calendar-twice": ["{day} stands twice in the same list of the calendar.", "Name each day once."],
  "policy/calendar-both": [
    "{day} is a day off and a make-up workday in one calendar.",
    "Keep what the notice says and leave the other out.",
  ],
  "policy/idle-workday": [
    "{day} is a make-up workday but lies on no weekend.",
    "Check the day against the notice.",
  ],
  "policy/calendars-disagree": [
    "The calendars {one} and {other} disagree about {day}.",
    "Correct one of them; two calendars may overlap only where they say the same.",
  ],
  "policy/no-calendar": [
    "Visits of {matter} get days, but the policy has no calendar.",
    'Add `calendars`; for China: `chineseCalendar(2026)` of "double-random/calendars".',
  ],
  "policy/calendar-window": [
    "Round {round} runs from {from} to {until}, but no calendar knows {day}.",
    "Add the calendar of that time; a day that is not known is never guessed.",
  ],
  "policy/no-open-day": [
    "Round {round}, from {from} to {until}, has no working day on which visits may be made.",
    "Lengthen the round, or leave fewer days quiet or off.",
  ],
  "schedule/day": ["{day} is not a day.", "Write it with the year first, as in 2026-03-31."],
} satisfies Readonly<Record<string, Wording>>;
