/** What refusals of the command say in English: only the command gives them. */
import { cliWords } from "../cli/words.js";
import { casesWords } from "../cli/words-of-cases.js";
import { listsWords } from "../cli/words-of-lists.js";
import { roundsWords } from "../cli/words-of-rounds.js";
import { tablesWords } from "../cli/words-of-tables.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";

export const englishOfCli: Language = {
  tag: "en",
  wording: { ...cliWords, ...casesWords, ...listsWords, ...roundsWords, ...tablesWords },
  factText: factInEnglish,
};
