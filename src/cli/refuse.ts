/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { RegistryCode } from "../registry/refuse.js";
import type { VerifyCode } from "../verify/refuse.js";
import type { cliWords } from "./words.js";
import type { casesWords } from "./words-of-cases.js";
import type { listsWords } from "./words-of-lists.js";
import type { roundsWords } from "./words-of-rounds.js";
import type { tablesWords } from "./words-of-tables.js";

/** Codes of the words that stand here. */
export type CliCode =
  | keyof typeof cliWords
  | keyof typeof casesWords
  | keyof typeof listsWords
  | keyof typeof roundsWords
  | keyof typeof tablesWords;

export const refuse: Refuse<CliCode | VerifyCode | RegistryCode> = anyRefusal;
