/**
 * Lanes beside the draw: visits that chance does not choose, such as a complaint or a re-inspection. They are
 * never counted as random, but chance chooses who goes, and they count in loads and, as the frequency rules
 * say, toward caps. Source: catalogue rows T07 to T12, X03, P13.
 */
import type { FrequencyRule } from "./frequency-rule.js";
import type { ScheduleRule } from "./schedule-rule.js";
import type { TeamRule } from "./team-rule.js";

/**
 * Why somebody is visited without having been drawn: a closed list. Anything else has no ground (catalogue
 * rows P03, dispute 10).
 */
export const LANE_GROUNDS = [
  "complaint",
  "re-inspection",
  "notify-and-commit",
  "pre-event",
  "clue",
  "campaign",
  "joint",
] as const;
export type LaneGround = (typeof LANE_GROUNDS)[number];

export interface Lane {
  /** Third field of the draw ids of its cases; no matter has the same id. */
  readonly id: string;
  readonly title: string;
  readonly ground: LaneGround;
  /** Kind of its visits, for which frequency rules may ask; the ground when left out. */
  readonly kind?: string;
  /** What is inspected, as frequency rules and histories name it; the id of the lane when left out. */
  readonly matter?: string;
  /** How long a case may take from its arrival; left out: the opener says until when. */
  readonly within?: Within;
  /** The same for cases that are opened as urgent. */
  readonly urgent?: Within;
  /**
   * True: where a planned visit of the same unit lies inside the time of the case, that visit takes the case
   * along.
   */
  readonly merges?: true;
  /** True: a case needs an approver; always so for campaigns. Source: catalogue row P13. */
  readonly approval?: true;
  /** For joint inspections: whose draws this authority goes along with. Source: catalogue row J01. */
  readonly lead?: { readonly authority: string; readonly matter: string };
  /** Caps: a unit that has had so many visits is not visited in this lane. Only rules with `atMost`. */
  readonly frequency?: readonly FrequencyRule[];
  /** Gives every visit a day; left out: only the time of the case is fixed. */
  readonly schedule?: ScheduleRule;
  readonly team: TeamRule;
  /** Where deadline and ground come from (依据). */
  readonly source?: string;
}

/** A length of time: working days on the policy's calendars, calendar days, or 24 hours. */
export type Within = { readonly workdays: number } | { readonly days: number } | { readonly hours: 24 };

/** What a lane inspects, as histories name it. */
export function matterOfLane({ id, matter = id }: Lane): string {
  return matter;
}

export function kindOfLane({ ground, kind = ground }: Lane): string {
  return kind;
}

export function needsApproval({ ground, approval }: Lane): boolean {
  return approval === true || ground === "campaign";
}
