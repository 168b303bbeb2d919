import type { Words } from "./words.js";

/** Words of `schedule/…`. A code never changes its meaning. */
export const scheduleWords = {
  "schedule/unit": {
    en: ["Unit `{unit}` has no seats, or stands twice among the units that get a day.", "List each unit that has seats once."],
    zh: ["对象 `{unit}` 没有席位，或在待排日期的对象中出现两次。", "请对每个有席位的对象恰好列出一次。"],
  },
  "schedule/no-days": {
    en: ["Unit `{unit}` has seats but no days on which it may be visited.", "Name the days of the round that are open for it."],
    zh: ["对象 `{unit}` 有席位，但没有可检查的日期。", "请列出该对象在本轮中可检查的日期。"],
  },
  "schedule/dated-seat": {
    en: ["A seat has the day {day} already.", "Leave the day out: it is what is drawn."],
    zh: ["席位已有日期 {day}。", "请不要填写日期：日期由抽取产生。"],
  },
  "schedule/together": {
    en: ["{value} units cannot go together.", "Give a whole number from 1."],
    zh: ["不能将 {value} 个对象安排在同一天。", "请填写不小于 1 的整数。"],
  },
  "schedule/workdays": {
    en: ["{value} is not a number of working days.", "Give a whole number from 0."],
    zh: ["{value} 不是工作日天数。", "请填写不小于 0 的整数。"],
  },
  "schedule/deadline": {
    en: ["`{rule}` is no deadline.", "Use one of: {known}."],
    zh: ["`{rule}` 不是已知的期限。", "请使用：{known}。"],
  },
  "schedule/hour": {
    en: ["{day} has no hour, but {rule} counts hours.", "Write an RFC 3339 instant: 2026-03-02T09:00:00+08:00."],
    zh: ["{day} 没有时刻，而 {rule} 按小时计算。", "请填写 RFC 3339 时刻，例如 2026-03-02T09:00:00+08:00。"],
  },
  "schedule/empty-days": {
    en: ["There is no day on which the unit may be visited.", "Lengthen the round, or leave fewer days out."],
    zh: ["没有任何可检查的日期。", "请延长本轮时间，或减少排除的日期。"],
  },
  "schedule/day": {
    en: ["{day} is not a day.", "Write YYYY-MM-DD."],
    zh: ["{day} 不是有效日期。", "请按 YYYY-MM-DD 填写。"],
  },
  "schedule/day-order": {
    en: ["{day} does not come after {before}.", "List the days in order, each once."],
    zh: ["{day} 不在 {before} 之后。", "请按先后顺序列出日期，每个日期只列一次。"],
  },
} as const satisfies Words<"schedule">;
