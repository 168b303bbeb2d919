/** What reading the lists of an office may refuse or warn of, in English. */
import { deskWords } from "../desk/words.js";
import { ioWords } from "../io/words.js";
import { registryWords } from "../registry/words.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";
import { kernelWords } from "./words-of-kernel.js";

export const wordsOfDesk = { ...kernelWords, ...registryWords, ...ioWords, ...deskWords };

/** English, for `wordsOf`. */
export const englishOfDesk: Language = { tag: "en", wording: wordsOfDesk, factText: factInEnglish };
