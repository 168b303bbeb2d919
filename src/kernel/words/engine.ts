import type { Words } from "./words.js";

/** Words of `engine/…`. A code never changes its meaning. */
export const engineWords = {
  "engine/input": {
    en: [
      "What was handed over {problem}.",
      "Give an object with the fields that the function names, each of its type; nothing was written.",
    ],
    zh: ["传入的内容无法使用（{problem}）。", "请按函数说明传入对象，各字段类型须符合要求；未写入任何内容。"],
  },
  "engine/raw-policy": {
    en: [
      "This is no policy that was read, but {given}: its rules are unchecked or its defaults are not filled in.",
      "Use parsePolicy on the document and hand over its value.",
    ],
    zh: ["传入的不是已读取的政策，而是{given}：规则未经检查，或默认值未填入。", "请先用 parsePolicy 读取政策文档，再传入其结果。"],
  },
  "engine/raw-registry": {
    en: [
      "This is no registry that was read, but {given}: it holds rows that nobody has checked, or is none at all.",
      "Use parseRegistry (or readRegistryCsv) on the rows and hand over its value.",
    ],
    zh: [
      "传入的不是已读取的名录库，而是{given}：各行未经检查，或根本不是名录库。",
      "请先用 parseRegistry（或 readRegistryCsv）读取各行，再传入其结果。",
    ],
  },
  "engine/raw-ledger": {
    en: ["This is no ledger, but {given}: it is not a list of entries.", "Use readLedger on the text of the file and hand over its value."],
    zh: ["传入的不是台账，而是{given}：不是条目的列表。", "请先用 readLedger 读取台账文本，再传入其结果。"],
  },
  "engine/unknown-matter": {
    en: ["The policy has no matter `{matter}`.", "Name one of: {known}."],
    zh: ["政策中没有事项 `{matter}`。", "请指定以下之一：{known}。"],
  },
  "engine/unknown-round": {
    en: ["The matter has no round `{round}`.", "Name one of: {known}."],
    zh: ["该事项没有轮次 `{round}`。", "请指定以下之一：{known}。"],
  },
  "engine/instant": {
    en: ["`{value}` is not an instant.", "Write `at` as RFC 3339 with an offset, for example 2026-01-05T09:00:00+08:00."],
    zh: ["`{value}` 不是有效时刻。", "`at` 请按 RFC 3339 填写并带时区，例如 2026-01-05T09:00:00+08:00。"],
  },
  "engine/author": {
    en: [
      "`{value}` cannot stand as the author of an entry.",
      "Name a person or office, without invisible characters or spaces at the ends.",
    ],
    zh: ["`{value}` 不能作为记录的填写人。", "请填写人员或机构名称，不含不可见字符，首尾无空格。"],
  },
  "engine/registry-from-future": {
    en: [
      "The registry was cut off on {asOf}, after the time of the entry ({at}).",
      "Take the snapshot before the draw, or correct one of the two.",
    ],
    zh: ["名录库截止日 {asOf} 晚于记录时刻({at})。", "请在抽取之前截取名录库，或改正其中之一。"],
  },
  "engine/time-backwards": {
    en: ["{at} lies before the last entry of the ledger ({last}).", "Entries are written in order of time; correct `at`."],
    zh: ["{at} 早于账本最后一条记录({last})。", "记录须按时间先后填写；请改正 `at`。"],
  },
  "engine/region-unserved": {
    en: [
      "{units} units that can be drawn for {matter} lie where no active inspector serves: {regions}; further regions: {more}.",
      "Let somebody serve these regions, send people anywhere with `region: false`, or staff as far as possible with `by-rank`.",
    ],
    zh: [
      "事项 {matter} 可抽取的 {units} 个对象所在区域没有在岗检查人员负责：{regions}；另有 {more} 个区域。",
      "请安排人员负责这些区域，或用 `region: false` 不限区域，或用 `by-rank` 按名次尽可能派员。",
    ],
  },
  "engine/substitution-without": {
    en: ["A substitution needs a {field}.", "Say why somebody steps in and who approved it; both stay on the ledger."],
    zh: ["替换检查人员需要填写 {field}。", "请说明替换理由和批准人；两者都将保留在账本上。"],
  },
  "engine/no-teams": {
    en: ["Round {round} has no teams that stand.", "Draw and staff the round first."],
    zh: ["轮次 {round} 没有有效的派员结果。", "请先完成抽取和派员。"],
  },
  "engine/team-divided": {
    en: [
      "{a} and {b} belong to standing team {team}, but the roster says that they never sit together; matter {matter} sends teams as a whole.",
      "Put one of them into another team, or draw people one by one.",
    ],
    zh: [
      "{a} 与 {b} 同属固定小组 {team}，而名录载明两人不得同组；事项 {matter} 按小组整体派出。",
      "请将其中一人调至其他小组，或改为逐人抽取。",
    ],
  },
  "engine/other-policy": {
    en: [
      "The policy is not the one under which {drawId} was drawn.",
      "Use that one: it stands on the ledger, in the entry that the plan names.",
    ],
    zh: ["该政策不是抽取 {drawId} 时所依据的政策。", "请使用当时的政策：它载于账本中计划所指的条目。"],
  },
  "engine/nobody-out": {
    en: ["Nobody is said to be out.", "Name who cannot go."],
    zh: ["未列出不能参加的人员。", "请列出不能参加的检查人员。"],
  },
  "engine/ground": {
    en: ["`{ground}` is no ground for a substitution.", "Use one of: {known}."],
    zh: ["`{ground}` 不是有效的替换事由。", "请使用：{known}。"],
  },
  "engine/absence-order": {
    en: ["The absence ends on {until}, before it starts on {from}.", "Correct one of the two days; both are inclusive."],
    zh: ["缺勤止日 {until} 早于起日 {from}。", "请更正日期；起止日均计入。"],
  },
  "engine/idle-absence": {
    en: [
      "{inspector} holds no seat of {drawId} that is still to come in those units and on those days.",
      "Check id, units and days; visits of earlier days stay as they are.",
    ],
    zh: ["{inspector} 在 {drawId} 的上述对象和日期中没有尚未进行的席位。", "请核对标识、对象和日期；已过日期的检查不再变更。"],
  },
  "engine/again-without": {
    en: ["A second attempt needs a {field}.", "Say why the earlier draw is voided and who approved it; both stay on the ledger."],
    zh: ["再次抽取需要填写 {field}。", "请说明作废前次抽取的理由和批准人；两者都将保留在账本上。"],
  },
  "engine/nothing-to-repeat": {
    en: ["There is no earlier attempt at this round.", "Leave out `again`."],
    zh: ["本轮次此前没有进行过抽取。", "请去掉 `again`。"],
  },
  "engine/announced-already": {
    en: [
      "The draw {drawId} is announced already (entry {seq}).",
      "Run it with the announced sources, or give a reason and an approver to void it.",
    ],
    zh: ["抽取 {drawId} 已经公告(第 {seq} 条记录)。", "请用公告的种子来源进行抽取，或填写理由和批准人将其作废。"],
  },
  "engine/drawn-already": {
    en: [
      "The draw {drawId} has taken place already (entry {seq}).",
      "A second attempt needs a reason, an approver and new seed sources; both stay on the ledger.",
    ],
    zh: ["抽取 {drawId} 已经进行(第 {seq} 条记录)。", "再次抽取需要理由、批准人和新的种子来源；两次都将保留在账本上。"],
  },
  "engine/later-round-drawn": {
    en: [
      "Round `{round}` cannot be drawn after round `{later}` has been announced or drawn.",
      "Its share is caught up by the later round.",
    ],
    zh: ["轮次 `{later}` 公告或抽取之后，不能再抽取轮次 `{round}`。", "其份额由后面的轮次补足。"],
  },
  "engine/draw-day": {
    en: [
      "`{drawOn}` is no day on which the round can be drawn: it is announced at {at}.",
      "Give the day of the draw as 2026-03-31, not before that.",
    ],
    zh: ["`{drawOn}` 不能作为抽取日：公告时间为 {at}。", "请按 2026-03-31 的形式填写抽取日，且不早于公告日。"],
  },
  "engine/promise-in-round": {
    en: [
      "Rule `{rule}` promises {units} of the units drawn in round `{round}` a visit before the round ends on {until} (the most urgent is {first}, by {day}); visits have no days here, so whether they come in time depends on those who make them.",
      "Make these visits by their promised days, and enter their results: a visit without a result counts on the last day of its round.",
    ],
    zh: [
      "规则 `{rule}` 承诺的检查期限早于轮次 `{round}` 的最后一日 {until}，涉及该轮抽中的 {units} 个对象(最紧迫的是 {first}，期限 {day})；此处检查未定日期，能否按期取决于检查人员。",
      "请在承诺期限内实施这些检查并录入结果：没有结果的检查按该轮最后一日计。",
    ],
  },
  "engine/drawn-late": {
    en: [
      "{drawId} was announced to be drawn on {drawOn} and is drawn on {day}. The units are those of the announcement; visits begin on the day of the draw.",
      "Say why in the notice: the audit notes it.",
    ],
    zh: [
      "{drawId} 公告的抽取日为 {drawOn}，实际于 {day} 抽取。抽取范围仍以公告为准；检查日期自抽取当日起。",
      "请在公示中说明原因：审计会予以提示。",
    ],
  },
  "engine/no-sources": {
    en: ["No source of the seed is announced.", "Name at least one, for example a round of a public beacon."],
    zh: ["没有公告任何种子来源。", "请至少指定一个，例如公共随机信标的某一轮。"],
  },
  "engine/unknown-tier": {
    en: [
      "{units} units have the tier `{tier}`, which the policy does not know (first: {first}).",
      "Correct the tier, or add it to the policy, which knows: {known}.",
    ],
    zh: ["有 {units} 个对象的等级为 `{tier}`，而政策中没有该等级(首个：{first})。", "请改正等级，或将其加入政策；政策现有等级：{known}。"],
  },
  "engine/sources-used": {
    en: [
      "A source of the seed was used by the earlier attempt {drawId}.",
      "Announce new sources: the same ones would make voiding a free redraw.",
    ],
    zh: ["种子来源之一已在前次抽取 {drawId} 中使用。", "请公告新的来源：沿用旧来源等于可以任意重抽。"],
  },
  "engine/inputs-changed": {
    en: [
      "The policy or the registries are not those announced for {drawId}.",
      "Use the announced ones, or void the announcement with a reason and announce again.",
    ],
    zh: ["政策或名录库与 {drawId} 公告时不一致。", "请使用公告时的版本，或说明理由作废公告后重新公告。"],
  },
  "engine/seed-not-announced": {
    en: [
      "The sources of the seed are not those announced for {drawId}.",
      "Give the announced sources in the announced order, each with the value that fits its announcement.",
    ],
    zh: ["种子来源与 {drawId} 公告的不一致。", "请按公告的顺序给出公告的来源，且每个值须与公告相符。"],
  },
  "engine/seed-field": {
    en: ["This part of seed.json {problem}.", "`schemas/seed.schema.json` shows the form of the file."],
    zh: ["seed.json 的此处有误：{problem}。", "文件格式见 `schemas/seed.schema.json`。"],
  },
  "engine/outside-draw-window": {
    en: [
      "Round `{round}` may be drawn from {from} to {until}, not on {at}.",
      "Draw it inside its window, or change the published window first.",
    ],
    zh: ["轮次 `{round}` 须在 {from} 至 {until} 期间抽取，{at} 不在其内。", "请在时间段内抽取，或先变更已公布的时间段。"],
  },
  "engine/plain-seed": {
    en: [
      "The seed has no source but what somebody chooses (`plain`): nothing shows that other seeds were not tried out first.",
      "Add a source that nobody controls: a beacon, lottery numbers, dice, or secrets committed by several parties.",
    ],
    zh: [
      "种子只有人为选定的来源(`plain`)：无法证明没有事先试过其他种子。",
      "请加入无人能控制的来源：公共信标、彩票号码、骰子，或多方事先承诺的秘密值。",
    ],
  },
  "engine/no-phase-secret": {
    en: [
      "Matter `{matter}` has random phases, and the secret of `{party}` is missing.",
      "Give `phaseSecret`, the value whose commitment stands in the policy.",
    ],
    zh: ["事项 `{matter}` 采用随机相位，但缺少 `{party}` 的秘密值。", "请提供 `phaseSecret`，即政策中承诺所对应的值。"],
  },
  "engine/wrong-phase-secret": {
    en: [
      "This is not the secret that `{party}` committed to for matter `{matter}`.",
      "Give the value whose commitment stands in the policy.",
    ],
    zh: ["该值不是 `{party}` 为事项 `{matter}` 所承诺的秘密值。", "请提供政策中承诺所对应的值。"],
  },
  "engine/idle-phase-secret": {
    en: ["Matter `{matter}` has no random phases, so a secret has no effect.", "Leave `phaseSecret` out, or give the matter a `phase`."],
    zh: ["事项 `{matter}` 未采用随机相位，秘密值不起作用。", "请不要提供 `phaseSecret`，或为该事项设置 `phase`。"],
  },
  "engine/phase-nothing-announced": {
    en: [
      "The ledger has no policy of {authority} for {year}, so no round with these phases was ever announced.",
      "Nothing needs to be revealed. If there were rounds, hand over the ledger that has them.",
    ],
    zh: ["账本上没有 {authority} {year} 年的政策，从未公告过适用该相位的轮次。", "无需公开。如曾公告轮次，请传入载有这些轮次的账本。"],
  },
  "engine/phase-revealed": {
    en: ["The secret of matter `{matter}` is on the ledger already (entry {seq}).", "Nothing needs to be done."],
    zh: ["事项 `{matter}` 的秘密值已在账本上(第 {seq} 条)。", "无需处理。"],
  },
} as const satisfies Words<"engine">;
