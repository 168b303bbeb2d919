/** What the check page asks its worker, and what it is told. */
import type { Refusal } from "../src/kernel/refusal.js";
import type { FoundHead } from "../src/publish/room/find-head.js";

/** Who was in the pool of each draw, as the public list says. */
export interface Pools {
  readonly ids: readonly string[];
  readonly draws: readonly {
    readonly drawId: string;
    readonly strata: readonly string[];
    /** For each id one character: the mark of its stratum, or "-" for who was in no pool. */
    readonly of: string;
  }[];
}

export interface Task {
  readonly text: string;
  /** Why the bytes of a file are no text; empty where they are. */
  readonly unread: readonly Refusal[];
  /** A head or a check code that somebody noted; "" for none. */
  readonly head: string;
  readonly language: "zh" | "en";
  readonly pools: Pools | null;
  /** Of a view: the day of which it is. "" for that of its last entry. */
  readonly day: string;
  /**
   * A paper that is to be held against the record, or a visit code that somebody typed, and whose absence is meant; null
   * to check the record.
   */
  readonly proof: { readonly text: string; readonly id: string; readonly from: "code" | "paper" } | null;
}

/** What a proof shows. */
export interface Proved {
  readonly kind: "proved";
  readonly verdict: "holds" | "absent" | "wrong" | "badRecord" | "noProof" | "needsId";
  readonly list: string;
  readonly id: string;
  /** Entries to whose root it leads. */
  readonly entries: readonly { readonly entry: number; readonly day: string }[];
  /** What it opens: names and values. */
  readonly fields: readonly (readonly [field: string, value: string])[];
  /** It opens the whole record. */
  readonly whole: boolean;
}

/** A sentence with its advice. */
export interface Said {
  readonly message: string;
  readonly advice: string;
}

/** One stratum of one draw, drawn again from the public list. */
export interface Redrawn {
  readonly drawId: string;
  readonly stratum: string;
  readonly pool: number;
  /** The pool is the one to which the plan was bound; null where the record withholds its digest. */
  readonly samePool: boolean | null;
  /** The same units were drawn; null where more than tickets decided. */
  readonly sameDraw: boolean | null;
}

export interface Checked {
  readonly kind: "checked";
  /** What keeps the text from being read at all. */
  readonly refusals: readonly Said[];
  readonly entries: number;
  readonly head: string;
  /** Where the head stands that somebody noted; "unread" where it is neither one nor a check code, null for none. */
  readonly noted: FoundHead | "unread" | null;
  readonly findings: readonly Said[];
  readonly notes: readonly Said[];
  readonly discretions: readonly Said[];
  /** Draws that were made again with their registries. */
  readonly replayed: number;
  readonly redrawn: readonly Redrawn[];
}

/** How far the worker is. */
export interface Progress {
  readonly kind: "progress";
  readonly stage: "reading" | "checking" | "drawing";
  readonly part: number;
  readonly of: number;
}
