/** What somebody holds in their hand: a proof about a record, a receipt of a draw, a visit code with what it is of. */
import { isPlainObject } from "../../../kernel/canonical-json.js";
import type { Receipt } from "../../../receipts/receipt.js";
import type { VisitCode } from "../../../receipts/visit-codes.js";
import type { AbsenceProof, RecordProof } from "../../record-proof.js";

export type Paper = RecordProof | AbsenceProof | Receipt | VisitCode;

const FORMATS: readonly unknown[] = [
  "double-random/record/1",
  "double-random/absence/1",
  "double-random/receipt/1",
  "double-random/visit-code/1",
];

/** The paper that a text is, with or without the mark that some editors put before it; `undefined` for anything else. */
export function paperIn(text: string): Paper | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return isPlainObject(value) && FORMATS.includes(value["format"])
      ? (value as unknown as Paper)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A file that is neither a record nor one paper: several papers, one a line, or a table such as that of the visit codes. */
export function otherFileIn(text: string): "papers" | "table" | undefined {
  const lines = text
    .replace(/^\ufeff/, "")
    .split("\n", 1000)
    .filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  if (lines.length > 1 && paperIn(first) !== undefined) return "papers";
  return /^[^{}[\]]*[,;\t]/.test(first) ? "table" : undefined;
}
