/** What refusals of time stamps say in Chinese: those of stamps, and of the checkpoints that they are over. */
import { stampsWordsZh } from "../stamps/words-zh.js";
import { chineseOfLog } from "./chinese-of-log.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";

const WORDING: Language["wording"] = { ...chineseOfLog.wording, ...stampsWordsZh };

/** Chinese, for `wordsOf`. */
export const chineseOfStamps: Language = { tag: "zh", wording: WORDING, factText: factInChinese };
