/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { publishWords } from "./words.js";

export const publishWordsZh: Readonly<Record<keyof typeof publishWords, Wording>> = {
  "publish/not-an-instant": [
    "`at` 不是有效的时刻：`{found}`。",
    "请写明视图日期，到秒并带时区，例如 2026-07-01T09:00:00+08:00。",
  ],
  "publish/unsalted": [
    "第 {entry} 号条目（{kind}）没有盐值，而规则 {rule} 规定其 `{place}` 不予公开。",
    "只有加盐条目才能部分公开。请在下一年度以 `secret` 开启台账；本台账未公布任何内容。",
  ],
  "publish/views-differ": [
    "两份视图不属于同一台账：第 {line} 行的哈希一为 {one}，一为 {other}。",
    "有人看到的是另一份记录。请保存两份视图，并向公布者查问。",
  ],
};
