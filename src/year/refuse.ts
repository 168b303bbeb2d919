/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { PolicyCode } from "../policy/refuse.js";
import type { RegistryCode } from "../registry/refuse.js";
import type { yearWords } from "./words.js";

/** Codes of the words that stand here. */
export type YearCode = keyof typeof yearWords;

/** Codes of what was handed over, whose words stand with those of the kernel: every door may need them. */
export type InputCode =
  | "input/control-character"
  | "input/held-by-year"
  | "input/misspelt-field"
  | "input/no-flag"
  | "input/no-list"
  | "input/no-text"
  | "input/raw-ledger"
  | "input/unknown-field"
  | "input/unusable";

export const refuse: Refuse<YearCode | InputCode | PolicyCode | RegistryCode> = anyRefusal;
