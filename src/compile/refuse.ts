/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { compileWords } from "./words.js";

/** Codes of the words that stand here. */
export type CompileCode = keyof typeof compileWords;

export const refuse: Refuse<CompileCode> = anyRefusal;
