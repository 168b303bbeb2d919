import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan } from "../../../src/engine/compile/compile-plan.js";
import { fraction, readFraction } from "../../../src/kernel/fraction.js";
import { orThrow } from "../../../src/kernel/result.js";
import { chanceOfNoVisit, type PriceInput, priceOfMode, rollingGuarantee } from "../../../src/plan/prices.js";
import { parsePolicy } from "../../../src/policy/parse-policy.js";
import { policyOf, registryOf, roundsOf, unitsOf } from "../../support/year-case.js";

const MODES = {
  A: { mode: "without-replacement", times: 1, coolDown: 0 },
  B: { mode: "independent", times: 1, coolDown: 0 },
  C: { mode: "at-most", times: 2, coolDown: 1 },
} as const;
type Name = keyof typeof MODES;

/** Twelve rounds of 1200 units; the yearly rate in percent is also the quota of a round. */
const priceOf = (rate: number, name: Name) => priceOfMode({ units: 1200, quotas: Array.from({ length: 12 }, () => rate), ...MODES[name] });

/** As the tables print: no zero before the point, a bare 0 for what rounds to it, a bare 1. */
const printed = (value: number, digits = 4): string =>
  Number(value.toFixed(digits)) === 0 ? "0" : value.toFixed(digits).replace(/^0\./, ".").replace(/^1\.0+$/, "1");

function cells(rate: number, name: Name): string[] {
  const { visits, immuneShare, hazard } = priceOf(rate, name);
  return [...visits.map((chance) => printed(chance)), printed(100 * immuneShare, 1), printed(hazard[0]!), printed(hazard.at(-1)!)];
}

/** randomness.md 3.2, as printed: P(0), P(1), P(2), P(3+), immune share in percent, first and last hazard. */
const TABLE: readonly (readonly [number, Name, string])[] = [
  [5, "A", ".9500 .0500 0 0 2.3 .0042 .0044"],
  [5, "B", ".9513 .0473 .0013 0 0 .0042 .0042"],
  [5, "C", ".9508 .0485 .0008 0 0.4 .0042 .0042"],
  [20, "A", ".8000 .2000 0 0 9.2 .0167 .0204"],
  [20, "B", ".8175 .1657 .0162 .0007 0 .0167 .0167"],
  [20, "C", ".8139 .1722 .0139 0 1.8 .0167 .0171"],
  [50, "A", ".5000 .5000 0 0 22.9 .0417 .0769"],
  [50, "B", ".6026 .3087 .0760 .0127 0 .0417 .0417"],
  [50, "C", ".5825 .3349 .0825 0 5.5 .0417 .0462"],
  [100, "A", "0 1 0 0 45.8 .0833 1"],
  [100, "B", ".3517 .3857 .1900 .0726 0 .0833 .0833"],
  [100, "C", ".2923 .4154 .2923 0 13.7 .0833 .1171"],
];
test.each(TABLE)("%i %s", (rate, name, row) => expect(cells(rate, name)).toEqual(row.split(" ")));
