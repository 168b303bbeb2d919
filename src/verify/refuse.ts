/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { PolicyCode } from "../policy/refuse.js";
import type { RegistryCode } from "../registry/refuse.js";
import type { InputCode } from "../year/refuse.js";
import type { verifyWords } from "./words.js";
import type { verifyNotesWords } from "./words-of-notes.js";
import type { verifyYearsWords } from "./words-of-years.js";

/** Codes of the words that stand here. */
export type VerifyCode =
  | keyof typeof verifyNotesWords
  | keyof typeof verifyYearsWords
  | keyof typeof verifyWords;

export const refuse: Refuse<VerifyCode | PolicyCode | RegistryCode | InputCode | "kernel/json-form"> =
  anyRefusal;
