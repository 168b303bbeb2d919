/**
 * Exact fractions. No float takes part in a quota: 7 % of 100 is 7, although `Math.ceil(100 * 0.07)` is 8.
 */

import { compareWhole } from "./compare-whole.js";
import { OutOfRange, WrongType } from "./misuse.js";
import { TAKES_FRACTION } from "./takes.js";
import { told } from "./told.js";

/** A reduced fraction; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^([0-9]+)(?:\.([0-9]+))?$/;
const QUOTIENT = /^([0-9]+)\/([0-9]+)$/;

/**
 * Reads a ratio as written in a rule: `"5%"`, `"2‰"`, `"12.5%"`, `"1/3"`, `"0.07"`, and staff to units
 * `"1:2.5"` (2.5 units a person).
 *
 * ASCII digits only; a sign, a space, an exponent, a denominator of 0 or anything that is not text gives
 * `undefined`. Source: protocol section 3.
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

/**
 * The ratio of a rule that was read before, and so is one.
 *
 * @throws RangeError when it is none
 * @example
 * fractionText(fractionOf("12.5%")); // "1/8"
 */
export function fractionOf(text: unknown): Fraction {
  const read = readFraction(text);
  if (read === undefined) throw new OutOfRange(`No ratio: ${String(text)}.`);
  return read;
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
 * @throws RangeError when the denominator is 0 or a number is not whole, TypeError when something else than a
 * number is given.
 * @example
 * fraction(6, 4); // { numerator: 3n, denominator: 2n }
 */
export function fraction(numerator: bigint | number, denominator?: bigint | number): Fraction {
  return told("fraction", "It takes two whole numbers.", () => reduced(numerator, denominator));
}

function reduced(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  for (const each of [numerator, denominator])
    if (typeof each !== "bigint" && typeof each !== "number")
      throw new WrongType("A fraction is made of two whole numbers.");
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new OutOfRange("The denominator of a fraction is not 0.");
  const divisor = commonDivisor(n, d);
  return d < 0n
    ? { numerator: -n / divisor, denominator: -d / divisor }
    : { numerator: n / divisor, denominator: d / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * `a + b`.
 *
 * @throws TypeError when something else is handed over
 */
export function plus(a: Fraction, b: Fraction): Fraction {
  return told("plus", TAKES_FRACTION, () =>
    fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
  );
}

/**
 * `a − b`.
 *
 * @throws TypeError when something else is handed over
 */
export function minus(a: Fraction, b: Fraction): Fraction {
  return told("minus", TAKES_FRACTION, () =>
    fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator),
  );
}

/**
 * `a · b`.
 *
 * @throws TypeError when something else is handed over
 */
export function times(a: Fraction, b: Fraction): Fraction {
  return told("times", TAKES_FRACTION, () =>
    fraction(a.numerator * b.numerator, a.denominator * b.denominator),
  );
}

/**
 * `a / b`.
 *
 * @throws RangeError when `b` is 0.
 *
 * @throws TypeError when something else is handed over
 */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return told("dividedBy", TAKES_FRACTION, () =>
    fraction(a.numerator * b.denominator, a.denominator * b.numerator),
  );
}

/**
 * Negative, zero or positive as `a` is below, equal to or above `b`.
 *
 * @throws TypeError when something else is handed over
 */
export function compareFractions(a: Fraction, b: Fraction): number {
  return told("compareFractions", TAKES_FRACTION, () =>
    compareWhole(a.numerator * b.denominator, b.numerator * a.denominator),
  );
}

/**
 * The largest whole number not above the fraction.
 *
 * @throws TypeError when something else is handed over
 * @example
 * floorOf(fraction(-1, 2)); // -1n
 */
export function floorOf(value: Fraction): bigint {
  return told("floorOf", TAKES_FRACTION, () => {
    const { numerator, denominator } = ofWholeNumbers(value);
    const whole = numerator / denominator;
    return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
  });
}

/**
 * The smallest whole number not below the fraction.
 *
 * @throws TypeError when something else is handed over
 * @example
 * ceilOf(fraction(5, 2)); // 3n
 */
export function ceilOf(value: Fraction): bigint {
  return told("ceilOf", TAKES_FRACTION, () => {
    const { numerator, denominator } = ofWholeNumbers(value);
    return -floorOf({ numerator: -numerator, denominator });
  });
}

/**
 * A fraction that is whole, as a number.
 *
 * @throws RangeError when it is not whole or beyond ±(2^53 − 1).
 * @throws TypeError when something else is handed over
 * @example
 * wholeOf(fraction(6, 2)); // 3
 */
export function wholeOf(value: Fraction): number {
  return told("wholeOf", TAKES_FRACTION, () => {
    const whole = Number(value.numerator);
    if (value.denominator !== 1n || !Number.isSafeInteger(whole))
      throw new OutOfRange(`${fractionText(value)} is not a whole number within ±(2^53 − 1).`);
    return whole;
  });
}

/**
 * `"5/2"`, or `"3"` when the fraction is whole.
 *
 * @throws TypeError when something else is handed over
 * @example
 * fractionText(fraction(10, 4)); // "5/2"
 */
export function fractionText(value: Fraction): string {
  return told("fractionText", TAKES_FRACTION, () => {
    const { numerator, denominator } = ofWholeNumbers(value);
    return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
  });
}

/** The fraction itself, once its two numbers are whole and the lower one is above 0. */
function ofWholeNumbers({ numerator, denominator }: Fraction): Fraction {
  if (typeof numerator === "bigint" && typeof denominator === "bigint" && denominator > 0n)
    return { numerator, denominator };
  throw new WrongType(`A fraction has two whole numbers, the lower one above 0. ${TAKES_FRACTION}`);
}
