/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { randomWords } from "./words.js";

/** Codes of the words that stand here. */
export type RandomCode = keyof typeof randomWords;

export const refuse: Refuse<RandomCode> = anyRefusal;
