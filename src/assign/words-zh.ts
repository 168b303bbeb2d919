/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { assignWords } from "./words.js";

export const assignWordsZh: Readonly<Record<keyof typeof assignWords, Wording>> = {
  "assign/inspector-id": [
    "`{id}` 不是有效标识，或在检查人员中出现两次。",
    "请为每名检查人员提供一个符合协议第 1 节的标识。",
  ],
  "assign/count": ["{value} 不是检查次数。", "请填写不小于 0 的整数。"],
  "assign/carried": ["以前各轮的 {value} 次检查超出任何人所能完成的次数。", "请填写不超过 {most} 的数。"],
  "assign/share": [
    "{share} 不是有效的任职比例。",
    "请填写大于 0 且不超过 1、分母不超过 1000 的分数，例如 1/2。",
  ],
  "assign/day": ["{day} 不是有效日期。", "请写成 2026-03-01 的形式；所有对象要么都有日期，要么都没有。"],
  "assign/two-days": [
    "对象 `{unit}` 的席位日期不同，其中之一为 {day}。",
    "同一次检查须同日进行：请为其席位填写相同日期。",
  ],
  "assign/seat-id": ["`{id}` 不能作为对象或角色的标识。", "请使用符合协议第 1 节的标识。"],
  "assign/seat-twice": ["对象 `{unit}` 的席位 `{role}` 出现两次。", "请为同一对象的每个席位使用各自的角色。"],
  "assign/unknown-inspector": [
    "`{id}` 列为候选人，但不在检查人员名单中。",
    "请补充该检查人员，或将其从候选名单中删除。",
  ],
  "assign/candidate-twice": ["`{id}` 在同一席位的候选名单中出现两次。", "每名候选人只列一次。"],
  "assign/group-mixed": [
    "对象 `{unit}` 的两个席位对组 `{group}` 提供了不同的人员，而该组只能派一人。",
    "请让各角色提供该组的相同人员，或为每个角色指定机关。",
  ],
  "assign/balance": ["没有名为 `{value}` 的均衡方式。", '请使用 "level"、"mean" 或 "capacity"。'],
  "assign/ranking": ["排名中的对象 `{unit}` 有误：{problem}。", "请对每个有席位的对象恰好排名一次。"],
};
