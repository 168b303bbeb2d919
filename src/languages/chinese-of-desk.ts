/** What reading the lists of an office may refuse or warn of, in Chinese. */
import { deskWordsZh } from "../desk/words-zh.js";
import { ioWordsZh } from "../io/words-zh.js";
import { registryWordsZh } from "../registry/words-zh.js";
import type { wordsOfDesk } from "./english-of-desk.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";
import { kernelWordsZh } from "./words-of-kernel-zh.js";

const WORDING: Readonly<Record<keyof typeof wordsOfDesk, Language["wording"][string]>> = {
  ...kernelWordsZh,
  ...registryWordsZh,
  ...ioWordsZh,
  ...deskWordsZh,
};

/** Chinese, for `wordsOf`. */
export const chineseOfDesk: Language = { tag: "zh", wording: WORDING, factText: factInChinese };
