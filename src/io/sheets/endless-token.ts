/** XML in which something does not end: a reader that goes piece by piece begins with it anew at every piece. */

/** No cell of a spreadsheet has a longer text, written out as XML. */
const LONGEST = 256 * 1024;
const STEP = LONGEST / 2;
/** What may hold the signs of a tag, and how it ends. */
const HOLDERS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** Whether a tag, a text, a comment or the like goes on for more than any cell does. */
export function hasEndlessToken(xml: string): boolean {
  for (let at = 0; at < xml.length; at += STEP)
    if (isFar(xml, at, xml.indexOf(">", at)) || isFar(xml, at, xml.indexOf("<", at))) return true;
  return HOLDERS.some(([open, close]) => {
    for (let at = xml.indexOf(open); at !== -1; at = xml.indexOf(open, at + open.length))
      if (isFar(xml, at, xml.indexOf(close, at))) return true;
    return false;
  });
}

function isFar(xml: string, from: number, to: number): boolean {
  return (to === -1 ? xml.length : to) - from > LONGEST;
}
