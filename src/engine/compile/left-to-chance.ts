/** What draws with repeats leave unvisited until the last round of the year, on average. */
import { priceOfMode } from "../../plan/prices.js";
import type { YearPlan } from "../../plan/year-plan.js";
import type { Matter } from "../../policy/policy.js";

export interface LeftToChance {
  /** Units that no round before the last is expected to meet. */
  readonly left: number;
  /** Quota of the last round, but for what a frequency rule forces. */
  readonly quota: number;
  /** Share of units met in the year. */
  readonly coverage: number;
}

/** Undefined where no unit is drawn twice before all are, or there are no units. */
export function leftToChance({ mode, times = 1, coolDown }: Matter, { rounds, sure }: YearPlan, s: number): LeftToChance | undefined {
  const units = sure[s]![0]!;
  if (units === 0 || mode === "without-replacement" || mode === "cycles") return undefined;
  const quotas = rounds.map(({ strata }) => Math.max(0, strata[s]!.target - strata[s]!.done));
  const input = { units, mode, times, coolDown: coolDown?.rounds ?? 0 };
  const left = units * priceOfMode({ ...input, quotas: quotas.slice(0, -1) }).visits[0];
  return { left, quota: quotas.at(-1)!, coverage: priceOfMode({ ...input, quotas }).coverage };
}
