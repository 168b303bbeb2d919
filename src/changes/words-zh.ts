/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { changesWords } from "./words.js";

export const changesWordsZh: Readonly<Record<keyof typeof changesWords, Wording>> = {
  "change/approver": ["名录库变动未写明批准人。", "请填写批准人；将保留在账本上。"],
  "change/backwards": ["新名录库截止日 {after} 早于旧名录库（{before}）。", "请调换二者，或改正截止日。"],
  "change/secret-lost": [
    "原名录库不公开，而新名录库没有密钥：他人可据账本逐一试猜其内容。",
    "请随数据一并提供密钥（数据文件旁的 `registry.key`；由程序提供的，写作 `secret`）。",
  ],
  "change/silent": [
    "有 {units} 个对象发生变动而未说明理由（首个：{first}）。",
    "请逐一填写代码和理由：任何对象不得无故进出名录库。",
  ],
  "change/idle": ["对象 {unit} 在两个名录库中没有变动。", "请去掉该理由，或提供含该变动的名录库。"],
  "change/code": ["`{code}` 不是有效的变动代码。", "请使用：{known}。"],
  "change/differs": [
    "代码 `{code}` 与 {unit} 的实际变动不符：{what}。",
    "请选用相符的代码；仅为更正错误时用 `corrected`。",
  ],
  "change/reason": ["{unit} 的变动未写明理由。", "请写明理由和文号。"],
  "change/into": [
    "对象 {unit}：只有代码 `merged` 才填写 `into`，且必须填写。",
    "合并的请填写沿用的标识，否则请去掉。",
  ],
  "change/into-unknown": ["对象 {unit} 并入的 {into} 不是新名录库中的另一对象。", "请改正标识。"],
  "amendment/without": ["调整计划需要填写 {field}。", "请说明调整理由和批准人；两者都将保留在账本上。"],
  "amendment/nothing": [
    "账本上没有 {authority} {year} 年的抽查计划。",
    "首份抽查计划无需调整：直接用于公告轮次即可。",
  ],
  "amendment/other-owner": [
    "所持年度为 {own}，而抽查计划属于 {other}。",
    "请先以 withPolicy（year, 现行抽查计划） 转至该抽查计划的年度。",
  ],
  "amendment/same": ["抽查计划 {policy} 即现行版本（第 {seq} 条记录）。", "无需处理。"],
  "amendment/announced": [
    "事项 {matter} 的轮次 {round} 已经公告，不能更改或删除。",
    "请保持不变；份额可在以后轮次调整。",
  ],
  "amendment/moving": [
    "检查日期不能按 `{value}` 调整。",
    "`moving` 应为 now（随即改期）或 later（以后改期），省略时为 now。",
  ],
  "move/closed-day": [
    "{drawId} 对 {unit} 的检查安排在 {day}，而该日已不得检查。",
    "请用 `moveVisits` 改期，或在 `amendPolicy` 中省略 `moving`；没有可用日期的，请放宽限额或办理递补。",
  ],
  "move/joint-stranded": [
    "联合检查 {drawId} 于 {day} 检查 {unit}，而 {lead} 已改为 {now}。",
    "请由该机关用其抽查计划和名录库调用 `moveVisits`。",
  ],
  "move/without": ["检查改期需要填写 {field}。", "请写明该日停检的依据和批准人；两者都将保留在账本上。"],
};
