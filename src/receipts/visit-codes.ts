/** The office's side: the code that goes with each visit, for whoever makes it. */
import { ofYear } from "../year/at-door.js";
import type { CarriedYear, Year } from "../year/year.js";
import { standingCodes } from "./standing-codes.js";
import { codeOf } from "./visit-code.js";
import { codedVisits, type VisitLeaf } from "./visit-leaves.js";

export const VISIT_CODE_FORMAT = "double-random/visit-code/1";

/** What a firm is shown at its door: looked up in the record, it says what the visit is. */
export interface VisitCode {
  readonly format: typeof VISIT_CODE_FORMAT;
  readonly visit: VisitLeaf;
}

/** A visit that stands, with its code. */
export interface OpenCode {
  /** Ten letters, as `7K2MD-9QX4A`. */
  readonly code: string;
  readonly hash: string;
  /** To be handed over as a file, or printed as a QR code. */
  readonly document: VisitCode;
}

/**
 * Codes that stand, of all draws and cases of the ledger, in its order. They tell who comes when: give each to those
 * who make the visit.
 *
 * @throws TypeError when something else than a year is handed over
 * @example
 * visitCodes(year).map(({ code }) => code); // one for each visit that has a code
 */
export function visitCodes(year: Year): OpenCode[] {
  return ofYear("visitCodes", year, openCodes);
}

function openCodes({ chronicle }: CarriedYear): OpenCode[] {
  return [...chronicle.codes].flatMap(([drawId, entries]) => {
    const seated = chronicle.attempts.get(drawId) ?? chronicle.cases.get(drawId);
    if (seated === undefined || seated.void !== undefined) return [];
    const standing = standingCodes(entries);
    return [...new Set(standing.values())].flatMap(({ seq, salt }) =>
      codedVisits(seated, { seq, salt }).flatMap(({ visit, hash }) =>
        standing.get(hash)?.seq === seq
          ? [{ code: codeOf(hash), hash, document: { format: VISIT_CODE_FORMAT, visit } }]
          : [],
      ),
    );
  });
}
