/** What the check page asks its worker, and what it is told. */

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

/** A sentence of the page by its name, with its facts. */
export type Line = readonly [name: string, facts: Readonly<Record<string, string>>];

/** What a receipt or a visit code shows. */
export interface Answered {
  readonly kind: "answered";
  readonly isGood: boolean;
  readonly title: Line;
  readonly lines: readonly Line[];
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
