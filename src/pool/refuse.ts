/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { poolWords } from "./words.js";

/** Codes of the words that stand here. */
export type PoolCode = keyof typeof poolWords;

export const refuse: Refuse<PoolCode> = anyRefusal;
