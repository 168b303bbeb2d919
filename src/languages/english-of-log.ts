/** What refusals of a log say in English: those of logs, keys, ledgers and of everything that is handed over. */
import { ledgerWords } from "../ledger/words.js";
import { logWords } from "../log/words.js";
import { yearWords } from "../year/words.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";
import { kernelWords } from "./words-of-kernel.js";

export const wordsOfLog = { ...kernelWords, ...ledgerWords, ...yearWords, ...logWords };

/** English, for `wordsOf`. */
export const englishOfLog: Language = { tag: "en", wording: wordsOfLog, factText: factInEnglish };
