/**
 * RSA signatures, checked: PKCS #1 v1.5 and PSS. Source: RFC 8017, sections 8.1.2, 8.2.2 and 9.
 *
 * Only public numbers are used, so nothing here keeps a secret. A v1.5 signature is compared as a whole with the
 * one encoding there is, which leaves no room for forged padding.
 */
import { joined } from "../log/bytes.js";
import type { Hash } from "./hashes.js";
import { bytesOfNumber, numberOfBytes, type RsaKey } from "./public-key.js";

/** What stands before a digest: its algorithm in DER (RFC 8017, section 9.2, note 1), but for two lengths and the last byte of its name. */
const PREFIXES: Readonly<Record<Hash["name"], readonly number[]>> = {
  "SHA-256": [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20],
  "SHA-384": [0x30, 0x41, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2, 5, 0, 4, 0x30],
  "SHA-512": [0x30, 0x51, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3, 5, 0, 4, 0x40],
};

export function isPkcs1(key: RsaKey, hash: Hash, message: Uint8Array, signature: Uint8Array): boolean {
  const opened = opensTo(key, signature, Math.ceil(key.bits / 8));
  const tail = joined(Uint8Array.from(PREFIXES[hash.name]), hash.digest(message));
  const filling = Math.ceil(key.bits / 8) - tail.length - 3;
  const expected = joined(Uint8Array.of(0, 1), new Uint8Array(filling).fill(255), Uint8Array.of(0), tail);
  return opened !== undefined && areSameBytes(opened, expected);
}

/** @param saltLength - in bytes, as the signature's algorithm says */
export function isPss(
  key: RsaKey,
  { hash, saltLength }: { readonly hash: Hash; readonly saltLength: number },
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const bits = key.bits - 1;
  const length = Math.ceil(bits / 8);
  const opened = opensTo(key, signature, length);
  const maskedLength = length - hash.length - 1;
  const fillingLength = maskedLength - saltLength - 1;
  if (opened === undefined || fillingLength < 0 || opened[length - 1] !== 0xbc) return false;
  const [masked, digest] = [opened.subarray(0, maskedLength), opened.subarray(maskedLength, length - 1)];
  const unused = 8 * length - bits;
  if (masked[0]! >> (8 - unused) !== 0) return false;
  const mask = maskOf(hash, digest, maskedLength);
  const block = masked.map((byte, at) => byte ^ mask[at]!);
  block[0] = block[0]! & (255 >> unused);
  if (!block.subarray(0, fillingLength).every((byte) => byte === 0) || block[fillingLength] !== 1)
    return false;
  const salted = joined(new Uint8Array(8), hash.digest(message), block.subarray(fillingLength + 1));
  return areSameBytes(hash.digest(salted), digest);
}

/** MGF1: digests of the seed and a counter, one behind the other. */
function maskOf(hash: Hash, seed: Uint8Array, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / hash.length) }, (_, at) =>
    hash.digest(joined(seed, bytesOfNumber(BigInt(at), 4))),
  );
  return joined(...blocks).subarray(0, length);
}

/** What the signature holds, in so many bytes; undefined when it is out of range. */
function opensTo(
  { modulus, exponent, bits }: RsaKey,
  signature: Uint8Array,
  length: number,
): Uint8Array | undefined {
  const value = numberOfBytes(signature);
  if (signature.length !== Math.ceil(bits / 8) || value >= modulus) return undefined;
  const opened = power(value, exponent, modulus);
  return opened >> BigInt(8 * length) === 0n ? bytesOfNumber(opened, length) : undefined;
}

/** base^exponent mod modulus; the exponent has at most 32 bits. */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, rest] = [1n, base % modulus, exponent];
  for (; rest > 0n; rest >>= 1n, square = (square * square) % modulus)
    if (rest & 1n) result = (result * square) % modulus;
  return result;
}

export function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
