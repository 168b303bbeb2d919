/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { YearCode } from "../year/refuse.js";
import type { simulateWords } from "./words.js";

/** Codes of the words that stand here. */
export type SimulateCode = keyof typeof simulateWords;

export const refuse: Refuse<SimulateCode | YearCode> = anyRefusal;
