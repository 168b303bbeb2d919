/**
 * What is written down between the rounds: replacements, later staffings, moves, cases with their assignments,
 * results, changes, amendments, visits of others, events, keys, receipts, codes of visits, ratings.
 */
import type { Sealing } from "../beacon/seals.js";
import type { Json } from "../kernel/canonical-json.js";
import type { LaneGround } from "../policy/lane.js";
import type { ScoreCause } from "../policy/scoring.js";
import type { AnnouncedSource } from "../random/announcement.js";
import type { SeedSource } from "../random/seed.js";
import type { AnnouncedSeed } from "../random/terms.js";
import type { RoundTeams } from "../teams/staff-units.js";

/** Why a drawn unit is not visited: a closed list. Source: catalogue rows E03, S-02 (codes 6 to 12), R04. */
export const VOID_CODES = ["closed", "moved", "not-found", "excused", "not-subject", "other"] as const;
export type VoidCode = (typeof VOID_CODES)[number];

/** Drawn units that are not visited, and those that come in their place by the reserve order. */
export interface ReplacementBody {
  readonly drawId: string;
  /** Hash of the teams entry. */
  readonly teams: string;
  readonly registry: string;
  readonly roster: string;
  readonly units: readonly { readonly unit: string; readonly code: VoidCode; readonly reason: string }[];
  readonly approver: string;
  /** One for each of `units`, in their order. */
  readonly replaced: readonly {
    readonly unit: string;
    readonly stratum: string;
    /** null when nobody is left in the reserve, or the round is over. */
    readonly by: string | null;
    /** Places of the reserve that were skipped, with the rule that now keeps the unit out. */
    readonly passedOver: readonly { readonly unit: string; readonly rule: string }[];
  }[];
  /** Teams of those who come in their place; null when nobody does. */
  readonly staffed: RoundTeams | null;
}

/**
 * Units of a draw or a case that had no team get one; who was drawn stays drawn, and who has a team keeps it.
 */
export interface StaffingBody {
  readonly drawId: string;
  /** Hash of the teams entry, or of the assignment. */
  readonly teams: string;
  /** Hash of the policy by which they are staffed: that of the draw, or the one that stands. */
  readonly policy: string;
  readonly registry: string;
  readonly roster: string;
  /** 2 for the first after the teams entry. */
  readonly attempt: number;
  readonly reason: string;
  readonly approver: string;
  /** Teams of the units that had none, as far as they can be had. */
  readonly staffed: RoundTeams;
}

/** Visits of a draw or a case whose day is closed now, on days that are open. */
export interface MoveBody {
  readonly drawId: string;
  /** Hash of the teams entry, or of the assignment. */
  readonly teams: string;
  /** Hash of the policy by which the days are open or closed. */
  readonly policy: string;
  readonly registry: string;
  readonly roster: string;
  readonly reason: string;
  readonly approver: string;
  /** In the order in which they were moved; `passedOver` are the days tried before. */
  readonly visits: readonly {
    readonly unit: string;
    readonly from: string;
    readonly to: string;
    readonly passedOver: readonly string[];
  }[];
  /** Seats that changed hands because somebody cannot go on the new day. */
  readonly seats: readonly {
    readonly unit: string;
    readonly role: string;
    readonly from: string;
    readonly to: string;
    readonly passedOver: readonly string[];
    /** Draw id of the visit with which the one who comes goes along; left out where the seat was drawn. */
    readonly joins?: string;
  }[];
  /** Visits that no open day is left for. */
  readonly unmoved: readonly { readonly unit: string; readonly day: string }[];
}

/** A visit beside the draw: why, whom, until when, and where the seed for its people will come from. */
export interface CaseBody extends AnnouncedSeed, Sealing {
  readonly drawId: string;
  readonly lane: string;
  readonly case: string;
  readonly ground: LaneGround;
  readonly policy: string;
  readonly registry: string;
  readonly roster: string;
  /** In byte order. */
  readonly units: readonly string[];
  /** Day or RFC 3339 instant on which the clock started. */
  readonly arrived: string;
  readonly urgent: boolean;
  /** First and last day of its visits. */
  readonly from: string;
  readonly until: string;
  /** Last day, or instant, that is in time; null where no deadline runs. */
  readonly due: string | null;
  readonly reason: string;
  readonly approver: string | null;
  /** Units whose planned visit takes the case along. */
  readonly merged: readonly { readonly unit: string; readonly drawId: string; readonly day: string | null }[];
  /**
   * Draw that a joint inspection goes along with, and the days of its visits (none where they have no days);
   * null for every other ground.
   */
  readonly lead: {
    readonly drawId: string;
    readonly days: readonly { readonly unit: string; readonly day: string }[];
  } | null;
  /** Sources of the seed; empty when every unit is merged. */
  readonly announced: readonly AnnouncedSource[];
  /**
   * Draw id of the case that is opened anew, because the planned visit that had taken it along is not made.
   */
  readonly anew?: string;
}

/** Who goes in a case. */
export interface AssignmentBody extends RoundTeams {
  /** Hash of the case entry. */
  readonly case: string;
  readonly seed: string;
  readonly sources: readonly SeedSource[];
}

/** What happened to the result of one visit. */
export type ResultStep =
  | "enter"
  | "return"
  | "reject"
  | "publish"
  | "correct"
  | "annul"
  | "withdraw"
  | "close";

export interface ResultBody {
  /** Draw id of the round or case to which the visit belongs. */
  readonly drawId: string;
  readonly unit: string;
  readonly step: ResultStep;
  /** Day of the visit (enter, correct); day of the decision (annul) or of the closing (close). */
  readonly day?: string;
  /** Codes of `RESULT_CODES` (enter, correct). */
  readonly codes?: readonly string[];
  /** Who was there (enter, correct). */
  readonly inspectors?: readonly string[];
  /** Last day for the firm to put things right (enter, correct). */
  readonly correctBy?: string;
  /** Findings (enter, correct); why (return, reject, correct, annul, withdraw); how (close). */
  readonly text?: string;
  /** Who approved it (correct, withdraw). */
  readonly approver?: string;
}

/** Why a unit changed between two registries: a closed list. Source: protocol section 14.10. */
export const CHANGE_CODES = [
  "new",
  "removed",
  "closed",
  "reopened",
  "moved",
  "tier",
  "excluded",
  "readmitted",
  "merged",
  "corrected",
] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

/** The difference of two registries, unit by unit. */
export interface ChangeBody {
  /** Hashes of the registry entries. */
  readonly from: string;
  readonly to: string;
  readonly units: readonly {
    readonly unit: string;
    readonly code: ChangeCode;
    /** Fields that differ, in the order of 14.5. */
    readonly fields: readonly string[];
    readonly reason: string;
    /** Unit that goes on under another id. */
    readonly into?: string;
  }[];
  readonly approver: string;
}

/** A plan that is changed during the year. */
export interface AmendmentBody {
  /** Hashes of the policy entries. */
  readonly from: string;
  readonly to: string;
  /** Every place of the policy document that differs; a value that is not there is null. */
  readonly changes: readonly { readonly path: string; readonly before: Json; readonly after: Json }[];
  readonly reason: string;
  readonly approver: string;
}

/**
 * A visit that was made outside this ledger's draws and cases: of the years before, or of an authority that
 * draws elsewhere.
 */
export interface VisitBody {
  readonly unit: string;
  readonly day: string;
  readonly kind: string;
  readonly authority: string;
  readonly level: string | null;
  readonly matter: string | null;
  /** As that authority writes it: codes joined by `+`, or a word. */
  readonly result: string | null;
}

/** What bears on a unit's class besides results. */
export const EVENT_KINDS = [
  "penalty",
  "accident",
  "complaint",
  "repair",
] as const satisfies readonly ScoreCause[];
export type EventKind = (typeof EVENT_KINDS)[number];

export interface EventBody {
  readonly unit: string;
  readonly event: EventKind;
  readonly day: string;
  /** File number or the like; the same reference is entered once. */
  readonly reference: string;
}

/** A key that signs for a party from a day on. */
export interface KeyBody {
  /** Whose key it is: the office, a department that signs with it, a witness. */
  readonly party: string;
  /** Verifier key: `name+id+base64`. */
  readonly vkey: string;
  /** The key of the party in whose place it comes; null where it had none. */
  readonly replaces: string | null;
  /** First day on which it signs. */
  readonly from: string;
  /** Of the key that is replaced (of the new one where there was none): base64 of key id and signature. */
  readonly signature: string;
}

/** How every unit of the registry stood in one draw: each is shown its own, protocol section 12.6. */
export interface ReceiptsBody {
  readonly drawId: string;
  /** One leaf for each unit of the registry. */
  readonly size: number;
  readonly root: string;
}

/** Codes of visits, which a firm can ask for at its door: protocol section 12.7. */
export interface CodesBody {
  readonly drawId: string;
  /** Hash of the teams entry or of the assignment. */
  readonly teams: string;
  /** Hashes of visits that have a code from now on, in byte order. */
  readonly given: readonly string[];
  /** Hashes of visits that are not made so any more, in byte order. */
  readonly ended: readonly string[];
}

/** Scores that the events of the year lead to, for the classes of the next. */
export interface RatingBody {
  readonly policy: string;
  readonly registry: string;
  readonly until: string;
  /** Units whose score changes, in byte order. */
  readonly units: readonly {
    readonly unit: string;
    readonly before: number | null;
    readonly after: number;
    readonly because: readonly { readonly seq: number; readonly rule: string; readonly points: number }[];
  }[];
}
