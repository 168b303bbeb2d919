/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { rosterWords } from "./words.js";

/** Codes of the words that stand here. */
export type RosterCode = keyof typeof rosterWords;

export const refuse: Refuse<RosterCode> = anyRefusal;
