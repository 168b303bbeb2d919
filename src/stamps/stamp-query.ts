/** What a time-stamp authority is asked: the body of an `application/timestamp-query`. Source: RFC 3161, section 2.4.1. */
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { joined, readHex } from "../log/bytes.js";
import { der, TAG } from "./der.js";
import { refuse } from "./refuse.js";
import { candidatesOf } from "./stamped.js";

export interface StampQuery {
  /** A checkpoint, signed or not, or the head of a ledger (64 hex digits). */
  readonly of: string;
  /** Hex digits of random bytes, at most 32, by which an answer belongs to this question; none when left out. */
  readonly nonce?: string;
}

const SHA_256: readonly number[] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
const NONCE = /^(?:[0-9a-f]{2}){1,32}$/;

/**
 * The bytes of a `.tsq` file, for SHA-256, with the wish for the authority's certificate. Send it by any means, for
 * example `curl -H "Content-Type: application/timestamp-query" --data-binary @checkpoint.tsq URL > checkpoint.tsr`.
 *
 * Refuses what is neither a checkpoint (codes `log/…`) nor a head, and a nonce that is none (code `stamp/nonce`).
 *
 * @example
 * orThrow(stampQuery({ of: "0".repeat(64) })).length; // 59
 */
export function stampQuery(query: StampQuery): Result<Uint8Array> {
  return refusing(() => {
    const { of, nonce } = query;
    const candidates = candidatesOf(of);
    const isNonce = nonce === undefined || (typeof nonce === "string" && NONCE.test(nonce));
    const faults = [
      ...(candidates.ok ? [] : candidates.refusals.map((each) => ({ ...each, path: ["of", ...each.path] }))),
      ...(isNonce ? [] : [refuse("stamp/nonce", ["nonce"], { found: String(nonce) })]),
    ];
    if (!candidates.ok || faults.length > 0) return reject(faults);
    return accept(queryOf(candidates.value[0]!.digest("SHA-256")!, nonce));
  });
}

function queryOf(digest: string, nonce: string | undefined): Uint8Array {
  const algorithm = der(TAG.sequence, der(TAG.oid, Uint8Array.from(SHA_256)), der(TAG.nothing));
  const imprint = der(TAG.sequence, algorithm, der(TAG.octets, readHex(digest)!));
  const asked = nonce === undefined ? [] : [der(TAG.integer, unsigned(readHex(nonce)!))];
  return der(
    TAG.sequence,
    der(TAG.integer, Uint8Array.of(1)),
    imprint,
    ...asked,
    der(TAG.boolean, Uint8Array.of(255)),
  );
}

/** The shortest form of a number that is not negative. */
function unsigned(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
  return digits[0]! > 127 ? joined(Uint8Array.of(0), digits) : digits;
}
