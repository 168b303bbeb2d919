/** What refusals of a draw in a database say in English: those of the room, of years and rules, and of everything that is handed over. */
import { policyWords } from "../policy/words.js";
import { sqlWords } from "../sql/words.js";
import { yearWords } from "../year/words.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";
import { kernelWords } from "./words-of-kernel.js";

export const wordsOfSql = {
  ...kernelWords,
  ...policyWords,
  ...yearWords,
  ...sqlWords,
};

/** English, for `wordsOf`. */
export const englishOfSql: Language = { tag: "en", wording: wordsOfSql, factText: factInEnglish };
