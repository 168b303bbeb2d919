import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, compareInstants, dayNumber, dayOf, isDay } from "../../src/kernel/iso-date.js";
import { hexOfWords } from "../../src/kernel/sha256.js";
import { openSha256 } from "../../src/kernel/sha256-many.js";
import {
  canonicalJson,
  ceilOf,
  compareBytes,
  compareFractions,
  dividedBy,
  examineIds,
  faultOfId,
  floorOf,
  fraction,
  fractionText,
  isWellFormed,
  merkleHolds,
  merkleTree,
  minus,
  plus,
  readFraction,
  suggestedId,
  times,
  utf8Bytes,
  utf8Length,
} from "../../src/protocol.js";
import { digest, ids, text, units16 } from "./support/kernel-arbitraries.js";

describe("text", () => {
  test("order, length and bytes are those of Node's UTF-8", () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect([...utf8Bytes(a)]).toEqual([...Buffer.from(a)]);
        expect(utf8Length(a)).toBe(Buffer.byteLength(a));
      }),
    ));

  test("the order is total on any units, and only well-formed text has bytes", () =>
    fc.assert(
      fc.property(units16, units16, units16, (a, b, c) => {
        expect(Math.sign(compareBytes(a, b))).toBe(-Math.sign(compareBytes(b, a)) + 0);
        expect(compareBytes(a, b) === 0).toBe(a === b);
        if (compareBytes(a, b) <= 0 && compareBytes(b, c) <= 0)
          expect(compareBytes(a, c)).toBeLessThanOrEqual(0);
        expect(isWellFormed(a)).toBe(Buffer.from(a).toString() === a);
        expect(utf8Length(a)).toBe(Buffer.byteLength(a));
        if (!isWellFormed(a)) expect(() => utf8Bytes(a)).toThrow(TypeError);
      }),
    ));
});

describe("hashes", () => {
  test("many behind one beginning equal Node's, one after another", () =>
    fc.assert(
      fc.property(
        digest,
        fc.array(fc.oneof(text, fc.string({ maxLength: 400 })), { maxLength: 8 }),
        (beginning, texts) => {
          const hash = openSha256(beginning);
          const words = new Uint32Array(8);
          for (const one of texts) {
            hash(one, words, 0);
            expect(hexOfWords(words, 0)).toBe(
              createHash("sha256")
                .update(beginning + one)
                .digest("hex"),
            );
          }
        },
      ),
    ));

  test("canonical JSON is that of the reference package, and reads back as the same value", () => {
    const whole = fc.maxSafeInteger();
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, false),
        whole,
        text,
        fc.array(tie("value"), { maxLength: 4 }),
        tie("object"),
      ),
      object: fc.dictionary(fc.oneof(text, fc.nat().map(String)), tie("value"), { maxKeys: 5 }),
    }));
    fc.assert(
      fc.property(value, (json) => {
        expect(canonicalJson(json)).toBe(canonicalize(json));
        expect(canonicalJson(JSON.parse(canonicalJson(json)))).toBe(canonicalJson(json));
      }),
    );
  });

  test("a Merkle proof holds at its own place and at no other", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (leaves, a, b) => {
          const { root, pathOf, size } = merkleTree(leaves);
          const [index, other] = [a % size, b % size];
          const proof = { leaf: leaves[index]!, index, path: pathOf(index), size, root };
          expect(merkleHolds(proof)).toBe(true);
          expect(merkleHolds({ ...proof, index: other })).toBe(index === other);
          expect(merkleHolds({ ...proof, leaf: leaves[other]! })).toBe(index === other);
        },
      ),
    ));
});

describe("fractions", () => {
  const fractions = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
    .map(([n, d]) => fraction(n, d));

  test("the four operations undo each other, and order agrees with difference", () =>
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(dividedBy(times(a, b), b)).toEqual(a);
        const difference = minus(a, b).numerator;
        expect(compareFractions(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    ));

  test("floor ≤ value ≤ ceil, less than 1 apart from it", () =>
    fc.assert(
      fc.property(fractions, (a) => {
        const [low, high] = [floorOf(a), ceilOf(a)];
        expect(low * a.denominator <= a.numerator && a.numerator < (low + 1n) * a.denominator).toBe(true);
        expect(high - low).toBe(a.denominator === 1n ? 0n : 1n);
      }),
    ));

  test("a ratio reads as what it says, however it is written", () =>
    fc.assert(
      fc.property(
        fc.nat(),
        fc.stringMatching(/^[0-9]{0,8}$/),
        fc.integer({ min: 1, max: 10 ** 6 }),
        (whole, decimals, d) => {
          const decimal = decimals === "" ? String(whole) : `${whole}.${decimals}`;
          const exact = fraction(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
          expect(readFraction(decimal)).toEqual(exact);
          expect(readFraction(`${decimal}%`)).toEqual(dividedBy(exact, fraction(100)));
          expect(readFraction(`${decimal}‰`)).toEqual(dividedBy(exact, fraction(1000)));
          expect(readFraction(`${d}:${decimal}`)).toEqual(dividedBy(exact, fraction(d)));
          expect(readFraction(`${whole}/${d}`)).toEqual(fraction(whole, d));
          expect(readFraction(fractionText(fraction(whole, d)))).toEqual(fraction(whole, d));
        },
      ),
    ));
});

describe("days", () => {
  const numbers = fc.integer({ min: -719_162, max: 2_932_896 });

  test("numbers and days go back and forth, and order is kept", () =>
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(dayNumber(dayOf(a))).toBe(a);
        expect(isDay(dayOf(a))).toBe(true);
        expect(Math.sign(compareBytes(dayOf(a), dayOf(b)))).toBe(Math.sign(a - b));
        expect(addDays(dayOf(a), b - a)).toBe(dayOf(b));
      }),
    ));

  test("a month later is in the next month, on the same day or on the last", () =>
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_000 }), (number) => {
        const day = dayOf(number);
        const later = addMonths(day, 1);
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(later)).toBe(months(day) + 1);
        expect(later.slice(8) === day.slice(8) || addDays(later, 1).endsWith("-01")).toBe(true);
      }),
    ));

  test("instants are in the order of JavaScript's clock", () => {
    const instant = fc
      .tuple(fc.integer({ min: 0, max: 2_000_000_000_000 }), fc.integer({ min: -14 * 60, max: 14 * 60 }))
      .map(([ms, offset]) => {
        const two = (n: number) => String(n).padStart(2, "0");
        const local = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        return { ms, text: `${local}${offset < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}` };
      });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        expect(Math.sign(compareInstants(a.text, b.text))).toBe(Math.sign(a.ms - b.ms));
      }),
    );
  });
});

describe("ids", () => {
  test("a suggestion is an accepted id, or nothing is left; an accepted id is suggested as it is", () =>
    fc.assert(
      fc.property(
        fc.oneof(units16, text, fc.string({ unit: "binary", minLength: 200, maxLength: 400 })),
        (candidate) => {
          const suggestion = suggestedId(candidate);
          if (suggestion !== "") expect(faultOfId(suggestion)).toBeUndefined();
          if (faultOfId(candidate) === undefined) expect(suggestion).toBe(candidate);
        },
      ),
    ));

  test("every position of a list is refused, equal to an earlier one, or the first of its kind", () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(ids, units16, fc.constantFrom("a", "A", "Ａ", 7))), (list) => {
        const { refused, equal, lookAlike } = examineIds(list);
        expect(refused).toEqual(list.flatMap((id, at) => (faultOfId(id) === undefined ? [] : [at])));
        for (const [first, later] of equal) expect(list[first]).toBe(list[later]);
        for (const [first, later] of lookAlike) expect(list[first]).not.toBe(list[later]);
        expect(new Set(list.filter((_, at) => !refused.includes(at))).size).toBe(
          list.length - refused.length - equal.length,
        );
      }),
    ));
});
