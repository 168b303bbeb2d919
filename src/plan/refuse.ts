/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { planConflictWords } from "./conflicts/words.js";
import type { planWords } from "./words.js";

/** Codes of the words that stand here. */
export type PlanCode = keyof typeof planConflictWords | keyof typeof planWords;

export const refuse: Refuse<PlanCode> = anyRefusal;
