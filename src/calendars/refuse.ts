/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { calendarsWords } from "./words.js";

/** Codes of the words that stand here. */
export type CalendarsCode = keyof typeof calendarsWords;

export const refuse: Refuse<CalendarsCode> = anyRefusal;
