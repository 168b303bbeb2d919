/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { roundWords } from "./words.js";

export const roundWordsZh: Readonly<Record<keyof typeof roundWords, Wording>> = {
  "round/visited": [
    "抽取 {drawId} 不能作废：对象 {unit} 已经检查。",
    "个别对象无法检查的请办理递补；已实施的检查保留。",
  ],
  "round/void-without": ["作废一轮须有 {field}。", "请写明理由和批准人，均载入账本。"],
  "round/nothing-to-void": [
    "轮次 `{round}` 没有仍然有效的公告或抽取。",
    "请核对轮次和事项；已作废的不必再次作废。",
  ],
  "replacement/nothing-void": ["未列出不予检查的对象。", "请列出不再检查的已抽中对象。"],
  "replacement/approver": ["已抽中对象不予检查须经批准。", "请填写批准人；将保留在账本上。"],
  "replacement/code": ["`{code}` 不是抽中对象作废的有效事由。", "请使用：{known}。"],
  "replacement/reason": ["对象 {unit} 作废未写明理由。", "请写明依据和文号。"],
  "replacement/void-already": [
    "对象 {unit} 已经作废（第 {seq} 条记录）。",
    "请不要重复列出：已经替换的不能撤回。本应替换其他对象的，请另行替换该对象，并在理由中写明第 {seq} 条；误替换的对象自下一轮起仍可被抽中。",
  ],
  "replacement/not-drawn": [
    "对象 {unit} 不在 {drawId} 的检查之列。",
    "请对照抽查对象名单（drawn.csv）核对编号和轮次。",
  ],
  "substitution/nowhere-seated": [
    "{inspector} 在尚未进行的检查中没有席位，无须更换。",
    "请核对编号，以及账本是否属于本机关、本年度。",
  ],
  "substitution/unfilled": [
    "{drawId} 中 {inspector} 的席位无法补足：{units}。",
    "请提供含有这些对象的名录库，放宽限额，增派人员，或将检查改期、递补。",
  ],
  "staffing/without": [
    "补派人员需要填写 {field}。",
    "请说明自首次派员以来的变化和批准人；两者都将保留在账本上。",
  ],
  "staffing/all-staffed": ["{drawId} 尚待检查的对象均已派员。", "变更人员请用 `substitute`。"],
  "staffing/too-late": [
    "轮次 `{round}` 已于 {until} 结束，早于 {at}，不能再派员。",
    "未检查的对象请用 `replaceUnits` 作废，或在下一轮次补足应抽数量。",
  ],
  "staffing/unit-gone": [
    "{drawId} 的对象 {unit} 不在 {asOf} 的名录库中。",
    "请提供含有该对象的名录库，或用 `replaceUnits` 由候补递补。",
  ],
  "substitution/without": [
    "替换检查人员需要填写 {field}。",
    "请说明替换理由和批准人；两者都将保留在账本上。",
  ],
  "substitution/nobody-out": ["未列出不能参加的人员。", "请列出不能参加的检查人员。"],
  "substitution/authority": ["账本中没有机关 `{authority}` 的抽查计划。", "请使用：{known}。"],
  "substitution/ground": ["`{ground}` 不是有效的替换事由。", "请使用：{known}。"],
  "substitution/absence-order": ["缺勤止日 {until} 早于起日 {from}。", "请更正日期；起止日均计入。"],
  "substitution/idle-absence": [
    "{inspector} 在 {drawId} 的上述对象和日期中没有尚未进行的席位。",
    "请核对标识、对象和日期；已过日期的检查不再变更。",
  ],
  "round/not-announced": [
    "轮次 `{round}` 尚未公告，或最近一次公告已经抽取或作废。",
    "请先用 `announceElsewhere` 公告：名录保存在别处时，抽取不会代为公告。",
  ],
  "round/nothing-to-repeat": ["本轮次此前没有进行过抽取。", "请去掉 `again`。"],
  "round/announced-already": [
    "抽取 {drawId} 已经公告（第 {seq} 条记录）。",
    "请用公告的种子来源进行抽取，或填写理由和批准人将其作废。",
  ],
  "round/drawn-already": [
    "抽取 {drawId} 已经进行（第 {seq} 条记录）。",
    "再次抽取需要理由、批准人和新的种子来源；两次都将保留在账本上。",
  ],
  "round/later-round-stands": [
    "轮次 `{round}` 不能作废：其后的轮次 `{later}` 已经公告或抽取，其应抽数已计入本轮抽取的对象。",
    "确须作废的，请先作废 `{later}`（尚未检查的）；个别对象不再检查的，请办理递补（`replaceUnits`）。",
  ],
  "round/later-round-drawn": [
    "轮次 `{later}` 公告或抽取之后，不能再抽取轮次 `{round}`。",
    "其份额由后面的轮次补足。",
  ],
  "round/draw-day": [
    "`{drawOn}` 不能作为抽取日：公告时间为 {at}。",
    "请按 2026-03-31 的形式填写抽取日，且不早于公告日。",
  ],
  "round/promise-in-round": [
    "规则 `{rule}` 承诺的检查期限早于轮次 `{round}` 的最后一日 {until}，涉及该轮抽中的 {units} 个对象（最紧迫的是 {first}，期限 {day}）；此处检查未定日期，能否按期取决于检查人员。",
    "请在承诺期限内实施这些检查并录入结果：没有结果的检查按该轮最后一日计。",
  ],
  "round/drawn-late": [
    "{drawId} 公告的抽取日为 {drawOn}，实际于 {day} 抽取。抽取范围仍以公告为准；检查日期自抽取当日起。",
    "请在公示中说明原因：审计会予以提示。",
  ],
  "round/drawn-early": [
    "{drawId} 公告的抽取日为 {drawOn}，本次抽取的时刻为 {at}：到场监督的人按公告的日期前来。",
    "请在 {from} 或之后抽取。公告日期有误的，请说明理由放弃该次公告，另行公告。",
  ],
  "round/outside-draw-window": [
    "轮次 `{round}` 须在 {from} 至 {until} 期间抽取，{at} 不在其内。",
    "请在时间段内抽取，或先变更已公布的时间段。",
  ],
  "seed/plain": [
    "种子只有人为选定的来源（`plain`）：无法证明没有事先试过其他种子。",
    "请加入无人能控制的来源：公共信标、彩票号码、骰子，或多方事先承诺的秘密值。",
  ],
  "phase/no-secret": [
    "事项 `{matter}` 采用随机相位，但缺少 `{party}` 的秘密值。",
    "请提供 `phaseSecret`，即抽查计划中承诺所对应的值。",
  ],
  "phase/wrong-secret": [
    "该值不是 `{party}` 为事项 `{matter}` 所承诺的秘密值。",
    "请提供抽查计划中承诺所对应的值。",
  ],
  "phase/idle-secret": [
    "事项 `{matter}` 未采用随机相位，秘密值不起作用。",
    "无须提供该值；确应采用的，请先在抽查计划中为该事项设置 `phase`。",
  ],
  "phase/nothing-announced": [
    "账本上没有 {authority} {year} 年的抽查计划，从未公告过适用该相位的轮次。",
    "无需公开。如曾公告轮次，请传入载有这些轮次的账本。",
  ],
  "phase/revealed": ["事项 `{matter}` 的秘密值已在账本上（第 {seq} 条）。", "无需处理。"],
  "plan/runs-dry-ahead": [
    "层 `{stratum}` 可能在轮次 `{round}` 用尽：须抽 {quota} 个，而 {units} 个对象中届时最少只有 {left} 个可抽。",
    "请在该轮之前降低比例，或允许同一对象被多次抽中；否则将记录短缺。",
  ],
};
