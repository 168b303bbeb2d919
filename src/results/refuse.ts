/** A refusal of this room: the compiler knows its codes. */

import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { LedgerCode } from "../ledger/refuse.js";
import type { PolicyCode } from "../policy/refuse.js";
import type { InputCode } from "../year/refuse.js";
import type { resultsWords } from "./words.js";

/** Codes of the words that stand here. */
export type ResultsCode = keyof typeof resultsWords;

export const refuse: Refuse<ResultsCode | PolicyCode | LedgerCode | InputCode> = anyRefusal;
