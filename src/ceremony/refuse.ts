/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { InputCode } from "../year/refuse.js";
import type { ceremonyWords } from "./words.js";

export const refuse: Refuse<keyof typeof ceremonyWords | InputCode> = anyRefusal;
