/** What refusals of rounds in a database say in Chinese. */
import { sqlWordsZh } from "../sql/words-zh.js";
import { chinese } from "./chinese.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";

/** Chinese, for `wordsOf`. */
export const chineseOfSql: Language = {
  tag: "zh",
  wording: { ...chinese.wording, ...sqlWordsZh },
  factText: factInChinese,
};
