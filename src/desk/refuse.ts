/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { deskWords } from "./words.js";

/** Codes of the words that stand here. */
export type DeskCode = keyof typeof deskWords;

export const refuse: Refuse<DeskCode> = anyRefusal;
