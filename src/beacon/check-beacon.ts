/**
 * What can be seen of a beacon's value without its key: that it follows from the signature beside it. Whether
 * the operators gave that signature, `verifyBeacon` sees.
 *
 * Source: protocol section 4.1.
 */

import { bytesOfHex, hexOf } from "../kernel/hex.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { sha256Bytes } from "../kernel/sha256.js";
import type { BeaconSource } from "../random/seed.js";
import type { BeaconChain } from "./chains.js";
import { readChain } from "./read-chain.js";
import { type Path, type Readers, readFields, readHex, readHex32, readRound } from "./read-fields.js";
import { refuse } from "./refuse.js";
import { type BeaconScheme, SCHEMES } from "./schemes.js";

/** One value of a beacon, with the signature from which it follows. */
export interface BeaconPulse {
  /** The hash of a known chain, or the fields of another. */
  readonly chain: string | BeaconChain;
  /** Whole number, at least 1. */
  readonly round: number;
  /** Lower-case hex digits, as the relays publish it. */
  readonly signature: string;
  /** What relays call `randomness`: 64 lower-case hex digits. */
  readonly value: string;
  /**
   * In a chained chain the signature of the round before (of round 1, the chain's group hash); elsewhere left
   * out.
   */
  readonly previous?: string;
}

/** A pulse whose fields have their form and whose value follows from its signature. */
export interface ReadPulse extends Omit<BeaconPulse, "chain"> {
  readonly chain: BeaconChain;
}

/**
 * Whether a value is the SHA-256 of its signature, offline and without any key; gives the source of a seed.
 *
 * It does not show that the beacon ever published this pair: compare several relays, or use `verifyBeacon` of
 * `double-random/drand`.
 *
 * @example
 * const pulse = { chain: quicknet.hash, round: 1000, signature: "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39", value: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd" };
 * orThrow(checkBeacon(pulse)).type; // "beacon"
 * checkBeacon({ ...pulse, value: "0".repeat(64) }).ok; // false
 */
export function checkBeacon(pulse: BeaconPulse): Result<BeaconSource> {
  return refusing(() => {
    const read = readPulse(pulse);
    return read.ok ? accept(sourceOf(read.value)) : read;
  });
}

/** What a seed takes of a pulse. */
export function sourceOf({ chain, round, value }: ReadPulse): BeaconSource {
  return { type: "beacon", chain: chain.hash, round, value };
}

const FIELDS: Readers<ReadPulse> = {
  chain: readChain,
  round: readRound,
  // Nobody knows how long a signature is whose chain was refused.
  signature: (value, path, { chain }) =>
    chain === undefined ? accept("") : readHex(value, path, SCHEMES[chain.scheme].signatureBytes),
  value: readHex32,
  previous: (value, path, { chain, round }) =>
    chain === undefined ? accept("") : readPrevious(value, path, chain.scheme, round),
};

/** Round 1 follows on no signature, but on the hash of the group. */
function readPrevious(
  value: unknown,
  path: Path,
  scheme: BeaconScheme,
  round: number | undefined,
): Result<string> {
  const { isChained, signatureBytes } = SCHEMES[scheme];
  if (!isChained) return reject([refuse("beacon/needless-previous", path, { scheme })]);
  return readHex(value, path, round === 1 ? 32 : signatureBytes);
}

/** The pulse with its chain, or every fault. */
export function readPulse(pulse: unknown): Result<ReadPulse> {
  const read = readFields<ReadPulse>(pulse, [], FIELDS, ["previous"]);
  if (!read.ok) return read;
  const { round, value: found } = read.value;
  const expected = hexOf(sha256Bytes(bytesOfHex(read.value.signature)));
  return expected === found
    ? read
    : reject([refuse("beacon/other-value", ["value"], { round, found, expected })]);
}
