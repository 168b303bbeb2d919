import fc from "fast-check";
import { faultOfId } from "../../../src/protocol.js";

/** 64 lower-case hex digits. */
export const digest = fc.string({
  unit: fc.constantFrom(..."0123456789abcdef"),
  minLength: 64,
  maxLength: 64,
});

/** Text of any characters, well formed. */
export const text = fc.string({ unit: "grapheme", maxLength: 40 });

/** Any UTF-16 units, lone surrogates too. */
export const units16 = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.integer({ min: 32, max: 126 }),
    ),
    {
      maxLength: 20,
    },
  )
  .map((units) => String.fromCharCode(...units));

/** Ids as section 1 accepts them, in several scripts. */
export const ids = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 70 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  )
  .filter((candidate) => faultOfId(candidate) === undefined);

/** Fails with words; properties here use it instead of a test framework, so that they can run anywhere. */
export function accepts(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Does not hold: ${what}.`);
}

/** Two lists of texts, equal in order. */
export function sameList(a: readonly string[], b: readonly string[]): void {
  accepts(
    a.length === b.length && a.every((value, at) => value === b[at]),
    `${JSON.stringify(a)} is ${JSON.stringify(b)}`,
  );
}
