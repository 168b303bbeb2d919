/** What the findings and notes of an audit say in Chinese, and the refusals of what an auditor reads. */
import { ledgerWordsZh } from "../ledger/words-zh.js";
import { policyDaysWordsZh } from "../policy/words-of-days-zh.js";
import { policyLanesWordsZh } from "../policy/words-of-lanes-zh.js";
import { policyWordsZh } from "../policy/words-zh.js";
import { randomWordsZh } from "../random/words-zh.js";
import { registryWordsZh } from "../registry/words-zh.js";
import { discretionWordsZh } from "../verify/discretions/words-zh.js";
import { verifyNotesWordsZh } from "../verify/words-of-notes-zh.js";
import { verifyYearsWordsZh } from "../verify/words-of-years-zh.js";
import { verifyWordsZh } from "../verify/words-zh.js";
import type { wordsOfAudit } from "./english-of-audit.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";
import { kernelWordsZh } from "./words-of-kernel-zh.js";

export const wordsOfAuditZh: Readonly<Record<keyof typeof wordsOfAudit, Language["wording"][string]>> = {
  ...kernelWordsZh,
  ...ledgerWordsZh,
  ...policyWordsZh,
  ...policyDaysWordsZh,
  ...policyLanesWordsZh,
  ...registryWordsZh,
  ...randomWordsZh,
  ...discretionWordsZh,
  ...verifyWordsZh,
  ...verifyNotesWordsZh,
  ...verifyYearsWordsZh,
};

/** Chinese, for `wordsOf`. */
export const chineseOfAudit: Language = { tag: "zh", wording: wordsOfAuditZh, factText: factInChinese };
