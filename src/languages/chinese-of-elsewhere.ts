/** What a replay of a draw made elsewhere may refuse, warn of or note, in Chinese. */
import { elsewhereWordsZh } from "../elsewhere/words-zh.js";
import type { wordsOfElsewhere } from "./english-of-elsewhere.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";
import { kernelWordsZh } from "./words-of-kernel-zh.js";

const WORDING: Readonly<Record<keyof typeof wordsOfElsewhere, Language["wording"][string]>> = {
  ...kernelWordsZh,
  ...elsewhereWordsZh,
};

/** Chinese, for `wordsOf`. */
export const chineseOfElsewhere: Language = { tag: "zh", wording: WORDING, factText: factInChinese };
