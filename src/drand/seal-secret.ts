/**
 * A secret that opens by itself: sealed to a round of a beacon, nobody can read it before the operators sign
 * that round, and everybody can after it. So whoever holds the secret cannot withhold it.
 *
 * Source: protocol section 4.1.
 */

import { CAPSULE_FORMAT, type SecretCapsule } from "../beacon/capsule.js";
import type { BeaconChain } from "../beacon/chains.js";
import { readChain } from "../beacon/read-chain.js";
import { type Path, type Readers, readFields, readHex32, readRound } from "../beacon/read-fields.js";
import type { BeaconScheme } from "../beacon/schemes.js";
import { digestOf } from "../kernel/canonical-json.js";
import { bytesOfHex, hexOf } from "../kernel/hex.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { PROTOCOL } from "../random/method.js";
import { encrypt } from "./identity-encryption.js";
import { messageOf, pointOfMessageOnG1 } from "./message.js";
import { readPointOfG2 } from "./points.js";
import { refuse } from "./refuse.js";

/** The one scheme whose rounds take secrets: that of quicknet. */
const SEALING: BeaconScheme = "bls-unchained-g1-rfc9380";

/** A secret, and the round that opens it. */
export interface SecretToSeal {
  /** `quicknet`, its hash, or another chain of its scheme. */
  readonly chain: string | BeaconChain;
  /** Whole number, at least 1: `beaconRoundAt` says which one, `beaconTimeOf` when it opens. */
  readonly round: number;
  /** 64 lower-case hex digits: the `value` of a source `reveal` or `chain`. */
  readonly secret: string;
  /**
   * 64 lower-case hex digits from a generator of your platform made for secrets, of which nobody else knows;
   * used once and thrown away. The same randomness seals the same secret in the same way.
   */
  readonly randomness: string;
}

interface ReadSecret extends SecretToSeal {
  readonly chain: BeaconChain;
}

const TO_SEAL: Readers<ReadSecret> = {
  chain: readSealingChain,
  round: readRound,
  secret: readHex32,
  randomness: readHex32,
};

/**
 * Seals a secret of 32 bytes to a round of quicknet. Others who know the secret can still tell it: it is the
 * end of a secret, not its guard.
 *
 * @example
 * const secret = { chain: quicknet.hash, round: 1000, secret: "ab".repeat(32), randomness: "cd".repeat(32) };
 * orThrow(sealSecret(secret)).format; // "double-random/seal/1"
 */
export function sealSecret(secret: SecretToSeal): Result<SecretCapsule> {
  return refusing(() => {
    const read = readFields(secret, [], TO_SEAL);
    if (!read.ok) return read;
    const { chain, round } = read.value;
    const key = readPointOfG2(chain.publicKey, ["chain", "publicKey"]);
    if (!key.ok) return key;
    const identity = pointOfMessageOnG1(messageOf(round), chain.scheme);
    const { U, V, W } = encrypt(identity, key.value, bytesOfHex(read.value.secret), sigmaOf(read.value));
    return accept({
      format: CAPSULE_FORMAT,
      chain: chain.hash,
      round,
      U: hexOf(U.toBytes(true)),
      V: hexOf(V),
      W: hexOf(W),
    });
  });
}

/** The secret takes part, so that a poor generator still leaves nothing to guess but the secret itself. */
function sigmaOf({ chain, round, secret, randomness }: ReadSecret): Uint8Array {
  return bytesOfHex(digestOf([PROTOCOL, "seal", chain.hash, round, secret, randomness]));
}

/** A chain whose rounds take secrets. */
export function readSealingChain(value: unknown, path: Path): Result<BeaconChain> {
  const read = readChain(value, path);
  if (!read.ok || read.value.scheme === SEALING) return read;
  return reject([refuse("drand/no-sealing", path, { known: SEALING, scheme: read.value.scheme })]);
}
