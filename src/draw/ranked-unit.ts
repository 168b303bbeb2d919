/** A unit in its place, and what gave it that place. */
import type { UnitRule } from "../policy/rule-ids.js";

export interface WeightClass {
  readonly weight: string;
  readonly units: number;
  /** Exact target chance of each unit of this weight to be drawn. */
  readonly chance: string;
}

export interface RankedUnit {
  readonly unit: string;
  /** Null for methods without tickets. */
  readonly ticket: string | null;
  /** Rule that forced the unit into the draw; left out where the rank decided. */
  readonly forced?: UnitRule;
  /** Score by which the unit was taken; null when it has none; left out where chance decided. */
  readonly score?: number | null;
}

/** A unit whose turn had come, and the rule that keeps it out of the draw since the announcement. */
export interface SkippedUnit {
  readonly unit: string;
  readonly rule: UnitRule;
}
