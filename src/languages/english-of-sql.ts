/** What refusals of rounds in a database say in English: those of the room, and of all that a round may refuse. */
import { sqlWords } from "../sql/words.js";
import { englishWording } from "./english.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";

export const wordsOfSql = { ...englishWording, ...sqlWords };

/** English, for `wordsOf`. */
export const englishOfSql: Language = { tag: "en", wording: wordsOfSql, factText: factInEnglish };
