/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { registryWords } from "./words.js";

/** Codes of the words that stand here. */
export type RegistryCode = keyof typeof registryWords;

export const refuse: Refuse<RegistryCode> = anyRefusal;
