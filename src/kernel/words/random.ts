import type { Words } from "./words.js";

/** Words of `random/…`. A code never changes its meaning. */
export const randomWords = {
  "random/not-a-list": {
    en: ["The sources of the seed are not a list.", "Give the announced sources as a list, in the order in which they were announced."],
    zh: ["种子来源不是列表。", "请按公告的顺序，以列表形式给出全部种子来源。"],
  },
  "random/no-source": {
    en: ["The seed has no source.", "Name at least one source, for example a round of a public beacon."],
    zh: ["种子没有来源。", "请至少指定一个来源，例如公共随机信标的某一轮。"],
  },
  "random/not-a-source": {
    en: [
      "A source is a plain object with a `type`, but this is {given}.",
      'Write it as, for example, { type: "text", name: "…", value: "…" }.',
    ],
    zh: ["种子来源必须是带有 `type` 的普通对象，传入的却是{given}。", '请写成例如 { type: "text", name: "…", value: "…" } 的形式。'],
  },
  "random/unknown-source": {
    en: ["There is no kind of source `{type}`.", "Use one of {known}."],
    zh: ["没有 `{type}` 这种种子来源。", "请使用以下之一：{known}。"],
  },
  "random/missing-field": {
    en: ["A source of type `{type}` needs the field `{field}`.", "Add it. Its fields are {known}."],
    zh: ["类型为 `{type}` 的来源缺少字段 `{field}`。", "请补上。它的字段是：{known}。"],
  },
  "random/unknown-field": {
    en: [
      "A source of type `{type}` has no field `{field}`.",
      "Remove it: a field nobody announced would be a free choice of the seed. Its fields are {known}.",
    ],
    zh: ["类型为 `{type}` 的来源没有字段 `{field}`。", "请删除：未公告的字段等于可以任意挑选种子。它的字段是：{known}。"],
  },
  "random/not-hex": {
    en: ["`{field}` is not 64 lower-case hex digits.", "Copy the value as published; turn upper-case letters into lower case."],
    zh: ["`{field}` 不是 64 位小写十六进制数字。", "请照公布的值抄录，并把大写字母改为小写。"],
  },
  "random/not-a-round": {
    en: ["The round of a beacon is a whole number, at least 0.", "Give it as a number, not as text."],
    zh: ["信标轮次必须是不小于 0 的整数。", "请用数字而不是文本给出。"],
  },
  "random/text": {
    en: ["`{field}` cannot be hashed as it is ({fault}).", "Perhaps `{suggested}` is meant. Nothing is trimmed or changed silently."],
    zh: ["`{field}` 不能按原样计算哈希（{fault}）。", "也许应为 `{suggested}`。本程序不会悄悄删改任何文字。"],
  },
  "random/quota": {
    en: [
      "The quota `{quota}` is not a whole number, at least 0.",
      "Work the quota out first; a ratio is rounded by the rules of the plan.",
    ],
    zh: ["名额 `{quota}` 不是不小于 0 的整数。", "请先算出名额；比例应按计划规则取整。"],
  },
  "random/quota-above-weights": {
    en: [
      "The quota is {quota}, but only {weighted} units have a weight above 0.",
      "Lower the quota to {weighted}, or give more units a weight.",
    ],
    zh: ["名额为 {quota}，但权重大于 0 的单位只有 {weighted} 个。", "请把名额降到 {weighted}，或给更多单位设置权重。"],
  },
  "random/negative-weight": {
    en: ["The unit `{id}` has the weight {weight}.", "Give it a weight of 0 (never drawn) or above."],
    zh: ["单位 `{id}` 的权重是 {weight}。", "权重应为 0（不抽取）或正数。"],
  },
  "random/id": {
    en: ["`{id}` is not an id ({fault}).", "Perhaps `{suggested}` is meant. Nothing is trimmed or changed silently."],
    zh: ["`{id}` 不能作为编号（{fault}）。", "也许应为 `{suggested}`。本程序不会悄悄删改任何文字。"],
  },
  "random/id-twice": {
    en: [
      "The id `{id}` stands at {first} and again at {second} (counted from 0).",
      "Keep one of them: two tickets would double the unit's chance.",
    ],
    zh: ["编号 `{id}` 在第 {first} 项和第 {second} 项重复（从 0 数起）。", "请只保留一个：重复会使该单位的机会加倍。"],
  },
} as const satisfies Words<"random">;
