/**
 * What a beacon signs, as a point of the group of its signatures (RFC 9380).
 *
 * Source: protocol section 4.1.
 */
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { bigEndian, bytesOfHex, joinBytes } from "../kernel/hex.js";
import { sha256Bytes } from "../kernel/sha256.js";
import type { PointOfG1, PointOfG2 } from "./points.js";

const ON_G1 = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const ON_G2 = "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_";

/** SHA-256 of the previous signature, where there is one, and the round as 8 bytes. */
export function messageOf(round: number, previous = ""): Uint8Array {
  return sha256Bytes(joinBytes(bytesOfHex(previous), bigEndian(round, 8)));
}

/** `bls-unchained-on-g1` hashes under the name of the other group, as its first programs did. */
export function pointOfMessageOnG1(message: Uint8Array, scheme: string): PointOfG1 {
  return bls12_381.shortSignatures.hash(message, scheme === "bls-unchained-on-g1" ? ON_G2 : ON_G1);
}

export function pointOfMessageOnG2(message: Uint8Array): PointOfG2 {
  return bls12_381.longSignatures.hash(message, ON_G2);
}
