import fc from "fast-check";
import { digest, ids, sameList } from "./kernel-arbitraries.js";

/** The first `count` ids of a pool, ranked under a key. */
export type Ranker = (key: string, pool: readonly string[], count: number) => readonly string[];

const pools = fc.uniqueArray(ids, { minLength: 1, maxLength: 60 });

/** The promises of protocol section 6, each a property of any ranker. */
export function rowOrderIsIrrelevant(rank: Ranker) {
  const shuffledTwice = pools.chain((pool) =>
    fc.tuple(fc.constant(pool), fc.shuffledSubarray(pool, { minLength: pool.length })),
  );
  return fc.property(digest, shuffledTwice, fc.nat({ max: 60 }), (key, [pool, shuffled], count) =>
    sameList(rank(key, shuffled, count), rank(key, pool, count)),
  );
}

export function askingForMoreKeepsEverybody(rank: Ranker) {
  return fc.property(digest, pools, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (key, pool, fewer, more) => {
    const all = rank(key, pool, fewer + more);
    sameList(rank(key, pool, fewer), all.slice(0, fewer));
  });
}

export function aJoinerMovesNobody(rank: Ranker) {
  return fc.property(digest, pools, (key, [joiner, ...pool]) => {
    const after = rank(key, [...pool, joiner!], pool.length + 1);
    sameList(
      after.filter((id) => id !== joiner),
      rank(key, pool, pool.length),
    );
  });
}
