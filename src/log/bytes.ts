/** Bytes as hex digits, big-endian numbers and base64, as the C2SP forms write them. */

import { utf8Bytes } from "../kernel/byte-order.js";
import { hexOf } from "../kernel/hex.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const HEX = /^(?:[0-9a-f]{2})*$/;

/** What the digit at a place of the alphabet is worth; by character code. */
const WORTH: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

/**
 * Standard base64 with padding (RFC 4648, section 4).
 *
 * @example
 * base64Of(Uint8Array.of(1, 2)); // "AQI="
 */
export function base64Of(bytes: Uint8Array): string {
  const out: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => DIGITS[(three >>> shift) & 63]!);
    out.push(four.slice(0, bytes.length - at + 1).join(""));
  }
  return out.join("").padEnd(4 * Math.ceil(bytes.length / 3), "=");
}

/**
 * The bytes of a base64 text; undefined unless it is the one form in which these bytes are written. Two texts
 * for one signature would be two receipts of one thing.
 *
 * @example
 * bytesOfBase64("AQI="); // Uint8Array.of(1, 2)
 * bytesOfBase64("AQJ="); // undefined
 */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  if (!BASE64.test(text)) return undefined;
  const padding = text.endsWith("==") ? 2 : Number(text.endsWith("="));
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const four = [0, 1, 2, 3].reduce((sum, n) => (sum << 6) | WORTH[text.charCodeAt(at + n)]!, 0);
    for (let n = 0; n < 3 && to + n < bytes.length; n++) bytes[to + n] = four >>> (16 - 8 * n);
  }
  // Bits behind the last byte are zero in the one form.
  return base64Of(bytes.subarray(3 * Math.floor((bytes.length - 1) / 3))) === text.slice(-4) || text === ""
    ? bytes
    : undefined;
}

/**
 * The bytes of lower-case hex digits; undefined for anything else.
 *
 * @example
 * readHex("01ff"); // Uint8Array.of(1, 255)
 */
export function readHex(text: string): Uint8Array | undefined {
  if (!HEX.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  );
}

/**
 * One behind the other; texts as UTF-8.
 *
 * @example
 * joined("a", Uint8Array.of(1)); // Uint8Array.of(97, 1)
 */
export function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const each = parts.map((part) => (typeof part === "string" ? utf8Bytes(part) : part));
  const bytes = new Uint8Array(each.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of each) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * A whole number in eight bytes, the most significant first.
 *
 * @example
 * uint64(258); // Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 2)
 */
export function uint64(value: number): Uint8Array {
  return readHex(value.toString(16).padStart(16, "0")) ?? new Uint8Array(8);
}

/**
 * The whole number of eight bytes; undefined above 2^53 − 1.
 *
 * @example
 * numberOf(uint64(258)); // 258
 */
export function numberOf(bytes: Uint8Array): number | undefined {
  const value = Number(BigInt(`0x${hexOf(bytes)}`));
  return Number.isSafeInteger(value) ? value : undefined;
}
