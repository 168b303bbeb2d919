/** Seeds of the conformance tests: fixed, so that the outcome of every test is fixed too. */
import { digestOf, PROTOCOL } from "../../src/protocol.js";

export function conformanceSeed(n: number): string {
  return digestOf([PROTOCOL, "conformance", n]);
}

/** The seed with one bit turned over: every bit of every digit in its turn. */
export function withBitFlipped(seed: string, n: number): string {
  const at = n % seed.length;
  const bit = 1 << (Math.floor(n / seed.length) % 4);
  const digit = (Number.parseInt(seed[at]!, 16) ^ bit).toString(16);
  return seed.slice(0, at) + digit + seed.slice(at + 1);
}
