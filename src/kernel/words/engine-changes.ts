import type { Words } from "./words.js";

/** Words of replacements, changes of the registry and amendments of the plan. A code never changes its meaning. */
export const engineChangeWords = {
  "engine/round-visited": {
    en: [
      "The draw {drawId} cannot be given up: unit {unit} has been visited.",
      "Replace single units that cannot be visited; what was done stays.",
    ],
    zh: ["抽取 {drawId} 不能作废：对象 {unit} 已经检查。", "个别对象无法检查的请办理递补；已实施的检查保留。"],
  },
  "engine/nothing-void": {
    en: ["No unit is said to be void.", "Name the drawn units that are not visited."],
    zh: ["未列出不予检查的对象。", "请列出不再检查的已抽中对象。"],
  },
  "engine/void-approver": {
    en: ["Nobody has approved that drawn units are not visited.", "Name the approver; it stays on the ledger."],
    zh: ["已抽中对象不予检查须经批准。", "请填写批准人；将保留在账本上。"],
  },
  "engine/void-code": {
    en: ["`{code}` is no reason for which a drawn unit becomes void.", "Use one of: {known}."],
    zh: ["`{code}` 不是抽中对象作废的有效事由。", "请使用：{known}。"],
  },
  "engine/void-reason": {
    en: ["Unit {unit} becomes void without a reason.", "Say how it is known, with a reference."],
    zh: ["对象 {unit} 作废未写明理由。", "请写明依据和文号。"],
  },
  "engine/void-already": {
    en: ["Unit {unit} is void already (entry {seq}).", "Leave it out."],
    zh: ["对象 {unit} 已经作废(第 {seq} 条记录)。", "请不要重复列出。"],
  },
  "engine/not-drawn": {
    en: ["Unit {unit} is not among those that {drawId} visits.", "Check the id and the round."],
    zh: ["对象 {unit} 不在 {drawId} 的检查之列。", "请核对标识和轮次。"],
  },
  "engine/visited-already": {
    en: ["The visit of {unit} in {drawId} has a result.", "A visit that was made cannot become void: correct or withdraw its result."],
    zh: ["{drawId} 对 {unit} 的检查已有结果。", "已实施的检查不能作废：请更正或撤下其结果。"],
  },
  "engine/change-approver": {
    en: ["Nobody has approved the change of the registry.", "Name the approver; it stays on the ledger."],
    zh: ["名录库变动未写明批准人。", "请填写批准人；将保留在账本上。"],
  },
  "engine/change-backwards": {
    en: ["The new registry was cut off on {after}, before the old one ({before}).", "Exchange the two, or correct the cut-off day."],
    zh: ["新名录库截止日 {after} 早于旧名录库({before})。", "请调换二者，或改正截止日。"],
  },
  "engine/change-silent": {
    en: ["{units} units differ without a reason (first: {first}).", "Give each a code and a reason: nobody slips in or out unseen."],
    zh: ["有 {units} 个对象发生变动而未说明理由(首个：{first})。", "请逐一填写代码和理由：任何对象不得无故进出名录库。"],
  },
  "engine/change-idle": {
    en: [
      "Unit {unit} does not differ between the two registries.",
      "Leave the reason out, or hand over the registry that holds the change.",
    ],
    zh: ["对象 {unit} 在两个名录库中没有变动。", "请去掉该理由，或提供含该变动的名录库。"],
  },
  "engine/change-code": {
    en: ["`{code}` is no code of a change.", "Use one of: {known}."],
    zh: ["`{code}` 不是有效的变动代码。", "请使用：{known}。"],
  },
  "engine/change-differs": {
    en: ["Code `{code}` does not say what differs for {unit}: {what}.", "Choose the code that does, or `corrected` for a mere correction."],
    zh: ["代码 `{code}` 与 {unit} 的实际变动不符：{what}。", "请选用相符的代码；仅为更正错误时用 `corrected`。"],
  },
  "engine/change-reason": {
    en: ["The change of {unit} has no reason.", "Say why, with a reference."],
    zh: ["{unit} 的变动未写明理由。", "请写明理由和文号。"],
  },
  "engine/change-into": {
    en: [
      "Unit {unit}: `into` belongs to the code `merged`, and to no other.",
      "Name the id under which a merged unit goes on; leave it out otherwise.",
    ],
    zh: ["对象 {unit}：只有代码 `merged` 才填写 `into`，且必须填写。", "合并的请填写沿用的标识，否则请去掉。"],
  },
  "engine/change-into-unknown": {
    en: ["Unit {unit} goes on under the id {into}, which is not another unit of the new registry.", "Correct the id."],
    zh: ["对象 {unit} 并入的 {into} 不是新名录库中的另一对象。", "请改正标识。"],
  },
  "engine/amend-without": {
    en: ["An amendment of the plan needs a {field}.", "Say why the plan changes and who approved it; both stay on the ledger."],
    zh: ["调整计划需要填写 {field}。", "请说明调整理由和批准人；两者都将保留在账本上。"],
  },
  "engine/amend-nothing": {
    en: ["The ledger has no policy of {authority} for {year}.", "The first policy needs no amendment: announce a round with it."],
    zh: ["账本上没有 {authority} {year} 年的政策。", "首份政策无需调整：直接用于公告轮次即可。"],
  },
  "engine/amend-same": {
    en: ["The policy {policy} is the one that stands (entry {seq}).", "Nothing needs to be done."],
    zh: ["政策 {policy} 即现行版本(第 {seq} 条记录)。", "无需处理。"],
  },
  "engine/amend-announced": {
    en: [
      "Round {round} of {matter} is announced and cannot be altered or removed.",
      "Leave it as it stands; its share can be made up in later rounds.",
    ],
    zh: ["事项 {matter} 的轮次 {round} 已经公告，不能更改或删除。", "请保持不变；份额可在以后轮次调整。"],
  },
} as const satisfies Words<"engine">;
