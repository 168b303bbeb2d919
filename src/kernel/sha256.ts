/**
 * SHA-256 of one text or byte string. For a million short messages see `random/ticket-kernel.ts` and
 * `kernel/merkle.ts`.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { utf8Bytes } from "./byte-order.js";
import { told } from "./told.js";

/**
 * SHA-256 as 64 lower-case hex digits; text is hashed as UTF-8.
 *
 * @throws TypeError on a lone surrogate.
 * @example
 * sha256Hex(""); // "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
 */
export function sha256Hex(data: string | Uint8Array): string {
  return told("sha256Hex", "It takes text or bytes.", () => hexOfHash(data));
}

function hexOfHash(data: string | Uint8Array): string {
  return bytesToHex(sha256Bytes(typeof data === "string" ? utf8Bytes(data) : data));
}

/**
 * SHA-256 as 32 bytes.
 *
 * @throws TypeError when something else is handed over
 */
export function sha256Bytes(data: Uint8Array): Uint8Array {
  return told("sha256Bytes", "It takes text or bytes.", () => bytesOfHash(data));
}

function bytesOfHash(data: Uint8Array): Uint8Array {
  return sha256(data);
}
