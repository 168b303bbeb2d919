/** The code of a visit: ten letters that a person reads out at a door. Source: protocol section 12.7. */
import { asciiOf } from "../kernel/typed-text.js";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;

/**
 * The code of a visit from its hash.
 *
 * @param hash - 64 hex digits
 * @example
 * codeOf("f".repeat(64)); // "ZZZZZ-ZZZZZ"
 */
export function codeOf(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, 13)}`) >> 2n;
  const letters = Array.from(
    { length: LENGTH },
    (_, at) => LETTERS[Number((bits >> BigInt(5 * (LENGTH - 1 - at))) & 31n)]!,
  ).join("");
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}

/**
 * A code as somebody has typed it, in its one form; undefined where it is none.
 *
 * @example
 * readCode("zzzzz zzzzz"); // "ZZZZZ-ZZZZZ"
 */
export function readCode(typed: string): string | undefined {
  const plain = asciiOf(typed)
    .replace(/[ \u3000\t-]/g, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (plain.length !== LENGTH || ![...plain].every((letter) => LETTERS.includes(letter))) return undefined;
  return `${plain.slice(0, LENGTH / 2)}-${plain.slice(LENGTH / 2)}`;
}
