/**
 * The unified social credit code of GB 32100-2015: 18 signs, the last of which checks the others. Sources: GB 32100-2015,
 * GB 11714-1997 (organisation code) and GS 15-2006 (registration number of 15 digits).
 */

const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** Eighteen signs with the place of a district in front: a letter that no code has (I, O, S, V, Z) is a digit misread. */
const CODE_WITH_OTHER_LETTERS = /^[159ANY][1-9A-Z][0-9IOLSZ]{6}[0-9A-Z]{10}$/;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** What a text is, by its form alone. */
export type CodeForm = "credit-code" | "registration-number" | "organisation-code" | "other";

/**
 * @example
 * codeForm("91350100M000100Y43"); // "credit-code"
 */
export function codeForm(text: string): CodeForm {
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) || CODE_WITH_OTHER_LETTERS.test(text)) return "credit-code";
  if (/^\d{15}$/.test(text)) return "registration-number";
  return /^[0-9A-Z]{8}-?[0-9X]$/.test(text) ? "organisation-code" : "other";
}

/**
 * Whether the check sign of a code fits; null for a text that has none.
 *
 * @example
 * checkSignFits("91350100M000100Y43"); // true
 */
export function checkSignFits(text: string): boolean | null {
  const form = codeForm(text);
  if (form === "credit-code") return !/[IOSVZ]/.test(text) && creditSign(text) === text[17];
  if (form === "registration-number") return registrationDigit(text) === text[14];
  if (form === "organisation-code") return organisationSign(text) === text.at(-1);
  return null;
}

function creditSign(text: string): string {
  let [sum, weight] = [0, 1];
  for (const sign of text.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31]!;
}

/** ISO 7064, MOD 11,10. */
function registrationDigit(text: string): string {
  let product = 10;
  for (const digit of text.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

function organisationSign(text: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((all, weight, at) => all + weight * worthOf(text[at]!), 0);
  const rest = 11 - (sum % 11);
  if (rest === 11) return "0";
  return rest === 10 ? "X" : String(rest);
}

/** A is 10, Z is 35. */
function worthOf(sign: string): number {
  return Number.parseInt(sign, 36);
}
