import { describe, expect, test } from "vitest";
import { sortByBytes } from "../../../src/kernel/byte-order.js";
import { isSameData } from "../../../src/kernel/same-data.js";
import { canonicalJson, compareBytes } from "../../../src/protocol.js";

describe("two values are the same data", () => {
  const values: readonly unknown[] = [
    ...[null, true, false, 0, 1, "", "1", "true", [], {}, [1], [1, 2], [2, 1], [[1]], [null]],
    ...[{ a: 1 }, { a: 1, b: 2 }, { b: 2, a: 1 }, { a: { b: [1] } }, { a: null }, { "0": 1 }, { a: "1" }],
    Object.assign(Object.create(null), { a: 1 }),
  ];

  test("exactly where their canonical JSON is the same text, whatever the order of their keys", () => {
    for (const a of values)
      for (const b of values)
        expect([a, b, isSameData(a, b)]).toEqual([a, b, canonicalJson(a) === canonicalJson(b)]);
  });

  test("what has no canonical form is refused on either side, and never taken for the same", () => {
    for (const value of [undefined, 0.5, { a: undefined }, [() => 1]]) {
      expect(() => isSameData(value, { a: 1 })).toThrow(TypeError);
      expect(() => isSameData({ a: 1 }, value)).toThrow(TypeError);
    }
  });
});

describe("a list in byte order", () => {
  test("is that of comparing each two, also where UTF-16 has another order", () => {
    for (const list of [
      ["b", "", "a", "ab", "杭州", "é"],
      ["𠮷", "Ａ", "\ud7ff", "\ue000", "B"],
    ])
      expect(sortByBytes([...list])).toEqual([...list].sort(compareBytes));
  });
});
