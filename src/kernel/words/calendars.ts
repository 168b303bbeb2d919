import type { Words } from "./words.js";

/** Words of `calendars/…`. A code never changes its meaning. */
export const calendarWords = {
  "calendars/form": {
    en: [
      "These are no calendars: each has `from`, `until`, `weekend`, `holidays` and `workdays`.",
      "Take those of a policy, or what chineseCalendar gives.",
    ],
    zh: [
      "这不是日历：每份日历应有 `from`、`until`、`weekend`、`holidays` 和 `workdays`。",
      "请使用政策中的日历，或 chineseCalendar 的结果。",
    ],
  },
  "calendars/unknown-year": {
    en: [
      "The holidays of {year} are not known here.",
      "Take a year from 2004 whose notice is out, update the package, or write the calendar yourself.",
    ],
    zh: ["尚无 {year} 年的节假日安排。", "请使用 2004 年以来已公布安排的年份、更新软件包，或自行填写日历。"],
  },
  "calendars/unknown-day": {
    en: ["No calendar knows {day}.", "Add the calendar of that year; a day that is not known is never guessed."],
    zh: ["没有日历覆盖 {day}。", "请补充该年的日历；未知日期不作推测。"],
  },
} as const satisfies Words<"calendars">;
