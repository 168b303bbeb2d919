/**
 * Partial staffing: when not every drawn unit can have its team, rank decides which units keep theirs.
 *
 * Units are taken in the order of their rank (across strata: by unit ticket). A unit keeps its seats as long
 * as all seats kept so far can be filled on capacity alone. Nobody chooses which unit is dropped.
 */

import { heldBy } from "../kernel/certain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { fillSeat } from "./find-place.js";
import { emptyMatching, type Matching, seat } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { refuse } from "./refuse.js";
import { type StaffingInput, staffingProblem } from "./staffing-problem.js";

export interface StaffByRankInput extends StaffingInput {
  /** Ids of all units that have seats, best rank first. */
  readonly ranking: readonly string[];
}

export interface RankedStaffing {
  readonly kept: readonly string[];
  readonly unstaffed: readonly string[];
}

/**
 * @example
 * staffByRank({ ranking: ["U-1", "U-2"], inspectors: [{ id: "I-1", capacity: 1 }],
 *   seats: [{ unit: "U-1", role: "lead", eligible: ["I-1"] }, { unit: "U-2", role: "lead", eligible: ["I-1"] }] });
 * // kept: ["U-1"], unstaffed: ["U-2"]
 */
export function staffByRank(input: StaffByRankInput): Result<RankedStaffing> {
  return refusing(() => staffChecked(input));
}

function staffChecked(input: StaffByRankInput): Result<RankedStaffing> {
  const problem = staffingProblem(input);
  if (!problem.ok) return problem;
  const units = new Map(problem.value.units.map((unit, u) => [unit, u]));
  const faults = faultsOfRanking(input.ranking, units);
  if (faults.length > 0) return reject(faults);
  return accept(keepByRank(emptyMatching(problem.value, problem.value.capacity.slice()), input.ranking));
}

/** The same on an empty matching, whose seats may have days to choose from. */
export function keepByRank(matching: Matching, ranking: readonly string[]): RankedStaffing {
  const units = new Map(matching.problem.units.map((unit, u) => [unit, u]));
  const kept: string[] = [];
  const unstaffed: string[] = [];
  for (const unit of ranking) (keepUnit(matching, heldBy(units, unit)) ? kept : unstaffed).push(unit);
  return { kept, unstaffed };
}

/** Fills the seats of unit `u`; if one cannot be filled, gives up those of the unit that were. */
function keepUnit(matching: Matching, u: number): boolean {
  const { firstSeat } = matching.problem;
  for (let s = firstSeat[u]!; s < firstSeat[u + 1]!; s++) {
    if (fillSeat(matching, s)) continue;
    for (let t = firstSeat[u]!; t < s; t++) seat(matching, t, NOBODY, matching.day[t]!);
    return false;
  }
  return true;
}

function faultsOfRanking(ranking: readonly string[], units: ReadonlyMap<string, number>): Refusal[] {
  const faults: Refusal[] = [];
  const seen = new Set<string>();
  ranking.forEach((unit, at) => {
    if (!units.has(unit))
      faults.push(refuse("assign/ranking", ["ranking", at], { unit, problem: "has no seat" }));
    else if (seen.has(unit))
      faults.push(refuse("assign/ranking", ["ranking", at], { unit, problem: "stands twice" }));
    seen.add(unit);
  });
  for (const unit of units.keys()) {
    if (!seen.has(unit))
      faults.push(refuse("assign/ranking", ["ranking"], { unit, problem: "has seats but no rank" }));
  }
  return faults;
}
