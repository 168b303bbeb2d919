import type { Words } from "./words.js";

/** Words of results, events and ratings. A code never changes its meaning. */
export const engineResultWords = {
  "engine/result-none": {
    en: ["No step of a result is given.", "Give at least one."],
    zh: ["没有提供任何结果步骤。", "请至少提供一项。"],
  },
  "engine/result-no-visit": {
    en: [
      "{drawId} visits no unit {unit}.",
      "Name a drawn unit that is not void, or a unit of a case: a visit without plan or ground has no result.",
    ],
    zh: ["{drawId} 没有对 {unit} 的检查。", "请填写已抽中且未作废的对象或个案对象：无计划、无依据的检查不得录入结果。"],
  },
  "engine/result-other-policy": {
    en: [
      "{drawId} is a draw of {whose}, and the policy handed over is that of {authority}.",
      "Hand over the policy of {whose}; each authority records its own results.",
    ],
    zh: ["{drawId} 是 {whose} 的抽取，而所提供的是 {authority} 的规则。", "请提供 {whose} 的规则：结果由各机关自行录入。"],
  },
  "engine/result-step": {
    en: ["`{step}` is no step of a result.", "Use one of: {known}."],
    zh: ["`{step}` 不是有效的结果步骤。", "请使用：{known}。"],
  },
  "engine/result-order": {
    en: ["`{step}` cannot follow for {unit}: its result stands at `{stage}`.", "What can follow: {next}."],
    zh: ["{unit} 的结果状态为 `{stage}`，不能进行 `{step}`。", "可进行：{next}。"],
  },
  "engine/result-needs": {
    en: ["The step `{step}` needs `{field}`.", "Add it."],
    zh: ["步骤 `{step}` 需要填写 `{field}`。", "请补充。"],
  },
  "engine/result-empty": {
    en: ["`{field}` is given but says nothing.", "Leave the field out, or fill it; an empty form field has no place on the ledger."],
    zh: ["`{field}` 已给出但内容为空。", "请去掉该字段或填写内容；空白表单项不得写入台账。"],
  },
  "engine/result-idle": {
    en: ["`{field}` has no effect in the step `{step}`.", "Leave it out."],
    zh: ["`{field}` 在步骤 `{step}` 中不起作用。", "请去掉。"],
  },
  "engine/result-day": {
    en: ["{day} cannot be the day of this step.", "It lies between {from} and {until}."],
    zh: ["{day} 不能作为该步骤的日期。", "应在 {from} 至 {until} 之间。"],
  },
  "engine/result-correct-by": {
    en: ["`{correctBy}` is no day on or after the visit ({day}).", "Write the last day of the correction period as 2026-03-31."],
    zh: ["`{correctBy}` 不是检查日({day})当日或之后的日期。", "请按 2026-03-31 的格式填写整改期限。"],
  },
  "engine/result-nothing-to-correct": {
    en: ["The codes {codes} leave nothing to put right.", "Leave `correctBy` out, or enter the code of the problem."],
    zh: ["结果代码 {codes} 没有需整改的问题。", "请去掉 `correctBy`，或填写问题代码。"],
  },
  "engine/result-people": {
    en: ["Somebody is named twice.", "Name everybody who was there once."],
    zh: ["检查人员重复。", "每人只填写一次。"],
  },
  "engine/result-codes-none": {
    en: ["A result needs at least one code.", "Use: {known}. Given: {codes}."],
    zh: ["检查结果至少需要一个代码。", "可用：{known}。已填：{codes}。"],
  },
  "engine/result-codes-unknown": {
    en: ["{codes}: not all of these are result codes.", "Use: {known}."],
    zh: ["{codes} 中含有未知的结果代码。", "可用：{known}。"],
  },
  "engine/result-codes-twice": {
    en: ["{codes}: a code stands there twice.", "Name each once. Codes: {known}."],
    zh: ["{codes} 中代码重复。", "每个代码只填一次。可用：{known}。"],
  },
  "engine/result-codes-alone": {
    en: ["{codes}: code 1 (no problem found) stands alone.", "Leave it out, or leave the others out. Codes: {known}."],
    zh: ["{codes}：代码 1（未发现问题）不能与其他代码并用。", "请二者取一。可用：{known}。"],
  },
  "engine/visit-none": {
    en: ["No visit is given.", "Give at least one."],
    zh: ["没有提供任何检查记录。", "请至少提供一条。"],
  },
  "engine/visit-field": {
    en: ["`{field}` of a visit is not an id: `{value}` ({fault}).", "Give an id, or leave an unknown matter, level or result out."],
    zh: ["检查记录的 `{field}` 不是有效标识：`{value}`（{fault}）。", "请填写标识；事项、层级、结果不详的可不填。"],
  },
  "engine/visit-day": {
    en: ["`{day}` is no day up to the entry ({at}).", "Write the day of the visit as 2026-03-31."],
    zh: ["`{day}` 不是记录时刻({at})当日或之前的日期。", "请按 2026-03-31 的格式填写检查日期。"],
  },
  "engine/event-none": {
    en: ["No event is given.", "Give at least one."],
    zh: ["没有提供任何事件。", "请至少提供一项。"],
  },
  "engine/event-kind": {
    en: ["`{event}` is no kind of event.", "Use one of: {known}."],
    zh: ["`{event}` 不是有效的事件类型。", "请使用：{known}。"],
  },
  "engine/event-day": {
    en: ["`{day}` is no day up to the entry ({at}).", "Write the day of the event as 2026-03-31."],
    zh: ["`{day}` 不是记录时刻({at})当日或之前的日期。", "请按 2026-03-31 的格式填写事件日期。"],
  },
  "engine/event-twice": {
    en: ["The event {reference} stands on the ledger already (entry {seq}).", "Each counts once; leave it out."],
    zh: ["事件 {reference} 已在账本上(第 {seq} 条记录)。", "每个事件只计一次，请去掉。"],
  },
  "engine/rating-no-rules": {
    en: ["The policy {policy} has no rules that move scores.", "Add `classes.scoring`."],
    zh: ["政策 {policy} 没有分值调整规则。", "请添加 `classes.scoring`。"],
  },
  "engine/rating-policy": {
    en: ["The policy {policy} is not the one that stands on the ledger.", "Rate by the published policy, or amend it first."],
    zh: ["政策 {policy} 不是账本上的现行政策。", "请按已公布的政策评分，或先办理调整。"],
  },
} as const satisfies Words<"engine">;
