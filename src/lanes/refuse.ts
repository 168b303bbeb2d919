/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { YearCode } from "../year/refuse.js";
import type { lanesWords } from "./words.js";

/** Codes of the words that stand here. */
export type LanesCode = keyof typeof lanesWords;

export const refuse: Refuse<LanesCode | YearCode> = anyRefusal;
