import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type MerkleProof, merkleHolds, merklePath, merkleRoot, merkleTree } from "../../../src/protocol.js";

/** The tree as RFC 9162, section 2.1.1 defines it, by recursion. */
function rootByDefinition(leaves: readonly string[]): Buffer {
  if (leaves.length === 0) return createHash("sha256").digest();
  if (leaves.length === 1) return createHash("sha256").update("\u0000").update(leaves[0]!).digest();
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  const [left, right] = [rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k))];
  return createHash("sha256").update("\u0001").update(left).update(right).digest();
}

const leavesOf = (size: number) => Array.from({ length: size }, (_, at) => `leaf ${at} ${"南".repeat(at)}`);
const proofOf = (leaves: readonly string[], index: number): MerkleProof => ({
  leaf: leaves[index]!,
  index,
  path: merklePath(leaves, index),
  size: leaves.length,
  root: merkleRoot(leaves),
});

describe("Merkle trees", () => {
  test("frozen root of a, b, c, d, e (computed with Python's hashlib)", () => {
    expect(merkleRoot(["a", "b", "c", "d", "e"])).toBe(
      "fe14a5426fbd70c0fa73f52342afed0da0bd23c4838662ccf6b88a3070ead97b",
    );
  });

  test("every size from 0 to 70 has the root of the definition, and every leaf proves itself", () => {
    for (let size = 0; size <= 70; size++) {
      const leaves = leavesOf(size);
      const { root, pathOf } = merkleTree(leaves);
      expect(root).toBe(rootByDefinition(leaves).toString("hex"));
      expect(merkleRoot(leaves)).toBe(root);
      leaves.forEach((leaf, index) => {
        expect(merkleHolds({ leaf, index, path: pathOf(index), size, root })).toBe(true);
      });
    }
  });

  test("a proof holds for no other leaf, place, size, root or path", () => {
    for (const size of [2, 3, 7, 8, 13]) {
      const leaves = leavesOf(size);
      for (let index = 0; index < size; index++) {
        const proof = proofOf(leaves, index);
        const [first = "", ...rest] = proof.path;
        const changed: Partial<MerkleProof>[] = [
          { leaf: `${proof.leaf} ` },
          { leaf: leaves[(index + 1) % size]! },
          { path: rest },
          { path: [...proof.path, "0".repeat(64)] },
          { path: [first.toUpperCase(), ...rest].map((digest) => digest.replace(/^./, "A")) },
          { path: [first.slice(1), ...rest] },
          { root: "0".repeat(64) },
          { root: proof.root.toUpperCase() },
          { index: -1 },
          { index: index + 0.5 },
          { index: size },
          ...Array.from({ length: size }, (_, other) => ({ index: other })).filter(
            (change) => change.index !== index,
          ),
        ];
        for (const change of changed)
          expect(merkleHolds({ ...proof, ...change }), JSON.stringify(change)).toBe(false);
      }
    }
  });

  test("a node is no leaf: the two prefixes keep them apart", () => {
    const [a, b] = ["a", "b"].map((leaf) => merkleRoot([leaf]));
    expect(merkleRoot([`${a}${b}`])).not.toBe(merkleRoot(["a", "b"]));
  });

  test("there is no path for a leaf that does not exist", () => {
    for (const index of [-1, 3, 0.5]) expect(() => merklePath(["a", "b", "c"], index)).toThrow(RangeError);
    expect(() => merklePath([], 0)).toThrow(RangeError);
  });
});
