/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { YearCode } from "../year/refuse.js";
import type { changesWords } from "./words.js";

/** Codes of the words that stand here. */
export type ChangesCode = keyof typeof changesWords;

export const refuse: Refuse<ChangesCode | YearCode> = anyRefusal;
