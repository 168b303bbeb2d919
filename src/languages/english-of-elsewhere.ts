/**
 * What a replay of a draw made elsewhere may refuse, warn of or note, in English. Nothing else reaches whoever
 * uses the door `elsewhere`, and no other door carries these words.
 */
import { elsewhereWords } from "../elsewhere/words.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";
import { kernelWords } from "./words-of-kernel.js";

export const wordsOfElsewhere = { ...kernelWords, ...elsewhereWords };

/** English, for `wordsOf`. */
export const englishOfElsewhere: Language = { tag: "en", wording: wordsOfElsewhere, factText: factInEnglish };
