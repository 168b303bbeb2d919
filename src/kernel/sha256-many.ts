/**
 * SHA-256 of many short texts that begin alike, without allocating anything per text.
 *
 * The beginning is taken in once; each text then starts from the state behind it (the "midstate"), so a
 * beginning of 64 characters costs nothing more. An ASCII text of up to 55 characters is packed straight into
 * one block:
 *
 *     word 0 … 13                    | text, four characters a word, then 0x80, then zeros |
 *     word 14, 15                    | length of beginning and text, in bits               |
 *
 * Every other text is written as UTF-8 into a scratch array, padded there, and taken block by block.
 */

import { writeUtf8 } from "./byte-order.js";
import { OutOfRange } from "./misuse.js";
import { pad, takeIn } from "./sha256-blocks.js";
import { compress, initialState } from "./sha256-compress.js";

/**
 * Writes the 8 words of SHA-256(beginning ‖ text ‖ rest) to `to[at] … to[at + 7]`, the most significant
 * first. Two texts are taken in as they are, because joining millions of them costs more than hashing.
 */
export type TextHash = (text: string, to: Uint32Array, at: number, rest?: string) => void;

/** What one block holds beside the 0x80 and the length. */
const ONE_BLOCK = 55;

/**
 * A hash of texts behind a common beginning.
 *
 * @param beginning ASCII text, its length a multiple of 64 (or empty).
 * @throws RangeError when it is not.
 * @example
 * const hash = openSha256("");
 * const words = new Uint32Array(8);
 * hash("abc", words, 0);
 * hexOfWords(words, 0); // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function openSha256(beginning: string): TextHash {
  const start = stateAfter(beginning);
  const block = new Int32Array(64);
  const state = new Uint32Array(8);
  const packPair = openPairOfTexts(beginning.length, block);
  let bytes = new Uint8Array(1024);
  return (first, to, at, rest = "") => {
    if (rest === "" ? packShort(first, beginning.length, block) : packPair(first, rest)) {
      compress(start, block, to, at);
      return;
    }
    const text = first + rest;
    if (3 * text.length + 72 > bytes.length) bytes = new Uint8Array(6 * text.length + 72);
    const end = pad(bytes, writeUtf8(text, bytes, 0), beginning.length);
    state.set(start);
    takeIn(bytes, end, block, state);
    to.set(state, at);
  };
}

function stateAfter(beginning: string): Uint32Array {
  const bytes = new Uint8Array(beginning.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = beginning.charCodeAt(at);
  const ascii = bytes.every((byte, at) => byte < 0x80 && byte === beginning.charCodeAt(at));
  if (!ascii || bytes.length % 64 !== 0)
    throw new OutOfRange("A common beginning is ASCII text of whole blocks of 64.");
  const state = initialState();
  takeIn(bytes, bytes.length, new Int32Array(64), state);
  return state;
}

/** False when the text does not fit into one block or is not ASCII; the block is then of no use. */
function packShort(text: string, before: number, block: Int32Array): boolean {
  const length = text.length;
  if (length > ONE_BLOCK) return false;
  const whole = length & ~3;
  let seen = 0;
  for (let at = 0; at < whole; at += 4) {
    const a = text.charCodeAt(at);
    const b = text.charCodeAt(at + 1);
    const c = text.charCodeAt(at + 2);
    const d = text.charCodeAt(at + 3);
    seen |= a | b | c | d;
    block[at >>> 2] = (a << 24) | (b << 16) | (c << 8) | d;
  }
  let last = 0;
  for (let at = whole; at < length; at++) {
    const unit = text.charCodeAt(at);
    seen |= unit;
    last = (last << 8) | unit;
  }
  block[whole >>> 2] = ((last << 8) | 0x80) << (24 - 8 * (length - whole));
  for (let word = (whole >>> 2) + 1; word < 15; word++) block[word] = 0;
  block[15] = (before + length) * 8;
  return seen < 0x80;
}

/** The same for two texts, one behind the other; a first text that comes again and again is packed once. */
function openPairOfTexts(before: number, block: Int32Array): (first: string, rest: string) => boolean {
  const head = new Int32Array(16);
  let [packed, seenInHead] = ["", 0];
  const packHead = (first: string): void => {
    head.fill(0);
    [packed, seenInHead] = [first, 0];
    for (let at = 0; at < first.length; at++) {
      const unit = first.charCodeAt(at);
      seenInHead |= unit;
      head[at >>> 2]! |= unit << (24 - 8 * (at & 3));
    }
  };
  return (first, rest) => {
    const [start, length] = [first.length, first.length + rest.length];
    if (length > ONE_BLOCK) return false;
    if (first !== packed) packHead(first);
    let seen = seenInHead;
    for (let word = 0; word < 15; word++) block[word] = head[word]!;
    for (let at = start; at < length; at++) {
      const unit = rest.charCodeAt(at - start);
      seen |= unit;
      block[at >>> 2]! |= unit << (24 - 8 * (at & 3));
    }
    block[length >>> 2]! |= 0x80 << (24 - 8 * (length & 3));
    block[15] = (before + length) * 8;
    return seen < 0x80;
  };
}
