/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { beaconWords } from "./words.js";

/** Codes of the words that stand here, and those of fields that nobody reads. */
export type BeaconCode = keyof typeof beaconWords | "input/misspelt-field" | "input/unknown-field";

export const refuse: Refuse<BeaconCode> = anyRefusal;
