/** A fact that is too long for a sentence: its beginning, and how long it is. */

/** Lists of what is known stand whole; an id of a hundred thousand letters does not. */
const LONGEST = 1000;
const SHOWN = 200;

/** @param say - how a language says the number of characters */
export function cut(text: string, say: (length: number) => string): string {
  if (text.length <= LONGEST) return text;
  const beginning = text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "");
  return `${beginning}…${say(text.length)}`;
}
