/** What refusals of time stamps say in English: those of stamps, and of the checkpoints that they are over. */
import { stampsWords } from "../stamps/words.js";
import { wordsOfLog } from "./english-of-log.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";

export const wordsOfStamps = { ...wordsOfLog, ...stampsWords };

/** English, for `wordsOf`. */
export const englishOfStamps: Language = { tag: "en", wording: wordsOfStamps, factText: factInEnglish };
