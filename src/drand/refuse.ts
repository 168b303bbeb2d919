/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { drandWords } from "./words.js";

/** Codes of the words that stand here. */
export type DrandCode = keyof typeof drandWords;

export const refuse: Refuse<DrandCode> = anyRefusal;
