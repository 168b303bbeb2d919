/** What refusals of the command say in Chinese: only the command gives them. */

import { casesWordsZh } from "../cli/words-of-cases-zh.js";
import { listsWordsZh } from "../cli/words-of-lists-zh.js";
import { roundsWordsZh } from "../cli/words-of-rounds-zh.js";
import { tablesWordsZh } from "../cli/words-of-tables-zh.js";
import { cliWordsZh } from "../cli/words-zh.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";

export const chineseOfCli: Language = {
  tag: "zh",
  wording: { ...cliWordsZh, ...casesWordsZh, ...listsWordsZh, ...roundsWordsZh, ...tablesWordsZh },
  factText: factInChinese,
};
