import { describe, expect, test } from "vitest";
import { orderByRisk, orderByWeight, type StratumOrderInput } from "../../../src/draw/stratum-order.js";
import type { UnitRule } from "../../../src/policy/rule-ids.js";
import { DRAW_ID, registryWith, sightOf, TICKETS, unitsWith, ZEROS } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

interface Stratum {
  readonly places: number;
  readonly announced?: number;
  readonly barred?: readonly string[];
}

function stratumOf(
  rows: readonly Row[],
  { places, announced = places, barred = [] }: Stratum,
): StratumOrderInput {
  const registry = registryWith({ units: unitsWith(...rows) });
  return {
    ...{
      units: registry.units,
      sight: sightOf(registry),
      seed: ZEROS,
      drawId: DRAW_ID,
      rows: Uint32Array.from(rows.keys()),
    },
    ...{
      places,
      announcedPlaces: announced,
      barred: new Map(barred.map((unit): [string, UnitRule] => [unit, "unit/status"])),
    },
  };
}

const names = (list: readonly { readonly unit: string }[]): string[] => list.map(({ unit }) => unit);

describe("by weight", () => {
  // U-1 and U-5 weigh 3, U-3 nothing, the other five 1: eleven in all. Ranks by `verifiers/python`.
  const rows = ["heavy", "", "none", "", "heavy", "", "", ""].map((tier) => (tier === "" ? {} : { tier }));
  const rules = [
    { where: { tier: "heavy" }, weight: "3" },
    { where: { tier: "none" }, weight: "0" },
  ];

  test("three places go to the first of the ranking, and the rest are the reserve; whoever weighs nothing is neither", () => {
    const order = orderByWeight(stratumOf(rows, { places: 3 }), rules);
    expect(names(order.drawn)).toEqual(["U-5", "U-1", "U-2"]);
    expect(names(order.reserve)).toEqual(["U-7", "U-6", "U-8", "U-4"]);
    expect(order.cutOff).toBeNull();
  });

  test("everybody of one weight has one chance: places times weight over all weights", () => {
    expect(orderByWeight(stratumOf(rows, { places: 3 }), rules).weights).toEqual([
      { weight: "3", units: 2, chance: "9/11" },
      { weight: "1", units: 5, chance: "3/11" },
      { weight: "0", units: 1, chance: "0" },
    ]);
  });

  test("a chance of one and more is certain, and the others share what is left", () => {
    const order = orderByWeight(stratumOf(rows, { places: 4 }), rules);
    expect(order.weights?.map(({ chance }) => chance)).toEqual(["1", "2/5", "0"]);
    expect(names(order.drawn).slice(0, 2)).toEqual(["U-5", "U-1"]);
  });

  test("chances are those of the announcement where fewer places are left since", () => {
    const { drawn, weights } = orderByWeight(stratumOf(rows, { places: 1, announced: 3 }), rules);
    expect([names(drawn), weights?.[0]?.chance]).toEqual([["U-5"], "9/11"]);
  });

  test("more places than units with a weight are no more than these", () => {
    const { drawn, reserve } = orderByWeight(stratumOf(rows, { places: 8 }), rules);
    expect([drawn.length, reserve.length]).toEqual([7, 0]);
  });

  test("the first weight that fits counts, and each unit shows its ticket", () => {
    const twice = [{ where: { tier: "heavy" }, weight: "1/2" }, ...rules];
    const { weights, drawn } = orderByWeight(stratumOf(rows, { places: 3 }), twice);
    expect(weights?.map(({ weight, chance }) => `${weight}: ${chance}`)).toEqual([
      "1/2: 1/4",
      "1: 1/2",
      "0: 0",
    ]);
    for (const { unit, ticket } of drawn)
      expect(ticket?.slice(0, 4)).toBe(TICKETS[unit as keyof typeof TICKETS]);
  });

  test("whoever was barred since is skipped", () => {
    const { drawn, skipped } = orderByWeight(stratumOf(rows, { places: 3, barred: ["U-1"] }), rules);
    expect([names(drawn), names(skipped)]).toEqual([["U-5", "U-2", "U-7"], ["U-1"]]);
  });
});

describe("by risk", () => {
  // By ticket: U-3, U-2, U-7, U-6, U-5, U-8, U-1, U-4.
  const scores = [70, 10, 20, 90, null, 70, 80, 30];
  const rows = scores.map((score) => ({ facts: score === null ? {} : { score } }));
  const rule = (randomShare: string) => ({ randomShare, fact: "score" });

  test("the random share goes first by ticket, the others by score, and equal scores by ticket", () => {
    const { drawn, reserve } = orderByRisk(stratumOf(rows, { places: 5 }), rule("20%"));
    expect(drawn.map(({ unit, score }) => [unit, score])).toEqual([
      ["U-3", undefined],
      ["U-4", 90],
      ["U-7", 80],
      ["U-6", 70],
      ["U-1", 70],
    ]);
    expect(names(reserve)).toEqual(["U-2", "U-5", "U-8"]);
  });

  test("the share is rounded up", () => {
    expect(names(orderByRisk(stratumOf(rows, { places: 5 }), rule("21%")).drawn).slice(0, 3)).toEqual([
      "U-3",
      "U-2",
      "U-4",
    ]);
  });

  test("whoever has no score comes after the lowest", () => {
    const { drawn } = orderByRisk(stratumOf(rows, { places: 8 }), rule("0"));
    expect(drawn.map(({ unit, score }) => [unit, score]).slice(-2)).toEqual([
      ["U-2", 10],
      ["U-5", null],
    ]);
  });

  test("the cut-off is the last ticket drawn by chance, and none where chance draws nobody", () => {
    expect(orderByRisk(stratumOf(rows, { places: 5 }), rule("40%")).cutOff?.slice(0, 4)).toBe(TICKETS["U-2"]);
    expect(orderByRisk(stratumOf(rows, { places: 5 }), rule("0")).cutOff).toBeNull();
  });

  test("whoever was barred since is skipped in either part, and the random share is one of the places that can be filled", () => {
    const order = orderByRisk(stratumOf(rows, { places: 5, barred: ["U-3", "U-7"] }), rule("20%"));
    expect([names(order.drawn), names(order.skipped)]).toEqual([
      ["U-2", "U-4", "U-6", "U-1", "U-8"],
      ["U-3", "U-7"],
    ]);
    const few = orderByRisk(stratumOf(rows.slice(0, 4), { places: 4, barred: ["U-3", "U-2"] }), rule("50%"));
    expect(few.drawn.map(({ unit, score }) => [unit, score])).toEqual([
      ["U-1", undefined],
      ["U-4", 90],
    ]);
  });
});
