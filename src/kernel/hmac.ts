/** HMAC-SHA-256 (RFC 2104): a hash that only who has the key can compute. */
import { utf8Bytes } from "./byte-order.js";
import { sha256Bytes, sha256Hex } from "./sha256.js";

const BLOCK = 64;

/**
 * HMAC-SHA-256 of a text as 64 lower-case hex digits.
 *
 * @throws TypeError on a lone surrogate.
 * @example
 * hmacSha256Hex(new Uint8Array(32), "").slice(0, 8); // "b613679a"
 */
export function hmacSha256Hex(key: Uint8Array, text: string): string {
  const short = key.length > BLOCK ? sha256Bytes(key) : key;
  const inner = sha256Bytes(joined(padded(short, 0x36), utf8Bytes(text)));
  return sha256Hex(joined(padded(short, 0x5c), inner));
}

function padded(key: Uint8Array, pad: number): Uint8Array {
  return Uint8Array.from({ length: BLOCK }, (_, at) => (key[at] ?? 0) ^ pad);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
