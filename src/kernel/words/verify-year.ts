import type { Words } from "./words.js";

/** Words of what an audit finds between the rounds: cases, replacements, results, changes, ratings. A code never changes its meaning. */
export const verifyYearWords = {
  "verify/strata": {
    en: [
      "{at}: the strata are not those of the policy: {expected} by the rules, {found} on the ledger.",
      "Plan, announcement and draw name every stratum of the policy once, in its order.",
    ],
    zh: ["{at}：所列各层与政策不符：按规则为 {expected}，账本为 {found}。", "计划、公告和抽取应按政策的次序逐一列出各层。"],
  },
  "verify/registry-parts": {
    en: [
      "{at}: the parts do not make the whole: {expected} expected, {found} found.",
      "Every unit is counted once; look at who wrote this commitment.",
    ],
    zh: ["{at}：分项与总数不符：应为 {expected}，实为 {found}。", "每个对象只计一次；请核查该承诺由谁写入。"],
  },
  "verify/empty": {
    en: [
      "The ledger has no entry, so it says nothing of the policy {expected}.",
      "Give the ledger that `run` wrote; an emptied file is to be told from one that was never written to.",
    ],
    zh: ["账本没有任何记录，不能证明政策 {expected} 的任何内容。", "请提供 run 写出的账本；并核查文件是否被清空。"],
  },
  "verify/note-registry-unexplained": {
    en: [
      "The units of {drawId} are not those of the round before it, and no difference was published.",
      "Publish every difference with `changeRegistry`: who came, who left, and why.",
    ],
    zh: ["{drawId} 的检查对象与上一轮不同，而没有公布差异。", "请用 `changeRegistry` 逐一公布变动及理由。"],
  },
  "verify/case-anew": {
    en: [
      "{at}: opened anew is {found}, which is not {expected}.",
      "A case is opened anew once, with its own facts, when the planned visit that took it along is not made.",
    ],
    zh: ["{at}：重新立案的是 {found}，而不是 {expected}。", "个案仅在所并入的计划检查不再进行时重新立案一次，事实不变。"],
  },
  "verify/moved-from": {
    en: ["{at}: moved from {found}, where the record has {expected}.", "Only a visit that is still to come goes to another day."],
    zh: ["{at}：记录为自 {found} 改期，而账本载明 {expected}。", "只有尚未进行的检查才能改期。"],
  },
  "verify/moved-visits": {
    en: [
      "{at}: on closed days stood {expected}; moved or named are {found}.",
      "A move is about every visit on a closed day, and about no others.",
    ],
    zh: ["{at}：安排在停检日的为 {expected}，改期或列明的为 {found}。", "改期须针对全部安排在停检日的检查，且不得涉及其他检查。"],
  },
  "verify/staffing-attempt": {
    en: ["{at}: this is attempt {expected} to staff the draw, recorded is {found}.", "Every attempt that was written counts."],
    zh: ["{at}：这是第 {expected} 次派员，记录为 {found}。", "写入账本的每次派员均须计数。"],
  },
  "verify/staffing-units": {
    en: [
      "{at}: without a team are {expected}, staffed later or named as unstaffed are {found}.",
      "A later staffing is about all units that nobody goes to yet, and about no others.",
    ],
    zh: ["{at}：尚未派员的对象为 {expected}，补派记录涉及 {found}。", "补派须针对全部尚未派员的对象，且不得涉及其他对象。"],
  },
  "verify/void-not-drawn": {
    en: ["{at}: {found} is said to be void, but is not {expected}.", "Only a drawn unit that is not visited becomes void."],
    zh: ["{at}：记录 {found} 作废，但其不在抽中对象之列({expected})。", "只有已抽中而不检查的对象才能作废。"],
  },
  "verify/replaced": {
    en: ["{at}: replaced are {found}, void are {expected}.", "Every void unit has its line, in the same order."],
    zh: ["{at}：递补记录为 {found}，作废对象为 {expected}。", "每个作废对象各有一行，顺序一致。"],
  },
  "verify/reserve-order": {
    en: [
      "{at}: the reserve order gives {expected}, recorded is {found}.",
      "The next of the reserve comes, and whoever is passed over is named with his reason.",
    ],
    zh: ["{at}：按递补顺序应为 {expected}，记录为 {found}。", "须按递补顺序依次递补，被越过者须写明理由。"],
  },
  "verify/case-lane": {
    en: ["{at}: {found}, where the policy has {expected}.", "A visit beside the draw needs a lane of the published policy."],
    zh: ["{at}：{found}，而政策规定为 {expected}。", "抽查以外的检查须属于已公布政策中的办理通道。"],
  },
  "verify/case-times": {
    en: ["{at}: recorded is {found}; the lane gives {expected}.", "Count from the arrival, by the lane's time and the policy's calendar."],
    zh: ["{at}：记录为 {found}，按通道时限应为 {expected}。", "请自到达之日起按通道时限和工作日历计算。"],
  },
  "verify/case-merged": {
    en: [
      "{at}: recorded is {found}; planned visits give {expected}.",
      "A planned visit inside the time of the case takes it along where the lane says so, and only then.",
    ],
    zh: ["{at}：记录为 {found}，按计划内检查应为 {expected}。", "仅当通道允许且计划内检查在时限之内时合并办理。"],
  },
  "verify/case-lead": {
    en: ["{at}: {found}, but the lead gives {expected}.", "A joint inspection goes where and when the lead's draw goes."],
    zh: ["{at}：{found}，而牵头抽取为 {expected}。", "联合检查的对象和日期随牵头部门的抽取。"],
  },
  "verify/result-no-visit": {
    en: ["{at}: a result for {found}, which is not {expected}.", "Nobody ordered this visit: ask on what ground it was made."],
    zh: ["{at}：为 {found} 录入结果，但没有相应的有效检查({expected})。", "该检查未经抽取或立案，请查明依据。"],
  },
  "verify/result-order": {
    en: ["{at}: `{found}` cannot follow; what can: {expected}.", "Results go from entry over review to publication, step by step."],
    zh: ["{at}：此时不能进行 `{found}`，可进行：{expected}。", "结果须按录入、审核、公示的顺序办理。"],
  },
  "verify/result-codes": {
    en: ["{at}: the codes {found} are not {expected}.", "Code 1 stands alone; the codes are those of the published list."],
    zh: ["{at}：结果代码 {found} 不成立({expected})。", "代码 1 不与其他并用；代码须在公布的清单内。"],
  },
  "verify/result-day": {
    en: ["{at}: the day is {found}, not {expected}.", "A visit lies after its draw and before its record."],
    zh: ["{at}：日期为 {found}，应为 {expected}。", "检查应在抽取之后、记录之前。"],
  },
  "verify/result-fields": {
    en: [
      "{at}: `{found}` does not belong there; what does: {expected}.",
      "Each step has its own fields, and none that another step needs.",
    ],
    zh: ["{at}：`{found}` 不成立，应为：{expected}。", "各步骤只有其自身的字段。"],
  },
  "verify/event": {
    en: ["{at}: {found}, but an event has {expected}.", "What happened is entered once, and not before it happened."],
    zh: ["{at}：{found}，而事件应有 {expected}。", "事件只登记一次，且不得早于其发生。"],
  },
  "verify/void-after-visit": {
    en: [
      "{at}: given up although {found}; it needs {expected}.",
      "What was visited stands; a wrong result is corrected or annulled instead.",
    ],
    zh: ["{at}：虽然 {found} 仍被作废，须为 {expected}。", "已经检查的不得作废；结果有误的，应更正或撤销结果。"],
  },
  "verify/amended-round": {
    en: [
      "{at}: the round was {expected} when it was announced, and is {found} now.",
      "A round that is announced keeps its days, its share and its place.",
    ],
    zh: ["{at}：该轮次公告时为 {expected}，现为 {found}。", "已公告的轮次，其日期、份额和次序不得改动。"],
  },
  "verify/idle-absence": {
    en: [
      "{at}: {found} is out, but has not {expected}.",
      "Whoever is named as out steps in nowhere: ask why somebody without a seat was named.",
    ],
    zh: ["{at}：{found} 被列为缺席，但并无 {expected}。", "被列为缺席者不能递补：请查明为何列入没有席位的人。"],
  },
  "verify/change": {
    en: [
      "{at}: what differs is {expected}, recorded is {found}.",
      "Compare the two registries; every difference has its line, and nothing else.",
    ],
    zh: ["{at}：实际变动为 {expected}，记录为 {found}。", "请比较两个名录库；每项变动各有一行，不多不少。"],
  },
  "verify/amendment": {
    en: ["{at}: the two policies differ by {expected}, recorded is {found}.", "Every place that differs is published."],
    zh: ["{at}：两份政策的差异为 {expected}，记录为 {found}。", "所有改动之处均须公布。"],
  },
  "verify/policy-not-amended": {
    en: ["{at}: the policy changed, but there is not {expected}.", "A plan is changed by a published amendment with reason and approver."],
    zh: ["{at}：政策已变更，但缺少相应的调整记录({expected})。", "计划调整须公布理由和批准人。"],
  },
  "verify/rating": {
    en: [
      "{at}: the published rules give {expected}, recorded is {found}.",
      "A score moves only by the rules of the policy, for reasons on the ledger.",
    ],
    zh: ["{at}：按公布的规则应为 {expected}，记录为 {found}。", "分值只能依政策规则和账本所载事由变动。"],
  },
  "verify/book-differs": {
    en: [
      "{at}: the entries give another book ({expected}) than the one at hand ({found}).",
      "Throw the kept book away and read it anew from the ledger.",
    ],
    zh: ["{at}：账本条目得出的检查台账({expected})与所给的({found})不同。", "请弃用该缓存，从账本重新读取。"],
  },
  "verify/archive-form": {
    en: ["The text is no archive.", "An archive is one JSON object, written by `writeArchive`."],
    zh: ["该文本不是归档文件。", "归档文件是由 `writeArchive` 生成的一个 JSON 对象。"],
  },
  "verify/archive-format": {
    en: ["The archive has the format {format} and the protocol {protocol}.", "This version reads {expected}."],
    zh: ["归档格式为 {format}，协议为 {protocol}。", "本版本可读取 {expected}。"],
  },
  "verify/archive-head": {
    en: [
      "The archive names the head {head}, but its ledger ends with {found}.",
      "Entries were cut off or added: compare with the published head.",
    ],
    zh: ["归档载明的末尾哈希为 {head}，而其账本末尾为 {found}。", "账本被截断或添加：请与公开的末尾哈希核对。"],
  },
} as const satisfies Words<"verify">;
