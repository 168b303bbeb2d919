/**
 * Points of the two groups of the curve BLS12-381 (G1: 48 bytes, G2: 96), read so that each has one form only:
 * a second form of one signature would be a second value of the same round.
 *
 * The arithmetic is that of `@noble/curves`. Source of the form: draft-irtf-cfrg-pairing-friendly-curves,
 * appendix C.
 */
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { nameOfField, type Path } from "../beacon/read-fields.js";
import { bytesOfHex, hexOf } from "../kernel/hex.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { refuse } from "./refuse.js";

export const { G1, G2 } = bls12_381;

export type PointOfG1 = typeof G1.Point.BASE;
export type PointOfG2 = typeof G2.Point.BASE;

/** In the first byte: this is the point at infinity. */
const INFINITY = 0x40;

/** A signature or key of 48 bytes. */
export function readPointOfG1(hex: string, path: Path): Result<PointOfG1> {
  return readPoint(hex, path, (bytes) => G1.Point.fromBytes(bytes));
}

/** A signature or key of 96 bytes, or the point of a sealed secret. */
export function readPointOfG2(hex: string, path: Path): Result<PointOfG2> {
  return readPoint(hex, path, (bytes) => G2.Point.fromBytes(bytes));
}

/**
 * `fromBytes` throws where there is no such point. Written again, a point must be what was read: up to 2.2.0 the
 * package takes a coordinate that is not below the prime for what is left of it.
 */
function readPoint<Point extends PointOfG1 | PointOfG2>(
  hex: string,
  path: Path,
  fromBytes: (bytes: Uint8Array) => Point,
): Result<Point> {
  const bytes = bytesOfHex(hex);
  const field = nameOfField(path);
  if ((bytes[0]! & INFINITY) !== 0) return reject([refuse("drand/infinity", path, { field })]);
  try {
    const point = fromBytes(bytes);
    if (hexOf(point.toBytes(true)) === hex) return accept(point);
  } catch {
    // Off the curve, outside the group, or a flag that no compressed point has.
  }
  return reject([refuse("drand/not-a-point", path, { field })]);
}
