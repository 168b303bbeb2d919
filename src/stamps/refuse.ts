/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refusal, type Refuse } from "../kernel/refusal.js";
import { RefusalError } from "../kernel/result.js";
import type { LogCode } from "../log/refuse.js";
import type { stampsWords } from "./words.js";

/** Codes of the words that stand here. */
export type StampsCode = keyof typeof stampsWords;

export const refuse: Refuse<StampsCode | LogCode> = anyRefusal;

/** Ends the reading: behind bytes that are out of form nothing can be read. `refusing` answers with the refusal. */
export function refuseNow(refusal: Refusal): never {
  throw new RefusalError([refusal]);
}
