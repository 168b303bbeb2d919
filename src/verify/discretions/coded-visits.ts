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
import { everStaffed } from "../by-hand/plain-record.js";
import type { VisitsSoFar } from "./visits-so-far.js";

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
  readonly #staffed: ReturnType<typeof everStaffed>;
  readonly #visits: VisitsSoFar;
  /** By draw or case, then by unit: all that were ever given. */
  readonly #codes = new Map<string, Map<string, CodedVisit[]>>();

  constructor(ledger: Ledger, visits: VisitsSoFar) {
    this.#staffed = everStaffed(ledger);
    this.#visits = visits;
  }

  /** Codes that were given to the visit of a unit. */
  of(drawId: string, unit: string): readonly CodedVisit[] {
    return this.#codes.get(drawId)?.get(unit) ?? [];
  }

  /** Units of a draw or case that have codes, or had them. */
  unitsOf(drawId: string): string[] {
    return [...(this.#codes.get(drawId)?.keys() ?? [])];
  }

  /** A code whose visit stands as it did when the code was given. */
  isTrue(drawId: string, { unit, visit }: CodedVisit): boolean {
    return this.#visitOf(drawId, unit) === visit;
  }

  read(entry: Recorded<"codes">): void {
    const { drawId, given, ended } = entry.body;
    const codes = this.#codes.get(drawId) ?? new Map<string, CodedVisit[]>();
    this.#codes.set(drawId, codes);
    const day = instantDay(entry.at);
    if (ended.length > 0) endIn([...codes.values()].flat(), { hashes: new Set(ended), day });
    const seated = this.#staffed.get(drawId);
    if (seated === undefined || seated.voidAt < entry.seq) return;
    const isGiven = new Set(given);
    for (const [unit, hash] of visitHashes(seated, entry.seq, entry))
      if (isGiven.has(hash))
        codes.set(unit, [...(codes.get(unit) ?? []), this.#given(drawId, { unit, hash, day })]);
  }

  #given(
    drawId: string,
    { unit, hash, day }: { readonly unit: string; readonly hash: string; readonly day: string },
  ): CodedVisit {
    return { unit, hash, givenOn: day, endedOn: null, visit: this.#visitOf(drawId, unit) };
  }

  #visitOf(drawId: string, unit: string): string {
    const { day, people } = this.#visits.of(drawId, unit);
    const seats = [...people].map((seat) => canonicalJson(seat)).sort(compareBytes);
    return canonicalJson([day, seats]);
  }
}

function endIn(
  codes: readonly CodedVisit[],
  { hashes, day }: { readonly hashes: ReadonlySet<string>; readonly day: string },
): void {
  for (const each of codes) if (each.endedOn === null && hashes.has(each.hash)) each.endedOn = day;
}
