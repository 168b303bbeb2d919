/** What a compiled plan says, and what it is made from. */
import type { Refusal } from "../kernel/refusal.js";
import type { Rejected } from "../kernel/result.js";
import type { RulePlan, StratumPlan } from "../plan/plan-round.js";
import type { ModePrice } from "../plan/year/prices.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";

export interface CompileInput {
  readonly policy: Policy;
  readonly registry: Registry;
}

export interface CompiledPlan {
  readonly policy: string;
  readonly year: number;
  /** Cut-off day of the registry. */
  readonly asOf: string;
  readonly matters: readonly CompiledMatter[];
  readonly workload: Workload;
  /** Pairs of matters that may send people to the same units. */
  readonly overlaps: readonly Overlap[];
  /**
   * Years that were played ahead in search of a dead end: 0 where arithmetic alone decides, or where the year
   * is too large.
   */
  readonly searched: number;
}

export interface CompiledMatter {
  readonly matter: string;
  readonly rounds: readonly CompiledRound[];
  readonly strata: readonly CompiledStratum[];
}

export interface CompiledRound {
  readonly round: string;
  readonly from: string;
  readonly until: string;
  /** Days on which visits may be made. */
  readonly openDays: number;
  /**
   * Day on which the list is published; "visit" when nobody may know before; null when the policy does not
   * say.
   */
  readonly listOn: string | null;
  readonly total?: RulePlan;
  readonly quota: number;
  /** Seats to be filled: visits × team size. */
  readonly seats: number;
}

export interface CompiledStratum {
  readonly stratum: string;
  readonly rounds: readonly (StratumPlan & {
    /** Units that can be drawn whatever earlier draws were. */
    readonly sure: number;
  })[];
  /** Visits of the year: the sum of the quotas. */
  readonly quota: number;
  /** null for a stratum without units. */
  readonly price: StratumPrice | null;
}

/** What the mode costs. Reported, never decided by. */
export interface StratumPrice extends ModePrice {
  /** Chance that a unit is not visited in three, five, ten years like this one. */
  readonly noVisit: { readonly in3: number; readonly in5: number; readonly in10: number };
  /**
   * Where a rule promises a visit within years: the yearly chance before the last of them, and the share of
   * visits it forces.
   */
  readonly guarantee: {
    readonly rule: string;
    readonly years: number;
    readonly hazard: number;
    readonly forcedShare: number;
  } | null;
}

export interface Workload {
  readonly visits: number;
  readonly seats: number;
  /**
   * Working days of inspectors for all visits, and those they have; null where the policy does not say what a
   * visit costs.
   */
  readonly days: { readonly needed: number; readonly available: number } | null;
}

export interface Overlap {
  readonly matters: readonly [string, string];
  /** Units in both frames. */
  readonly units: number;
  /** How many of them both matters are expected to draw in the year. */
  readonly expectedTwice: number;
}

/**
 * A plan that cannot be kept, with what could be worked out all the same: to be looked at beside the
 * refusals, never to be drawn by.
 */
export interface RefusedPlan extends Rejected {
  /** Numbers of the matters that could be planned; null where the input could not be read. */
  readonly value: CompiledPlan | null;
  readonly warnings: readonly Refusal[];
}
