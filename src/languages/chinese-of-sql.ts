/** What refusals of a draw in a database say in Chinese. */
import { policyWordsZh } from "../policy/words-zh.js";
import { sqlWordsZh } from "../sql/words-zh.js";
import { yearWordsZh } from "../year/words-zh.js";
import type { wordsOfSql } from "./english-of-sql.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";
import { kernelWordsZh } from "./words-of-kernel-zh.js";

const WORDING: Readonly<Record<keyof typeof wordsOfSql, Language["wording"][string]>> = {
  ...kernelWordsZh,
  ...policyWordsZh,
  ...yearWordsZh,
  ...sqlWordsZh,
};

/** Chinese, for `wordsOf`. */
export const chineseOfSql: Language = { tag: "zh", wording: WORDING, factText: factInChinese };
