/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { sqlWords } from "./words.js";

/** Codes of the words that stand here. */
export type SqlCode = keyof typeof sqlWords;

export const refuse: Refuse<SqlCode> = anyRefusal;
