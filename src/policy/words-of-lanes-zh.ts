/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { policyLanesWords } from "./words-of-lanes.js";

export const policyLanesWordsZh: Readonly<Record<keyof typeof policyLanesWords, Wording>> = {
  "policy/lane-named-as-matter": [
    "办理通道 {id} 与某事项标识相同。",
    "请另取标识：个案与轮次的抽取编号不得相同。",
  ],
  "policy/lane-urgent": [
    "办理通道 {lane} 只有紧急时限，没有一般时限。",
    "请添加 `within`，或去掉 `urgent`。",
  ],
  "policy/lane-joint-time": ["办理通道 {lane} 用于联合检查，日期随牵头部门的抽取。", "请去掉 `within`。"],
  "policy/lane-joins": ["`joins` 在办理通道 {lane} 中不起作用。", "请使用 `merges`，由计划内检查一并办理。"],
  "policy/lane-lead": [
    "办理通道 {lane}：联合检查须指明牵头部门 `lead`，其他事由不得指明。",
    "请添加 `lead`，或改用其他事由。",
  ],
  "policy/lane-own-lead": [
    "办理通道 {lane} 将本机关 {authority} 列为牵头部门。",
    "请填写牵头的其他机关；本机关事项之间用 `schedule.joins` 合并。",
  ],
  "policy/lane-joint-merges": [
    "办理通道 {lane} 为联合检查，不能再合并：其检查即牵头部门的检查。",
    "请去掉 `merges`。",
  ],
  "policy/lane-at-least": [
    "办理通道不承担检查数量，`atLeast` 不起作用。",
    "请使用 `atMost`；最低频次应写在事项中。",
  ],
  "policy/score-bounds": [
    "分值范围 {least} 至 {most}、初始分 {start} 不成立。",
    "应满足 最低分 ≤ 初始分 ≤ 最高分。",
  ],
  "policy/score-points": ["分值规则 {id} 的分值为 0，不起作用。", "请填写正数或负数，或删除该规则。"],
  "policy/score-codes": [
    "分值规则 {id}：只有针对检查结果的规则才填写结果代码，且必须填写。",
    "`on` 为 result（检查结果）时填写 `codes`，否则请去掉。",
  ],
  "policy/unknown-result-code": [
    "分值规则 {id}：检查结果没有代码 `{code}`，该规则永远不会计分。",
    "结果代码为 {known}。",
  ],
  "policy/misspelt-result-code": [
    "分值规则 {id}：检查结果没有代码 `{code}`，但有 `{near}`。",
    "如指后者请写 `{near}`；结果代码为 {known}。",
  ],
};
