/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { publishWords } from "./words.js";

/** Codes of the words that stand here. */
export type PublishCode = keyof typeof publishWords;

export const refuse: Refuse<PublishCode> = anyRefusal;
