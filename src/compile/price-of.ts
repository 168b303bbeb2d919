/** Cost in chance of other ways of drawing, per unit that can be drawn at all. */
import { guaranteeOf } from "../plan/conflicts/guarantee-conflicts.js";
import type { PlannedYear } from "../plan/year/matter-year.js";
import { chanceOfNoVisit, priceOfMode, rollingGuarantee } from "../plan/year/prices.js";
import type { StratumPrice } from "./compiled-plan.js";

/** Of everybody who may be drawn in some round: units that come later are met less often still. */
export function priceOf(
  { matter, plan, caps, start }: PlannedYear,
  s: number,
  quotas: readonly number[],
): StratumPrice | null {
  const year = plan.value;
  const { mode, times = 1, coolDown } = matter;
  const units = Math.max(...start.strata[s]!.eligible);
  if (units === 0) return null;
  const promised = guaranteeOf(matter, year, s);
  const kept = promised && rollingGuarantee(promised);
  const guarantee =
    promised === undefined || kept === undefined
      ? null
      : { rule: promised.rule, years: promised.years, ...kept };
  const price = priceOfMode({ units, quotas, mode, times, coolDown: coolDown?.rounds ?? 0, caps });
  const noVisit = (years: number): number => chanceOfNoVisit(price.coverage, years);
  return { ...price, noVisit: { in3: noVisit(3), in5: noVisit(5), in10: noVisit(10) }, guarantee };
}
