/**
 * The form of a secret that is sealed to a round of a beacon. Anybody can look at the form; `openSecret` of
 * `double-random/drand` opens it once the round has its signature.
 *
 * Source: protocol section 4.1.
 */
import { nameOfThing } from "../kernel/name-of-thing.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Path, type Readers, readFields, readHex, readHex32, readRound } from "./read-fields.js";
import { refuse } from "./refuse.js";

export const CAPSULE_FORMAT = "double-random/seal/1";

/** A sealed secret of 32 bytes that nobody reads before a round of a beacon, and everybody after it. */
export interface SecretCapsule {
  readonly format: "double-random/seal/1";
  /** Hash of the chain: 64 lower-case hex digits. */
  readonly chain: string;
  /** Whole number, at least 1. */
  readonly round: number;
  /** A point of the group G2, compressed: 192 lower-case hex digits. */
  readonly U: string;
  /** 64 lower-case hex digits. */
  readonly V: string;
  /** 64 lower-case hex digits. */
  readonly W: string;
}

const FIELDS: Readers<SecretCapsule> = {
  format: readFormat,
  chain: readHex32,
  round: readRound,
  U: (value, path) => readHex(value, path, 96),
  V: readHex32,
  W: readHex32,
};

/**
 * Whether something has the form of a capsule: exactly its fields, each of its length. That it can be
 * opened shows only when it is opened.
 *
 * @example
 * checkCapsule({ format: "double-random/seal/1" }).ok; // false
 */
export function checkCapsule(value: unknown): Result<SecretCapsule> {
  return refusing(() => readCapsule(value, []));
}

/** A capsule that stands at a path. */
export function readCapsule(value: unknown, path: Path): Result<SecretCapsule> {
  return readFields<SecretCapsule>(value, path, FIELDS);
}

function readFormat(value: unknown, path: Path): Result<"double-random/seal/1"> {
  return value === CAPSULE_FORMAT
    ? accept(CAPSULE_FORMAT)
    : reject([refuse("beacon/capsule-format", path, { known: CAPSULE_FORMAT, given: nameOfThing(value) })]);
}
