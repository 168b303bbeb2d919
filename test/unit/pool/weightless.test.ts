import { expect, test } from "vitest";
import { openNeverDrawn } from "../../../src/pool/weightless.js";
import { matterWith, registryWith, sightOf, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

const registry = registryWith({
  units: unitsWith({ tier: "key" }, { tier: "key", categories: ["hotel"] }, { tier: "low" }),
});

/** Numbers of the units that are never drawn who stand in stratum `s`. */
function never(weights: readonly Row[] | undefined, matter: Row = {}, s = 0): number[] {
  const stratum = { id: "all", where: null, number: 1, ...(weights && { weights }) };
  const isNever = openNeverDrawn(matterWith({ strata: [stratum], ...matter }), sightOf(registry));
  return [1, 2, 3].filter((n) => isNever(n - 1, s));
}

const zeroForKey = [{ where: { tier: "key" }, weight: "0" }];

test("whoever has weight 0 is never drawn, and whom no weight fits has weight 1", () => {
  expect(never(zeroForKey)).toEqual([1, 2]);
  expect(never([{ where: { tier: "key" }, weight: "1/2" }])).toEqual([]);
  expect(never(undefined)).toEqual([]);
});

test("the first weight that fits is the unit's own", () => {
  expect(never([{ where: { categories: "hotel" }, weight: "3" }, ...zeroForKey])).toEqual([1]);
  expect(never([...zeroForKey, { where: { categories: "hotel" }, weight: "3" }])).toEqual([1, 2]);
});

test("a rule that promises visits may draw them, one that only caps them may not", () => {
  const promise = { id: "p", atLeast: 1, window: "year", where: { categories: "hotel" } };
  expect(never(zeroForKey, { frequency: [promise] })).toEqual([1]);
  expect(never(zeroForKey, { frequency: [{ ...promise, where: null }] })).toEqual([]);
  expect(never(zeroForKey, { frequency: [{ id: "c", atMost: 1, window: "year" }] })).toEqual([1, 2]);
});

test("the weights of a stratum say nothing of another one's units", () => {
  const strata = [
    { id: "low", number: 1 },
    { id: "key", number: 1, weights: zeroForKey },
  ];
  expect(never(undefined, { strata }, 0)).toEqual([]);
  expect(never(undefined, { strata }, 1)).toEqual([1, 2]);
});
