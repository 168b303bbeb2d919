/**
 * Exact fractions. No float takes part in a quota: 7 % of 100 is 7, although `Math.ceil(100 * 0.07)` is 8.
 */

/** A reduced fraction; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^([0-9]+)(?:\.([0-9]+))?$/;
const QUOTIENT = /^([0-9]+)\/([0-9]+)$/;

/**
 * Reads a ratio as written in a rule: `"5%"`, `"2‰"`, `"12.5%"`, `"1/3"`, `"0.07"`, and staff to units `"1:2.5"` (2.5 units a person).
 *
 * ASCII digits only; a sign, a space, an exponent, a denominator of 0 or anything that is not text gives `undefined`.
 * Source: protocol section 3.
 *
 * @example
 * fractionText(readFraction("12.5%")!); // "1/8"
 */
export function readFraction(text: unknown): Fraction | undefined {
  if (typeof text !== "string") return undefined;
  if (text.endsWith("%")) return quotient(readDecimal(text.slice(0, -1)), fraction(100));
  if (text.endsWith("‰")) return quotient(readDecimal(text.slice(0, -1)), fraction(1000));
  const colon = text.indexOf(":");
  if (colon >= 0) return quotient(readDecimal(text.slice(colon + 1)), readDecimal(text.slice(0, colon)));
  const parts = QUOTIENT.exec(text);
  if (parts !== null) return quotient(fraction(BigInt(parts[1]!)), fraction(BigInt(parts[2]!)));
  return readDecimal(text);
}

function readDecimal(text: string): Fraction | undefined {
  const parts = DECIMAL.exec(text);
  if (parts === null) return undefined;
  const decimals = parts[2] ?? "";
  return fraction(BigInt(parts[1]! + decimals), 10n ** BigInt(decimals.length));
}

function quotient(a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined {
  return a === undefined || b === undefined || b.numerator === 0n ? undefined : dividedBy(a, b);
}

/**
 * The reduced fraction `numerator / denominator`.
 *
 * @throws RangeError when the denominator is 0 or a number is not whole, TypeError when something else than a number is given.
 * @example
 * fraction(6, 4); // { numerator: 3n, denominator: 2n }
 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  for (const each of [numerator, denominator])
    if (typeof each !== "bigint" && typeof each !== "number") throw new TypeError("A fraction is made of two whole numbers.");
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError("The denominator of a fraction is not 0.");
  const divisor = commonDivisor(n, d);
  return d < 0n ? { numerator: -n / divisor, denominator: -d / divisor } : { numerator: n / divisor, denominator: d / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `a + b`. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `a − b`. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `a · b`. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * `a / b`.
 *
 * @throws RangeError when `b` is 0.
 */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The largest whole number not above the fraction.
 *
 * @example
 * floorOf(fraction(-1, 2)); // -1n
 */
export function floorOf({ numerator, denominator }: Fraction): bigint {
  const whole = numerator / denominator;
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
}

/**
 * The smallest whole number not below the fraction.
 *
 * @example
 * ceilOf(fraction(5, 2)); // 3n
 */
export function ceilOf({ numerator, denominator }: Fraction): bigint {
  return -floorOf({ numerator: -numerator, denominator });
}

/**
 * A fraction that is whole, as a number.
 *
 * @throws RangeError when it is not whole or beyond ±(2^53 − 1).
 * @example
 * wholeOf(fraction(6, 2)); // 3
 */
export function wholeOf(value: Fraction): number {
  const whole = Number(value.numerator);
  if (value.denominator !== 1n || !Number.isSafeInteger(whole))
    throw new RangeError(`${fractionText(value)} is not a whole number within ±(2^53 − 1).`);
  return whole;
}

/**
 * `"5/2"`, or `"3"` when the fraction is whole.
 *
 * @example
 * fractionText(fraction(10, 4)); // "5/2"
 */
export function fractionText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}
