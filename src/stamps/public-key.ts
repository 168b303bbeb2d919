/** Public keys of certificates (RFC 5280, section 4.1.2.7): RSA from 2,048 bits on, P-256 and P-384. */
import { hexOf } from "../kernel/hex.js";
import { bytesOfBits, type Der, derFields, derOf, integerHex, oidText, TAG } from "./der.js";
import { noParameters } from "./hashes.js";
import { refuse, refuseNow } from "./refuse.js";

export interface RsaKey {
  readonly type: "rsa";
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Of the modulus. */
  readonly bits: number;
}

export interface CurveKey {
  readonly type: "P-256" | "P-384";
  /** The point, as it stands. */
  readonly point: Uint8Array;
}

export type PublicKey = RsaKey | CurveKey;

const RSA = "1.2.840.113549.1.1.1";
const RSA_PSS = "1.2.840.113549.1.1.10";
const CURVE = "1.2.840.10045.2.1";
const CURVES: Readonly<Record<string, CurveKey["type"]>> = {
  "1.2.840.10045.3.1.7": "P-256",
  "1.3.132.0.34": "P-384",
};

/** A reader's work is bounded, and so is what a forger can make of small numbers. */
const [FEWEST_BITS, MOST_BITS] = [2048, 8192];
const MOST_EXPONENT = 2n ** 32n;

export function publicKeyIn(info: Der): PublicKey {
  const fields = derFields(info);
  const algorithm = derFields(fields.take(TAG.sequence));
  const bits = bytesOfBits(fields.take(TAG.bits));
  fields.end();
  const oid = oidText(algorithm.take(TAG.oid));
  if (oid === RSA) {
    noParameters(algorithm);
    return rsaKeyIn(bits, info.at);
  }
  // A key for PSS may say which PSS; what was signed says it too, and is checked.
  if (oid === RSA_PSS) return rsaKeyIn(bits, info.at);
  const type = oid === CURVE ? CURVES[oidText(algorithm.take(TAG.oid))] : undefined;
  return type === undefined ? unknownKey(info.at, oid) : { type, point: bits };
}

function rsaKeyIn(bytes: Uint8Array, at: number): RsaKey {
  const fields = derFields(derOf(bytes));
  const [modulus, exponent] = [fields.take(TAG.integer), fields.take(TAG.integer)].map((value) =>
    BigInt(`0x${integerHex(value)}`),
  ) as [bigint, bigint];
  fields.end();
  const bits = modulus.toString(2).length;
  if (bits < FEWEST_BITS || bits > MOST_BITS || exponent % 2n === 0n || exponent > MOST_EXPONENT)
    return unknownKey(at, `RSA ${bits}`);
  return { type: "rsa", modulus, exponent, bits };
}

function unknownKey(at: number, found: string): never {
  return refuseNow(refuse("stamp/key", ["byte", at], { at, found }));
}

/** A number as bytes of a length, the most significant first. */
export function bytesOfNumber(value: bigint, length: number): Uint8Array {
  const hex = value.toString(16).padStart(2 * length, "0");
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

export function numberOfBytes(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${hexOf(bytes)}`);
}
