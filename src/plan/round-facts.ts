/** What a plan must know of the registry and the year before a round. */
import type { Fraction } from "../kernel/fraction.js";
import type { Matter } from "../policy/policy.js";
import type { StaffFilter } from "../policy/quota-rule.js";

export interface RoundFacts {
  readonly drawId: string;
  readonly authority: string;
  readonly year: number;
  /** Index of the round in the matter. */
  readonly round: number;
  /** Inspectors on the roster of today that fit a filter. */
  readonly staffOf: (filter: StaffFilter | undefined) => number;
  /** Units of stratum `s` visited in the years from `from` on, before this year. */
  readonly visitedSince: (s: number, from: number) => number;
  readonly strata: readonly StratumFacts[];
  /** Random phase of a stratum; left out without phases. */
  readonly phaseOf?: ((stratum: string) => Fraction) | undefined;
  /** The earlier rounds; undefined where no draw took place. */
  readonly earlier: readonly (EarlierRound | undefined)[];
}

/** An earlier round of the matter, as its own plan had it. */
export interface EarlierRound {
  /** The matter in the policy that its plan names. */
  readonly matter: Matter;
  /** Size of all its strata, units in their frames, and units drawn in them. */
  readonly size: number;
  readonly units: number;
  readonly done: number;
  /** Inspectors that the total counted. */
  readonly totalStaff: number | undefined;
}

export interface StratumFacts {
  readonly units: number;
  readonly eligible: number;
  /**
   * Size in each earlier round; undefined where its plan does not know the stratum, and where no draw took
   * place.
   */
  readonly earlier: readonly (number | undefined)[];
  /** Units in each earlier round, known and unknown as the sizes are. */
  readonly unitsBefore: readonly (number | undefined)[];
  /** Units that must be drawn in this round. */
  readonly forced: number;
  /** Inspectors that the rule in a place counted in each earlier round. */
  readonly staff: (place: number) => readonly (number | undefined)[];
  /** Units drawn in each earlier round. */
  readonly doneBy: readonly number[];
}
