/** What refusals of publishing say in Chinese: those of the room, of registries and of everything that is handed over. */
import { ledgerWordsZh } from "../ledger/words-zh.js";
import { publishWordsZh } from "../publish/words-zh.js";
import { receiptsWordsZh } from "../receipts/words-zh.js";
import { registryWordsZh } from "../registry/words-zh.js";
import { yearWordsZh } from "../year/words-zh.js";
import type { wordsOfPublish } from "./english-of-publish.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";
import { kernelWordsZh } from "./words-of-kernel-zh.js";

const WORDING: Readonly<Record<keyof typeof wordsOfPublish, Language["wording"][string]>> = {
  ...kernelWordsZh,
  ...ledgerWordsZh,
  ...registryWordsZh,
  ...yearWordsZh,
  ...publishWordsZh,
  ...receiptsWordsZh,
};

/** Chinese, for `wordsOf`. */
export const chineseOfPublish: Language = { tag: "zh", wording: WORDING, factText: factInChinese };
