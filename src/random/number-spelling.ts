/**
 * Numbers that are drawn aloud, in the one way in which they are asked for: an announcement names the lottery and not how
 * its numbers are written, and `3 8 12` is another seed than `03 08 12`.
 */

/** Single spaces, plain digits, and two digits each where one number has two; undefined of what is not numbers alone. */
export function numbersAsked(value: string): string | undefined {
  const text = value.normalize("NFKC").replace(/[\s,;、]+/g, " ");
  if (!/^\d+(?: ?\+ ?\d+| \d+)*$/.test(text)) return undefined;
  const signs = text.match(/\d+|\+/g) ?? [];
  // Larger numbers are nobody's balls.
  const width = signs.every(({ length }) => length <= 2) ? Math.max(...signs.map(({ length }) => length)) : 0;
  return signs.map((sign) => (sign === "+" ? sign : sign.padStart(width, "0"))).join(" ");
}
