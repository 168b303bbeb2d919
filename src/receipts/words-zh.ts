/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { receiptsWords } from "./words.js";

export const receiptsWordsZh: Readonly<Record<keyof typeof receiptsWords, Wording>> = {
  "receipts/no-draw": ["没有已经抽取的批次“{drawId}”。", "请写明账本中已抽取的批次之一：{known}。"],
  "receipts/older": [
    "批次 {drawId} 由旧版本公告，公告未锁定抽查对象范围。",
    "回执只适用于公告时已锁定抽查对象范围的批次。",
  ],
  "receipts/no-registry": [
    "抽取 {drawId} 所用的名录库不在手头。",
    "请连同该名录库打开年度（`readYear` 的 `earlier`）：回执要说明其中每个对象的情况。",
  ],
  "receipts/twice": ["批次 {drawId} 已有回执。", "无须再写入，用 `openReceipts` 即可逐一出具。"],
  "receipts/unsalted": [
    "{drawId} 的名录库不公开，而账本没有盐值：他人可以逐个试猜对象的回执。",
    "请在下一年度以 `secret` 开启账本；本年度只能用 `openRecord` 向对象出示其在册情况。",
  ],
  "receipts/none": ["账本中没有批次“{drawId}”的回执。", "请先用 `issueReceipts` 写入。"],
  "receipts/other-root": [
    "批次 {drawId} 各对象的情况与回执条目的根值不符。",
    "请核验账本：该条目、抽取结果或名录库已与当时不同。",
  ],
  "receipts/checkpoint-form": [
    "这不是检查点：应为日志名称、条数和根值三行，别无其他行。",
    "请提供由 `checkpointOf` 生成的检查点，是否签名均可。",
  ],
  "receipts/checkpoint-size": [
    "检查点含 {size} 条；回执是账本（共 {entries} 条）的第 {seq} 号条目。",
    "请提供写入回执之后、属于本账本的检查点。",
  ],
  "receipts/checkpoint-root": [
    "本账本在 {size} 条处的根值与检查点不一致。",
    "请提供本账本的检查点；如果确属本账本，则账本此后已被改动。",
  ],
  "receipts/form": ["回执的字段“{field}”缺失、内容不符，或者不属于回执。", "请提交执法机关出具的原文件。"],
  "receipts/path": [
    "回执对 {unit} 的说明与账本记载的根值不符。",
    "该回执被改动过，或从未如此出具。请向执法机关重新索取，并保存这一份。",
  ],
  "receipts/log": [
    "第 {seq} 号条目与检查点的根值不符。",
    "检查点属于另一账本，或回执被改动过。请与公布的检查点核对。",
  ],
  "codes/no-draw": [
    "本年度没有已派员的批次或个案“{drawId}”。",
    "请写明账本中的批次或个案；不写则为全年所有检查发码。",
  ],
  "codes/form": [
    "“{given}”不是检查码，也不是随码出示的文件。",
    "检查码由两组共十个字母和数字组成，例如 7K2MD-9QX4A。请对照出示的文书重新输入。",
  ],
  "codes/no-record": [
    "所提供的不是可以查询检查码的记录：其中没有条目。",
    "请提供账本或其公开文本的原文，或 `readLedger` 得到的账本。",
  ],
};
