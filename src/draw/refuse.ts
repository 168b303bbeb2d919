/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { drawWords } from "./words.js";

/** Codes of the words that stand here. */
export type DrawCode = keyof typeof drawWords;

export const refuse: Refuse<DrawCode> = anyRefusal;
