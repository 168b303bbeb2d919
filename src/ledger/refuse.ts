/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { ledgerWords } from "./words.js";

/** Codes of the words that stand here. */
export type LedgerCode = keyof typeof ledgerWords;

export const refuse: Refuse<LedgerCode> = anyRefusal;
