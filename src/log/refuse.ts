/** A refusal of this room: the compiler knows its codes. */

import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { LedgerCode } from "../ledger/refuse.js";
import type { InputCode } from "../year/refuse.js";
import type { logWords } from "./words.js";

/** Codes of the words that stand here. */
export type LogCode = keyof typeof logWords;

export const refuse: Refuse<LogCode | LedgerCode | InputCode> = anyRefusal;
