/** Windows that begin or end on the wrong day. */
import type { PlantedFault } from "./fault.js";
import { one } from "./one.js";

const COUNTED = "src/pool/counted-visits.ts";

export const WINDOWS: readonly PlantedFault[] = [
  one(
    "year-begins-late",
    [COUNTED, '-01-01`;\n  if ("from" in', '-01-02`;\n  if ("from" in'],
    "the window of the year begins on the second of January",
    ["counted", "of the year begins on New Year"],
  ),
  one(
    "block-begins-late",
    [COUNTED, "blockOf(window, year).first}-01-01", "blockOf(window, year).first + 1}-01-01"],
    "the window of several years begins a year late",
    ["counted", "of three years from 2024 begins with its block"],
  ),
  one(
    "first-day-out",
    [
      COUNTED,
      "history.day[v]! >= from; v--)\n        if (isOwn",
      "history.day[v]! > from; v--)\n        if (isOwn",
    ],
    "the first day of a window is not in it",
    ["counted", "of six months looks back to the same day"],
  ),
  one(
    "first-day-out-ordered",
    [COUNTED, "filter((day) => day >= from)", "filter((day) => day > from)"],
    "nor is it for an ordered visit",
    ["counted", "holds the ordered visits on its first day"],
  ),
  one(
    "window-a-day-short",
    ["src/policy/rolling-window.ts", "addDays(day, -window.days)", "addDays(day, 1 - window.days)"],
    "a window of days is a day short",
    ["counted", "of ninety days looks back so many days"],
  ),
  one(
    "promise-a-day-long",
    ["src/policy/rolling-window.ts", "addDays(from, window.days)", "addDays(from, window.days + 1)"],
    "a promise of days ends a day late",
    ["promised", "is the earliest of the rules that concern it"],
  ),
  one(
    "months-forward",
    ["src/policy/rolling-window.ts", "addMonths(from, window.months)", "addMonths(from, window.months + 1)"],
    "a promise of months ends a month late",
    ["promised", "ends the window's length after the last visit"],
  ),
  one(
    "block-of-years-off",
    ["src/policy/blocks.ts", "last: first + years - 1", "last: first + years"],
    "the last year of a block is the first of the next",
    ["forced", "a block of years leaves the turns"],
  ),
  one(
    "since-nothing",
    [COUNTED, "Number.NEGATIVE_INFINITY", "Number.POSITIVE_INFINITY"],
    "a window since an unknown day holds nothing",
    ["counted", "since a day that nobody knows holds every visit"],
  ),
];
