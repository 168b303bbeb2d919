/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { uploadsWords } from "./words.js";

/** Codes of the words that stand here. */
export type UploadsCode = keyof typeof uploadsWords;

export const refuse: Refuse<UploadsCode> = anyRefusal;
