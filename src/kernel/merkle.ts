/**
 * Merkle trees as in RFC 9162, section 2.1: leaf = SHA-256(0x00 ‖ text), node = SHA-256(0x01 ‖ left ‖ right).
 *
 * A level is an array of digests, 8 words each. The level above holds one digest for every two; a last one
 * without a partner moves up as it is, which gives the very tree of the RFC (split at the largest power of
 * two below the size). Publish root and size together: the size says where the tree ends, and without it a
 * missing last leaf does not show. Roots and paths are written as 64 lower-case hex digits a digest.
 */

import { isWellFormed } from "./byte-order.js";
import { lastOf } from "./certain.js";
import { OutOfRange, WrongType } from "./misuse.js";
import { hexOfWords } from "./sha256.js";
import { compress, initialState } from "./sha256-compress.js";
import { openSha256 } from "./sha256-many.js";
import { TAKES_LEAVES } from "./takes.js";
import { holds, told } from "./told.js";

/** A tree that is asked for more than one path. */
export interface MerkleTree {
  readonly size: number;
  readonly root: string;
  /**
   * The digests that lead from a leaf to the root, the nearest first.
   *
   * @throws RangeError when there is no such leaf.
   */
  readonly pathOf: (index: number) => string[];
}

/** A leaf, where it stands, and the way to the root. */
export interface MerkleProof {
  readonly leaf: string;
  /** Position from 0. */
  readonly index: number;
  readonly path: readonly string[];
  /** Number of leaves of the tree. */
  readonly size: number;
  readonly root: string;
}

const HEX_64 = /^[0-9a-f]{64}$/;

/**
 * Root of the tree over some texts, in the given order. Without leaves it is the SHA-256 of nothing.
 *
 * @throws TypeError when a leaf holds a lone surrogate.
 * @example
 * merkleRoot([]); // "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
 */
export function merkleRoot(leaves: readonly string[]): string {
  return told("merkleRoot", TAKES_LEAVES, () => rootOver(leaves));
}

function rootOver(leaves: readonly string[]): string {
  let level = leafLevel(leaves);
  while (level.length > 8) level = levelAbove(level);
  return rootOf(level);
}

/**
 * Path of one leaf; for several paths of one tree use `merkleTree`.
 *
 * @throws RangeError when there is no such leaf.
 * @throws TypeError when something else is handed over
 * @example
 * merklePath(["a"], 0); // []
 */
export function merklePath(leaves: readonly string[], index: number): string[] {
  return told("merklePath", TAKES_LEAVES, () => pathTo(leaves, index));
}

function pathTo(leaves: readonly string[], index: number): string[] {
  return merkleTree(leaves).pathOf(index);
}

/**
 * The whole tree, for many paths: 64 bytes a leaf.
 *
 * @throws TypeError when a leaf holds a lone surrogate.
 * @example
 * const { root, pathOf } = merkleTree(["a", "b", "c"]);
 * merkleHolds({ leaf: "c", index: 2, path: pathOf(2), size: 3, root }); // true
 */
export function merkleTree(leaves: readonly string[]): MerkleTree {
  return told("merkleTree", TAKES_LEAVES, () => grown(leaves));
}

function grown(leaves: readonly string[]): MerkleTree {
  const levels = [leafLevel(leaves)];
  while (lastOf(levels).length > 8) levels.push(levelAbove(lastOf(levels)));
  return {
    size: leaves.length,
    root: rootOf(lastOf(levels)),
    pathOf: (index) => pathThrough(levels, index, leaves.length),
  };
}

/**
 * True when the leaf stands at `index` of the tree with this root and size. Whatever is out of shape does not
 * hold. Source: RFC 9162, section 2.1.3.2.
 *
 * @example
 * merkleHolds({ leaf: "a", index: 0, path: [], size: 1, root: merkleRoot(["a"]) }); // true
 */
export function merkleHolds(proof: MerkleProof): boolean {
  return holds(() => leads(proof));
}

function leads(proof: MerkleProof): boolean {
  if (typeof proof !== "object" || proof === null) return false;
  const found = rootFromPath(proof);
  return found !== undefined && found === proof.root;
}

/**
 * The root to which a leaf leads by its path; undefined where the path has not the length that index and size give,
 * or something is out of shape.
 *
 * @example
 * rootFromPath({ leaf: "a", index: 0, path: [], size: 1 }) === merkleRoot(["a"]); // true
 */
export function rootFromPath(proof: Omit<MerkleProof, "root">): string | undefined {
  const { leaf, index, path, size } = proof;
  if (!Array.isArray(path)) return undefined;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size)
    return undefined;
  if (
    typeof leaf !== "string" ||
    !isWellFormed(leaf) ||
    !path.every((digest) => typeof digest === "string" && HEX_64.test(digest))
  )
    return undefined;
  const pair = new Uint32Array(16);
  const hashPair = openPairs();
  const digest = leafLevel([leaf]);
  let place = index;
  let last = size - 1;
  for (const sibling of path) {
    if (last === 0) return undefined;
    // A last digest without a partner moves up until it has one, and is then always on the right.
    while (place === last && place % 2 === 0) [place, last] = [place / 2, last / 2];
    const onTheRight = place % 2 === 1;
    pair.set(digest, onTheRight ? 8 : 0);
    pair.set(wordsOfHex(sibling), onTheRight ? 0 : 8);
    hashPair(pair, 0, digest, 0);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hexOfWords(digest, 0) : undefined;
}

/**
 * The lowest level: a digest of each leaf, 8 words each.
 *
 * @example
 * leafLevel(["a", "b"]).length; // 16
 */
export function leafLevel(leaves: readonly string[]): Uint32Array {
  if (!Array.isArray(leaves) || !leaves.every((leaf) => typeof leaf === "string"))
    throw new WrongType(`A leaf is a text. ${TAKES_LEAVES}`);
  const hash = openSha256("");
  const level = new Uint32Array(8 * leaves.length);
  for (let at = 0; at < leaves.length; at++) hash(`\u0000${leaves[at]!}`, level, 8 * at);
  return level;
}

/**
 * The root over a lowest level that is spent on the way, for many small trees: nothing is allocated for each.
 *
 * @example
 * openRoots()(leafLevel(["a", "b"])) === merkleRoot(["a", "b"]); // true
 */
export function openRoots(): (level: Uint32Array, size?: number) => string {
  const hashPair = openPairs();
  return (level, size = level.length / 8) => {
    for (let left = size; left > 1; left = Math.ceil(left / 2)) {
      for (let at = 0; at < left >> 1; at++) hashPair(level, 16 * at, level, 8 * at);
      if (left % 2 === 1) level.copyWithin(8 * (left >> 1), 8 * (left - 1), 8 * left);
    }
    return size === 0 ? merkleRoot([]) : hexOfWords(level, 0);
  };
}

/**
 * The level above: one digest for every two, and a last one without a partner as it is.
 *
 * @example
 * levelAbove(leafLevel(["a", "b", "c"])).length; // 16
 */
export function levelAbove(level: Uint32Array): Uint32Array {
  const pairs = Math.floor(level.length / 16);
  const above = new Uint32Array(8 * Math.ceil(level.length / 16));
  const hashPair = openPairs();
  for (let at = 0; at < pairs; at++) hashPair(level, 16 * at, above, 8 * at);
  if (level.length % 16 !== 0) above.set(level.subarray(16 * pairs), 8 * pairs);
  return above;
}

function pathThrough(levels: readonly Uint32Array[], index: number, size: number): string[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new OutOfRange(`There is no leaf ${index} among ${size}.`);
  const path: string[] = [];
  let place = index;
  for (const level of levels.slice(0, -1)) {
    const sibling = place % 2 === 0 ? place + 1 : place - 1;
    if (8 * sibling < level.length) path.push(hexOfWords(level, 8 * sibling));
    place = Math.floor(place / 2);
  }
  return path;
}

function rootOf(level: Uint32Array): string {
  if (level.length > 0) return hexOfWords(level, 0);
  const words = new Uint32Array(8);
  openSha256("")("", words, 0);
  return hexOfWords(words, 0);
}

/**
 * Hashes 0x01 and the 16 words of two digests: 65 bytes, two blocks, everything one byte late because of the
 * 0x01.
 */
export function openPairs(): (from: Uint32Array, at: number, to: Uint32Array, toAt: number) => void {
  const start = initialState();
  const state = new Uint32Array(8);
  const first = new Int32Array(64);
  const second = new Int32Array(64);
  second[15] = 65 * 8;
  return (from, at, to, toAt) => {
    first[0] = 0x01000000 | (from[at]! >>> 8);
    for (let word = 1; word < 16; word++)
      first[word] = (from[at + word - 1]! << 24) | (from[at + word]! >>> 8);
    second[0] = (from[at + 15]! << 24) | 0x800000;
    compress(start, first, state, 0);
    compress(state, second, to, toAt);
  };
}

function wordsOfHex(hex: string): Uint32Array {
  return Uint32Array.from({ length: 8 }, (_, word) => Number.parseInt(hex.slice(8 * word, 8 * word + 8), 16));
}
