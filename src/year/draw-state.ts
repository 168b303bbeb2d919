/** What the chronicle of visits holds of a draw or a case, and of each of its visits. */
import type { VoidCode } from "../ledger/year-bodies.js";
import type { LaneGround } from "../policy/lane.js";
import type { ResultState } from "./result-state.js";

export interface SeatState {
  readonly role: string;
  readonly inspector: string;
  readonly joined: boolean;
  /** Draw id of the visit with which a joined one goes along. */
  readonly joins?: string;
}

/** One visit of a draw or a case to one unit. */
export interface VisitState {
  readonly unit: string;
  /** null for a case. */
  readonly stratum: string | null;
  /** null where visits have no days, or nobody has been staffed. */
  readonly day: string | null;
  readonly seats: readonly SeatState[];
  /** Why it is not made; null while it stands. */
  readonly void: VoidCode | null;
  /**
   * Draw id of the visit with which it is made: merged, joined by the lead's day, or null for a visit of its
   * own.
   */
  readonly with: string | null;
  readonly result: ResultState | null;
  /**
   * Day of the entry that put it in another's place; left out where it was there from the draw or the opening
   * on.
   */
  readonly since?: string;
}

/** A draw of a round, or a case of a lane. */
export interface DrawState {
  readonly drawId: string;
  /** Hash of the policy entry behind it. */
  readonly policy: string;
  readonly authority: string;
  readonly level: string | null;
  readonly year: number;
  /** "draw" for chosen by lot; else the ground of the lane. */
  readonly ground: "draw" | LaneGround;
  /** Kind of its visits. */
  readonly kind: string;
  /** What is inspected, as histories name it. */
  readonly matter: string;
  /** Id of the round or the case. */
  readonly round: string;
  /** First and last day of its visits. */
  readonly from: string;
  readonly until: string;
  /** Deadline of a case; null where none runs. */
  readonly due: string | null;
  readonly status: "announced" | "drawn" | "staffed" | "void";
  /** Day of the entry from which visits can be made: of the draw, or of the opening of the case. */
  readonly since: string;
  readonly visits: ReadonlyMap<string, VisitState>;
}
