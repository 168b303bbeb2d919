/**
 * One step of SHA-256 (FIPS 180-4, section 6.2.2): tickets, Merkle trees, seeds, entries and files.
 *
 * Why own code: a draw over a million units is a million tickets, and crossing into a platform's hash once a
 * unit costs more than the hash. Why this size: the body holds 8 of the 64 rounds and runs eight times. On a
 * million blocks it takes 218 ns each, all in one function with 16 rounds written out 164, a plain loop 330;
 * those 54 ns would weigh a kilobyte in every bundle that hashes anything at all. Rotations stand in the text,
 * not in helpers: helpers, inlined or not, doubled the time of a small pool. The tests compare it with the
 * platform's hash.
 */

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
// biome-ignore format: a table
const K: Int32Array = /* @__PURE__ */ new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/**
 * The state before the first block: the square roots of the first 8 primes. A new array each time, so that
 * nobody shares it.
 */
export function initialState(): Uint32Array {
  return Uint32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
}

/**
 * Takes one block into a state: `to[at] … to[at + 7]` become the state after the block, seen from `from[0] …
 * from[7]`.
 *
 * @param words 64 of them. The first 16 are the block, its first byte in the highest bits of the first; they
 * are left as they were. The others are written here.
 * @param to may be `from`.
 */
// biome-ignore format: one round on two lines, so that the rotating letters can be compared
export function compress(from: Uint32Array, words: Int32Array, to: Uint32Array, at: number): void {
  expand(words);
  let a = from[0]! | 0, b = from[1]! | 0, c = from[2]! | 0, d = from[3]! | 0;
  let e = from[4]! | 0, f = from[5]! | 0, g = from[6]! | 0, h = from[7]! | 0, t = 0;
  for (let i = 0; i < 64; i += 8) {
    t = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (g ^ e & (f ^ g)) + K[i]! + words[i]! | 0; d = d + t | 0;
    h = t + ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b | c & (a | b)) | 0;
    t = g + ((d >>> 6 | d << 26) ^ (d >>> 11 | d << 21) ^ (d >>> 25 | d << 7)) + (f ^ d & (e ^ f)) + K[i + 1]! + words[i + 1]! | 0; c = c + t | 0;
    g = t + ((h >>> 2 | h << 30) ^ (h >>> 13 | h << 19) ^ (h >>> 22 | h << 10)) + (h & a | b & (h | a)) | 0;
    t = f + ((c >>> 6 | c << 26) ^ (c >>> 11 | c << 21) ^ (c >>> 25 | c << 7)) + (e ^ c & (d ^ e)) + K[i + 2]! + words[i + 2]! | 0; b = b + t | 0;
    f = t + ((g >>> 2 | g << 30) ^ (g >>> 13 | g << 19) ^ (g >>> 22 | g << 10)) + (g & h | a & (g | h)) | 0;
    t = e + ((b >>> 6 | b << 26) ^ (b >>> 11 | b << 21) ^ (b >>> 25 | b << 7)) + (d ^ b & (c ^ d)) + K[i + 3]! + words[i + 3]! | 0; a = a + t | 0;
    e = t + ((f >>> 2 | f << 30) ^ (f >>> 13 | f << 19) ^ (f >>> 22 | f << 10)) + (f & g | h & (f | g)) | 0;
    t = d + ((a >>> 6 | a << 26) ^ (a >>> 11 | a << 21) ^ (a >>> 25 | a << 7)) + (c ^ a & (b ^ c)) + K[i + 4]! + words[i + 4]! | 0; h = h + t | 0;
    d = t + ((e >>> 2 | e << 30) ^ (e >>> 13 | e << 19) ^ (e >>> 22 | e << 10)) + (e & f | g & (e | f)) | 0;
    t = c + ((h >>> 6 | h << 26) ^ (h >>> 11 | h << 21) ^ (h >>> 25 | h << 7)) + (b ^ h & (a ^ b)) + K[i + 5]! + words[i + 5]! | 0; g = g + t | 0;
    c = t + ((d >>> 2 | d << 30) ^ (d >>> 13 | d << 19) ^ (d >>> 22 | d << 10)) + (d & e | f & (d | e)) | 0;
    t = b + ((g >>> 6 | g << 26) ^ (g >>> 11 | g << 21) ^ (g >>> 25 | g << 7)) + (a ^ g & (h ^ a)) + K[i + 6]! + words[i + 6]! | 0; f = f + t | 0;
    b = t + ((c >>> 2 | c << 30) ^ (c >>> 13 | c << 19) ^ (c >>> 22 | c << 10)) + (c & d | e & (c | d)) | 0;
    t = a + ((f >>> 6 | f << 26) ^ (f >>> 11 | f << 21) ^ (f >>> 25 | f << 7)) + (h ^ f & (g ^ h)) + K[i + 7]! + words[i + 7]! | 0; e = e + t | 0;
    a = t + ((b >>> 2 | b << 30) ^ (b >>> 13 | b << 19) ^ (b >>> 22 | b << 10)) + (b & c | d & (b | c)) | 0;
  }
  to[at] = from[0]! + a; to[at + 1] = from[1]! + b; to[at + 2] = from[2]! + c; to[at + 3] = from[3]! + d;
  to[at + 4] = from[4]! + e; to[at + 5] = from[5]! + f; to[at + 6] = from[6]! + g; to[at + 7] = from[7]! + h;
}

/** Words 16 to 63, each from four before it. */
function expand(words: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15]!;
    const y = words[i - 2]!;
    const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = words[i - 16]! + small0 + words[i - 7]! + small1;
  }
}
