/** What the room may refuse (`publish/…`), in Chinese, as an official would write it. */
import type { Wording } from "../kernel/wording.js";
import type { publishWords } from "./words.js";

export const publishWordsZh: Readonly<Record<keyof typeof publishWords, Wording>> = {
  "publish/no-entry": ["公开记录第 {line} 行不是账本条目。", "请提供账本或其公开文本的原文。"],
  "publish/no-policy": [
    "截至该日，记录中尚无抽查计划，没有可以公开的内容。",
    "请在计划记入账本后再发布，或者指定更晚的日期。",
  ],
  "publish/not-a-day": ["“{found}”不是日期。", "请写成 YYYY-MM-DD。"],
  "publish/language": ["没有语言“{found}”的页面。", "请选择 zh、en，或两者都选。"],
  "publish/unit": [
    "公开名单中第 {at} 个检查对象缺少标识或名称，或者含有公开名单以外的内容。",
    "每个对象只写 `id`、`name`、`draws`，必要时写 `area`；名录的其他内容一律不公开。",
  ],
};
