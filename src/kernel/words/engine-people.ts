import type { Words } from "./words.js";

/** Words of what happens to days and people after a draw, and of what is worth a word when it is made. A code never changes its meaning. */
export const enginePeopleWords = {
  "engine/joined-stale": {
    en: [
      "{inspector} was to visit {unit} on {day} for {drawId} along with {joins}, and does not make that visit any more.",
      "Fill the seat `{role}` with `substitute` in the round of {drawId}; until then it stands among the due items.",
    ],
    zh: [
      "{inspector} 原定 {day} 随 {joins} 为 {drawId} 检查 {unit}，现已不参加该次检查。",
      "请在 {drawId} 所属轮次用 `substitute` 补足席位 `{role}`；在此之前列为待办。",
    ],
  },
  "engine/registry-stale": {
    en: [
      "The registry was cut off on {asOf}, more than a year before {day}: whoever came, left or changed since is not in it.",
      "Take a snapshot of today, and publish the difference with `changeRegistry`.",
    ],
    zh: [
      "名录库截止日为 {asOf}，早于 {day} 一年以上：此后新增、退出或变动的未包含在内。",
      "请截取当前名录库，并用 `changeRegistry` 公布差异。",
    ],
  },
  "engine/round-over": {
    en: [
      "Round `{round}` ended on {until}, before the entry ({at}): its visits come too late.",
      "Say on the record why it is drawn late, or draw what is owed in the next round.",
    ],
    zh: ["轮次 `{round}` 已于 {until} 结束，早于记录时刻({at})：检查已逾期。", "请书面说明逾期抽取的原因，或在下一轮次补足应抽数量。"],
  },
  "engine/drawn-outside-window": {
    en: [
      "Round `{round}` was to be drawn from {from} to {until}, and is drawn on {at}.",
      "It was announced inside the window; say on the record why it is drawn outside.",
    ],
    zh: ["轮次 `{round}` 应在 {from} 至 {until} 期间抽取，而实际于 {at} 抽取。", "公告在时间段内；请书面说明为何在时间段外抽取。"],
  },
  "engine/beacon-unchecked": {
    en: [
      "Nobody has checked here that this is the value of round {round} of the beacon {chain}: the program knows no network.",
      "Fetch that round from two places that serve the beacon (for drand: /CHAIN/public/ROUND, field `randomness`) and compare all 64 digits before the result is published.",
    ],
    zh: [
      "程序不联网，未核实该值是否为公共信标 {chain} 第 {round} 轮的公布值。",
      "公布结果之前，请从两处提供该信标的服务获取该轮数值(drand：/CHAIN/public/ROUND 的 `randomness` 字段)，逐位核对 64 位数字。",
    ],
  },
  "engine/text-unchecked": {
    en: [
      "Nobody has checked here that this is what `{name}` gave.",
      "Let two people compare it with the published result or with the minutes of the witnesses, and keep a copy with the record.",
    ],
    zh: ["未核实该值是否为“{name}”的实际结果。", "请由两人与公布结果或见证记录核对，并将副本随记录存档。"],
  },
  "engine/approved-alone": {
    en: [
      "{by} gives the draw up and approves it too.",
      "Let somebody else approve: whoever draws must not decide alone that a result does not count.",
    ],
    zh: ["{by} 作废抽取，同时又是批准人。", "请由他人批准：抽取人不得独自决定结果无效。"],
  },
  "engine/nowhere-seated": {
    en: ["{inspector} holds no seat of a visit that is still to come.", "Check the id, the authorities and the year."],
    zh: ["{inspector} 在尚未进行的检查中没有席位。", "请核对标识、机关和年度。"],
  },
  "engine/absence-unfilled": {
    en: [
      "The seats of {inspector} in {drawId} cannot be filled: {units}.",
      "Hand over a registry that holds these units, lift a limit, let somebody else help, or move or replace the visits.",
    ],
    zh: ["{drawId} 中 {inspector} 的席位无法补足：{units}。", "请提供含有这些对象的名录库，放宽限额，增派人员，或将检查改期、递补。"],
  },
  "engine/case-left-alone": {
    en: [
      "{drawId} went to {unit} along with {along}, and that visit is not made any more; it is due on {due}.",
      "Open it anew with `reopenCase`; a joint inspection goes along with the lead's next draw.",
    ],
    zh: [
      "{drawId} 原随 {along} 检查 {unit}，该次检查已不再进行；期限为 {due}。",
      "请用 `reopenCase` 重新立案；联合检查随牵头方下一次抽取。",
    ],
  },
  "engine/joint-case-anew": {
    en: [
      "{drawId} is a joint case: it goes where {lead} goes, and is not opened anew by itself.",
      "Void it with `voidCase`, and open a joint case with the draw that the lead has made since.",
    ],
    zh: ["{drawId} 为联合检查，随 {lead} 进行，不单独重新立案。", "请用 `voidCase` 作废，再按牵头部门新的抽取结果另立联合检查。"],
  },
  "engine/case-not-alone": {
    en: [
      "No unit of {drawId} has lost the planned visit that took it along.",
      "Only such units are opened anew; open another case for others.",
    ],
    zh: ["{drawId} 没有因计划检查取消而单独遗留的对象。", "只有此类对象可以重新立案；其他对象请另行立案。"],
  },
  "engine/closed-day": {
    en: [
      "The visit of {unit} in {drawId} stands on {day}, on which nobody may be visited any more.",
      "Move it with `moveVisits`, or hand the registry to `amendPolicy`; where no open day is left, lift a limit or let the unit be replaced.",
    ],
    zh: [
      "{drawId} 对 {unit} 的检查安排在 {day}，而该日已不得检查。",
      "请用 `moveVisits` 改期，或在 `amendPolicy` 中提供名录库；没有可用日期的，请放宽限额或办理递补。",
    ],
  },
  "engine/joint-stranded": {
    en: [
      "The joint inspection {drawId} visits {unit} on {day}, while {lead} goes there on {now}.",
      "Let that authority call `moveVisits` with its own policy and registry.",
    ],
    zh: ["联合检查 {drawId} 于 {day} 检查 {unit}，而 {lead} 已改为 {now}。", "请由该机关用其政策和名录库调用 `moveVisits`。"],
  },
  "engine/move-without": {
    en: ["To move visits needs a {field}.", "Name the notice that closes the day and who approved the move; both stay on the ledger."],
    zh: ["检查改期需要填写 {field}。", "请写明该日停检的依据和批准人；两者都将保留在账本上。"],
  },
  "engine/staffing-without": {
    en: [
      "To staff a round later needs a {field}.",
      "Say what has changed since the first attempt and who approved it; both stay on the ledger.",
    ],
    zh: ["补派人员需要填写 {field}。", "请说明自首次派员以来的变化和批准人；两者都将保留在账本上。"],
  },
  "engine/all-staffed": {
    en: ["Every unit of {drawId} that is still to be visited has its team.", "To change who goes use `substitute`."],
    zh: ["{drawId} 尚待检查的对象均已派员。", "变更人员请用 `substitute`。"],
  },
  "engine/staffing-too-late": {
    en: [
      "Round `{round}` ended on {until}, before {at}: nobody can be sent in it any more.",
      "Make void the units that were not visited (`replaceUnits`), or draw what is owed in the next round.",
    ],
    zh: ["轮次 `{round}` 已于 {until} 结束，早于 {at}，不能再派员。", "请用 `replaceUnits` 将未检查的对象作废，或在下一轮次补足应抽数量。"],
  },
  "engine/staffing-unit-gone": {
    en: [
      "Unit {unit} of {drawId} is not in the registry of {asOf}.",
      "Hand over the registry that holds it, or let the next of the reserve come with `replaceUnits`.",
    ],
    zh: ["{drawId} 的对象 {unit} 不在 {asOf} 的名录库中。", "请提供含有该对象的名录库，或用 `replaceUnits` 由候补递补。"],
  },
} as const satisfies Words<"engine">;
