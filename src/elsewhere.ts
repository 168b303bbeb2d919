/**
 * `double-random/elsewhere`: draws that another system made and published, made again. Nothing is drawn by
 * these methods here. The door asks for the package `@noble/hashes` (MD5); no other door does. This file lists
 * names and does nothing.
 *
 * @packageDocumentation
 */
export { type Comparison, compareElsewhere, type Listed } from "./elsewhere/compare-elsewhere.js";
export type {
  ConsistentDraw,
  ElsewhereDraw,
  ElsewhereMethod,
  ElsewherePool,
  RandomSource,
  Rfc3797Draw,
  RivestDraw,
  SeedrandomDraw,
  SystematicDraw,
} from "./elsewhere/draws.js";
export { replayElsewhere } from "./elsewhere/replay-elsewhere.js";
export type {
  Coverage,
  HashPick,
  NumberPick,
  Pick,
  PicksOf,
  Replayed,
  TicketPick,
  Weakness,
} from "./elsewhere/replayed.js";
export { weaknessesOf } from "./elsewhere/weaknesses.js";
export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export { chineseOfElsewhere as chinese } from "./languages/chinese-of-elsewhere.js";
export { englishOfElsewhere as english } from "./languages/english-of-elsewhere.js";
export { orThrowOfElsewhere as orThrow } from "./languages/or-throw-of-elsewhere.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
export type { ReplayOnly } from "./random/method.js";
