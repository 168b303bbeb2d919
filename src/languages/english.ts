/** What every refusal, finding and note says in English, room by room. */

import { assignWords } from "../assign/words.js";
import { calendarsWords } from "../calendars/words.js";
import { changesWords } from "../changes/words.js";
import { compileWords } from "../compile/words.js";
import { daysWords } from "../days/words.js";
import { drawWords } from "../draw/words.js";
import { ioWords } from "../io/words.js";
import type { Facts } from "../kernel/refusal.js";
import { lanesWords } from "../lanes/words.js";
import { ledgerWords } from "../ledger/words.js";
import { planConflictWords } from "../plan/conflicts/words.js";
import { planWords } from "../plan/words.js";
import { policyWords } from "../policy/words.js";
import { policyDaysWords } from "../policy/words-of-days.js";
import { policyLanesWords } from "../policy/words-of-lanes.js";
import { poolWords } from "../pool/words.js";
import { randomWords } from "../random/words.js";
import { registryWords } from "../registry/words.js";
import { resultsWords } from "../results/words.js";
import { rosterWords } from "../roster/words.js";
import { roundWords } from "../round/words.js";
import { simulateWords } from "../simulate/words.js";
import { verifyWords } from "../verify/words.js";
import { verifyNotesWords } from "../verify/words-of-notes.js";
import { verifyYearsWords } from "../verify/words-of-years.js";
import { yearWords } from "../year/words.js";
import type { Language } from "./words-of.js";
import { kernelWords } from "./words-of-kernel.js";

const WORDING = {
  ...assignWords,
  ...calendarsWords,
  ...changesWords,
  ...compileWords,
  ...daysWords,
  ...drawWords,
  ...ioWords,
  ...lanesWords,
  ...kernelWords,
  ...ledgerWords,
  ...planConflictWords,
  ...planWords,
  ...policyWords,
  ...policyDaysWords,
  ...policyLanesWords,
  ...poolWords,
  ...randomWords,
  ...registryWords,
  ...resultsWords,
  ...rosterWords,
  ...roundWords,
  ...simulateWords,
  ...verifyWords,
  ...verifyNotesWords,
  ...verifyYearsWords,
  ...yearWords,
};

/** Every code that a refusal, a finding or a note of this library has. */
export type RefusalCode = keyof typeof WORDING;

/** English, for `wordsOf`. */
export const english: Language = { tag: "en", wording: WORDING, factText };

function factText(name: string, value: Facts[string]): string {
  return name === "round" && value === "any" ? "any round" : String(value ?? "none");
}
