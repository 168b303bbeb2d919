import type { Words } from "./words.js";

/** Words of `assign/…`. A code never changes its meaning. */
export const assignWords = {
  "assign/inspector-id": {
    en: ["`{id}` is not an id, or stands twice among the inspectors.", "Give each inspector one id that obeys section 1 of the protocol."],
    zh: ["`{id}` 不是有效标识，或在检查人员中出现两次。", "请为每名检查人员提供一个符合协议第 1 节的标识。"],
  },
  "assign/count": {
    en: ["{value} is not a number of visits.", "Give a whole number from 0."],
    zh: ["{value} 不是检查次数。", "请填写不小于 0 的整数。"],
  },
  "assign/carried": {
    en: ["{value} visits of earlier rounds are more than anybody makes.", "Give at most {most}."],
    zh: ["以前各轮的 {value} 次检查超出任何人所能完成的次数。", "请填写不超过 {most} 的数。"],
  },
  "assign/share": {
    en: ["{share} is not the share of a post.", "Write a fraction above 0 and at most 1 with a denominator of at most 1000: 1/2."],
    zh: ["{share} 不是有效的任职比例。", "请填写大于 0 且不超过 1、分母不超过 1000 的分数，例如 1/2。"],
  },
  "assign/day": {
    en: ["{day} is not a day.", "Write YYYY-MM-DD; give every unit a day, or none."],
    zh: ["{day} 不是有效日期。", "请按 YYYY-MM-DD 填写；所有对象要么都有日期，要么都没有。"],
  },
  "assign/two-days": {
    en: [
      "The seats of unit `{unit}` are on different days, one of them {day}.",
      "A visit is made by all on one day: give its seats the same.",
    ],
    zh: ["对象 `{unit}` 的席位日期不同，其中之一为 {day}。", "同一次检查须同日进行：请为其席位填写相同日期。"],
  },
  "assign/seat-id": {
    en: ["`{id}` cannot name a unit or a role.", "Use an id that obeys section 1 of the protocol."],
    zh: ["`{id}` 不能作为对象或角色的标识。", "请使用符合协议第 1 节的标识。"],
  },
  "assign/seat-twice": {
    en: ["The seat `{role}` of unit `{unit}` stands twice.", "Give each seat of a unit a role of its own."],
    zh: ["对象 `{unit}` 的席位 `{role}` 出现两次。", "请为同一对象的每个席位使用各自的角色。"],
  },
  "assign/unknown-inspector": {
    en: ["`{id}` may take a seat but is not among the inspectors.", "Add the inspector, or take the id out of the list."],
    zh: ["`{id}` 列为候选人，但不在检查人员名单中。", "请补充该检查人员，或将其从候选名单中删除。"],
  },
  "assign/candidate-twice": {
    en: ["`{id}` stands twice among the candidates of a seat.", "Name each candidate once."],
    zh: ["`{id}` 在同一席位的候选名单中出现两次。", "每名候选人只列一次。"],
  },
  "assign/group-mixed": {
    en: [
      "Two seats of unit `{unit}` offer different people of the group `{group}`, of which only one may come.",
      "Let every role offer the same people of the group, or name the agencies of each role.",
    ],
    zh: [
      "对象 `{unit}` 的两个席位对组 `{group}` 提供了不同的人员，而该组只能派一人。",
      "请让各角色提供该组的相同人员，或为每个角色指定机关。",
    ],
  },
  "assign/balance": {
    en: ["There is no way of balancing called `{value}`.", 'Use "level", "mean" or "capacity".'],
    zh: ["没有名为 `{value}` 的均衡方式。", '请使用 "level"、"mean" 或 "capacity"。'],
  },
  "assign/ranking": {
    en: ["Unit `{unit}` of the ranking {problem}.", "Rank every unit that has seats exactly once."],
    zh: ["排名中的对象 `{unit}` 有误：{problem}。", "请对每个有席位的对象恰好排名一次。"],
  },
} as const satisfies Words<"assign">;
