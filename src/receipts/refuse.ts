/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { InputCode, YearCode } from "../year/refuse.js";
import type { receiptsWords } from "./words.js";

/** Codes of the words that stand here. */
export type ReceiptsCode = keyof typeof receiptsWords;

export const refuse: Refuse<ReceiptsCode | InputCode | YearCode> = anyRefusal;
