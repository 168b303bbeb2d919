/** Seasons, days off and quiet days that leave the units of a round without a day. */
import type { Refusal } from "../../../kernel/refusal.js";
import { refuse } from "../../refuse.js";
import type { Conflicts } from "../conflicts.js";
import type { RoundAhead } from "./staff-conflicts.js";

/**
 * More visits than units with a day are refused: somebody without one is drawn for certain. Fewer are a
 * doubt: where a unit without a day is drawn, nobody of the round is staffed, or that unit is not where the
 * matter is staffed by rank.
 */
export function dayConflicts(ahead: readonly RoundAhead[]): Conflicts {
  const closed = ahead.flatMap((round) =>
    (round.strata ?? []).flatMap((_, s) => closedStratum(ahead, round, s)),
  );
  return {
    faults: closed.filter(({ certain }) => certain).map(({ refusal }) => refusal),
    doubts: closed.filter(({ certain }) => !certain).map(({ refusal }) => refusal),
  };
}

function closedStratum(
  ahead: readonly RoundAhead[],
  round: RoundAhead,
  s: number,
): { readonly certain: boolean; readonly refusal: Refusal }[] {
  const { year, index, quotas, strata } = round;
  const { matter, plan } = year;
  const { units, open } = strata![s]!;
  const expected = plan.value.rounds[index]!.strata[s]!.quota;
  const quota = Math.max(quotas[s]!, expected);
  if (quota === 0 || open === units) return [];
  // A visit that joins another one takes its day, if that is one of its own: it needs an open day as well.
  const certain = quotas[s]! > open && matter.team.staffing === "complete";
  const facts = {
    conflict: "C10",
    stratum: matter.strata[s]!.id,
    round: matter.rounds[index]!.id,
    quota: certain ? quotas[s]! : quota,
    units,
    open,
    nearest: roundsWithDays(ahead, round, s),
  };
  const path = ["matters", matter.id, "rounds", matter.rounds[index]!.id];
  return [
    { certain, refusal: refuse(certain ? "plan/units-without-day" : "plan/day-by-chance", path, facts) },
  ];
}

/** Rounds of the matter in which every unit of the stratum has a day. */
function roundsWithDays(ahead: readonly RoundAhead[], { year }: RoundAhead, s: number): string {
  const own = ahead.filter(
    (each) =>
      each.year === year && each.strata![s]!.units > 0 && each.strata![s]!.open === each.strata![s]!.units,
  );
  return own.length === 0 ? "none" : own.map(({ index }) => year.matter.rounds[index]!.id).join(", ");
}
