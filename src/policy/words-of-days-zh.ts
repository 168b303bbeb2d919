/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { policyDaysWords } from "./words-of-days.js";

export const policyDaysWordsZh: Readonly<Record<keyof typeof policyDaysWords, Wording>> = {
  "policy/calendar-long": [
    "日历 {from} 至 {until} 超过 {years} 年。",
    "请只列已公布放假安排的年份，每年一份日历。",
  ],
  "policy/too-few-officers": [
    "执法小组只有 {seats} 个执法人员席位，至少应有 {officers} 个。",
    "请增加非专家席位；确有规定可少于两人的，请填写 `officers`。",
  ],
  "policy/idle-no-return": ["该规则既未规定次数也未规定年数。", "请填写 `visits`、`years`，或填 null。"],
  "policy/idle-limits": ["未设置任何上限。", "请填写 `perDay`、`perWeek` 或 `perYear`，或删除 `limits`。"],
  "policy/limits-without-days": [
    "检查未安排日期，每日、每周上限不起作用。",
    "请为该事项添加 `schedule`，或删除 `perDay` 和 `perWeek`。",
  ],
  "policy/limits-order": [
    "{inner} 大于其所在更长时段的上限 {outer}，不起作用。",
    "请使上限按日、周、年递增。",
  ],
  "policy/standing-apart": ["固定小组整体出动，`{field}` 不起作用。", "请删除该字段，或改为逐人抽取。"],
  "policy/calendar-outside": [
    "{day} 不在日历覆盖的 {from} 至 {until} 之间。",
    "请更正日期，或调整日历的起止日。",
  ],
  "policy/calendar-twice": ["{day} 在日历的同一列表中出现两次。", "每个日期只列一次。"],
  "policy/calendar-both": ["{day} 在同一日历中既是放假日又是调休上班日。", "请按通知保留其一。"],
  "policy/idle-workday": ["{day} 列为调休上班日，但并非周末。", "请对照通知核对日期。"],
  "policy/calendars-disagree": [
    "日历 {one} 与 {other} 对 {day} 的规定不一致。",
    "请更正其一；重叠部分必须一致。",
  ],
  "policy/no-calendar": [
    "{matter} 的检查需安排日期，但抽查计划没有工作日历。",
    "请添加 `calendars`；中国的放假和调休按当年国务院办公厅的通知填写，程序库 double-random/calendars 已有历年的。",
  ],
  "policy/calendar-window": [
    "轮次 {round} 自 {from} 至 {until}，但没有日历覆盖 {day}。",
    "请补充该时段的日历；未知日期不作推测。",
  ],
  "policy/no-open-day": [
    "轮次 {round}（{from} 至 {until}）没有可检查的工作日。",
    "请延长轮次，或减少宁静日和停检日。",
  ],
  "schedule/day": ["{day} 不是有效日期。", "请先写年份，写成 2026-03-01 的形式。"],
};
