/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { verifyYearsWords } from "./words-of-years.js";

export const verifyYearsWordsZh: Readonly<Record<keyof typeof verifyYearsWords, Wording>> = {
  "verify/strata": [
    "{at}：所列各层与抽查计划不符：按规则为 {expected}，账本为 {found}。",
    "计划、公告和抽取应按抽查计划的次序逐一列出各层。",
  ],
  "verify/registry-parts": [
    "{at}：分项与总数不符：应为 {expected}，实为 {found}。",
    "每个对象只计一次；请核查该承诺由谁写入。",
  ],
  "verify/empty": [
    "账本没有任何记录，不能证明抽查计划 {expected} 的任何内容。",
    "请提供抽取时写出的账本；并核查文件是否被清空。",
  ],
  "verify/case-anew": [
    "{at}：重新立案的是 {found}，而不是 {expected}。",
    "个案仅在所并入的计划检查不再进行时重新立案一次，事实不变。",
  ],
  "verify/moved-from": [
    "{at}：记录为自 {found} 改期，而账本载明 {expected}。",
    "只有尚未进行的检查才能改期。",
  ],
  "verify/moved-visits": [
    "{at}：安排在停检日的为 {expected}，改期或列明的为 {found}。",
    "改期须针对全部安排在停检日的检查，且不得涉及其他检查。",
  ],
  "verify/staffing-attempt": [
    "{at}：这是第 {expected} 次派员，记录为 {found}。",
    "写入账本的每次派员均须计数。",
  ],
  "verify/staffing-units": [
    "{at}：尚未派员的对象为 {expected}，补派记录涉及 {found}。",
    "补派须针对全部尚未派员的对象，且不得涉及其他对象。",
  ],
  "verify/void-not-drawn": [
    "{at}：记录 {found} 作废，但其不在抽中对象之列（{expected}）。",
    "只有已抽中而不检查的对象才能作废。",
  ],
  "verify/replaced": [
    "{at}：递补记录为 {found}，作废对象为 {expected}。",
    "每个作废对象各有一行，顺序一致。",
  ],
  "verify/reserve-order": [
    "{at}：按递补顺序应为 {expected}，记录为 {found}。",
    "须按递补顺序依次递补，被越过者须写明理由。",
  ],
  "verify/case-lane": [
    "{at}：{found}，而抽查计划规定为 {expected}。",
    "抽查以外的检查须属于已公布抽查计划中的办理通道。",
  ],
  "verify/case-times": [
    "{at}：记录为 {found}，应为 {expected}。",
    "请自到达之日起按通道时限和工作日历计算；联合检查以牵头机关的检查日期为准。",
  ],
  "verify/case-merged": [
    "{at}：记录为 {found}，按计划内检查应为 {expected}。",
    "仅当通道允许且计划内检查在时限之内时合并办理。",
  ],
  "verify/case-lead": ["{at}：{found}，而牵头抽取为 {expected}。", "联合检查的对象和日期随牵头部门的抽取。"],
  "verify/result-no-visit": [
    "{at}：为 {found} 录入结果，但没有相应的有效检查（{expected}）。",
    "该检查未经抽取或立案，请查明依据。",
  ],
  "verify/result-order": [
    "{at}：此时不能进行 `{found}`，可进行：{expected}。",
    "结果须按录入、审核、公示的顺序办理。",
  ],
  "verify/result-codes": [
    "{at}：结果代码 {found} 不成立（{expected}）。",
    "代码 1 不与其他并用；代码须在公布的清单内。",
  ],
  "verify/result-day": ["{at}：日期为 {found}，应为 {expected}。", "检查应在抽取之后、记录之前。"],
  "verify/result-fields": ["{at}：`{found}` 不成立，应为：{expected}。", "各步骤只有其自身的字段。"],
  "verify/event": ["{at}：{found}，而事件应有 {expected}。", "事件只登记一次，且不得早于其发生。"],
  "verify/void-after-visit": [
    "{at}：虽然 {found} 仍被作废，须为 {expected}。",
    "已经检查的不得作废；结果有误的，应更正或撤销结果。",
  ],
  "verify/amended-round": [
    "{at}：该轮次公告时为 {expected}，现为 {found}。",
    "已公告的轮次，其日期、份额和次序不得改动。",
  ],
  "verify/idle-absence": [
    "{at}：{found} 被列为缺席，但并无 {expected}。",
    "被列为缺席者不能递补：请查明为何列入没有席位的人。",
  ],
  "verify/change": [
    "{at}：实际变动为 {expected}，记录为 {found}。",
    "请比较两个名录库；每项变动各有一行，不多不少。",
  ],
  "verify/amendment": ["{at}：两份抽查计划的差异为 {expected}，记录为 {found}。", "所有改动之处均须公布。"],
  "verify/policy-not-amended": [
    "{at}：抽查计划已变更，但缺少相应的调整记录（{expected}）。",
    "计划调整须公布理由和批准人。",
  ],
  "verify/rating": [
    "{at}：按公布的规则应为 {expected}，记录为 {found}。",
    "分值只能依抽查计划规则和账本所载事由变动。",
  ],
  "verify/key-form": [
    "{at}：密钥不是{expected}：{found}。",
    "有字符被改动，或者本来就不是密钥：请向密钥所有人核实。",
  ],
  "verify/key-signature": [
    "{at}：签名应为{expected}，记录为{found}。",
    "新密钥由前一把密钥签名；一方的第一把密钥由其自身签名。",
  ],
  "verify/key-from": [
    "{at}：密钥自 {found} 起签名，早于条目当日 {expected}。",
    "在条目之前无人知道该密钥：请查明此前用它签署了什么。",
  ],
  "verify/key-twice": [
    "{at}：密钥应为{expected}：{found}。",
    "知道旧条目的人就掌握新条目的私钥：请要求更换新密钥。",
  ],
  "verify/key-replaces": [
    "{at}：被替换的应为{expected}，记录为 {found}。",
    "请向该方索取其历次密钥：本条目可能由他人写入。",
  ],
  "verify/receipts": [
    "{at}：回执应为{expected}，记录为 {found}。",
    "有人出具的回执与各对象的实际情况不符，请查问出具人。",
  ],
  "verify/codes": [
    "{at}：检查码应为{expected}，记录为 {found}。",
    "有检查码对应的检查并未派出，或派出的检查没有检查码，请查问发码人。",
  ],
  "verify/archive-form": ["该文本不是归档文件。", "归档文件是由 `writeArchive` 生成的一个 JSON 对象。"],
  "verify/archive-format": ["归档格式为 {format}，协议为 {protocol}。", "本版本可读取 {expected}。"],
  "verify/archive-field": [
    "归档的字段 {field} 缺失、类型不符，或不是归档应有的字段。",
    "归档应有字段 {fields}，由 `writeArchive` 生成。",
  ],
  "verify/archive-statement": [
    "归档文件中的读法说明不是账本所载明的：{found}。",
    "请由留有原读法说明的案卷重新归档。",
  ],
  "verify/archive-secret": [
    "归档含有不公开的名录库，而其密钥不在手头。",
    "请向保管人索取密钥并随归档一并提交（{ secret }）；没有密钥时只能审核账本本身。",
  ],
  "verify/archive-methods": [
    "归档载明的抽取方法为“{named}”，而其账本所用为“{used}”。",
    "请向归档保管人查问：`writeArchive` 载明的是账本所用方法。",
  ],
  "verify/archive-head": [
    "归档载明的末尾哈希为 {head}，而其账本末尾为 {found}。",
    "账本被截断或添加：请与公开的末尾哈希核对。",
  ],
  "verify/withheld": [
    "{at}：此处依规则 {found} 未予公开，而按抽查计划规则当日应为 {expected}。",
    "请公布者予以公开，或重新制作当日的视图。请用 `at` 给出视图的日期。",
  ],
  "verify/shown": [
    "{at}：此处已公开，而当日规则 {expected} 规定不予公开。",
    "请撤下该视图，改为公布当日的视图。请用 `at` 给出视图的日期。",
  ],
  "verify/registry-differs": [
    "{at}：手头的名录库不属于本账本的任何条目。",
    "它可能是多交的、其他时点的或者另一账本的：请去掉。如果它本应是某一条目所承诺的版本，则内容不符：请比较数量和根哈希；两个快照之差会显示哪些对象发生了变化。不公开的名录库（`salted`）须连同自己的密钥才与承诺相符；没有 history.csv 的，按没有检查记录读取。",
  ],
  "verify/roster-differs": [
    "{at}：手头的检查人员名录库不属于本账本的任何条目。",
    "它可能是多交的、其他时点的或者另一账本的：请去掉。如果它本应是某一条目所承诺的版本，则内容不符：请比较数量和根哈希。不公开的（`salted`）须连同自己的密钥才与承诺相符。",
  ],
  "verify/key-missing": [
    "{at}：交出时没有附上密钥；账本承诺的是一个数量相同的不公开名录库。",
    "这并不说明内容有问题：没有密钥，谁也无法比对。请向保管人索取密钥，并与名录库一并交出（放在旁边的 `registry.key`，或选项 `secret`）。",
  ],
};
