/**
 * What the entries of a ledger hold.
 *
 * A round writes, in this order: policy, registry, roster (each only when it changed), plan, sources, draw,
 * teams; after that a substitution may change who goes, a replacement which units are visited, a staffing who
 * has a team at all, and a move on which day. A second attempt begins with a void. A visit beside the draw is
 * a case and its assignment. Results, changes of the registry, amendments of the policy and events that bear
 * on a unit's class stand for themselves, and so do keys that sign for somebody from a day on.
 */
import type { Sealing } from "../beacon/seals.js";
import type { UnitDraw } from "../draw/draw-strata.js";
import type { RoundPlan } from "../plan/plan-round.js";
import type { Policy } from "../policy/policy.js";
import type { Method } from "../random/method.js";
import type { SeedSource } from "../random/seed.js";
import type { AnnouncedSeed } from "../random/terms.js";
import type { StatedReadings } from "../registry/readings.js";
import type { Snapshot } from "../registry/whole.js";
import type { RoundTeams } from "../teams/staff-units.js";
import type {
  AmendmentBody,
  AssignmentBody,
  CaseBody,
  ChangeBody,
  CodesBody,
  EventBody,
  KeyBody,
  MoveBody,
  RatingBody,
  ReceiptsBody,
  ReplacementBody,
  ResultBody,
  StaffingBody,
  VisitBody,
} from "./year-bodies.js";

/** The whole policy with its defaults filled in, and its digest. */
export interface PolicyBody {
  readonly policy: Policy;
  readonly digest: string;
}

/** Commitment to the unit registry and the history on the cut-off day. */
export interface RegistryBody {
  readonly asOf: string;
  readonly units: Snapshot["units"];
  readonly history: Snapshot["history"];
  /** The registry is private; left out where it is not. */
  readonly salted?: true;
  /** It was read from the tables of an office: how many cells were read otherwise than they stand, and the digest of how. */
  readonly readings?: StatedReadings;
}

/** Commitment to the inspector registry on the cut-off day. */
export interface RosterBody {
  readonly asOf: string;
  readonly inspectors: Snapshot["inspectors"];
  /** As in the registry. */
  readonly salted?: true;
}

/**
 * What an announcement binds besides numbers, as the ledger before it says. The draw is made from these,
 * whatever is written in between. Digests, so that nobody learns the pool before the draw who may not;
 * whoever has the registry works them out again.
 */
export interface Commits {
  /** Day on which the draw is to be made: visits lie on it at the earliest. */
  readonly drawOn: string;
  /**
   * By stratum, in the order of the policy: ids that can be drawn, in byte order, and `[unit, rule]` of those
   * that must be.
   */
  readonly strata: readonly { readonly stratum: string; readonly pool: string; readonly must: string }[];
  /** `[unit, rule]` of all units that cannot be drawn, in byte order of the unit. */
  readonly leftOut: string;
  /** `[inspector, visits]` that everybody carries into the draw, in byte order. */
  readonly carried: string;
  /** `[draw id, unit, day, result]` of every visit that the ledger has ordered, in byte order. */
  readonly visits: string;
}

/**
 * What the round owes. `policy`, `registry` and `roster` are the hashes of the entries it was computed from.
 */
export interface PlanBody extends RoundPlan {
  /** Left out by older versions, whose announcements bind numbers alone. */
  readonly commits?: Commits;
  readonly method: Method;
  /** 1 for the first attempt at this round. */
  readonly attempt: number;
  readonly policy: string;
  readonly registry: string;
  readonly roster: string;
}

/** Where the seed will come from, announced before its values exist. */
export interface SourcesBody extends AnnouncedSeed, Sealing {
  readonly drawId: string;
  /** Hash of the plan entry. */
  readonly plan: string;
}

/** The first random draw, with the values of the announced sources. */
export interface DrawBody extends UnitDraw {
  /** Hash of the sources entry. */
  readonly announcement: string;
  readonly sources: readonly SeedSource[];
}

/** The second random draw. */
export interface TeamsBody extends RoundTeams {
  /** Hash of the draw entry. */
  readonly draw: string;
}

/** A draw that no longer stands. It stays on the ledger. */
export interface VoidBody {
  readonly drawId: string;
  /** Hash of the entry that is voided: a draw, or an announcement that was never drawn. */
  readonly voided: string;
  readonly reason: string;
  readonly approver: string;
}

/** Why somebody gives up seats: a closed list. Source: catalogue rows A10, A11, A20. */
export const GROUNDS = ["illness", "leave", "recusal", "duty", "other"] as const;
export type Ground = (typeof GROUNDS)[number];

/** Who cannot go: in some units, on some days, or at all. */
export interface AbsentInspector {
  readonly inspector: string;
  /** Left out: every unit. */
  readonly units?: readonly string[];
  /** First and last day of the absence, where visits have days; left out: from now on, and for ever. */
  readonly from?: string;
  readonly until?: string;
}

/** Seats that changed hands after the draw. */
export interface SubstitutionBody {
  readonly drawId: string;
  /** Hash of the teams entry. */
  readonly teams: string;
  readonly registry: string;
  readonly roster: string;
  readonly out: readonly AbsentInspector[];
  readonly ground: Ground;
  readonly reason: string;
  readonly approver: string;
  /** True when others had to move, because nobody could simply step in. */
  readonly moved: boolean;
  /** In the order in which the seats were visited. */
  readonly seats: readonly {
    readonly unit: string;
    readonly role: string;
    readonly from: string;
    readonly to: string;
    readonly passedOver: readonly string[];
    /** Draw id of the visit with which the one who comes goes along; left out where the seat was drawn. */
    readonly joins?: string;
  }[];
}

/** The beginning of a party's chain of secrets, published before any of them is used. */
export interface AnchorBody {
  readonly party: string;
  /** One step of the chain leads from the first secret that is used to it: 64 hex digits. */
  readonly value: string;
}

/** The secret of the year, revealed when the year is over. */
export interface PhaseBody {
  /** Id of the policy. */
  readonly policy: string;
  readonly matter: string;
  /** 64 hex digits. */
  readonly value: string;
}

export interface Bodies {
  readonly policy: PolicyBody;
  readonly registry: RegistryBody;
  readonly roster: RosterBody;
  readonly plan: PlanBody;
  readonly sources: SourcesBody;
  readonly draw: DrawBody;
  readonly teams: TeamsBody;
  readonly void: VoidBody;
  readonly anchor: AnchorBody;
  readonly phase: PhaseBody;
  readonly substitution: SubstitutionBody;
  readonly replacement: ReplacementBody;
  readonly staffing: StaffingBody;
  readonly move: MoveBody;
  readonly case: CaseBody;
  readonly assignment: AssignmentBody;
  readonly result: ResultBody;
  readonly visit: VisitBody;
  readonly change: ChangeBody;
  readonly amendment: AmendmentBody;
  readonly event: EventBody;
  readonly rating: RatingBody;
  readonly key: KeyBody;
  readonly receipts: ReceiptsBody;
  readonly codes: CodesBody;
}

export type EntryKind = keyof Bodies;
