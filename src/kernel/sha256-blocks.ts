/**
 * The two sides of every SHA-256: bytes are taken in 64 at a time, and the last of them are padded with 0x80,
 * zeros and the length in bits (FIPS 180-4, sections 5.1.1 and 6.2.2).
 */

import { compress } from "./sha256-compress.js";

/**
 * Takes the blocks of `bytes` before `end`, a multiple of 64, into `state`.
 *
 * @param block 16 words of scratch
 */
export function takeIn(bytes: Uint8Array, end: number, block: Int32Array, state: Uint32Array): void {
  for (let at = 0; at < end; at += 64) {
    for (let word = 0; word < 16; word++) {
      const i = at + 4 * word;
      block[word] = (bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!;
    }
    compress(state, block, state, 0);
  }
}

/**
 * Writes 0x80, zeros and the length behind the first `length` bytes and returns the end, a multiple of 64.
 *
 * @param before bytes that were taken in already
 */
export function pad(bytes: Uint8Array, length: number, before: number): number {
  const end = length + 72 - ((length + 8) % 64);
  bytes.fill(0, length, end);
  bytes[length] = 0x80;
  let bits = (before + length) * 8;
  for (let at = end - 1; bits > 0; at--) {
    bytes[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return end;
}
