import type { Words } from "./words.js";

/** Words of the visits beside the draw, `engine/case-…`. A code never changes its meaning. */
export const engineCaseWords = {
  "engine/unknown-lane": {
    en: ["The policy has no lane `{lane}`.", "Name one of: {known}. Without a lane there is no ground for a visit beside the draw."],
    zh: ["政策中没有办理通道 `{lane}`。", "请指定以下之一：{known}。没有依据的检查不得实施。"],
  },
  "engine/misspelt-lane": {
    en: ["The policy has no lane `{lane}`; it has: {known}.", "Perhaps `{near}` is meant."],
    zh: ["政策中没有办理通道 `{lane}`；现有：{known}。", "可能应为 `{near}`。"],
  },
  "engine/case-id": {
    en: ["`{case}` cannot name a case ({fault}).", "Use an id without `/`, for example the file number."],
    zh: ["`{case}` 不能作为个案编号（{fault}）。", "请使用不含 `/` 的标识，例如案卷号。"],
  },
  "engine/case-exists": {
    en: ["The case {drawId} is open already (entry {seq}).", "Assign it, or give the new case its own number."],
    zh: ["个案 {drawId} 已经立案(第 {seq} 条记录)。", "请为其派员，或为新个案另取编号。"],
  },
  "engine/no-case": {
    en: ["No case {drawId} stands on the ledger.", "Open it first; a voided case is opened anew under another number."],
    zh: ["账本上没有有效的个案 {drawId}。", "请先立案；已作废的个案须以新编号重新立案。"],
  },
  "engine/case-units": {
    en: ["A case of lane {lane} needs the units that are visited.", "Name at least one unit of the registry."],
    zh: ["办理通道 {lane} 的个案须列明检查对象。", "请至少填写名录库中的一个对象。"],
  },
  "engine/case-unit-twice": {
    en: ["Unit {unit} is named twice.", "Name each unit once."],
    zh: ["对象 {unit} 重复。", "每个对象只填写一次。"],
  },
  "engine/case-unit-unknown": {
    en: ["Unit {unit} is not in the registry of {asOf}.", "Correct the id, or take a registry that holds the unit."],
    zh: ["名录库({asOf})中没有对象 {unit}。", "请改正标识，或使用包含该对象的名录库。"],
  },
  "engine/case-unit-closed": {
    en: ["Unit {unit} is closed in the registry of {asOf}.", "Nobody can be visited there; correct the registry if it is wrong."],
    zh: ["对象 {unit} 在名录库({asOf})中已注销或关闭。", "无法检查；如登记有误请先更正。"],
  },
  "engine/case-arrived": {
    en: ["`{arrived}` is neither a day nor an instant.", "Write 2026-03-03, or 2026-03-03T10:00:00+08:00 where hours count."],
    zh: ["`{arrived}` 既不是日期也不是时刻。", "请写 2026-03-03；按小时计时的写 2026-03-03T10:00:00+08:00。"],
  },
  "engine/case-from-future": {
    en: ["The case arrived on {arrived}, after the entry ({at}).", "Correct one of the two."],
    zh: ["个案到达时间 {arrived} 晚于记录时刻({at})。", "请改正其中之一。"],
  },
  "engine/case-hour": {
    en: ["Hours count in lane {lane}, but {arrived} is a day.", "Give the instant: 2026-03-03T10:00:00+08:00."],
    zh: ["办理通道 {lane} 按小时计时，而 {arrived} 只是日期。", "请填写时刻，例如 2026-03-03T10:00:00+08:00。"],
  },
  "engine/case-not-urgent": {
    en: ["Lane {lane} knows no urgent cases.", "Leave `urgent` out, or give the lane an urgent time."],
    zh: ["办理通道 {lane} 没有紧急时限。", "请去掉 `urgent`，或为该通道设置紧急时限。"],
  },
  "engine/case-until": {
    en: [
      "Lane {lane}: the last day is said by the lane or by the case, never by both and never by neither; a joint inspection has the lead's days.",
      "Give `until` where the lane has no `within`, and only there.",
    ],
    zh: ["办理通道 {lane}：截止日或由通道规定，或由个案填写，二者取一；联合检查随牵头部门日期。", "通道没有 `within` 时才填写 `until`。"],
  },
  "engine/case-until-day": {
    en: ["`{until}` is no day on or after the entry ({at}).", "Write the last day of the visits as 2026-03-31."],
    zh: ["`{until}` 不是记录时刻({at})当日或之后的日期。", "请按 2026-03-31 的格式填写检查截止日。"],
  },
  "engine/case-reason": {
    en: ["Case {case} gives no reason.", "Say what it is about: a reference that an auditor can follow."],
    zh: ["个案 {case} 没有写明事由。", "请写明事由及可追查的文号。"],
  },
  "engine/case-approver": {
    en: [
      "A case of lane {lane} needs an approver.",
      "Name who approved it; it stays on the ledger. Source: 专项检查须经批准 (catalogue row P13).",
    ],
    zh: ["办理通道 {lane} 的个案须经批准。", "请填写批准人；将保留在账本上。"],
  },
  "engine/case-lead": {
    en: [
      "Lane {lane}: a joint inspection, and no other case, names the lead's draw.",
      "Give `lead` for a joint inspection, and leave it out otherwise.",
    ],
    zh: ["办理通道 {lane}：联合检查须指明牵头抽取，其他个案不得指明。", "联合检查请填写 `lead`，否则请去掉。"],
  },
  "engine/case-lead-unknown": {
    en: ["`{lead}` is no draw of the lead that stands and has teams.", "Name one that begins with {expected} on this ledger."],
    zh: ["`{lead}` 不是牵头部门有效且已派员的抽取。", "请填写本账本上以 {expected} 开头的抽取编号。"],
  },
  "engine/case-lead-days": {
    en: [
      "The visits of {lead} and those of lane {lane} do not agree on having days.",
      "Give the lane a `schedule` when the lead's matter has one, and none when it has none.",
    ],
    zh: ["{lead} 与办理通道 {lane} 在是否安排日期上不一致。", "牵头事项安排日期的，通道也须有 `schedule`；否则都不安排。"],
  },
  "engine/case-not-drawn": {
    en: ["Unit {unit} is not visited by the draw {lead}.", "A partner goes only where the lead's draw goes."],
    zh: ["对象 {unit} 不在抽取 {lead} 的检查之列。", "配合部门只随牵头部门抽中的对象检查。"],
  },
  "engine/case-lead-past": {
    en: ["The lead visits unit {unit} on {day}, which is past.", "Name only visits that are still to come."],
    zh: ["牵头部门于 {day} 检查对象 {unit}，该日期已过。", "请只填写尚未进行的检查。"],
  },
  "engine/case-attached": {
    en: ["This authority already goes along to unit {unit} with {lead}.", "Name only units that are not attached yet."],
    zh: ["本机关已随 {lead} 检查对象 {unit}。", "请只填写尚未联合的对象。"],
  },
  "engine/case-capped": {
    en: [
      "Unit {unit} has had {count} visits that rule {rule} counts; it allows {atMost}.",
      "Leave the unit out, or let the rule except it where the law does.",
    ],
    zh: ["对象 {unit} 已有 {count} 次检查计入规则 {rule}，上限为 {atMost} 次。", "请不列入该对象；依法可不计的，请在规则中排除。"],
  },
  "engine/case-all-merged": {
    en: ["Planned visits take every unit of case {case} along, so nobody is drawn.", "Leave the sources out."],
    zh: ["个案 {case} 的全部对象由计划内检查一并办理，无需派员抽取。", "请不要提供种子来源。"],
  },
  "engine/case-merged": {
    en: ["Planned visits take every unit of {drawId} along.", "Nothing is to be assigned: the people of those visits go."],
    zh: ["{drawId} 的全部对象由计划内检查一并办理。", "无需派员：由该次检查的人员一并办理。"],
  },
  "engine/case-assigned": {
    en: ["The people of {drawId} are drawn already (entry {seq}).", "Substitute whoever cannot go; or void the case and open it anew."],
    zh: ["{drawId} 已经派员(第 {seq} 条记录)。", "不能参加者请办理替换；或作废后重新立案。"],
  },
  "engine/case-void-without": {
    en: ["Giving up a case needs a {field}.", "Say why and who approved it; both stay on the ledger."],
    zh: ["个案作废需要填写 {field}。", "请说明理由和批准人；两者都将保留在账本上。"],
  },
  "engine/policy-not-amended": {
    en: [
      "The policy {policy} differs from the one that stands on the ledger (entry {seq}).",
      "Amend the plan first with `amendPolicy`: a reason, an approver, and what changed go on the record.",
    ],
    zh: ["政策 {policy} 与账本上现行版本(第 {seq} 条记录)不同。", "请先用 `amendPolicy` 办理计划调整：理由、批准人和改动内容将记入账本。"],
  },
} as const satisfies Words<"engine">;
