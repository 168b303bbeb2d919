/**
 * A ledger written again with receipts and codes of visits at many places, honest but for what a test bends: each
 * entry is chained anew, its hash followed wherever it is named, and codes are those of the visits as they stand.
 */
import type { Entry, Ledger } from "../../src/index.js";
import { isKind } from "../../src/ledger/recorded.js";
import { saltOfEntry } from "../../src/ledger/salted-entry.js";
import { appendAll, compareBytes, headOf } from "../../src/protocol.js";
import { standingCodes } from "../../src/receipts/standing-codes.js";
import { codedVisits, type HashedVisit } from "../../src/receipts/visit-leaves.js";
import type { Chronicle } from "../../src/year/chronicle.js";
import { chronicleOf } from "../../src/year/year.js";
import type { Row } from "./small-case.js";

export interface Lists {
  drawId: string;
  teams: string;
  given: string[];
  ended: string[];
}

/** What is about to be written; a bend changes its body, writes before it, or leaves it out. */
export interface Turn {
  readonly kind: string;
  /** Which of its kind, from 0. */
  readonly nth: number;
  readonly body: Row;
  at: string;
  readonly writer: Writer;
}

/** "skip" leaves the entry out. */
export type Bend = (turn: Turn) => unknown;

/** Writes entries one after the other, and knows the codes of visits as they stand. */
export class Writer {
  ledger: Ledger = [];
  #read: { readonly of: Ledger; readonly chronicle: Chronicle } | undefined;
  readonly secret: string | undefined;

  constructor(secret?: string) {
    this.secret = secret;
  }

  write(kind: string, at: string, body: object): Entry {
    this.ledger = appendAll(this.ledger, [{ kind, at, by: "officer-1", body: body as never }], this.secret);
    return this.ledger.at(-1)!;
  }

  /** Number and salt of the entry that comes next. */
  get next(): { readonly seq: number; readonly salt: string | undefined } {
    const seq = this.ledger.length;
    return { seq, salt: this.secret && saltOfEntry(this.secret, seq, headOf(this.ledger)) };
  }

  /** Read once for each length of the ledger. */
  get #chronicle(): Chronicle {
    if (this.#read?.of !== this.ledger) this.#read = { of: this.ledger, chronicle: chronicleOf(this.ledger) };
    return this.#read.chronicle;
  }

  #seatedAs(drawId: string) {
    const { attempts, cases } = this.#chronicle;
    return attempts.get(drawId) ?? cases.get(drawId);
  }

  /** Visits of a draw or case as they stand, with the hashes that an entry of this number would give. */
  visits(drawId: string, by = this.next): HashedVisit[] {
    const seated = this.#seatedAs(drawId);
    return seated === undefined || seated.void !== undefined ? [] : codedVisits(seated, by);
  }

  /** The same as if nothing had been given up. */
  visitsEver(drawId: string, by = this.next): HashedVisit[] {
    const seated = this.#seatedAs(drawId);
    return seated === undefined ? [] : codedVisits(seated, by);
  }

  /** By hash the entries that gave the codes that stand. */
  standing(drawId: string) {
    return standingCodes(
      this.ledger
        .filter((entry) => isKind(entry, "codes"))
        .filter(({ body }) => body.drawId === drawId && [body.given, body.ended].every(Array.isArray)),
    );
  }

  /** What an honest entry says of it now. */
  codesOf(drawId: string): Lists {
    const standing = this.standing(drawId);
    const kept = new Set<string>();
    const bare = new Map(this.visits(drawId).map(({ visit, hash }) => [visit.unit, hash]));
    for (const { seq, salt } of new Set(standing.values()))
      for (const { visit, hash } of this.visits(drawId, { seq, salt }))
        if (standing.get(hash)?.seq === seq) {
          kept.add(hash);
          bare.delete(visit.unit);
        }
    return {
      drawId,
      teams: this.teamsOf(drawId),
      given: [...bare.values()].sort(compareBytes),
      ended: [...standing.keys()].filter((hash) => !kept.has(hash)).sort(compareBytes),
    };
  }

  teamsOf(drawId: string): string {
    return this.#seatedAs(drawId)?.teams?.hash ?? "0".repeat(64);
  }

  /** Draws and cases that have teams or had them. */
  seated(): string[] {
    const { attempts, cases } = this.#chronicle;
    return [...attempts.values(), ...cases.values()]
      .filter(({ teams }) => teams !== undefined)
      .map(({ drawId }) => drawId);
  }
}

/** Behind these kinds codes are due. */
const TELLING = ["teams", "assignment", "substitution", "replacement", "staffing", "move", "void"];

/**
 * Scores name entries by number: they are left out.
 *
 * @param receipts - the body of the `receipts` entry behind the teams of a draw
 * @param bend - asked before each entry
 */
export function codedYear(
  ledger: Ledger,
  {
    secret,
    receipts,
    bend,
  }: {
    readonly secret?: string | undefined;
    readonly receipts?: (drawId: string, writer: Writer) => object;
    readonly bend?: Bend;
  },
): Ledger {
  const writer = new Writer(secret);
  const renamed = new Map<string, string>();
  const counts = new Map<string, number>();
  const put = (kind: string, at: string, body: object): Entry | undefined => {
    const nth = counts.get(kind) ?? 0;
    counts.set(kind, nth + 1);
    const turn: Turn = { kind, nth, body: body as Row, at, writer };
    return bend?.(turn) === "skip" ? undefined : writer.write(kind, turn.at, turn.body);
  };
  for (const { kind, at, body, hash } of ledger.filter(({ kind: each }) => each !== "rating")) {
    const text = JSON.stringify(body).replace(/[0-9a-f]{64}/g, (each) => renamed.get(each) ?? each);
    const own = JSON.parse(text) as Row;
    const written = put(kind, at, own);
    if (written !== undefined) renamed.set(hash, written.hash);
    const drawId = String(own["drawId"]);
    if (kind === "teams" && receipts !== undefined) put("receipts", at, receipts(drawId, writer));
    if (!TELLING.includes(kind)) continue;
    for (const each of writer.seated()) {
      const lists = writer.codesOf(each);
      if (lists.given.length + lists.ended.length > 0) put("codes", at, lists);
    }
  }
  return writer.ledger;
}
