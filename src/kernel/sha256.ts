/**
 * SHA-256 of one text or byte string (FIPS 180-4). For a million short messages see
 * `random/ticket-kernel.ts` and `kernel/merkle.ts`.
 */

import { utf8Bytes } from "./byte-order.js";
import { pad, takeIn } from "./sha256-blocks.js";
import { initialState } from "./sha256-compress.js";
import { told } from "./told.js";

const TAKES_BYTES = "It takes text or bytes.";

/**
 * SHA-256 as 64 lower-case hex digits; text is hashed as UTF-8.
 *
 * @throws TypeError on a lone surrogate.
 * @example
 * sha256Hex(""); // "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
 */
export function sha256Hex(data: string | Uint8Array): string {
  return told("sha256Hex", TAKES_BYTES, () =>
    hexOfWords(wordsOfHash(typeof data === "string" ? utf8Bytes(data) : data), 0),
  );
}

/**
 * SHA-256 as 32 bytes.
 *
 * @throws TypeError when something else is handed over
 */
export function sha256Bytes(data: Uint8Array): Uint8Array {
  return told("sha256Bytes", TAKES_BYTES, () => bytesOfWords(wordsOfHash(data)));
}

/**
 * Eight words as 64 lower-case hex digits.
 *
 * @example
 * hexOfWords(new Uint32Array(8), 0); // 64 zeros
 */
export function hexOfWords(words: Uint32Array, at: number): string {
  let hex = "";
  for (let i = at; i < at + 8; i++) {
    const word = words[i]!;
    hex += HEX[word >>> 24]! + HEX[(word >>> 16) & 255]! + HEX[(word >>> 8) & 255]! + HEX[word & 255]!;
  }
  return hex;
}

/** The 256 bytes as two digits each: three times as fast as asking a number for its digits. */
const HEX: readonly string[] = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, "0"),
);

/** Whole blocks are read where they stand; only what is left of them is copied, to be padded. */
function wordsOfHash(data: Uint8Array): Uint32Array {
  if (Object.prototype.toString.call(data) !== "[object Uint8Array]")
    throw new TypeError("it is neither text nor bytes");
  const state = initialState();
  const block = new Int32Array(64);
  const left = data.length % 64;
  takeIn(data, data.length - left, block, state);
  const last = new Uint8Array(128);
  last.set(data.subarray(data.length - left));
  takeIn(last, pad(last, left, data.length - left), block, state);
  return state;
}

/** The most significant byte of each word first, whatever the machine does. */
function bytesOfWords(words: Uint32Array): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => words[at >> 2]! >>> (24 - 8 * (at % 4)));
}
