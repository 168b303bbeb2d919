/**
 * Unified social credit codes (统一社会信用代码, GB 32100-2015) that are well-formed and belong to nobody.
 *
 * The nine characters in the middle are an organisation code (GB 11714) that begins with `XXXX`, which no
 * register gives out.
 */

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** How many serial numbers there are. */
export const SERIALS = ALPHABET.length ** 4;

/**
 * A code of 18 characters with both check characters.
 *
 * @param register - two characters: 91 firm, 92 self-employed person, 12 public institution, 52 private
 * non-profit
 * @param district - six digits of the administrative code
 * @param serial - whole number from 0 to SERIALS − 1
 * @example
 * creditCode("91", "210502", 7); // "91210502XXXX0007…"
 */
export function creditCode(register: string, district: string, serial: number): string {
  const body = `XXXX${serialText(serial)}`;
  const code = register + district + body + bodyCheck(body);
  return code + codeCheck(code);
}

/** Check character of the first 17 characters (GB 32100-2015, section 4.4). */
export function codeCheck(code: string): string {
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, at) => total + weight * ALPHABET.indexOf(code.charAt(at)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Check character of an organisation code (GB 11714): letters count from A = 10. */
function bodyCheck(body: string): string {
  const sum = BODY_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

function serialText(serial: number): string {
  let text = "";
  for (let rest = serial, digit = 0; digit < 4; digit++, rest = Math.floor(rest / ALPHABET.length)) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text;
  }
  return text;
}
