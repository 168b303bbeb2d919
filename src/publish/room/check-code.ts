/**
 * A check code: the beginning of a hash, short enough to be read from a wall, written down and compared with what was
 * published. It stands for the hash and replaces it nowhere.
 */
import { WrongType } from "../../kernel/misuse.js";
import { isHex64 } from "../../random/seed.js";

/** Base 32 of RFC 4648: no digit looks like a letter. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const FIVE_BITS = 5n;

/**
 * The first 80 bits of a hash as four groups of four letters; `xxd -r -p | base32` of its first 20 digits gives the
 * same.
 *
 * @throws TypeError when it is not 64 lower-case hex digits
 * @example
 * checkCodeOf("0".repeat(64)); // "AAAA-AAAA-AAAA-AAAA"
 */
export function checkCodeOf(hash: string): string {
  if (!isHex64(hash)) throw new WrongType("`checkCodeOf` takes a hash: 64 lower-case hex digits.");
  const bits = BigInt(`0x${hash.slice(0, 20)}`);
  const letters = Array.from({ length: 16 }, (_, at) => {
    const shift = FIVE_BITS * BigInt(15 - at);
    return LETTERS[Number((bits >> shift) & 31n)]!;
  }).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}
