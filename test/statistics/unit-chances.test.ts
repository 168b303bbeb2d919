/**
 * T1 to T6: the first random draw, by each method. Sixty units of which twelve are drawn, 4,000 draws.
 *
 * Each test has a false-alarm rate of one in a million, each distance of T3 one of its own: 2 · 7 + 2 = 16 of them here
 * and so 1.6 in 100,000. Seeds are fixed: the rate is that of a changed version that is right all the same.
 */
import { describe, expect, test } from "vitest";
import { drawUnits, type Method, orThrow } from "../../src/protocol.js";
import { CHI, chiOfCounts, chiOfShares, chiOfTable, Z, zOfSum } from "./bounds.js";
import { momentsOfNeighbours, momentsOfOverlap } from "./moments.js";
import { conformanceSeed, withBitFlipped } from "./seeds.js";

const N = 60;
const DRAWN = 12;
const DRAWS = 4000;
const UNITS = Array.from({ length: N }, (_, u) => `U-${String(u).padStart(2, "0")}`);
const PLACES = UNITS.map((_, place) => place);
const placeOf = new Map(UNITS.map((unit, u) => [unit, u]));
const SAMPLE = { units: N, drawn: DRAWN };

/** The whole order of a draw, as numbers of units: those drawn, then the reserve. */
function orderOf(method: Method, round: string, seed: string): readonly number[] {
  const strata = [{ stratum: "all", quota: DRAWN, eligible: UNITS }];
  const drawId = `000000/2026/CONFORMANCE/${round}`;
  const [all] = orThrow(drawUnits({ seed, drawId, method, strata }));
  return [...all!.drawn, ...all!.reserve].map((unit) => placeOf.get(unit)!);
}

const draws = Array.from({ length: DRAWS }, (_, n) => n);
const known = new Map<string, readonly (readonly number[])[]>();

/** All draws of a round, made once. */
function ordersOf(method: Method, round: string): readonly (readonly number[])[] {
  const name = `${method} ${round}`;
  const orders = known.get(name) ?? draws.map((n) => orderOf(method, round, conformanceSeed(n)));
  known.set(name, orders);
  return orders;
}

/** table[unit][place]: how often the unit stood in the place. */
function tableOf(orders: readonly (readonly number[])[]): number[][] {
  const table = UNITS.map(() => PLACES.map(() => 0));
  for (const order of orders) for (const [place, unit] of order.entries()) table[unit]![place]!++;
  return table;
}

const drawnIn = (order: readonly number[]): ReadonlySet<number> => new Set(order.slice(0, DRAWN));

function inCommon(a: readonly number[], b: readonly number[]): number {
  const first = drawnIn(a);
  return b.slice(0, DRAWN).filter((unit) => first.has(unit)).length;
}

function expectWithin(value: number, [low, high]: readonly [number, number]): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, x) => all + x, 0);

describe.each<Method>(["ticket/1", "seedrandom-shuffle/1"])("units drawn by %s", (method) => {
  test("T1 inclusion: every unit is drawn equally often", () => {
    const counts = tableOf(ordersOf(method, "R01")).map((places) => sum(places.slice(0, DRAWN)));
    expectWithin(chiOfShares(counts, DRAWS, DRAWN / N), CHI[59]);
  });

  test("T2 position: every unit stands in every place equally often", () =>
    expectWithin(chiOfTable(tableOf(ordersOf(method, "R01")), DRAWS), CHI[3481]));

  test("T3 neighbours: units that stand near each other on the list are drawn together as often as any", () => {
    const far = [1, 2, 3, 4].map((distance) => {
      const met = ordersOf(method, "R01").map((order) => {
        const drawn = drawnIn(order);
        return [...drawn].filter((unit) => drawn.has(unit + distance)).length;
      });
      return Math.abs(zOfSum(sum(met), DRAWS, momentsOfNeighbours(SAMPLE, distance)));
    });
    expect(Math.max(...far)).toBeLessThanOrEqual(Z);
  });

  test("T6 reserve: every unit is the first of the reserve equally often", () =>
    expectWithin(chiOfCounts(tableOf(ordersOf(method, "R01")).map((places) => places[DRAWN]!)), CHI[59]));
});

describe("units drawn again", () => {
  const first = () => ordersOf("ticket/1", "R01");
  const overlap = (others: readonly (readonly number[])[]): number => {
    const common = others.map((order, n) => inCommon(first()[n]!, order));
    return Math.abs(zOfSum(sum(common), DRAWS, momentsOfOverlap(SAMPLE)));
  };

  test("T4 serial: two rounds under one seed have as many units in common as chance has it", () =>
    expect(overlap(ordersOf("ticket/1", "R02"))).toBeLessThanOrEqual(Z));

  test("T5 avalanche: one bit of the seed makes another draw", () =>
    expect(
      overlap(draws.map((n) => orderOf("ticket/1", "R01", withBitFlipped(conformanceSeed(n), n)))),
    ).toBeLessThanOrEqual(Z));
});
