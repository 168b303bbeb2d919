/**
 * Codes of visits, entry by entry: which stand, of which unit, and what the visit was when the code was given.
 * Read for the uses of discretion alone. Source: protocol section 12.7.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { canonicalJson } from "../../kernel/canonical-json.js";
import { instantDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Recorded } from "../../ledger/recorded.js";
import { visitHashes } from "../by-hand/plain-receipts.js";
import { type EverStaffed, everStaffed, hasVisitsAt } from "../by-hand/plain-record.js";
import { type PlainSeat, plainSeats } from "../by-hand/plain-seats.js";
import { SeatsByUnit } from "./seats-by-unit.js";

export interface CodedVisit {
  readonly unit: string;
  readonly hash: string;
  readonly givenOn: string;
  /** Day of the entry that ended it; null while it stands. */
  endedOn: string | null;
  /** Day and people, when it was given. */
  readonly visit: string;
}

/** One reading of a ledger: `read` each `codes` entry in turn, and ask in between. */
export class CodedVisits {
  readonly #staffed: ReadonlyMap<string, EverStaffed>;
  /** The seats between two changes are one list, whoever asks. */
  readonly #byUnit = new WeakMap<readonly PlainSeat[], SeatsByUnit>();
  /** By draw or case, then by unit: all that were ever given. */
  readonly #codes = new Map<string, Map<string, CodedVisit[]>>();

  constructor(ledger: Ledger) {
    this.#staffed = everStaffed(ledger);
  }

  /** Somebody goes to this unit, by the entries before this one. */
  hasVisit(drawId: string, unit: string, before: number): boolean {
    return this.#seatsOf(drawId, before).of(unit).length > 0;
  }

  /** Codes that were given to the visit of a unit. */
  of(drawId: string, unit: string): readonly CodedVisit[] {
    return this.#codes.get(drawId)?.get(unit) ?? [];
  }

  /** Units of a draw or case that have codes, or had them. */
  unitsOf(drawId: string): string[] {
    return [...(this.#codes.get(drawId)?.keys() ?? [])];
  }

  /** A code whose visit stands, by the entries before this one, as it did when the code was given. */
  isTrue(drawId: string, { unit, visit }: CodedVisit, before: number): boolean {
    return this.#visitOf(drawId, unit, before) === visit;
  }

  read(entry: Recorded<"codes">): void {
    const { drawId, given, ended } = entry.body;
    const codes = this.#codes.get(drawId) ?? new Map<string, CodedVisit[]>();
    this.#codes.set(drawId, codes);
    const day = instantDay(entry.at);
    if (ended.length > 0) endIn([...codes.values()].flat(), { hashes: new Set(ended), day });
    const seated = this.#staffed.get(drawId);
    if (seated === undefined || !hasVisitsAt(seated, entry.seq)) return;
    const isGiven = new Set(given);
    for (const [unit, hash] of visitHashes(seated, entry.seq, entry))
      if (isGiven.has(hash)) {
        const visit = this.#visitOf(drawId, unit, entry.seq) ?? "";
        const code = { unit, hash, givenOn: day, endedOn: null, visit };
        codes.set(unit, [...(codes.get(unit) ?? []), code]);
      }
  }

  #visitOf(drawId: string, unit: string, before: number): string | undefined {
    const seats = this.#seatsOf(drawId, before).of(unit);
    return seats.length === 0 ? undefined : visitText(seats);
  }

  #seatsOf(drawId: string, before: number): SeatsByUnit {
    const seated = this.#staffed.get(drawId);
    const seats = seated !== undefined && hasVisitsAt(seated, before) ? plainSeats(seated, before) : NOBODY;
    const known = this.#byUnit.get(seats) ?? new SeatsByUnit(seats);
    this.#byUnit.set(seats, known);
    return known;
  }
}

const NOBODY: readonly PlainSeat[] = [];

/** Day and people. */
function visitText(seats: readonly PlainSeat[]): string {
  const people = seats.map(({ role, inspector }) => canonicalJson([role, inspector])).sort(compareBytes);
  return canonicalJson([seats.find(({ day }) => day !== undefined)?.day ?? null, people]);
}

function endIn(
  codes: readonly CodedVisit[],
  { hashes, day }: { readonly hashes: ReadonlySet<string>; readonly day: string },
): void {
  for (const each of codes) if (each.endedOn === null && hashes.has(each.hash)) each.endedOn = day;
}
