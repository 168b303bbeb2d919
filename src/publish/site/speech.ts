/**
 * The two languages of the pages. A sentence and its translation stand side by side where they are said, so that
 * neither is forgotten and neither says more than the other.
 */

/** Languages of the pages: Chinese as an official writes it, and English. */
export const SITE_LANGUAGES = ["zh", "en"] as const;
export type SiteLanguage = (typeof SITE_LANGUAGES)[number];

/** Says the sentence of the page's language. */
export type Say = (zh: string, en: string) => string;

export function sayIn(language: SiteLanguage): Say {
  return (zh, en) => (language === "zh" ? zh : en);
}

/** A whole number with its thousands apart: 12,345. */
export function digits(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** So many of them in English: `1 day`, `2 days`, `3 authorities`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${digits(number)} ${number === 1 ? one : many}`;
}

/** A share in per cent with one decimal, half a tenth up; a dash where there is no whole. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "–";
  const tenths = (2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** An instant as people read it: day, time, offset. */
export function instantText(instant: string): string {
  return instant
    .replace("T", " ")
    .replace(/(\d\d:\d\d):\d\d(\.\d+)?/, "$1")
    .replace(/([+-]\d\d:\d\d|Z)$/, " $1");
}
