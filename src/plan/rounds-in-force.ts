/**
 * Which rule the rounds before a group were under, group by group: an amended plan reopens no group that is
 * closed. Source: protocol section 14.3, *An amended plan*.
 */
import type { Round } from "../policy/policy.js";
import type { QuotaRule } from "../policy/quota-rule.js";
import { periodsOf } from "./periods.js";

/**
 * By round: what was in force in it, null where its policy had no such rule, undefined where nothing was
 * drawn.
 */
export type InForce<T> = readonly (T | null | undefined)[];

export interface RoundGroup<T> {
  /** Indexes of its rounds. */
  readonly rounds: readonly number[];
  /** What was in force in its last round. */
  readonly under: T;
  /** True where its period goes on in the group after it. */
  readonly isCut: boolean;
}

/**
 * The groups before round `first`, in the order of the year: back to the first round, or to one whose policy
 * had no such rule.
 */
export function groupsBefore<T extends { readonly rule: QuotaRule }>(
  first: number,
  rounds: readonly Round[],
  inForce: InForce<T>,
  today: T,
): RoundGroup<T>[] {
  const periods = openPeriods(rounds);
  const groups: RoundGroup<T>[] = [];
  for (let next = first; next > 0; ) {
    const under = underIn(next - 1, periods, inForce, today);
    if (under === null) break;
    const period = periods(under.rule);
    const begin = period.indexOf(period[next - 1]!);
    groups.unshift({
      rounds: rounds.map((_, t) => t).slice(begin, next),
      under,
      isCut: period[next] === period[next - 1],
    });
    next = begin;
  }
  return groups;
}

type Periods = (rule: QuotaRule) => readonly number[];

/** The period of each round, worked out once for each `per`. */
function openPeriods(rounds: readonly Round[]): Periods {
  const known = new Map<unknown, readonly number[]>();
  return ({ per = "year" }) => {
    const name = typeof per === "object" ? "year" : per;
    const periods = known.get(name) ?? periodsOf(name, rounds);
    known.set(name, periods);
    return periods;
  };
}

/**
 * A round that was never drawn is under the rule before it, where that groups them; otherwise under the next
 * one.
 */
function underIn<T extends { readonly rule: QuotaRule }>(
  t: number,
  periods: Periods,
  inForce: InForce<T>,
  today: T,
): T | null {
  if (inForce[t] !== undefined) return inForce[t];
  let before = t - 1;
  while (before >= 0 && inForce[before] === undefined) before--;
  const last = inForce[before];
  if (last && periods(last.rule)[before] === periods(last.rule)[t]) return last;
  const after = inForce.slice(t).find((each) => each !== undefined);
  return after === undefined ? today : after;
}
