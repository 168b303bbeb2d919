/**
 * What every refusal, finding and note says in English, room by room; those of logs stand in `english-of-log.ts`, since
 * only the doors of logs give them.
 */

import { assignWords } from "../assign/words.js";
import { beaconWords } from "../beacon/words.js";
import { calendarsWords } from "../calendars/words.js";
import { ceremonyWords } from "../ceremony/words.js";
import { changesWords } from "../changes/words.js";
import { compileWords } from "../compile/words.js";
import { daysWords } from "../days/words.js";
import { drandWords } from "../drand/words.js";
import { drawWords } from "../draw/words.js";
import { ioWords } from "../io/words.js";
import { lanesWords } from "../lanes/words.js";
import { planConflictWords } from "../plan/conflicts/words.js";
import { planWords } from "../plan/words.js";
import { poolWords } from "../pool/words.js";
import { publishWords } from "../publish/words.js";
import { receiptsWords } from "../receipts/words.js";
import { reportWords } from "../report/words.js";
import { resultsWords } from "../results/words.js";
import { rosterWords } from "../roster/words.js";
import { roundWords } from "../round/words.js";
import { simulateWords } from "../simulate/words.js";
import { yearWords } from "../year/words.js";
import { wordsOfAudit } from "./english-of-audit.js";
import { factInEnglish } from "./facts-in-english.js";
import type { Language } from "./words-of.js";

export const englishWording = {
  ...wordsOfAudit,
  ...assignWords,
  ...beaconWords,
  ...calendarsWords,
  ...ceremonyWords,
  ...changesWords,
  ...compileWords,
  ...daysWords,
  ...drandWords,
  ...drawWords,
  ...ioWords,
  ...lanesWords,
  ...planConflictWords,
  ...planWords,
  ...poolWords,
  ...publishWords,
  ...receiptsWords,
  ...reportWords,
  ...resultsWords,
  ...rosterWords,
  ...roundWords,
  ...simulateWords,
  ...yearWords,
};

/** Every code that a refusal, a finding or a note of this library has. */
export type RefusalCode = keyof typeof englishWording;

/** English, for `wordsOf`. */
export const english: Language = { tag: "en", wording: englishWording, factText: factInEnglish };
