/** Units that several matters of a plan may draw. */
import type { PlannedYear } from "../plan/year/matter-year.js";
import { type Frame, NO_STRATUM } from "../pool/frame.js";
import type { Overlap } from "./compiled-plan.js";
import { priceOf } from "./price-of.js";

/** A matter's year, and by stratum the chance that a unit is drawn in it. */
interface CoveredYear {
  readonly year: PlannedYear;
  readonly coverage: readonly number[];
}

export function overlapsOf(years: readonly PlannedYear[]): Overlap[] {
  const covered = years.map((year): CoveredYear => ({ year, coverage: coverageOf(year) }));
  return covered.flatMap((one, at) => covered.slice(at + 1).flatMap((other) => overlapOf(one, other)));
}

/**
 * Draws of two matters have keys of their own, so a unit's chance to be in both is the product of its
 * chances.
 */
function overlapOf(one: CoveredYear, other: CoveredYear): Overlap[] {
  const shared = sharedUnits(one.year.pool.frame, other.year.pool.frame);
  if (shared.length === 0) return [];
  const twice = shared.map(({ units, strata: [s, t] }) => units * one.coverage[s]! * other.coverage[t]!);
  return [
    {
      matters: [one.year.matter.id, other.year.matter.id],
      units: shared.reduce((sum, { units }) => sum + units, 0),
      expectedTwice: twice.reduce((sum, expected) => sum + expected, 0),
    },
  ];
}

interface SharedUnits {
  /** Stratum of the one matter and of the other. */
  readonly strata: readonly [number, number];
  readonly units: number;
}

/** Units that stand in the frames of both matters, by their strata in the order in which they are met. */
function sharedUnits(one: Frame, other: Frame): SharedUnits[] {
  const met: (SharedUnits & { units: number })[] = [];
  const byStrata = one.sizes.map(() => new Map<number, SharedUnits & { units: number }>());
  for (let row = 0; row < one.stratum.length; row++) {
    const [s, t] = [one.stratum[row]!, other.stratum[row]!];
    if (s === NO_STRATUM || t === NO_STRATUM) continue;
    const known = byStrata[s]!.get(t);
    if (known !== undefined) {
      known.units += 1;
      continue;
    }
    const first = { strata: [s, t] as const, units: 1 };
    byStrata[s]!.set(t, first);
    met.push(first);
  }
  return met;
}

function coverageOf(year: PlannedYear): number[] {
  const { matter, plan } = year;
  return matter.strata.map((_, s) => {
    const quotas = plan.value.rounds.map(({ strata }) => strata[s]!.quota);
    return priceOf(year, s, quotas)?.coverage ?? 0;
  });
}
