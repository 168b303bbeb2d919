import { describe, expect, test } from "vitest";
import { canonicalJson, digestOf, sha256Hex } from "../../../src/protocol.js";

describe("canonicalJson", () => {
  test("keys by UTF-16 units, at every depth, also those that look like numbers", () => {
    expect(canonicalJson({ b: [{ z: 1, y: 2 }], a: { "9": 1, "10": 2, "": 3 } })).toBe(
      '{"a":{"":3,"10":2,"9":1},"b":[{"y":2,"z":1}]}',
    );
    expect(canonicalJson(JSON.parse('{"__proto__":1,"Ａ":2,"𠮷":3}'))).toBe('{"__proto__":1,"𠮷":3,"Ａ":2}');
  });

  test("numbers by value, texts escaped as RFC 8785 says", () => {
    expect(canonicalJson([-0, 1.0, 1e15, -(2 ** 53) + 1])).toBe("[0,1,1000000000000000,-9007199254740991]");
    expect(canonicalJson('"\\/\u0000\u001f\b\t\n\f\r\u007f\u0085\u2028南')).toBe(
      '"\\"\\\\/\\u0000\\u001f\\b\\t\\n\\f\\r\u007f\u0085\u2028南"',
    );
  });

  test("empty and nested values, and objects without a prototype", () => {
    expect(canonicalJson([[], {}, null, true, false, ""])).toBe('[[],{},null,true,false,""]');
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  test("what the form cannot say is refused by its path", () => {
    for (const value of [
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      0.5,
      2 ** 53,
      1n,
      () => 1,
      Symbol("x"),
      "\ud842",
    ]) {
      expect(() => canonicalJson(value)).toThrow(/the value/);
      expect(() => canonicalJson({ a: [1, { b: value }] })).toThrow(/`a\.1\.b`/);
    }
    for (const value of [
      new Date(0),
      new Map(),
      new (class Unit {})(),
      Uint8Array.of(1),
      Object("text"),
      /x/,
    ]) {
      expect(() => canonicalJson({ a: value })).toThrow(TypeError);
    }
    expect(() => canonicalJson({ "\udc00": 1 })).toThrow(TypeError);
    expect(() => canonicalJson({ [Symbol("x")]: 1 })).toThrow(TypeError);
    expect(() => canonicalJson(new Array(2))).toThrow(/`0`/);
  });

  test("a value that holds itself, or nests without end, is refused and does not exhaust the stack", () => {
    const round: unknown[] = [];
    round.push(round);
    expect(() => canonicalJson(round)).toThrow(/deeper/);
    const nest = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
    expect(() => canonicalJson(nest(5000))).toThrow(TypeError);
    expect(canonicalJson(nest(900))).toHaveLength(1800);
  });

  test("a frozen value is written, and the caller's value stays as it was", () => {
    const value = Object.freeze({ b: 1, a: 2 });
    expect(canonicalJson(value)).toBe('{"a":2,"b":1}');
    expect(Object.keys(value)).toEqual(["b", "a"]);
  });

  test("the digest is the SHA-256 of the form", () => {
    expect(digestOf({ b: 1, a: "南" })).toBe(sha256Hex('{"a":"南","b":1}'));
  });
});
