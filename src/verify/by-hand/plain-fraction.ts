/** Fractions by hand, for the audit only: two whole numbers, nothing reduced, and no import. */

/** Numerator and denominator; the denominator is above 0. */
export type PlainFraction = readonly [bigint, bigint];

const SCALES: Readonly<Record<string, bigint>> = { "%": 100n, "‰": 1000n };

/** "12.5%" as [125, 1000]: digits and powers of ten. */
export function pairOf(text: string): PlainFraction {
  const [first, second] = text.split("/");
  if (second !== undefined) return [BigInt(first!), BigInt(second)];
  const [people, each] = text.split(":");
  if (each !== undefined) {
    const [a, b] = [pairOf(each), pairOf(people!)];
    return [a[0] * b[1], a[1] * b[0]];
  }
  const scale = SCALES[text.slice(-1)] ?? 1n;
  const [whole, decimals = ""] = text.replace(/[%‰]$/, "").split(".");
  return [BigInt(whole! + decimals), 10n ** BigInt(decimals.length) * scale];
}

export function product(a: PlainFraction, b: PlainFraction): PlainFraction {
  return [a[0] * b[0], a[1] * b[1]];
}

export function sumOf(pairs: readonly PlainFraction[]): PlainFraction {
  return pairs.reduce(([top, bottom], [r, q]): PlainFraction => [top * q + r * bottom, bottom * q], [
    0n,
    1n,
  ] as PlainFraction);
}

/** Below 0, 0 or above 0 as a is less than, equal to or more than b. */
export function compare(a: PlainFraction, b: PlainFraction): number {
  return order(a[0] * b[1], b[0] * a[1]);
}

/** -1, 0 or 1. */
export function order(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The whole number above, below or nearest (halves up). */
export function toWhole([top, bottom]: PlainFraction, side: "at-least" | "at-most" | "exactly"): number {
  if (side === "exactly") return Number((2n * top + bottom) / (2n * bottom));
  const whole = top / bottom;
  return Number(side === "at-least" && whole * bottom < top ? whole + 1n : whole);
}
