/** What refusals of uploads say in Chinese: those of the room, of rounds, and of everything that is handed over. */
import { policyWordsZh } from "../policy/words-zh.js";
import { uploadsWordsZh } from "../uploads/words-zh.js";
import { yearWordsZh } from "../year/words-zh.js";
import type { wordsOfUploads } from "./english-of-uploads.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";
import { kernelWordsZh } from "./words-of-kernel-zh.js";

const WORDING: Readonly<Record<keyof typeof wordsOfUploads, Language["wording"][string]>> = {
  ...kernelWordsZh,
  ...policyWordsZh,
  ...yearWordsZh,
  ...uploadsWordsZh,
};

/** Chinese, for `wordsOf`. */
export const chineseOfUploads: Language = { tag: "zh", wording: WORDING, factText: factInChinese };
