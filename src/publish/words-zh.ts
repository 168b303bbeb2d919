/** What the room may refuse (`publish/…`), in Chinese, as an official would write it. */
import type { Wording } from "../kernel/wording.js";
import type { publishWords } from "./words.js";

export const publishWordsZh: Readonly<Record<keyof typeof publishWords, Wording>> = {
  "publish/no-entry": ["公开记录第 {line} 行不是账本条目。", "请提供账本或其公开文本的原文。"],
  "publish/no-policy": [
    "截至该日，记录中尚无抽查计划，没有可以公开的内容。",
    "请在计划记入账本后再发布，或者指定更晚的日期。",
  ],
  "publish/empty-view": [
    "作为 `{field}` 提供的文本没有任何一行：空文件不是账本，无从比对。",
    "请提供所公布的视图原文。",
  ],
  "publish/view-shows": [
    "视图载有规则 {rule} 规定在 {day} 不予公开的内容：{at}。",
    "请公布该日的视图：用 `publicView` 重新生成，或在命令中去掉 --view。",
  ],
  "publish/view-withholds": [
    "按规则，{at} 在 {day} 已可公开，视图却没有写出：该视图不是这一天的。",
    "请用 --at 写明视图的日期，或公布该日的视图：用 `publicView` 重新生成，或在命令中去掉 --view。",
  ],
  "publish/view-is-none": [
    "待公布的内容不是账本的公开视图：没有条目，或者不能成立。",
    "请提供 `publicView` 或命令 `view` 写出的视图原文。",
  ],
  "publish/checkpoint-form": [
    "这不是日志的检查点：应依次为日志名称、条目数和根值，各占一行，空行之后可有签名。",
    "请原样提供 `double-random log` 写出的文件 `checkpoint`。",
  ],
  "publish/checkpoint-size": [
    "检查点含 {size} 条，而所公布的记录有 {entries} 条。",
    "请提供本记录的检查点，其条目数至少为一，且不多于所公布的条目数。",
  ],
  "publish/checkpoint-root": [
    "本记录的日志在 {size} 条处的根值为 {expected}，而检查点所载为 {found}。",
    "请提供本账本的检查点；如果确属本账本，则账本此后已被改动。",
  ],
  "publish/not-a-day": ["“{found}”不是日期。", "请写成 2026-03-01 的形式。"],
  "publish/openings": ["`openings` 为{found}。", "请提供 `listOpenings` 的结果，或者不写。"],
  "publish/language": ["没有语言“{found}”的页面。", "请选择 zh、en，或两者都选。"],
  "publish/unit": [
    "公开名单中第 {at} 个检查对象缺少标识或名称，或者含有公开名单以外的内容。",
    "每个对象只写 `id`、`name`、`draws`，必要时写 `area`；名录的其他内容一律不公开。",
  ],
  "publish/not-private": [
    "该名录库并非不公开的名录库：未加盐，无从逐项出示。",
    "请提交当时作出承诺的名录库及其密钥；公开的名录库见 double-random/protocol 的 `provePresence` 和 `proveAbsence`。",
  ],
  "publish/list": [
    "“{given}”不是可出示记录的名录。",
    "可出示 `units`（对象）和 `inspectors`（人员）的记录。",
  ],
  "publish/no-record": ["{list} 中没有“{id}”。", "请核对编号；查无此编号的证明由 `openAbsence` 出具。"],
  "publish/is-there": [
    "“{id}”在 {list} 中，无法证明其不在册。",
    "请用 `openRecord` 或 `openFields` 出示其记录或其中一项。",
  ],
  "publish/no-field": [
    "“{id}”的记录没有字段 {field}。",
    "字段有 {known}；对象另有其自身的各项事实，写作 `facts.名称`；某项事实不存在，可由列出全部名称的字段 `facts` 证明。",
  ],
  "publish/not-an-id": ["“{given}”不是编号（{fault}）。", "请按名录库中的写法填写编号。"],
  "publish/pseudonym-already": [
    "“{id}”已是代号的形式。",
    "请使用替换前的原始数据：代号再取代号，便追溯不到任何人。",
  ],
  "publish/same-pseudonym": [
    "“{one}”与“{other}”将得到同一代号 {pseudonym}。",
    "请更换密钥：openssl rand -hex 32。",
  ],
  "publish/not-an-instant": [
    "`at` 不是有效的时刻：`{found}`。",
    "请写明视图日期，到秒并带时区，例如 2026-07-01T09:00:00+08:00。",
  ],
  "publish/unsalted": [
    "账本第 {entry} 条（{kind}）没有加盐，而公开规则（{rule}）规定其中的“{place}”不予公开；没有加盐的条目只能整条公开。",
    "经决定公布整本账本的，请加 --whole；需要部分公开的，下一年度请以密钥（案卷目录中的 `registry.key`）开启账本。未公布任何内容。",
  ],
  "publish/views-differ": [
    "两份视图不属于同一账本：第 {line} 行的哈希一为 {one}，一为 {other}。",
    "有人看到的是另一份记录。请保存两份视图，并向公布者查问。",
  ],
  "publish/room-not-announced": [
    "轮次 {round} 尚未公告，现场抽签没有可供对照的内容。",
    "请先公告（double-random announce 或 `announceRound`）：种子来源须在产生数值之前记入账本。",
  ],
  "publish/room-round": [
    "计划中没有轮次 {round}，或者多个事项都有该轮次。",
    "请同时指明事项和轮次，现有：{known}。",
  ],
  "publish/room-drawn": ["{drawId} 已经抽取。", "请为其他轮次打开抽签页；重抽须先写明理由并重新公告。"],
  "publish/room-inputs": [
    "抽查计划或名录库与公告 {drawId} 时不一致。",
    "请使用公告时的文件：账本已对其作出承诺。",
  ],
  "publish/room-secret": [
    "账本为加盐账本，未提供其密钥。",
    "请提供账本的密钥（命令中用 --key FILE，程序中为打开年度时的 `secret`）：抽签页写入的条目同样加盐。",
  ],
  "publish/room-code": [
    "`{field}` 不是抽签页的程序。",
    "`page` 请填 dist/pages/room.js 的内容，`worker` 请填 dist/pages/room-worker.js 的内容。",
  ],
};
