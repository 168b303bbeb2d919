/** Why nothing can be done with a case: nobody opened it, or it was given up. */
import type { Refusal } from "../kernel/refusal.js";
import type { Case } from "../year/cases.js";
import { refuse } from "./refuse.js";

export function noCase(drawId: string, found: Case | undefined): Refusal {
  const voided = found?.void;
  return voided === undefined
    ? refuse("case/unknown", ["case"], { drawId })
    : refuse("case/voided", ["case"], { drawId, seq: voided.seq });
}
