/**
 * Whether the operators of a beacon signed a round: BLS over BLS12-381, by the schemes of drand.
 *
 * Source: protocol section 4.1; https://docs.drand.love/docs/cryptography.
 */
import { bls12_381 } from "@noble/curves/bls12-381.js";
import type { BeaconChain } from "../beacon/chains.js";
import { type BeaconPulse, type ReadPulse, readPulse, sourceOf } from "../beacon/check-beacon.js";
import { SCHEMES } from "../beacon/schemes.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { BeaconSource } from "../random/seed.js";
import { messageOf, pointOfMessageOnG1, pointOfMessageOnG2 } from "./message.js";
import { G1, G2, type PointOfG1, type PointOfG2, readPointOfG1, readPointOfG2 } from "./points.js";
import { refuse } from "./refuse.js";

/**
 * Whether a value follows from its signature, and the signature is that of the chain's key for this round;
 * gives the source of a seed. Refuses chains on the curve BN254 (`evmnet`), whose signatures it cannot check.
 *
 * Some milliseconds: two pairings, whatever is handed over.
 *
 * @example
 * const pulse = { chain: quicknet.hash, round: 1000, signature: "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39", value: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd" };
 * verifyBeacon(pulse).ok; // true
 * verifyBeacon({ ...pulse, round: 1001 }).ok; // false
 */
export function verifyBeacon(pulse: BeaconPulse): Result<BeaconSource> {
  return refusing(() => {
    const read = readPulse(pulse);
    if (!read.ok) return read;
    const signed = checkSignature(read.value);
    return signed.ok ? accept(sourceOf(read.value)) : signed;
  });
}

/** What a signature is checked by. */
type Signed = Pick<ReadPulse, "chain" | "round" | "signature" | "previous">;

/** Accepts what the chain's key signed. */
export function checkSignature(signed: Signed): Result<null> {
  const { scheme } = signed.chain;
  if (scheme === "bls-bn254-unchained-on-g1")
    return reject([refuse("drand/unchecked-scheme", ["chain"], { scheme })]);
  if (SCHEMES[scheme].isChained && signed.previous === undefined)
    return reject([refuse("drand/no-previous", ["previous"], { scheme })]);
  return SCHEMES[scheme].signatureBytes === 48 ? signedOnG1(signed) : signedOnG2(signed);
}

function signedOnG1({ chain, round, signature }: Signed): Result<null> {
  const point = readPointOfG1(signature, ["signature"]);
  if (!point.ok) return point;
  const key = readPointOfG2(chain.publicKey, ["chain", "publicKey"]);
  if (!key.ok) return key;
  const message = pointOfMessageOnG1(messageOf(round), chain.scheme);
  return agree([message, key.value], [point.value, G2.Point.BASE])
    ? accept(null)
    : otherSignature(chain, round);
}

function signedOnG2({ chain, round, signature, previous }: Signed): Result<null> {
  const point = readPointOfG2(signature, ["signature"]);
  if (!point.ok) return point;
  const key = readPointOfG1(chain.publicKey, ["chain", "publicKey"]);
  if (!key.ok) return key;
  const message = pointOfMessageOnG2(messageOf(round, previous));
  return agree([key.value, message], [G1.Point.BASE, point.value])
    ? accept(null)
    : otherSignature(chain, round);
}

type Pair = readonly [PointOfG1, PointOfG2];

/** True when both pairs have the same pairing: the one times the inverse of the other is 1. */
function agree(one: Pair, other: Pair): boolean {
  const { Fp12 } = bls12_381.fields;
  const product = bls12_381.pairingBatch([
    { g1: one[0], g2: one[1] },
    { g1: other[0].negate(), g2: other[1] },
  ]);
  return Fp12.eql(product, Fp12.ONE);
}

function otherSignature({ hash }: BeaconChain, round: number): Result<null> {
  return reject([refuse("drand/other-signature", ["signature"], { round, chain: hash })]);
}
