/**
 * The Merkle tree of a log (RFC 9162, section 2.1), level by level, and the proofs that it gives: of one leaf
 * (2.1.3), and that a tree goes on from a smaller one (2.1.4).
 *
 * A level holds the digest of every run of 2^level leaves that begins at a multiple of 2^level; the last run
 * may be cut short by the end of the tree. So both ends of every proof stand in it as they are.
 */
import { lastOf } from "../kernel/certain.js";
import { madeOncePer } from "../kernel/made-once.js";
import { leafLevel, levelAbove, merkleRoot, openPairs } from "../kernel/merkle.js";
import { base64Of, bytesOfBase64, readHex } from "./bytes.js";
import { type LoggedEntry, leafOf } from "./leaf.js";

/** Words of a digest. */
const WORDS = 8;

export interface LogTree {
  readonly size: number;
  /** Leaves first, the root last; none in an empty tree. */
  readonly levels: readonly Uint32Array[];
}

/** The tree over digests of leaves, 8 words each. */
export function treeOver(leaves: Uint32Array): LogTree {
  const levels = leaves.length === 0 ? [] : [leaves];
  while (levels.length > 0 && lastOf(levels).length > WORDS) levels.push(levelAbove(lastOf(levels)));
  return { size: leaves.length / WORDS, levels };
}

/** Frozen ledgers do not change; whoever asks for the receipts of a whole year asks for one tree. */
const wholeTreeOf = /* @__PURE__ */ madeOncePer((ledger: readonly LoggedEntry[]) =>
  treeOver(leafLevel(ledger.map(leafOf))),
);

/** The tree over the first `size` entries. */
export function treeOf(ledger: readonly LoggedEntry[], size = ledger.length): LogTree {
  if (!Object.isFrozen(ledger)) return treeOver(leafLevel(ledger.slice(0, size).map(leafOf)));
  const whole = wholeTreeOf(ledger);
  if (size === whole.size) return whole;
  return size === 0 ? treeOver(new Uint32Array(0)) : treeOver(whole.levels[0]!.subarray(0, WORDS * size));
}

/** Root in base64. */
export function rootOf({ levels }: LogTree): string {
  return levels.length === 0 ? base64OfHex(merkleRoot([])) : digestAt(lastOf(levels), 0);
}

/** The digest at a place of a level, in base64. */
export function digestAt(level: Uint32Array, place: number): string {
  return base64Of(bytesOfWords(level.subarray(WORDS * place, WORDS * (place + 1))));
}

/** Words as bytes, the most significant first. */
export function bytesOfWords(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = words[at >> 2]! >>> (24 - 8 * (at & 3));
  return bytes;
}

/** Bytes as words; the length is a multiple of four. */
export function wordsOfBytes(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < bytes.length; at++) words[at >> 2]! |= bytes[at]! << (24 - 8 * (at & 3));
  return words;
}

/** Digests that lead from a leaf to the root, the nearest first. */
export function pathOf(tree: LogTree, index: number): string[] {
  return climb(tree, 0, index);
}

/**
 * Digests that show that the tree goes on from its first `size` leaves. None where there is nothing to show:
 * for no leaves, and for all of them.
 */
export function consistencyProof(tree: LogTree, size: number): string[] {
  if (size === 0 || size === tree.size) return [];
  let [level, place] = [0, size - 1];
  // Up to the largest whole run that ends with the smaller tree.
  while (place % 2 === 1) [level, place] = [level + 1, (place - 1) / 2];
  const run = place === 0 ? [] : [digestAt(tree.levels[level]!, place)];
  return [...run, ...climb(tree, level, place)];
}

/** The sibling on every level above, where there is one. */
function climb({ levels }: LogTree, from: number, start: number): string[] {
  const path: string[] = [];
  let place = start;
  for (const level of levels.slice(from, -1)) {
    const sibling = place % 2 === 0 ? place + 1 : place - 1;
    if (WORDS * sibling < level.length) path.push(digestAt(level, sibling));
    place = Math.floor(place / 2);
  }
  return path;
}

export interface TreeHead {
  readonly size: number;
  readonly root: string;
}

/**
 * Does a tree of `later` go on from that of `earlier`, by these digests? Source: RFC 9162, section 2.1.4.2. From
 * an empty tree, and from itself, a tree goes on without any.
 */
export function verifyConsistency(earlier: TreeHead, later: TreeHead, path: readonly string[]): boolean {
  if (earlier.size === later.size) return path.length === 0 && earlier.root === later.root;
  if (earlier.size === 0) return path.length === 0 && earlier.root === rootOf({ size: 0, levels: [] });
  if (earlier.size > later.size || path.length === 0) return false;
  const digests = wordsOfPath(isPowerOfTwo(earlier.size) ? [earlier.root, ...path] : path);
  if (digests === undefined) return false;
  let [place, last] = [earlier.size - 1, later.size - 1];
  while (place % 2 === 1) [place, last] = [(place - 1) / 2, Math.floor(last / 2)];
  const [first, ...rest] = digests;
  let [small, large] = [first!, first!];
  for (const digest of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [small, large] = [pairOf(digest, small), pairOf(digest, large)];
      while (place % 2 === 0 && place > 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else large = pairOf(large, digest);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && digestAt(small, 0) === earlier.root && digestAt(large, 0) === later.root;
}

function isPowerOfTwo(size: number): boolean {
  let rest = size;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}

function wordsOfPath(path: readonly string[]): Uint32Array[] | undefined {
  const bytes = path.map(bytesOfBase64);
  return bytes.every((each) => each?.length === 32) ? bytes.map((each) => wordsOfBytes(each!)) : undefined;
}

function pairOf(left: Uint32Array, right: Uint32Array): Uint32Array {
  const [pair, digest] = [new Uint32Array(2 * WORDS), new Uint32Array(WORDS)];
  pair.set(left);
  pair.set(right, WORDS);
  openPairs()(pair, 0, digest, 0);
  return digest;
}

function base64OfHex(hex: string): string {
  return base64Of(readHex(hex)!);
}
