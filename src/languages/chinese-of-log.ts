/** What refusals of a log say in Chinese: those of logs, keys, ledgers and of everything that is handed over. */
import { ledgerWordsZh } from "../ledger/words-zh.js";
import { logWordsZh } from "../log/words-zh.js";
import { yearWordsZh } from "../year/words-zh.js";
import type { wordsOfLog } from "./english-of-log.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";
import { kernelWordsZh } from "./words-of-kernel-zh.js";

const WORDING: Readonly<Record<keyof typeof wordsOfLog, Language["wording"][string]>> = {
  ...kernelWordsZh,
  ...ledgerWordsZh,
  ...yearWordsZh,
  ...logWordsZh,
};

/** Chinese, for `wordsOf`. */
export const chineseOfLog: Language = { tag: "zh", wording: WORDING, factText: factInChinese };
