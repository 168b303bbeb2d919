/** What somebody holds in their hand: a proof about a record, a receipt of a draw, a visit code with what it is of. */
import { isPlainObject } from "../src/kernel/canonical-json.js";
import type { AbsenceProof, RecordProof } from "../src/publish/record-proof.js";
import type { Receipt } from "../src/receipts/receipt.js";
import type { VisitCode } from "../src/receipts/visit-codes.js";

export type Paper = RecordProof | AbsenceProof | Receipt | VisitCode;

const FORMATS: readonly unknown[] = [
  "double-random/record/1",
  "double-random/absence/1",
  "double-random/receipt/1",
  "double-random/visit-code/1",
];

/** The paper that a text is; `undefined` for anything else. */
export function paperIn(text: string): Paper | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value) && FORMATS.includes(value["format"])
      ? (value as unknown as Paper)
      : undefined;
  } catch {
    return undefined;
  }
}
