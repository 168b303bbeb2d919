import type { Words } from "./words.js";

/** Words of `policy/lane-…` and of the classes' loop. A code never changes its meaning. */
export const policyLaneWords = {
  "policy/lane-named-as-matter": {
    en: ["Lane {id} has the id of a matter.", "Give the lane another id: a case and a round must never have the same draw id."],
    zh: ["办理通道 {id} 与某事项标识相同。", "请另取标识：个案与轮次的抽取编号不得相同。"],
  },
  "policy/lane-urgent": {
    en: ["Lane {lane} has a time for urgent cases, but none for others.", "Add `within`, or leave `urgent` out."],
    zh: ["办理通道 {lane} 只有紧急时限，没有一般时限。", "请添加 `within`，或去掉 `urgent`。"],
  },
  "policy/lane-joint-time": {
    en: ["Lane {lane} is for joint inspections, which have the days of the lead's draw.", "Leave `within` out."],
    zh: ["办理通道 {lane} 用于联合检查，日期随牵头部门的抽取。", "请去掉 `within`。"],
  },
  "policy/lane-joins": {
    en: ["`joins` has no effect in lane {lane}.", "Use `merges`: the planned visit then takes the case along."],
    zh: ["`joins` 在办理通道 {lane} 中不起作用。", "请使用 `merges`，由计划内检查一并办理。"],
  },
  "policy/lane-lead": {
    en: ["Lane {lane}: a joint inspection, and no other ground, names a `lead`.", 'Add `lead`, or choose another `ground` than "joint".'],
    zh: ["办理通道 {lane}：联合检查须指明牵头部门 `lead`，其他事由不得指明。", "请添加 `lead`，或改用其他事由。"],
  },
  "policy/lane-own-lead": {
    en: [
      "Lane {lane} names the policy's own authority {authority} as the lead.",
      "Name the authority whose draw is joined; own matters join with `schedule.joins`.",
    ],
    zh: ["办理通道 {lane} 将本机关 {authority} 列为牵头部门。", "请填写牵头的其他机关；本机关事项之间用 `schedule.joins` 合并。"],
  },
  "policy/lane-joint-merges": {
    en: ["Lane {lane} is joint and cannot merge as well: its visit is the lead's.", "Leave `merges` out."],
    zh: ["办理通道 {lane} 为联合检查，不能再合并：其检查即牵头部门的检查。", "请去掉 `merges`。"],
  },
  "policy/lane-at-least": {
    en: ["A lane owes no visits, so `atLeast` has no effect in it.", "Use `atMost`; guarantees belong to a matter."],
    zh: ["办理通道不承担检查数量，`atLeast` 不起作用。", "请使用 `atMost`；最低频次应写在事项中。"],
  },
  "policy/score-bounds": {
    en: ["The bounds of the score, {least} to {most} with {start} for new units, do not fit.", "Keep least ≤ start ≤ most."],
    zh: ["分值范围 {least} 至 {most}、初始分 {start} 不成立。", "应满足 最低分 ≤ 初始分 ≤ 最高分。"],
  },
  "policy/score-points": {
    en: ["Score rule {id} moves nothing.", "Give it points above or below 0, or leave it out."],
    zh: ["分值规则 {id} 的分值为 0，不起作用。", "请填写正数或负数，或删除该规则。"],
  },
  "policy/score-codes": {
    en: [
      "Score rule {id}: result codes belong to rules about results, and to no other.",
      'Give `codes` with `on: "result"`, and leave them out otherwise.',
    ],
    zh: ["分值规则 {id}：只有针对检查结果的规则才填写结果代码，且必须填写。", '`on` 为 "result" 时填写 `codes`，否则请去掉。'],
  },
  "policy/unknown-result-code": {
    en: ["Score rule {id}: no result has the code `{code}`, so the rule would never give its points.", "The codes are {known}."],
    zh: ["分值规则 {id}：检查结果没有代码 `{code}`，该规则永远不会计分。", "结果代码为 {known}。"],
  },
  "policy/misspelt-result-code": {
    en: ["Score rule {id}: no result has the code `{code}`; `{near}` is one.", "Write `{near}` if it is meant; the codes are {known}."],
    zh: ["分值规则 {id}：检查结果没有代码 `{code}`，但有 `{near}`。", "如指后者请写 `{near}`；结果代码为 {known}。"],
  },
} as const satisfies Words<"policy">;
