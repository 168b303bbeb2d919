/**
 * T7: tickets as numbers, 100,000 of them. One Kolmogorov–Smirnov test and 52 frequencies, each with a false-alarm rate
 * of one in a million: 5.3 in 100,000.
 */
import { expect, test } from "vitest";
import { keyFor, ticketNumber, ticketOf } from "../../src/protocol.js";
import { KS, ksOfUniform, Z, zOfSum } from "./bounds.js";
import { conformanceSeed } from "./seeds.js";

const TICKETS = 100_000;
const BITS = 52;

let made: readonly ReturnType<typeof ticketNumber>[] | undefined;

function numbers(): readonly ReturnType<typeof ticketNumber>[] {
  const key = keyFor(conformanceSeed(0), "000000/2026/CONFORMANCE/R01", "unit");
  made ??= Array.from({ length: TICKETS }, (_, n) => ticketNumber(ticketOf(key, `U-${n}`)));
  return made;
}

test("T7 tickets: their numbers are spread evenly over (0, 1)", () =>
  expect(ksOfUniform(numbers().map(({ asDouble }) => asDouble))).toBeLessThanOrEqual(KS));

test("T7 tickets: every bit of their numbers is set in half of them", () => {
  const set = Array.from({ length: BITS }, () => 0);
  for (const { x } of numbers()) {
    // Two halves of 26 bits are whole numbers that can be shifted.
    const halves = [Math.floor(Number(x) / 2 ** 26), Number(x) % 2 ** 26];
    for (let bit = 0; bit < BITS; bit++) set[bit]! += (halves[bit < 26 ? 0 : 1]! >>> (25 - (bit % 26))) & 1;
  }
  const far = set.map((count) => Math.abs(zOfSum(count, TICKETS, { mean: 0.5, variance: 0.25 })));
  expect(Math.max(...far)).toBeLessThanOrEqual(Z);
});
