/**
 * T8: unequal chances. Sixty units, twenty of each weight 1, 2 and 4, of which twelve are drawn, 4,000 draws: the classes
 * are met as often as their targets say. Three tests at one in a million each.
 *
 * The chances of Pareto sampling are themselves a little beside the target, here by less than a thousandth of it: a tenth
 * of a standard error.
 */
import { expect, test } from "vitest";
import { drawUnequal, fraction, orThrow } from "../../src/protocol.js";
import { Z, zOfMean } from "./bounds.js";
import { conformanceSeed } from "./seeds.js";

const WEIGHTS = [1, 2, 4];
const DRAWN = 12;
const DRAWS = 4000;
const UNITS = Array.from({ length: 60 }, (_, u) => ({
  id: `U-${String(u).padStart(2, "0")}`,
  weight: WEIGHTS[u % 3]!,
}));
const weightOf = new Map(UNITS.map(({ id, weight }) => [id, weight]));
const TOTAL = UNITS.reduce((sum, { weight }) => sum + weight, 0);

test("T8 weights: units of every weight are drawn as often as their targets say", () => {
  const weights = UNITS.map(({ id, weight }) => [id, fraction(weight)] as const);
  const draws = Array.from(
    { length: DRAWS },
    (_, n) =>
      orThrow(
        drawUnequal({
          seed: conformanceSeed(n),
          drawId: "000000/2026/CONFORMANCE/R01",
          quota: DRAWN,
          weights,
        }),
      ).drawn,
  );
  const far = WEIGHTS.map((weight) => {
    const counts = draws.map((drawn) => drawn.filter((id) => weightOf.get(id) === weight).length);
    return Math.abs(zOfMean(counts, (DRAWN * 20 * weight) / TOTAL));
  });
  expect(Math.max(...far)).toBeLessThanOrEqual(Z);
});
