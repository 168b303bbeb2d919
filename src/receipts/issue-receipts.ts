/**
 * Receipts of a draw: the ledger commits to how every unit of the registry stood in it, so that each can be shown
 * its own ticket and nobody learns another's. Source: protocol section 12.6.
 */
import { merkleRoot } from "../kernel/merkle.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { saltOfEntry } from "../ledger/salted-entry.js";
import { atDoor } from "../year/at-door.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import { type CarriedYear, type NextYear, type Occasion, write, type Year } from "../year/year.js";
import { drawnAttempt, poolAnnounced } from "./drawn-attempt.js";
import { refuse } from "./refuse.js";
import { leafOfUnit, standingsIn } from "./unit-leaves.js";

export interface IssueReceiptsInput extends Occasion {
  /** Which draw: `drawn.drawId`. */
  readonly drawId: string;
}

const FIELDS: FieldsOf<IssueReceiptsInput> = { ...OCCASION, drawId: true };

/**
 * The ledger with the receipts of a draw, all of its units at once; `openReceipts` then gives each.
 *
 * Refused: a draw that has not been made or whose registry is not at hand, a second time, a private registry on a
 * ledger without salts (codes `receipts/…`).
 *
 * @example
 * issueReceipts(drawn.year, { drawId: drawn.drawId, at: "2026-01-05T10:00:00+08:00", by }).ok; // true
 */
export function issueReceipts(year: Year, input: IssueReceiptsInput): Result<NextYear> {
  return atDoor(year, input, FIELDS, issueChecked);
}

function issueChecked(year: CarriedYear, input: IssueReceiptsInput): Result<NextYear> {
  const { drawId } = input;
  const drawn = drawnAttempt(year, drawId);
  const faults = [...(drawn.ok ? [] : drawn.refusals), ...faultsOfTime(year, input)];
  if (year.chronicle.receipts.has(drawId)) faults.push(refuse("receipts/twice", ["drawId"], { drawId }));
  if (drawn.ok && drawn.value.registry.secret !== undefined && year.secretOf() === undefined)
    faults.push(refuse("receipts/unsalted", ["drawId"], { drawId }));
  if (!drawn.ok || faults.length > 0) return reject(faults);
  const { registry } = drawn.value;
  const standings = standingsIn(drawn.value, poolAnnounced(year, drawn.value), nextSalt(year));
  const tree = { size: registry.units.size, root: merkleRoot(standings.map(leafOfUnit)) };
  return accept({ year: write(year, "receipts", { drawId, ...tree }, input) });
}

/** Of the entry that comes next; undefined where the ledger has no salts. */
export function nextSalt({ secretOf, chronicle }: CarriedYear): string | undefined {
  const secret = secretOf();
  return secret === undefined ? undefined : saltOfEntry(secret, chronicle.entries, chronicle.head);
}
