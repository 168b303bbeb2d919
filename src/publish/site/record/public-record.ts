/** What the pages are made of: a public record, read into draws, cases and visits. Any place may be withheld. */
import type { Policy } from "../../../policy/policy.js";
import type { ClosedList } from "./closed-lists.js";
import type { Seen, Withheld } from "./seen.js";

/** One line of the record. Its body is as it stands there. */
export interface PublicEntry {
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly by: Seen<string> | null;
  readonly hash: string;
  readonly body: unknown;
  /** What tells which of its places are withheld. */
  readonly salt: unknown;
}

/** Who goes. */
export interface SeatSeen {
  readonly role: Seen<string> | null;
  readonly inspector: Seen<string> | null;
  /** Whose seat it was before; null where nobody gave it up. */
  readonly before: Seen<string> | null;
  /** What withholds whether it is another's by now; null where everybody may know. */
  readonly unsure: Withheld | null;
}

/** What a visit found, as far as it is published. */
export interface ResultSeen {
  readonly stage: "review" | "published" | "annulled" | "withdrawn";
  readonly day: Seen<string> | null;
  readonly codes: readonly string[];
  /** The codes are withheld: then there are none here. */
  readonly codesWithheld: Withheld | null;
  /** Who made the visit, each by a name or withheld; one withheld place may be all of them. */
  readonly inspectors: readonly Seen<string>[];
  readonly text: Seen<string> | null;
  readonly correctBy: Seen<string> | null;
  /** Instants. */
  readonly published: string | null;
  readonly corrections: number;
  /** Day on which what was found was put right. */
  readonly closed: Seen<string> | null;
  /** Codes ask for something to be put right. */
  readonly followUp: boolean;
}

/** One visit of a draw or a case. */
export interface VisitSeen {
  /** Order in which it came: of its draw or case. */
  readonly unit: Seen<string>;
  readonly stratum: string | null;
  readonly ticket: Seen<string> | null;
  /** Rule that forced the unit into the draw. */
  readonly forced: Seen<string> | null;
  readonly score: number | null;
  /** Place in the drawn list of its stratum, from 1. */
  readonly rank: number | null;
  /** Unit in whose place it came from the reserve. */
  readonly insteadOf: Seen<string> | null;
  /** Its place in that reserve, from 1. */
  readonly reservePlace: number | null;
  readonly day: Seen<string> | null;
  /** What withholds whether it is on another day by now; null where everybody may know. */
  readonly dayUnsure: Withheld | null;
  readonly seats: readonly SeatSeen[];
  /** Who goes is withheld: the seats here, if any, are those that changed hands later. */
  readonly seatsWithheld: Withheld | null;
  /** Of a case: draw id of the visit that takes it along, so that nobody comes for it alone. */
  readonly along: Seen<string> | null;
  /** What withholds whether another unit is visited instead by now; null where everybody may know, or where it was made. */
  readonly replacedUnsure: Withheld | null;
  /** Why it is not made; null while it stands. */
  readonly void: {
    readonly code: Seen<string> | null;
    readonly reason: Seen<string> | null;
    readonly by: Seen<string> | null;
  } | null;
  readonly result: ResultSeen | null;
}

export interface ReservePlace {
  readonly ticket: Seen<string> | null;
  /** From 1. */
  readonly place: number;
}

/** One stratum of a draw: what was owed, and who was drawn. */
export interface StratumSeen {
  readonly stratum: string;
  /** Of the plan: units of the stratum, target of the year so far, done before. */
  readonly units: number | null;
  readonly target: number | null;
  readonly done: number | null;
  readonly owed: string | null;
  readonly pool: number | null;
  readonly quota: number | null;
  readonly cutOff: Seen<string> | null;
  readonly shortfall: number;
  /** Drawn: how many, and how many by a rule that forces. */
  readonly drawn: number;
  readonly forced: number;
  /** The whole list is withheld. */
  readonly withheld: Withheld | null;
  readonly reserve: ReadonlyMap<string, ReservePlace>;
  readonly skipped: ReadonlyMap<string, string>;
  readonly unequal: boolean;
}

/** A step of a result of which even the unit is withheld. */
export interface HiddenStep {
  readonly rule: string;
  /** null where that is withheld, too. */
  readonly step: string | null;
  /** It may enter anew what was withdrawn before it, of a visit that is shown. */
  readonly mayRepeat: boolean;
}

/** What the results of a draw or case tell beside those of its list. */
export interface ResultsSeen {
  /** Visits that nothing names but their results, since the list is withheld. */
  readonly byResult: ReadonlyMap<string, VisitSeen>;
  /** Results that nobody may be told of yet, step by step. */
  readonly hiddenSteps: readonly HiddenStep[];
}

/** What withholds which units of a draw are not visited any more, or which come in their place. */
export interface ReplacedSeen {
  readonly replacedWithheld: Withheld | null;
}

/** One attempt at a round. */
export interface DrawSeen extends ResultsSeen, ReplacedSeen {
  /** From 1, in the order of the plans: names its page. */
  readonly number: number;
  readonly drawId: string;
  /** Id of its matter in `PublicRecord.policy`. */
  readonly matter: string;
  readonly round: string;
  readonly attempt: number;
  readonly method: Seen<string> | null;
  readonly seed: Seen<string> | null;
  /** Key of the tickets of its units; null where no seed is shown, or tickets decided nothing. */
  readonly key: string | null;
  readonly plan: PublicEntry;
  readonly sources: PublicEntry | null;
  readonly draw: PublicEntry | null;
  readonly teams: PublicEntry | null;
  /** Why the attempt does not stand. */
  readonly void: PublicEntry | null;
  readonly strata: readonly StratumSeen[];
  readonly visits: ReadonlyMap<string, VisitSeen>;
  /** The list of who goes is withheld as a whole. */
  readonly seatsWithheld: Withheld | null;
}

/** A visit beside the draw. */
export interface CaseSeen extends ResultsSeen, ReplacedSeen {
  readonly drawId: string;
  /** Id of its lane in `PublicRecord.policy`. */
  readonly lane: string;
  readonly case: string;
  readonly ground: Seen<string>;
  readonly opened: PublicEntry;
  readonly void: PublicEntry | null;
  readonly visits: ReadonlyMap<string, VisitSeen>;
  /** Which units it visits is withheld. */
  readonly withheld: Withheld | null;
}

export interface PublicRecord {
  readonly entries: readonly PublicEntry[];
  readonly text: string;
  readonly head: string;
  /** Instant of the last entry. */
  readonly asOf: string;
  /** Of each authority the one that stands, in the order in which they came. */
  readonly policies: readonly Policy[];
  /** All of them as one: of several authorities, matters and lanes carry the name of theirs. */
  readonly policy: Policy;
  readonly draws: readonly DrawSeen[];
  readonly cases: readonly CaseSeen[];
  /** By draw id, the list that keeps a draw from being told of on this day. */
  readonly closed: ReadonlyMap<string, ClosedList>;
  /** How many places are withheld. */
  readonly withheld: number;
}
