/** What somebody has typed, on whatever keyboard: letters, digits and hyphens as ASCII has them. */

/** Between "！" and "～" stand the signs of ASCII in full width, in its order. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const TO_ASCII = 0xfee0;
/** Hyphens, dashes and the minus sign. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Signs in full width as their ASCII ones, and every dash as `-`.
 *
 * @example
 * asciiOf("Ａ１–２"); // "A1-2"
 */
export function asciiOf(typed: string): string {
  return typed
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_ASCII))
    .replace(DASHES, "-");
}
