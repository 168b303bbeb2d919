/**
 * What a year owes at least, whoever is drawn: refusals are proved from this, and not from what is likely.
 */

import { addYears } from "../../kernel/iso-date.js";
import type { Result } from "../../kernel/result.js";
import type { FrequencyRule } from "../../policy/frequency-rule.js";
import type { Matter } from "../../policy/policy.js";
import { endOfWindow, isRolling } from "../../policy/rolling-window.js";
import type { YearPlan, YearStart } from "./year-plan.js";

export interface LeastYear {
  /**
   * By stratum, then by round: fewest visits. Only the first rounds are listed: after those, what is forced
   * depends on who was drawn.
   */
  readonly quotas: readonly (readonly number[])[];
  /** How many rounds are listed. */
  readonly rounds: number;
}

export function leastYear(matter: Matter, start: YearStart, least: Result<YearPlan>): LeastYear {
  if (!least.ok) return { quotas: matter.strata.map(() => []), rounds: 0 };
  const plans = least.value.rounds;
  const rounds = Math.min(firstForced(start, plans), firstDueAgain(matter)) + 1;
  const quotas = matter.strata.map((_, s) => plans.slice(0, rounds).map(({ strata }) => strata[s]!.quota));
  return { quotas, rounds: Math.min(rounds, plans.length) };
}

/** First round after the first in which more may have to be drawn than the amounts ask for. */
function firstForced({ strata }: YearStart, plans: YearPlan["rounds"]): number {
  const found = plans.findIndex(
    (plan, t) =>
      t > 0 &&
      strata.some(({ due }, s) => due[t]! > Math.max(0, plan.strata[s]!.target - plan.strata[s]!.done)),
  );
  return found === -1 ? plans.length : found;
}

/** First round in which a unit that was drawn this year may be due once more. */
function firstDueAgain({ rounds, frequency = [] }: Matter): number {
  const ends = frequency.flatMap((rule) =>
    rule.atLeast === undefined ? [] : endOfPromise(rule, rounds[0]!.until),
  );
  const found = rounds.findIndex((_, t) =>
    ends.some((end) => end < (rounds[t + 1]?.until ?? addYears(rounds[0]!.until, 1))),
  );
  return found === -1 ? rounds.length : found;
}

/** Last day of a rolling window after a visit on a day; none for windows that do not roll. */
export function endOfPromise({ window }: Pick<FrequencyRule, "window">, day: string): string[] {
  return isRolling(window) ? [endOfWindow(window, day)] : [];
}
