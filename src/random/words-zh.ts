/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { randomWords } from "./words.js";

export const randomWordsZh: Readonly<Record<keyof typeof randomWords, Wording>> = {
  "random/not-a-list": ["种子来源不是列表。", "请按公告的顺序，以列表形式给出全部种子来源。"],
  "random/no-source": ["种子没有来源。", "请至少指定一个来源，例如公共随机信标的某一轮。"],
  "random/not-a-source": [
    "种子来源必须是带有 `type` 的普通对象，传入的却是{given}。",
    '每个来源写明种类、名称和数值，写作 `{ "type": "text", "name": "…", "value": "…" }`。',
  ],
  "random/unknown-source": ["没有 `{type}` 这种种子来源。", "请使用以下之一：{known}。"],
  "random/missing-field": ["类型为 `{type}` 的来源缺少字段 `{field}`。", "请补上。它的字段是：{known}。"],
  "random/unknown-field": [
    "类型为 `{type}` 的来源没有字段 `{field}`。",
    "请删除：未公告的字段等于可以任意挑选种子。它的字段是：{known}。",
  ],
  "random/not-hex": [
    "“{field}”应为 64 位，只含数字 0 至 9 和小写字母 a 至 f；此处不符。",
    "请照公布的值逐位抄录，大写字母改为小写。",
  ],
  "random/not-a-round": ["信标轮次必须是不小于 0 的整数。", "请用数字而不是文本给出。"],
  "random/empty": ["`{field}` 为空：没有填写。", "请照公布、公告或当众宣读的原样填写。"],
  "random/text": [
    "`{field}` 不能按原样计算哈希（{fault}）。",
    "也许应为 `{suggested}`。本程序不会悄悄删改任何文字。",
  ],
  "random/not-an-instant": ["`{field}` 不是时刻：{value}。", "请写作 `2026-01-05T09:00:00+08:00`。"],
  "random/half-a-fallback": [
    "`revealBy` 与 `fallback` 须同时给出。",
    "请写明各值最迟何时记入账本，以及逾期后改用的公开来源；或者两项都不写。",
  ],
  "random/secret-fallback": [
    "`{type}` 类来源不能作为备用来源：持有人同样可以不公布。",
    "请改用公共信标的后续轮次，或公开开奖的号码。",
  ],
  "random/source-twice": ["同一来源已列于第 {first} 位（从 0 起数）。", "每个来源只列一次。"],
  "random/quota": ["名额 `{quota}` 不是不小于 0 的整数。", "请先算出名额；比例应按计划规则取整。"],
  "random/quota-above-weights": [
    "名额为 {quota}，但权重大于 0 的单位只有 {weighted} 个。",
    "请把名额降到 {weighted}，或给更多单位设置权重。",
  ],
  "random/negative-weight": ["单位 `{id}` 的权重是 {weight}。", "权重应为 0（不抽取）或正数。"],
  "random/id": ["`{id}` 不能作为编号（{fault}）。", "也许应为 `{suggested}`。本程序不会悄悄删改任何文字。"],
  "random/id-twice": [
    "编号 `{id}` 在第 {first} 项和第 {second} 项重复（从 0 数起）。",
    "请只保留一个：重复会使该单位的机会加倍。",
  ],
};
