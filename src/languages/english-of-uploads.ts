/** What refusals of uploads say in English: those of the room, of rounds, and of everything that is handed over. */
import { policyWords } from "../policy/words.js";
import { uploadsWords } from "../uploads/words.js";
import { yearWords } from "../year/words.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";
import { kernelWords } from "./words-of-kernel.js";

export const wordsOfUploads = {
  ...kernelWords,
  ...policyWords,
  ...yearWords,
  ...uploadsWords,
};

/** English, for `wordsOf`. */
export const englishOfUploads: Language = { tag: "en", wording: wordsOfUploads, factText: factInEnglish };
