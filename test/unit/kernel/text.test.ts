import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../../src/kernel/freeze.js";
import { pad } from "../../../src/kernel/sha256-blocks.js";
import {
  compareBytes,
  isWellFormed,
  sha256Bytes,
  sha256Hex,
  utf8Bytes,
  utf8Length,
} from "../../../src/protocol.js";

describe("UTF-8", () => {
  test("order is order of code points: Ａ (U+FF21) stands before 𠮷 (U+20BB7)", () => {
    expect("𠮷" < "Ａ").toBe(true);
    expect(compareBytes("Ａ", "𠮷")).toBeLessThan(0);
    expect(["𠮷", "Ａ", "\ud7ff", "\ue000", "B", "", "BB"].sort(compareBytes)).toEqual([
      "",
      "B",
      "BB",
      "\ud7ff",
      "\ue000",
      "Ａ",
      "𠮷",
    ]);
  });

  test("equal texts are equal, and two characters beyond U+FFFF are in order", () => {
    expect(compareBytes("杭州", "杭州")).toBe(0);
    expect(compareBytes("𠮷", "𠮸")).toBeLessThan(0);
    expect(compareBytes("\u{10ffff}", "𠮷")).toBeGreaterThan(0);
  });

  test("lengths and bytes at the edges of one, two, three and four bytes", () => {
    for (const [text, length] of [
      ["\u007f", 1],
      ["\u0080", 2],
      ["\u07ff", 2],
      ["\u0800", 3],
      ["\uffff", 3],
      ["\u{10000}", 4],
    ] as const) {
      expect(utf8Length(text)).toBe(length);
      expect([...utf8Bytes(text)]).toEqual([...Buffer.from(text, "utf8")]);
    }
  });

  test("a lone surrogate has no UTF-8 form: it is never replaced silently", () => {
    for (const text of ["\ud842", "\udfb7", "a\udfb7\ud842", "\ud842\ud842\udfb7", "a\ud842"]) {
      expect(isWellFormed(text)).toBe(false);
      expect(() => utf8Bytes(text)).toThrow(TypeError);
    }
    expect(isWellFormed("𠮷")).toBe(true);
  });
});

describe("sha256", () => {
  test("FIPS 180-4 examples", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
  });

  test("text is hashed as UTF-8", () => {
    expect(sha256Hex("双随机")).toBe(sha256Hex(Buffer.from("双随机", "utf8")));
    expect(Buffer.from(sha256Bytes(utf8Bytes("双随机"))).toString("hex")).toBe(sha256Hex("双随机"));
    expect(() => sha256Hex("\ud842")).toThrow(TypeError);
  });

  test("bytes of every length around a block, also a view into others, are those of the platform", () => {
    const all = Uint8Array.from({ length: 400 }, (_, at) => (at * 97) % 256);
    for (let length = 0; length <= 200; length++) {
      const view = all.subarray(length, 2 * length);
      const expected = createHash("sha256").update(view).digest("hex");
      expect(sha256Hex(view)).toBe(expected);
      expect(sha256Hex(Buffer.from(view))).toBe(expected);
      expect(Buffer.from(sha256Bytes(view)).toString("hex")).toBe(expected);
    }
  });

  test("the length in bits has all its bytes, also behind half a gigabyte", () => {
    const bytes = new Uint8Array(128).fill(7);
    expect(pad(bytes, 3, 2 ** 32)).toBe(64);
    expect([...bytes.subarray(3, 64)]).toEqual([0x80, ...new Array(55).fill(0), 8, 0, 0, 0, 24]);
    expect(pad(new Uint8Array(128), 55, 0)).toBe(64);
    expect(pad(new Uint8Array(128), 56, 0)).toBe(128);
  });

  test("what is neither text nor bytes is told", () => {
    for (const other of [7, null, [1, 2], new Uint16Array(2), new ArrayBuffer(4), { length: 3 }])
      expect(() => sha256Hex(other as never)).toThrow(
        "`sha256Hex` cannot use what it was given: it is neither text nor bytes. It takes text or bytes.",
      );
  });
});

describe("deepFreeze", () => {
  test("freezes all that is inside, also behind what is frozen already, and leaves columns alone", () => {
    const value = deepFreeze({
      a: [{ b: 1 }],
      shallow: Object.freeze({ open: { c: 1 } }),
      column: Uint32Array.of(1),
    });
    for (const inner of [value, value.a, value.a[0], value.shallow.open])
      expect(Object.isFrozen(inner)).toBe(true);
    value.column[0] = 2;
    expect(value.column[0]).toBe(2);
  });

  test("a value that holds itself comes to an end", () => {
    const round: { self?: unknown } = {};
    round.self = round;
    expect(Object.isFrozen(deepFreeze(round))).toBe(true);
    expect(deepFreeze("text")).toBe("text");
  });
});
