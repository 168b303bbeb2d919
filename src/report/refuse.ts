/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { PolicyCode } from "../policy/refuse.js";
import type { YearCode } from "../year/refuse.js";

export const refuse: Refuse<PolicyCode | YearCode> = anyRefusal;
