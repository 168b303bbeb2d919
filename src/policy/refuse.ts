/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { policyWords } from "./words.js";
import type { policyDaysWords } from "./words-of-days.js";
import type { policyLanesWords } from "./words-of-lanes.js";

/** Codes of the words that stand here. */
export type PolicyCode =
  | keyof typeof policyWords
  | keyof typeof policyDaysWords
  | keyof typeof policyLanesWords;

export const refuse: Refuse<PolicyCode> = anyRefusal;
