/** What the draw room asks its worker, and what it is told: plain data, sentences in both languages. */
import type { RoomCase } from "../../src/publish/room/room-case.js";
import type { Seen } from "../../src/publish/site/record/seen.js";

/** A sentence in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong, at the field in which it is wrong. */
export interface Fault {
  readonly field: string;
  readonly said: Both;
}

/** How a value comes about, and so how it is read. */
export type Form =
  | { readonly kind: "dice"; readonly count: number | null }
  | { readonly kind: "numbers" }
  | { readonly kind: "words" }
  | { readonly kind: "secret" }
  | { readonly kind: "beacon"; readonly chain: string; readonly round: number; readonly chained: boolean };

export interface AskedSource {
  /** Type of the source: `text`, `beacon`, `reveal`, `chain`, `plain`. */
  readonly type: string;
  /** What it is called: its name, its party, or the chain of the beacon. */
  readonly name: string;
  /** What was published of it beforehand, a hash; null where nothing binds it. */
  readonly bound: string | null;
  readonly form: Form;
}

export interface Commitment {
  readonly what: "policy" | "registry" | "history" | "roster" | "head";
  readonly hash: string;
  readonly code: string;
}

export interface StratumPlanned {
  readonly title: string;
  readonly units: number;
  readonly eligible: number;
  readonly quota: number;
  readonly forced: number;
}

/** Which of the announced lists of sources is drawn from. */
export type Uses = "announced" | "fallback";

export interface RoundSeen {
  readonly title: string;
  readonly matter: string;
  readonly round: string;
  readonly drawId: string;
  readonly announcedAt: string;
  readonly drawOn: string | null;
  readonly valuesFrom: string | null;
  readonly revealBy: string | null;
  readonly sources: Readonly<Record<Uses, readonly AskedSource[]>>;
  readonly strata: readonly StratumPlanned[];
  readonly commitments: readonly Commitment[];
  readonly entries: number;
  /** Who wrote the announcement. */
  readonly by: string;
  /** Offset of the ledger: `+08:00`. */
  readonly offset: string;
  readonly isPrivate: boolean;
  readonly isSalted: boolean;
}

/** What somebody typed of one value. */
export interface Given {
  readonly value: string;
  readonly signature: string;
  readonly previous: string;
}

/** A value as it will stand on the ledger, and what was or was not seen of it. */
export interface ReadValue {
  readonly value: string;
  readonly notes: readonly Both[];
}

export interface TicketSeen {
  readonly place: number;
  readonly unit: Seen<string>;
  readonly name: string;
  readonly ticket: Seen<string> | null;
  /** Why it stands here, where its ticket did not decide: the rule that forced it, or its score. */
  readonly because: { readonly rule: string } | { readonly score: string } | null;
}

export interface StratumDrawn {
  readonly title: string;
  readonly pool: number;
  readonly quota: number;
  readonly shortfall: number;
  readonly drawn: readonly TicketSeen[];
  readonly reserve: readonly TicketSeen[];
  readonly skipped: readonly { readonly unit: string; readonly rule: string }[];
  readonly cutOff: Seen<string> | null;
  readonly unequal: boolean;
  /** Rule that withholds the list. */
  readonly withheld: string | null;
}

export interface SeatDrawn {
  readonly role: string;
  readonly inspector: Seen<string> | null;
  /** Who was tried before and could not be taken without leaving another seat empty. */
  readonly passedOver: readonly string[];
}

export interface VisitDrawn {
  readonly unit: Seen<string>;
  readonly name: string;
  /** Its place among the strata of the draw. */
  readonly stratum: number;
  readonly day: Seen<string> | null;
  readonly seats: readonly SeatDrawn[];
}

export interface NotStaffed {
  readonly shortfall: number;
  readonly units: readonly { readonly unit: string; readonly name: string }[];
  readonly nearFits: readonly { readonly inspector: string; readonly rule: string; readonly seats: number }[];
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

export interface Drawn {
  /** Withheld with the text that gives it, where a rule withholds the lists on that day. */
  readonly seed: Seen<string>;
  /** The text whose SHA-256 is the seed. */
  readonly seedText: string;
  /** The text whose SHA-256 is the key of the tickets; null where no tickets decide, or the seed is withheld. */
  readonly keyText: string | null;
  readonly at: string;
  readonly strata: readonly StratumDrawn[];
  readonly leftOut: readonly { readonly rule: string; readonly count: number }[];
  readonly visits: readonly VisitDrawn[];
  readonly teamsWithheld: string | null;
  readonly notStaffed: NotStaffed | null;
  readonly warnings: readonly Both[];
  readonly head: string;
  readonly code: string;
  readonly entries: number;
  readonly files: readonly SavedFile[];
}

/** One unit and how it stands in the draw. */
export interface UnitSeen {
  readonly id: string;
  readonly name: string;
  readonly stratum: string | null;
  /** Rule that kept it out of the pool, or by which it had to be drawn. */
  readonly rule: string | null;
  readonly standing: "drawn" | "reserve" | "skipped" | "pool" | "out" | "withheld";
  /** Null where something else than the ticket decided, or nothing is shown. */
  readonly cutOff: string | null;
}

export interface Timed {
  readonly at: string;
  readonly by: string;
}

export interface Tasks {
  readonly open: { readonly given: RoomCase; readonly answer: Answer<RoundSeen> };
  readonly time: { readonly given: Timed; readonly answer: Answer<Uses> };
  readonly value: {
    readonly given: { readonly uses: Uses; readonly place: number; readonly given: Given };
    readonly answer: Answer<ReadValue>;
  };
  readonly draw: {
    readonly given: Timed & { readonly uses: Uses; readonly values: readonly string[] };
    readonly answer: Answer<Drawn>;
  };
  readonly unit: { readonly given: string; readonly answer: Answer<UnitSeen> };
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Both[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export interface Message<Name extends keyof Tasks = keyof Tasks> {
  readonly number: number;
  readonly name: Name;
  readonly given: Tasks[Name]["given"];
}
