import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hexOfWords } from "../../../src/kernel/sha256.js";
import { openSha256 } from "../../../src/kernel/sha256-many.js";

const nodeHash = (text: string) => createHash("sha256").update(text).digest("hex");
const beginnings = ["", "0123456789abcdef".repeat(4), "0123456789abcdef".repeat(12)];
/** Texts of every length around the edges of blocks, from characters of one to four bytes. */
const texts = ["x", "é", "南", "𠮷", "x南", "xxxxé"].flatMap((unit) =>
  Array.from({ length: 201 }, (_, n) => unit.repeat(n)),
);

describe("many hashes behind one beginning", () => {
  test.each(beginnings)("equal Node's hash, whatever came before (beginning %j)", (beginning) => {
    const hash = openSha256(beginning);
    const words = new Uint32Array(8);
    // Long and short, plain and wide in turn, so that what one leaves in the scratch would show in the next.
    const mixed = texts.flatMap((text, at) => [text, texts[(at * 397) % texts.length]!]);
    for (const text of mixed) {
      hash(text, words, 0);
      expect(hexOfWords(words, 0)).toBe(nodeHash(beginning + text));
    }
  });

  test("a text of many thousand bytes, twice as long as the last", () => {
    const hash = openSha256("");
    const words = new Uint32Array(8);
    for (const text of ["南".repeat(1_000), "x".repeat(100_000), "𠮷".repeat(70_000)]) {
      hash(text, words, 0);
      expect(hexOfWords(words, 0)).toBe(nodeHash(text));
    }
  });

  test("writes eight words where it is told and nothing else", () => {
    const words = new Uint32Array(24).fill(7);
    for (const text of ["short", "长".repeat(60)]) {
      openSha256("")(text, words, 8);
      expect(hexOfWords(words, 8)).toBe(nodeHash(text));
      expect([...words.subarray(0, 8), ...words.subarray(16)]).toEqual(new Array(16).fill(7));
    }
  });

  test("a beginning is ASCII and whole blocks", () => {
    for (const beginning of ["x", "x".repeat(63), "é".repeat(64), "南".repeat(64), "\u0100".repeat(64)]) {
      expect(() => openSha256(beginning)).toThrow(RangeError);
    }
  });
});
