/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { PolicyCode } from "../policy/refuse.js";
import type { RegistryCode } from "../registry/refuse.js";
import type { yearWords } from "./words.js";

/** Codes of the words that stand here. */
export type YearCode = keyof typeof yearWords;

export const refuse: Refuse<YearCode | PolicyCode | RegistryCode> = anyRefusal;
