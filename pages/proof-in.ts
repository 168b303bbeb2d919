/** Is a text a proof about a record? */
import { isPlainObject } from "../src/kernel/canonical-json.js";
import type { AbsenceProof, RecordProof } from "../src/publish/record-proof.js";

type Proof = RecordProof | AbsenceProof;

/** The proof that a text is; `undefined` for anything else. */
export function proofIn(text: string): Proof | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const format = isPlainObject(value) ? value["format"] : undefined;
    const isProof = format === "double-random/record/1" || format === "double-random/absence/1";
    return isProof ? (value as unknown as Proof) : undefined;
  } catch {
    return undefined;
  }
}
