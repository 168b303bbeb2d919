/** The visits of a draw or case as they stand, each with its code. Source: protocol section 12.7. */
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { groupBy } from "../kernel/group-by.js";
import { sha256Hex } from "../kernel/sha256.js";
import { saltOfLeaf } from "../ledger/salted-entry.js";
import { partsOfDrawId } from "../random/draw-id.js";
import { type Seated, type SeatNow, seatsNow } from "../year/seats-now.js";

/** One visit, as its code binds it. */
export interface VisitLeaf {
  readonly unit: string;
  readonly drawId: string;
  /** Of the draw; the lane of a case. */
  readonly matter: string;
  /** Null where visits have no days. */
  readonly day: string | null;
  /** `[role, inspector]`, in byte order; those who go along from other matters too. */
  readonly inspectors: readonly (readonly [role: string, inspector: string])[];
  /** Number of the entry that gives the code. */
  readonly seq: number;
  /** On a salted ledger: whoever has not the leaf cannot try what it may be. */
  readonly salt?: string;
}

/** A visit, and the hash that the ledger has of it. */
export interface HashedVisit {
  readonly visit: VisitLeaf;
  readonly hash: string;
}

/** The text of a leaf. */
export function leafOfVisit(visit: VisitLeaf): string {
  return canonicalJson(visit);
}

export function hashOfVisit(visit: VisitLeaf): string {
  return sha256Hex(`\u0000${leafOfVisit(visit)}`);
}

/**
 * The visits of a draw or case as they stand.
 *
 * @param entry - number and salt of the entry that gives the codes
 */
export function codedVisits(
  seated: Seated,
  entry: { readonly seq: number; readonly salt?: string | undefined },
): HashedVisit[] {
  const { drawId } = seated;
  const { matter } = partsOfDrawId(drawId);
  return [...groupBy(seatsNow(seated), ({ unit }) => unit)].map(([unit, seats]) => {
    const salt = entry.salt === undefined ? {} : { salt: saltOfLeaf(entry.salt, unit) };
    const visit = {
      unit,
      drawId,
      matter,
      day: seats[0]?.day ?? null,
      inspectors: inspectorsIn(seats),
      seq: entry.seq,
      ...salt,
    };
    return { visit, hash: hashOfVisit(visit) };
  });
}

function inspectorsIn(seats: readonly SeatNow[]): [string, string][] {
  return seats
    .map(({ role, inspector }): [string, string] => [role, inspector])
    .sort(([a, one], [b, other]) => compareBytes(a, b) || compareBytes(one, other));
}
