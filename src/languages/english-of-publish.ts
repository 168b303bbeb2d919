/** What refusals of publishing say in English: those of the room, of registries and of everything that is handed over. */
import { ledgerWords } from "../ledger/words.js";
import { publishWords } from "../publish/words.js";
import { receiptsWords } from "../receipts/words.js";
import { registryWords } from "../registry/words.js";
import { yearWords } from "../year/words.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";
import { kernelWords } from "./words-of-kernel.js";

export const wordsOfPublish = {
  ...kernelWords,
  ...ledgerWords,
  ...registryWords,
  ...yearWords,
  ...publishWords,
  ...receiptsWords,
};

/** English, for `wordsOf`. */
export const englishOfPublish: Language = { tag: "en", wording: wordsOfPublish, factText: factInEnglish };
