/** A refusal of this room: the compiler knows its codes. */
import { refuse as anyRefusal, type Refuse } from "../kernel/refusal.js";
import type { PolicyCode } from "../policy/refuse.js";
import type { YearCode } from "../year/refuse.js";
import type { reportWords } from "./words.js";

/** Codes of the words that stand here, but for those of what is due, which is no refusal. */
export type ReportCode = Extract<keyof typeof reportWords, `report/${string}`>;

export const refuse: Refuse<ReportCode | PolicyCode | YearCode> = anyRefusal;
