import type { Words } from "./words.js";

/** Words of `policy/…` about teams, calendars and the days of visits. A code never changes its meaning. */
export const policyDayWords = {
  "policy/calendar-long": {
    en: [
      "A calendar from {from} to {until} is longer than {years} years.",
      "Give the years whose days off are published, each in a calendar of its own.",
    ],
    zh: ["日历 {from} 至 {until} 超过 {years} 年。", "请只列已公布放假安排的年份，每年一份日历。"],
  },
  "policy/too-few-officers": {
    en: [
      "A team has {seats} seats for officers; the law asks for at least {officers}.",
      "Add a role that is no expert's; where the law asks for fewer, write `officers`.",
    ],
    zh: ["执法小组只有 {seats} 个执法人员席位，至少应有 {officers} 个。", "请增加非专家席位；确有规定可少于两人的，请填写 `officers`。"],
  },
  "policy/idle-no-return": {
    en: ["The rule says neither how many visits nor how many years.", "Write `visits`, `years`, or null."],
    zh: ["该规则既未规定次数也未规定年数。", "请填写 `visits`、`years`，或填 null。"],
  },
  "policy/idle-limits": {
    en: ["Nothing is limited.", "Write `perDay`, `perWeek` or `perYear`, or leave `limits` out."],
    zh: ["未设置任何上限。", "请填写 `perDay`、`perWeek` 或 `perYear`，或删除 `limits`。"],
  },
  "policy/limits-without-days": {
    en: [
      "Visits have no days, so limits of a day or a week have no effect.",
      "Add `schedule` to the matter, or leave `perDay` and `perWeek` out.",
    ],
    zh: ["检查未安排日期，每日、每周上限不起作用。", "请为该事项添加 `schedule`，或删除 `perDay` 和 `perWeek`。"],
  },
  "policy/limits-order": {
    en: [
      "{inner} is more than the {outer} of the longer time around it and has no effect.",
      "Let the limits grow from day to week to year.",
    ],
    zh: ["{inner} 大于其所在更长时段的上限 {outer}，不起作用。", "请使上限按日、周、年递增。"],
  },
  "policy/standing-apart": {
    en: ["Standing teams go as a whole, so `{field}` has no effect.", "Leave it out, or draw people one by one."],
    zh: ["固定小组整体出动，`{field}` 不起作用。", "请删除该字段，或改为逐人抽取。"],
  },
  "policy/calendar-outside": {
    en: [
      "{day} is not between {from} and {until}, which the calendar covers.",
      "Correct the day, or let the calendar begin or end elsewhere.",
    ],
    zh: ["{day} 不在日历覆盖的 {from} 至 {until} 之间。", "请更正日期，或调整日历的起止日。"],
  },
  "policy/calendar-twice": {
    en: ["{day} stands twice in the same list of the calendar.", "Name each day once."],
    zh: ["{day} 在日历的同一列表中出现两次。", "每个日期只列一次。"],
  },
  "policy/calendar-both": {
    en: ["{day} is a day off and a make-up workday in one calendar.", "Keep what the notice says and leave the other out."],
    zh: ["{day} 在同一日历中既是放假日又是调休上班日。", "请按通知保留其一。"],
  },
  "policy/idle-workday": {
    en: ["{day} is a make-up workday but lies on no weekend.", "Check the day against the notice."],
    zh: ["{day} 列为调休上班日，但并非周末。", "请对照通知核对日期。"],
  },
  "policy/calendars-disagree": {
    en: [
      "The calendars {one} and {other} disagree about {day}.",
      "Correct one of them; two calendars may overlap only where they say the same.",
    ],
    zh: ["日历 {one} 与 {other} 对 {day} 的规定不一致。", "请更正其一；重叠部分必须一致。"],
  },
  "policy/no-calendar": {
    en: [
      "Visits of {matter} get days, but the policy has no calendar.",
      'Add `calendars`; for China: `chineseCalendar(2026)` of "double-random/calendars".',
    ],
    zh: [
      "{matter} 的检查需安排日期，但方案没有工作日历。",
      '请添加 `calendars`；中国可用 "double-random/calendars" 的 `chineseCalendar(2026)`。',
    ],
  },
  "policy/calendar-window": {
    en: [
      "Round {round} runs from {from} to {until}, but no calendar knows {day}.",
      "Add the calendar of that time; a day that is not known is never guessed.",
    ],
    zh: ["轮次 {round} 自 {from} 至 {until}，但没有日历覆盖 {day}。", "请补充该时段的日历；未知日期不作推测。"],
  },
  "policy/no-open-day": {
    en: [
      "Round {round}, from {from} to {until}, has no working day on which visits may be made.",
      "Lengthen the round, or leave fewer days quiet or off.",
    ],
    zh: ["轮次 {round}（{from} 至 {until}）没有可检查的工作日。", "请延长轮次，或减少宁静日和停检日。"],
  },
} as const satisfies Words<"policy">;
