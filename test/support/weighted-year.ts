/**
 * A random roomy year whose strata give some of their units no weight, or more of it: what stands in the pool
 * is not all that can be drawn.
 */
import { parsePolicy } from "../../src/index.js";
import { type Dice, diceOf } from "./dice.js";
import type { Row } from "./small-case.js";
import { type TightYear, tightYear } from "./tight-year.js";

/** @returns undefined where the rules are none that a policy may have */
export function weightedYear(seed: number): TightYear | undefined {
  const year = tightYear(seed, true);
  if (year === undefined) return undefined;
  const dice = diceOf(seed + 1_000_000);
  const matters = (year.draft["matters"] as readonly Row[]).map((matter) => ({
    ...matter,
    strata: withWeights(dice, matter),
  }));
  const draft = { ...year.draft, matters };
  return parsePolicy(draft as unknown).ok ? { ...year, draft } : undefined;
}

function withWeights(dice: Dice, matter: Row): Row[] {
  return (matter["strata"] as readonly Row[]).map((stratum) => {
    const where = dice.oneOf<Row>([{ tier: "plain" }, { tier: "key" }, { region: "east" }]);
    return dice.chance(7)
      ? { ...stratum, weights: [{ where, weight: dice.oneOf(["0", "0", "3"]) }] }
      : stratum;
  });
}
