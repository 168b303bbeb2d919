/**
 * Whoever has the signature of its round opens a capsule. What comes out is the secret that was sealed, or
 * nothing: no other signature and no altered capsule gives another secret.
 *
 * Source: protocol section 4.1.
 */
import { readCapsule, type SecretCapsule } from "../beacon/capsule.js";
import type { BeaconChain } from "../beacon/chains.js";
import { type Readers, readFields, readHex } from "../beacon/read-fields.js";
import { bytesOfHex, hexOf } from "../kernel/hex.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { decrypt } from "./identity-encryption.js";
import { readPointOfG1, readPointOfG2 } from "./points.js";
import { refuse } from "./refuse.js";
import { readSealingChain } from "./seal-secret.js";
import { checkSignature } from "./verify-beacon.js";

/** A capsule, and the signature that opens it. */
export interface SecretToOpen {
  readonly capsule: SecretCapsule;
  /** The signature of its round: 96 lower-case hex digits. */
  readonly signature: string;
  /** The chain, where it is none that its hash alone names. */
  readonly chain?: string | BeaconChain;
}

interface ReadOpening {
  readonly capsule: SecretCapsule;
  readonly signature: string;
  readonly chain?: BeaconChain;
}

const FIELDS: Readers<ReadOpening> = {
  capsule: readCapsule,
  signature: (value, path) => readHex(value, path, 48),
  chain: readSealingChain,
};

/**
 * Opens a capsule with the signature of its round: 64 lower-case hex digits. The signature is checked first, so
 * that a capsule that does not open is a fault of whoever made it.
 *
 * @example
 * const capsule = orThrow(sealSecret({ chain: quicknet, round: 1000, secret: "ab".repeat(32), randomness: "cd".repeat(32) }));
 * const signature = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
 * orThrow(openSecret({ capsule, signature })) === "ab".repeat(32); // true
 */
export function openSecret(opening: SecretToOpen): Result<string> {
  return refusing(() => {
    const read = readFields(opening, [], FIELDS, ["chain"]);
    if (!read.ok) return read;
    const chain = chainOf(read.value);
    if (!chain.ok) return chain;
    const { capsule, signature } = read.value;
    const signed = checkSignature({ chain: chain.value, round: capsule.round, signature });
    return signed.ok ? opened(capsule, signature) : signed;
  });
}

function chainOf({ capsule, chain }: ReadOpening): Result<BeaconChain> {
  if (chain === undefined) return readSealingChain(capsule.chain, ["capsule", "chain"]);
  const [expected, found] = [capsule.chain, chain.hash];
  return expected === found
    ? accept(chain)
    : reject([refuse("drand/other-chain", ["chain"], { expected, found })]);
}

function opened(capsule: SecretCapsule, signature: string): Result<string> {
  const point = readPointOfG1(signature, ["signature"]);
  if (!point.ok) return point;
  const U = readPointOfG2(capsule.U, ["capsule", "U"]);
  if (!U.ok) return U;
  const [V, W] = [bytesOfHex(capsule.V), bytesOfHex(capsule.W)];
  const secret = decrypt(point.value, { U: U.value, V, W });
  return secret === undefined
    ? reject([refuse("drand/void-capsule", ["capsule"], { round: capsule.round })])
    : accept(hexOf(secret));
}
