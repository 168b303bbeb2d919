/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { RegistryCode } from "../registry/refuse.js";
import type { ioWords } from "./words.js";

/** Codes of the words that stand here. */
export type IoCode = keyof typeof ioWords;

export const refuse: Refuse<IoCode | RegistryCode> = anyRefusal;
