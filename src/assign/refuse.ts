/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { assignWords } from "./words.js";

/** Codes of the words that stand here. */
export type AssignCode = keyof typeof assignWords;

export const refuse: Refuse<AssignCode> = anyRefusal;
