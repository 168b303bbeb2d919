/** The secret of a private registry: what its keeper has, and nobody who only reads the ledger. */
import { canonicalJson, type Json } from "../kernel/canonical-json.js";
import { bytesOfHex } from "../kernel/hex.js";
import { hmacSha256Hex } from "../kernel/hmac.js";

/** 32 to 512 bytes as lower-case hex digits. */
const SECRET = /^(?:[0-9a-f]{2}){32,512}$/;

/** True for at least 32 bytes as lower-case hex digits, at most 512. */
export function isSecret(value: unknown): value is string {
  return typeof value === "string" && SECRET.test(value);
}

/**
 * What follows from the secret for one purpose: HMAC-SHA-256 of the canonical JSON of
 * `["double-random/1", purpose …]`, as 64 hex digits. From one of them nobody learns another.
 *
 * @example
 * keyOfSecret("00".repeat(32), ["pseudonym", "I-1"]).length; // 64
 */
export function keyOfSecret(secret: string, purpose: readonly Json[]): string {
  return hmacSha256Hex(bytesOfHex(secret), canonicalJson(["double-random/1", ...purpose]));
}
