/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { resultsWords } from "./words.js";

export const resultsWordsZh: Readonly<Record<keyof typeof resultsWords, Wording>> = {
  "result/none": ["没有提供任何结果步骤。", "请至少提供一项。"],
  "result/no-visit": [
    "{drawId} 没有对 {unit} 的检查。",
    "请填写已抽中且未作废的对象或个案对象：无计划、无依据的检查不得录入结果。",
  ],
  "result/other-policy": [
    "{drawId} 是 {whose} 的抽取，而所提供的是 {authority} 的规则。",
    "请提供 {whose} 的规则：结果由各机关自行录入。",
  ],
  "result/step": ["`{step}` 不是有效的结果步骤。", "请使用：{known}。"],
  "result/order": ["{unit} 的结果状态为 `{stage}`，不能进行 `{step}`。", "可进行：{next}。"],
  "result/needs": ["步骤 `{step}` 需要填写 `{field}`。", "请补充。"],
  "result/empty": ["`{field}` 已给出但内容为空。", "请去掉该字段或填写内容；空白表单项不得写入账本。"],
  "result/idle": ["`{field}` 在步骤 `{step}` 中不起作用。", "请去掉。"],
  "result/day": ["{day} 不能作为该步骤的日期。", "应在 {from} 至 {until} 之间。"],
  "result/correct-by": [
    "`{correctBy}` 不是检查日（{day}）当日或之后的日期。",
    "请按 2026-03-31 的格式填写整改期限。",
  ],
  "result/nothing-to-correct": [
    "结果代码 {codes} 没有需整改的问题。",
    "请去掉 `correctBy`，或填写问题代码。",
  ],
  "result/people": ["检查人员重复。", "每人只填写一次。"],
  "result/codes-none": ["检查结果至少需要一个代码。", "可用：{known}。已填：{codes}。"],
  "result/codes-unknown": ["{codes} 中含有未知的结果代码。", "可用：{known}。"],
  "result/codes-twice": ["{codes} 中代码重复。", "每个代码只填一次。可用：{known}。"],
  "result/codes-alone": ["{codes}：代码 1（未发现问题）不能与其他代码并用。", "请二者取一。可用：{known}。"],
  "visit/none": ["没有提供任何检查记录。", "请至少提供一条。"],
  "visit/field": [
    "检查记录的 `{field}` 不是有效标识：`{value}`（{fault}）。",
    "请填写标识；事项、层级不详的可不填。",
  ],
  "visit/result": ["`{value}` 不是检查结果。", "请以文字填写检查结果，结果不详的可不填。"],
  "visit/day": ["`{day}` 不是记录时刻（{at}）当日或之前的日期。", "请按 2026-03-31 的格式填写检查日期。"],
  "visit/twice": [
    "对 {unit} 在 {day} 的这次检查已在账本上（第 {seq} 条），各项内容相同。",
    "请删去该行：每次检查只计一次。当日确有另一次检查的，请写明其不同之处（检查类型、事项或结果）。",
  ],
  "event/none": ["没有提供任何事件。", "请至少提供一项。"],
  "event/kind": ["`{event}` 不是有效的事件类型。", "请使用：{known}。"],
  "event/day": ["`{day}` 不是记录时刻（{at}）当日或之前的日期。", "请按 2026-03-31 的格式填写事件日期。"],
  "event/twice": ["事件 {reference} 已在账本上（第 {seq} 条记录）。", "每个事件只计一次，请去掉。"],
  "rating/no-rules": ["抽查计划 {policy} 没有分值调整规则。", "请添加 `classes.scoring`。"],
  "rating/policy": [
    "抽查计划 {policy} 不是账本上的现行抽查计划。",
    "请按已公布的抽查计划评分，或先办理调整。",
  ],
};
