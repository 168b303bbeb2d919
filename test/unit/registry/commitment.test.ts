import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../../src/kernel/freeze.js";
import {
  absenceHolds,
  commitPrivate,
  commitPublic,
  type LeafProof,
  merkleRoot,
  openProofs,
  presenceHolds,
  privateLeaf,
  proveAbsence,
  provePresence,
} from "../../../src/protocol.js";

const UNITS = deepFreeze(["U-3", "U-1", "𠮷-1", "Ａ-1"].map((id) => ({ id, tier: "A" })));
const REGISTRY = commitPublic(UNITS);
const salt = (digit: string): string => digit.repeat(64);

describe("a public registry", () => {
  test("has its leaves in the byte order of the ids, whatever the order given", () => {
    expect(REGISTRY.leaves.map((leaf) => JSON.parse(leaf).id)).toEqual(["U-1", "U-3", "Ａ-1", "𠮷-1"]);
    expect(commitPublic([...UNITS].reverse())).toEqual(REGISTRY);
  });

  test("has the root and size of a tree over them", () => {
    expect(REGISTRY.root).toBe(merkleRoot(REGISTRY.leaves));
    expect(REGISTRY.size).toBe(4);
  });

  test("refuses ids that are none or stand twice", () => {
    expect(() => commitPublic([{ id: " U-1" }])).toThrow(TypeError);
    expect(() => commitPublic([{ id: 7 as unknown as string }])).toThrow(TypeError);
    expect(() => commitPublic([{ id: "U-1" }, { id: "U-1", tier: "B" }])).toThrow(RangeError);
    expect(() => commitPublic([{ id: "U-1", share: 0.5 }])).toThrow(TypeError);
  });
});

describe("a private registry", () => {
  const units = [1, 2, 3].map((n) => ({ id: `U-${n}`, salt: salt(String(n)), fields: { tier: "A" } }));

  test("does not depend on the order given", () => {
    expect(commitPrivate([...units].reverse())).toEqual(commitPrivate(units));
  });

  test("lets whoever holds the salt write the leaf and find it", () => {
    const registry = commitPrivate(units);
    const leaf = privateLeaf(units[1]!);
    const proof = provePresence(registry, registry.leaves.indexOf(leaf));
    expect(proof.leaf).toBe(leaf);
    expect(presenceHolds(proof, registry)).toBe(true);
  });

  test("another salt is another root", () => {
    expect(commitPrivate([{ ...units[0]!, salt: salt("9") }]).root).not.toBe(commitPrivate([units[0]!]).root);
  });

  test.each([salt("a").slice(1), salt("A"), "", undefined])("refuses the salt %s", (bad) => {
    expect(() => commitPrivate([{ id: "U-1", salt: bad as string, fields: {} }])).toThrow(TypeError);
  });

  test("refuses ids that stand twice, also with different salts", () => {
    expect(() => commitPrivate([units[0]!, { ...units[0]!, salt: salt("9") }])).toThrow(RangeError);
  });
});

describe("presence", () => {
  test("holds for every leaf, and only at its own place", () => {
    const proofs = REGISTRY.leaves.map((_, index) => openProofs(REGISTRY)(index));
    proofs.forEach((proof, index) => {
      expect(proof).toEqual(provePresence(REGISTRY, index));
      expect(presenceHolds(proof, REGISTRY)).toBe(true);
      expect(presenceHolds({ ...proof, index: (index + 1) % 4 }, REGISTRY)).toBe(false);
    });
  });

  test("there is no proof of a leaf that is not there", () => {
    expect(() => provePresence(REGISTRY, 4)).toThrow(RangeError);
    expect(() => provePresence(REGISTRY, -1)).toThrow(RangeError);
  });

  test.each([{ leaf: 7 }, { leaf: "\ud800" }, { path: null }, { path: ["zz"] }, { index: 0.5 }])(
    "a proof out of shape does not hold: %o",
    (change) => {
      expect(presenceHolds({ ...provePresence(REGISTRY, 0), ...change } as LeafProof, REGISTRY)).toBe(false);
    },
  );
});

describe("absence", () => {
  test.each(["U-0", "U-2", "Z", "丁", "🏭"])("of %s is shown by its neighbours", (id) => {
    expect(absenceHolds(id, proveAbsence(REGISTRY, id), REGISTRY)).toBe(true);
  });

  test("of anybody in an empty registry needs no proof", () => {
    const empty = commitPublic([]);
    expect(proveAbsence(empty, "U-1")).toEqual([]);
    expect(absenceHolds("U-1", [], empty)).toBe(true);
    expect(absenceHolds("U-1", [], { ...empty, root: salt("0") })).toBe(false);
    expect(absenceHolds("U-1", [], REGISTRY)).toBe(false);
  });

  test("cannot be proved of a unit that is there", () => {
    expect(() => proveAbsence(REGISTRY, "U-3")).toThrow(RangeError);
    for (const other of ["U-0", "U-2", "Z", "🏭"])
      expect(absenceHolds("U-3", proveAbsence(REGISTRY, other), REGISTRY)).toBe(false);
  });

  test("is not shown by leaves with a gap, in the wrong order, or by one that is not at an end", () => {
    const [first, second, third] = [0, 1, 2].map((index) => provePresence(REGISTRY, index)) as [
      LeafProof,
      LeafProof,
      LeafProof,
    ];
    expect(absenceHolds("U-2", [first, second], REGISTRY)).toBe(true);
    expect(absenceHolds("U-2", [first, third], REGISTRY)).toBe(false);
    expect(absenceHolds("U-2", [second, first], REGISTRY)).toBe(false);
    expect(absenceHolds("U-2", [first], REGISTRY)).toBe(false);
    expect(absenceHolds("U-2", [second], REGISTRY)).toBe(false);
    expect(absenceHolds("U-2", [first, second, third], REGISTRY)).toBe(false);
  });

  test("is not shown by a leaf that two readers could read differently, or that is no public leaf", () => {
    const leaf = '{"id":"A","id":"Z"}';
    expect(absenceHolds("B", [{ index: 0, leaf, path: [] }], { size: 1, root: merkleRoot([leaf]) })).toBe(
      false,
    );
    const registry = commitPrivate([{ id: "U-1", salt: salt("1"), fields: {} }]);
    expect(absenceHolds("zzz", [provePresence(registry, 0)], registry)).toBe(false);
    expect(() => proveAbsence(registry, "zzz")).toThrow(TypeError);
  });
});
