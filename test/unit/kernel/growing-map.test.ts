/** Every version of a growing map is what a copied one would be, whoever goes on from it, and in whatever order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingMap } from "../../../src/kernel/growing-map.js";

/** One step: from which of the versions so far, and what is set in the next one. */
const step = fc.record({
  from: fc.nat(),
  set: fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(9)), { maxLength: 4 }),
});

test("versions branch and grow as copies would, and none of them changes any more", () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const versions: {
        readonly grown: ReadonlyMap<string, number>;
        readonly copied: Map<string, number>;
      }[] = [{ grown: GrowingMap.of([["a", 0]]), copied: new Map([["a", 0]]) }];
      for (const { from, set } of steps) {
        const before = versions[from % versions.length]!;
        const [grown, copied] = [GrowingMap.after(before.grown), new Map(before.copied)];
        for (const [key, value] of set) {
          grown.set(key, value);
          copied.set(key, value);
        }
        versions.push({ grown, copied });
      }
      for (const { grown, copied } of versions) {
        expect([...grown]).toEqual([...copied]);
        expect([...grown.keys(), ...grown.values(), grown.size]).toEqual([
          ...copied.keys(),
          ...copied.values(),
          copied.size,
        ]);
        for (const key of "abcdef") {
          expect(grown.get(key)).toBe(copied.get(key));
          expect(grown.has(key)).toBe(copied.has(key));
        }
        const seen: [string, number][] = [];
        grown.forEach((value, key) => {
          seen.push([key, value]);
        });
        expect(seen).toEqual([...copied]);
      }
    }),
  ));

test("a plain map is left as it was", () => {
  const plain = new Map([["a", 1]]);
  const next = GrowingMap.after(plain);
  next.set("a", 2);
  expect([plain.get("a"), next.get("a")]).toEqual([1, 2]);
});
