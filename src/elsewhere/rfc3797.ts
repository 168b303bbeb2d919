/**
 * RFC 3797, "Publicly Verifiable Nominations Committee (NomCom) Random Selection", section 4.
 *
 *     hash i = MD5(two bytes i ‖ key string ‖ two bytes i), i from 0, the high byte first
 *     pick   = the (hash mod those left + 1)-th of those left in the list; it leaves the list
 */
import { utf8Bytes } from "../kernel/byte-order.js";
import type { Rfc3797Draw } from "./draws.js";
import { openPool } from "./pool.js";
import type { HashPick } from "./replayed.js";
import { keyOfSources } from "./rfc3797-key.js";
import { openPlaces } from "./take-out.js";
import type { Work } from "./work.js";

/** Picks that two bytes can count. */
export const MOST_COUNTED = 65_536;

/** MD5 (RFC 1321) of bytes, handed in by whoever has one. */
export type Md5 = (bytes: Uint8Array) => Uint8Array;

export function keyOfRfc3797({ sources = [], key }: Rfc3797Draw): string {
  return key ?? keyOfSources(sources);
}

/** In order, those passed over among them; fewer than asked for where the list or the counter ends. */
export function replayRfc3797(draw: Rfc3797Draw, md5: Md5, work: Work): HashPick[] {
  const pool = openPool(draw.pool);
  const passedOver = new Set(Array.from(draw.passedOver ?? [], String));
  const hashOf = openHashes(keyOfRfc3797(draw), md5, work);
  const takeOut = openPlaces(pool.size);
  const picks: HashPick[] = [];
  for (let counted = 0; counted < draw.count && picks.length < Math.min(pool.size, MOST_COUNTED); ) {
    const counter = picks.length;
    const divisor = pool.size - counter;
    const hash = hashOf(counter);
    const remainder = Number(BigInt(`0x${hash}`) % BigInt(divisor));
    const place = takeOut(remainder);
    const id = pool.nameAt(place);
    picks.push({ id, place, counter, hash, divisor, remainder, passedOver: passedOver.has(id) });
    if (!passedOver.has(id)) counted++;
  }
  return picks;
}

/** Hashes of the key between two counters. */
function openHashes(key: string, md5: Md5, work: Work): (counter: number) => string {
  const bytes = utf8Bytes(`\0\0${key}\0\0`);
  return (counter) => {
    work(bytes.length);
    for (const at of [0, bytes.length - 2]) bytes.set([counter >> 8, counter & 0xff], at);
    return Array.from(md5(bytes), (byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");
  };
}
