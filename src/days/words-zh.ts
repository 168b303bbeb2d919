/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { daysWords } from "./words.js";

export const daysWordsZh: Readonly<Record<keyof typeof daysWords, Wording>> = {
  "calendars/form": [
    "这不是日历：每份日历应有 `from`、`until`、`weekend`、`holidays` 和 `workdays`。",
    "请使用抽查计划中的日历，或 chineseCalendar 的结果。",
  ],
  "calendars/unknown-day": ["没有日历覆盖 {day}。", "请补充该年的日历；未知日期不作推测。"],
  "schedule/unit": [
    "对象 `{unit}` 没有席位，或在待排日期的对象中出现两次。",
    "请对每个有席位的对象恰好列出一次。",
  ],
  "schedule/no-days": ["对象 `{unit}` 有席位，但没有可检查的日期。", "请列出该对象在本轮中可检查的日期。"],
  "schedule/dated-seat": ["席位已有日期 {day}。", "请不要填写日期：日期由抽取产生。"],
  "schedule/together": ["不能将 {value} 个对象安排在同一天。", "请填写不小于 1 的整数。"],
  "schedule/workdays": ["{value} 不是工作日天数。", "请填写不小于 0 的整数。"],
  "schedule/deadline": ["`{rule}` 不是已知的期限。", "请使用：{known}。"],
  "schedule/hour": [
    "{day} 没有时刻，而 {rule} 按小时计算。",
    "请填写带时区的时刻，例如 2026-03-02T09:00:00+08:00。",
  ],
  "schedule/empty-days": ["没有任何可检查的日期。", "请延长本轮时间，或减少排除的日期。"],
  "schedule/day-order": ["{day} 不在 {before} 之后。", "请按先后顺序列出日期，每个日期只列一次。"],
};
