/**
 * What the findings and notes of an audit say in English, and the refusals of what an auditor reads: ledger,
 * policy, registry, archive. Nothing else reaches an auditor, so the door `verify` carries nothing else.
 */
import { ledgerWords } from "../ledger/words.js";
import { policyWords } from "../policy/words.js";
import { policyDaysWords } from "../policy/words-of-days.js";
import { policyLanesWords } from "../policy/words-of-lanes.js";
import { randomWords } from "../random/words.js";
import { registryWords } from "../registry/words.js";
import { discretionWords } from "../verify/discretions/words.js";
import { visitUsesWords } from "../verify/discretions/words-of-visits.js";
import { verifyWords } from "../verify/words.js";
import { verifyNotesWords } from "../verify/words-of-notes.js";
import { verifyYearsWords } from "../verify/words-of-years.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";
import { kernelWords } from "./words-of-kernel.js";

export const wordsOfAudit = {
  ...kernelWords,
  ...ledgerWords,
  ...policyWords,
  ...policyDaysWords,
  ...policyLanesWords,
  ...registryWords,
  ...randomWords,
  ...discretionWords,
  ...visitUsesWords,
  ...verifyWords,
  ...verifyNotesWords,
  ...verifyYearsWords,
};

/** English, for `wordsOf`. */
export const englishOfAudit: Language = { tag: "en", wording: wordsOfAudit, factText: factInEnglish };
