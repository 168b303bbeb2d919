/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { elsewhereWords } from "./words.js";

/** Codes of the words that stand here. */
export type ElsewhereCode = keyof typeof elsewhereWords;

export const refuse: Refuse<
  ElsewhereCode | "input/misspelt-field" | "input/no-list" | "input/unknown-field"
> = anyRefusal;
