/**
 * Encryption of 32 bytes to the signature that a beacon will give: identity-based encryption by Boneh and
 * Franklin with the transform of Fujisaki and Okamoto, as `tlock` of drand does it. The identity is the round.
 *
 * Source: D. Boneh, M. Franklin, Identity-Based Encryption from the Weil Pairing, 2001; N. Gailly, K. Melissaris,
 * Y. Romailler, tlock: Practical Timelock Encryption from Threshold BLS, eprint 2023/189; protocol section 4.1.
 */
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { utf8Bytes } from "../kernel/byte-order.js";
import { joinBytes } from "../kernel/hex.js";
import { sha256Bytes } from "../kernel/sha256.js";
import { G2, type PointOfG1, type PointOfG2 } from "./points.js";

/** What a message of 32 bytes becomes. */
export interface Encrypted {
  readonly U: PointOfG2;
  readonly V: Uint8Array;
  readonly W: Uint8Array;
}

/**
 * Encrypts 32 bytes.
 *
 * @param round - the round as the beacon will sign it, a point
 * @param key - the chain's public key
 * @param sigma - 32 bytes that nobody can guess
 */
export function encrypt(round: PointOfG1, key: PointOfG2, message: Uint8Array, sigma: Uint8Array): Encrypted {
  const r = scalarOf(sigma, message);
  return {
    U: G2.Point.BASE.multiply(r),
    V: xor(sigma, maskOfPairing(round.multiply(r), key)),
    W: xor(message, hash("IBE-H4", sigma)),
  };
}

/** The 32 bytes; undefined where this never was encrypted to what the signature signs. */
export function decrypt(signature: PointOfG1, { U, V, W }: Encrypted): Uint8Array | undefined {
  const sigma = xor(V, maskOfPairing(signature, U));
  const message = xor(W, hash("IBE-H4", sigma));
  return G2.Point.BASE.multiply(scalarOf(sigma, message)).equals(U) ? message : undefined;
}

function hash(name: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256Bytes(joinBytes(utf8Bytes(name), ...parts));
}

/** Most tries: a try fails once in ten, so nobody ever meets the last one. */
const MOST_TRIES = 65_534;

/** H3: a number from 1 below the order of the groups; the first hash that lies below it once a bit is gone. */
function scalarOf(sigma: Uint8Array, message: Uint8Array): bigint {
  const { Fr } = bls12_381.fields;
  const start = hash("IBE-H3", sigma, message);
  for (let count = 1; count <= MOST_TRIES; count++) {
    const tried = sha256Bytes(joinBytes(Uint8Array.of(count % 256, Math.floor(count / 256)), start));
    tried[0]! >>= 1;
    const number = wholeOf(tried);
    if (number > 0n && number < Fr.ORDER) return number;
  }
  throw new RangeError("no hash below the order of the group");
}

function wholeOf(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
}

/** Bytes of one of the twelve numbers of a pairing. */
const NUMBER = 48;

/** H2: the twelve numbers of a pairing are hashed from the last to the first. */
function maskOfPairing(one: PointOfG1, other: PointOfG2): Uint8Array {
  const bytes = bls12_381.fields.Fp12.toBytes(bls12_381.pairing(one, other));
  const numbers = Array.from({ length: 12 }, (_, at) => bytes.subarray(NUMBER * at, NUMBER * (at + 1)));
  return hash("IBE-H2", ...numbers.reverse());
}

function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, at) => byte ^ other[at]!);
}
