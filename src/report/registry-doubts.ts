/** What inspections say of the registry itself: units that were not found, are closed, have moved or do not carry on the activity. */
import { TAKES_BOOK } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { RESULT_CODES } from "../registry/result-codes.js";
import { type Book, nameIn } from "../year/book.js";

export interface RegistryDoubt {
  readonly unit: string;
  readonly says: "not-found" | "closed" | "moved" | "not-subject" | "excused" | "other";
  readonly drawId: string;
  /** Day of the visit; null where the unit became void before one. */
  readonly day: string | null;
}

/**
 * Units whose entry in the registry should be looked at, in the order of the ledger. Source: catalogue rows E03, S-02, dispute 5.
 *
 * @throws TypeError when something else is handed over
 * @example
 * registryDoubts(readBook(outcome.ledger)); // []
 */
export function registryDoubts(book: Book): RegistryDoubt[] {
  return told("registryDoubts", TAKES_BOOK, () => doubtsIn(book));
}

function doubtsIn(book: Book): RegistryDoubt[] {
  const doubts: RegistryDoubt[] = [];
  for (const { drawId, visits } of book.draws.values()) {
    for (const visit of visits.values()) {
      const unit = nameIn(book, visit.unit);
      if (visit.void !== null) doubts.push({ unit, says: visit.void, drawId, day: null });
      if (visit.result === null || visit.result.stage === "withdrawn") continue;
      const { codes, day } = visit.result;
      for (const { code, unit: says } of RESULT_CODES)
        if (says !== undefined && codes.includes(code)) doubts.push({ unit, says, drawId, day });
    }
  }
  return doubts;
}
