/** What every refusal, finding and note says in Chinese, as an official would write it, room by room. */
import { assignWordsZh } from "../assign/words-zh.js";
import { beaconWordsZh } from "../beacon/words-zh.js";
import { calendarsWordsZh } from "../calendars/words-zh.js";
import { ceremonyWordsZh } from "../ceremony/words-zh.js";
import { changesWordsZh } from "../changes/words-zh.js";
import { compileWordsZh } from "../compile/words-zh.js";
import { daysWordsZh } from "../days/words-zh.js";
import { drandWordsZh } from "../drand/words-zh.js";
import { drawWordsZh } from "../draw/words-zh.js";
import { ioWordsZh } from "../io/words-zh.js";
import { lanesWordsZh } from "../lanes/words-zh.js";
import { planConflictWordsZh } from "../plan/conflicts/words-zh.js";
import { planWordsZh } from "../plan/words-zh.js";
import { poolWordsZh } from "../pool/words-zh.js";
import { publishWordsZh } from "../publish/words-zh.js";
import { receiptsWordsZh } from "../receipts/words-zh.js";
import { reportWordsZh } from "../report/words-zh.js";
import { resultsWordsZh } from "../results/words-zh.js";
import { rosterWordsZh } from "../roster/words-zh.js";
import { roundWordsZh } from "../round/words-zh.js";
import { simulateWordsZh } from "../simulate/words-zh.js";
import { yearWordsZh } from "../year/words-zh.js";
import { wordsOfAuditZh } from "./chinese-of-audit.js";
import type { RefusalCode } from "./english.js";
import { factInChinese } from "./facts-in-chinese.js";
import type { Language } from "./words-of.js";

const WORDING: Readonly<Record<RefusalCode, Language["wording"][string]>> = {
  ...wordsOfAuditZh,
  ...assignWordsZh,
  ...beaconWordsZh,
  ...calendarsWordsZh,
  ...ceremonyWordsZh,
  ...changesWordsZh,
  ...compileWordsZh,
  ...daysWordsZh,
  ...drandWordsZh,
  ...drawWordsZh,
  ...ioWordsZh,
  ...lanesWordsZh,
  ...planConflictWordsZh,
  ...planWordsZh,
  ...poolWordsZh,
  ...publishWordsZh,
  ...receiptsWordsZh,
  ...reportWordsZh,
  ...resultsWordsZh,
  ...rosterWordsZh,
  ...roundWordsZh,
  ...simulateWordsZh,
  ...yearWordsZh,
};

/** Chinese, for `wordsOf`. */
export const chinese: Language = { tag: "zh", wording: WORDING, factText: factInChinese };
