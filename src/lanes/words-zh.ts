/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { lanesWords } from "./words.js";

export const lanesWordsZh: Readonly<Record<keyof typeof lanesWords, Wording>> = {
  "case/id": ["`{case}` 不能作为个案编号（{fault}）。", "请使用不含 `/` 的标识，例如案卷号。"],
  "case/exists": ["个案 {drawId} 已经立案（第 {seq} 条记录）。", "请为其派员，或为新个案另取编号。"],
  "case/unknown": ["账本上没有有效的个案 {drawId}。", "请先立案；已作废的个案须以新编号重新立案。"],
  "case/voided": [
    "个案 {drawId} 已经作废（第 {seq} 条记录），作废后不能恢复。",
    "仍须办理的，请另取编号，作为新个案立案。",
  ],
  "case/units": ["办理通道 {lane} 的个案须列明检查对象。", "请至少填写名录库中的一个对象。"],
  "case/unit-closed": ["对象 {unit} 在名录库（{asOf}）中已注销或关闭。", "无法检查；如登记有误请先更正。"],
  "case/arrived": [
    "`{arrived}` 既不是日期也不是时刻。",
    "请写 2026-03-03；按小时计时的写 2026-03-03T10:00:00+08:00。",
  ],
  "case/from-future": ["个案到达时间 {arrived} 晚于记录时刻（{at}）。", "请改正其中之一。"],
  "case/hour": [
    "办理通道 {lane} 按小时计时，而 {arrived} 只是日期。",
    "请填写时刻，例如 2026-03-03T10:00:00+08:00。",
  ],
  "case/not-urgent": ["办理通道 {lane} 没有紧急时限。", "请去掉 `urgent`，或为该通道设置紧急时限。"],
  "case/until": [
    "办理通道 {lane}：截止日或由通道规定，或由个案填写，二者取一；联合检查随牵头部门日期。",
    "通道没有 `within` 时才填写 `until`。",
  ],
  "case/until-day": [
    "`{until}` 不是记录时刻（{at}）当日或之后的日期。",
    "请按 2026-03-31 的格式填写检查截止日。",
  ],
  "case/reason": ["个案 {case} 没有写明事由。", "请写明事由及可追查的文号。"],
  "case/approver": ["办理通道 {lane} 的个案须经批准。", "请填写批准人；将保留在账本上。"],
  "case/lead": [
    "办理通道 {lane}：联合检查须指明牵头抽取，其他个案不得指明。",
    "联合检查请填写 `lead`，否则请去掉。",
  ],
  "case/lead-unknown": [
    "`{lead}` 不是牵头部门有效且已派员的抽取。",
    "请填写本账本上以 {expected} 开头的抽取编号。",
  ],
  "case/lead-days": [
    "{lead} 与办理通道 {lane} 在是否安排日期上不一致。",
    "牵头事项安排日期的，通道也须有 `schedule`；否则都不安排。",
  ],
  "case/not-drawn": ["对象 {unit} 不在抽取 {lead} 的检查之列。", "配合部门只随牵头部门抽中的对象检查。"],
  "case/lead-past": ["牵头部门于 {day} 检查对象 {unit}，该日期已过。", "请只填写尚未进行的检查。"],
  "case/attached": ["本机关已随 {lead} 检查对象 {unit}。", "请只填写尚未联合的对象。"],
  "case/capped": [
    "对象 {unit} 已有 {count} 次检查计入规则 {rule}，上限为 {atMost} 次。",
    "请不列入该对象；依法可不计的，请在规则中排除。",
  ],
  "case/all-merged": ["个案 {case} 的全部对象由计划内检查一并办理，无需派员抽取。", "请不要提供种子来源。"],
  "case/merged": ["{drawId} 的全部对象由计划内检查一并办理。", "无需派员：由该次检查的人员一并办理。"],
  "case/assigned": ["{drawId} 已经派员（第 {seq} 条记录）。", "不能参加者请办理替换；或作废后重新立案。"],
  "case/void-without": ["个案作废需要填写 {field}。", "请说明理由和批准人；两者都将保留在账本上。"],
  "case/joint-anew": [
    "{drawId} 为联合检查，随 {lead} 进行，不单独重新立案。",
    "请用 `voidCase` 作废，再按牵头部门新的抽取结果另立联合检查。",
  ],
  "case/not-alone": [
    "{drawId} 没有因计划检查取消而单独遗留的对象。",
    "只有此类对象可以重新立案；其他对象请另行立案。",
  ],
};
