/** A SHA-256 of eight words, read as one number: its remainder and its decimal digits, by whole numbers only. */

/** Large enough to be quick, small enough that quotients below are exact. */
const CHUNK = 10_000_000_000;
const DIGITS_OF_CHUNK = 10;

/**
 * The number modulo a whole number below 2^37.
 *
 * @example
 * remainderOf(Uint32Array.of(0, 0, 0, 0, 0, 0, 1, 0), 10); // 6, since 2^32 ends with 6
 */
export function remainderOf(words: Uint32Array, divisor: number): number {
  let remainder = 0;
  for (const word of words) {
    remainder = (remainder * 0x10000 + (word >>> 16)) % divisor;
    remainder = (remainder * 0x10000 + (word & 0xffff)) % divisor;
  }
  return remainder;
}

/**
 * Its decimal digits, the last one first; with zeros behind them where there are fewer than 64.
 *
 * @example
 * reversedDigits(Uint32Array.of(0, 0, 0, 0, 0, 0, 1, 0)).slice(0, 11); // "69276949240", since 2^32 is 4294967296
 */
export function reversedDigits(words: Uint32Array): string {
  const halves = Float64Array.from({ length: 16 }, (_, at) =>
    at % 2 === 0 ? words[at >> 1]! >>> 16 : words[at >> 1]! & 0xffff,
  );
  const codes: number[] = [];
  while (halves.some((half) => half > 0)) writeDigits(codes, divideByChunk(halves));
  let length = codes.length;
  while (length > 64 && codes[length - 1] === ZERO) length--;
  while (codes.length < 64) codes.push(ZERO);
  return String.fromCharCode(...codes.slice(0, Math.max(length, 64)));
}

const ZERO = 48;

/** Divides in place, the highest half first, and gives what is left. */
function divideByChunk(halves: Float64Array): number {
  let rest = 0;
  for (let at = 0; at < halves.length; at++) {
    const number = rest * 0x10000 + halves[at]!;
    halves[at] = Math.floor(number / CHUNK);
    rest = number - halves[at]! * CHUNK;
  }
  return rest;
}

function writeDigits(codes: number[], chunk: number): void {
  let left = chunk;
  for (let digit = 0; digit < DIGITS_OF_CHUNK; digit++) {
    codes.push(ZERO + (left % 10));
    left = Math.floor(left / 10);
  }
}
