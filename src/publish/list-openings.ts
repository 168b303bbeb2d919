/** From when the list of a draw or case may be seen, and a receipt of it handed out. Source: protocol section 12.5. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { isDay } from "../kernel/iso-date.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { opensOn } from "../verify/view/disclosed.js";
import { isYear } from "../year/at-door.js";
import { givenLedger } from "../year/given-ledger.js";
import type { Year } from "../year/year.js";

/** When the list of one draw or case opens. */
export interface ListOpening {
  readonly drawId: string;
  /** First day on which everybody may see it; null where none is known. */
  readonly opens: string | null;
}

export function isOpenings(given: unknown): given is readonly ListOpening[] {
  return (
    Array.isArray(given) &&
    given.every(
      (each) =>
        isPlainObject(each) &&
        typeof each["drawId"] === "string" &&
        (each["opens"] === null || isDay(each["opens"])),
    )
  );
}

/**
 * From which day the list of each draw and case may be seen, by the disclosure rules of its policy: before it, a public
 * view withholds the list, and a receipt tells its holder what is still secret.
 *
 * Refused: a ledger that does not hold.
 *
 * @param record - the whole ledger, or the year that was carried along
 * @example
 * orThrow(listOpenings(drawn.year)); // [{ drawId: "000000/2026/M-1/2026-Q1", opens: "2026-04-01" }]
 */
export function listOpenings(record: Ledger | Year): Result<readonly ListOpening[]> {
  return refusing(() => {
    const read = givenLedger(isYear(record) ? record.ledger : (record as Ledger));
    if (!read.ok) return read;
    return accept([...opensOn(read.value)].map(([drawId, opens]) => ({ drawId, opens })));
  });
}
