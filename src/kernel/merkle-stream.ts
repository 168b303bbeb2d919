/** The root of a Merkle tree over leaves that come one after the other: a digest a level is all that is kept. */
import { leafLevel, merkleRoot, openPairs, openRoots } from "./merkle.js";
import { hexOfWords } from "./sha256.js";

export interface MerkleStream {
  readonly add: (leaf: string) => void;
  readonly size: () => number;
  /** As `merkleRoot` has it of the same leaves. */
  readonly root: () => string;
}

/** Leaves that are hashed together: a power of two, so that each lot is a whole tree of its own. */
const LOT = 4096;

interface Subtree {
  /** 8 words. */
  readonly root: Uint32Array;
  /** How many lots it has, a power of two. */
  readonly lots: number;
}

export function openMerkleStream(): MerkleStream {
  const join = openJoin();
  /** Of whole lots, each larger than those behind it. */
  const done: Subtree[] = [];
  let lot: string[] = [];
  let size = 0;
  const close = (): void => {
    let last: Subtree = { root: rootOfLot(lot), lots: 1 };
    while (done.at(-1)?.lots === last.lots)
      last = { root: join(done.pop()!.root, last.root), lots: 2 * last.lots };
    done.push(last);
    lot = [];
  };
  return {
    add: (leaf) => {
      lot.push(leaf);
      size++;
      if (lot.length === LOT) close();
    },
    size: () => size,
    root: () => {
      if (size === 0) return merkleRoot([]);
      const parts = [...done.map(({ root }) => root), ...(lot.length === 0 ? [] : [rootOfLot(lot)])];
      return hexOfWords(
        parts.reduceRight((right, left) => join(left, right)),
        0,
      );
    },
  };
}

function rootOfLot(leaves: readonly string[]): Uint32Array {
  const level = leafLevel(leaves);
  openRoots()(level);
  return level.slice(0, 8);
}

function openJoin(): (left: Uint32Array, right: Uint32Array) => Uint32Array {
  const hashPair = openPairs();
  const pair = new Uint32Array(16);
  return (left, right) => {
    pair.set(left);
    pair.set(right, 8);
    const root = new Uint32Array(8);
    hashPair(pair, 0, root, 0);
    return root;
  };
}
