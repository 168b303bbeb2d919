/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { compileWords } from "./words.js";

export const compileWordsZh: Readonly<Record<keyof typeof compileWords, Wording>> = {
  "plan/dead-end-ahead": [
    "以公开种子预演 {searched} 个年度，事项 `{matter}` 有 {failed} 次无法完成（{rounds}）：实际抽取的年度也可能如此。",
    "请在年初前降低数量、放宽上限或限额，或增加人员与可检查日。",
  ],
  "plan/promise-by-chance": [
    "以公开种子预演 {searched} 个年度，规则 `{rule}` 有 {failed} 次未能履行，涉及至少 {units} 个对象（首个为 {first}）：实际抽取的年度也可能如此。未定日期的检查按该轮最后一日计。",
    "请增加抽查次数、延长期限，或减少承诺次数。",
  ],
};
