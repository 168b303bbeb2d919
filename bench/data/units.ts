/**
 * A made-up registry of units: 18-character ids like a unified credit code, and 500 strata of skewed size.
 */
import { type Chance, openChance } from "./chance.js";

export interface BenchUnit {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly tier: string;
  readonly stratum: string;
}

export const REGIONS: readonly string[] = Array.from({ length: 15 }, (_, r) => `某省/第${r + 1}市`);
const STRATA = 500;
const LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** `size` units, up to thirty million, in no order. At a million the strata have 500 to 25,000 units. */
export function makeUnits(size: number): BenchUnit[] {
  const chance = openChance(`units ${size}`);
  const stratum = skewedStratum(chance);
  return Array.from({ length: size }, (_, n) => ({
    id: idOf(chance, n),
    name: `第${n}号有限公司`,
    region: chance.of(REGIONS),
    tier: chance.next() < 0.1 ? "key" : "general",
    stratum: stratum(),
  }));
}

/** 5 % of a stratum, and at least one unit. */
export function quotaOf(size: number): number {
  return Math.ceil(size / 20);
}

/** Ends in the number of the unit, scattered, so that no id comes twice and neighbours do not look alike. */
function idOf(chance: Chance, n: number): string {
  const division = String(chance.below(900_000) + 100_000);
  const serial = ((n * 7919 + 12_345) % 60_466_176).toString(36).toUpperCase().padStart(5, "0");
  let middle = "";
  while (middle.length < 5) middle += LETTERS[chance.below(LETTERS.length)]!;
  return `91${division}${middle}${serial}`;
}

/** The k-th stratum has a share of about 1 / (k + 10). */
function skewedStratum(chance: Chance): () => string {
  const upTo: number[] = [];
  for (let k = 0; k < STRATA; k++) upTo.push((upTo[k - 1] ?? 0) + 1 / (k + 10));
  return () => {
    const point = chance.next() * upTo.at(-1)!;
    let [low, high] = [0, STRATA - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! <= point) low = middle + 1;
      else high = middle;
    }
    return `S-${low}`;
  };
}
