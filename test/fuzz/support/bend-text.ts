/** Texts and bytes with a few places bent: signs and lines left out, doubled, exchanged, moved. */
import type { Dice } from "../../support/dice.js";

const SIGNS = [
  ...[
    "",
    '"',
    '""',
    ",",
    ";",
    "\r",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    "\0",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\",
    "/",
    "'",
  ],
  ...[
    "\\u0000",
    "\\ud800",
    "\ud800",
    "\ufeff",
    "ｕ",
    "—",
    "— ",
    "+",
    "=",
    "$",
    "%",
    "|",
    "#",
    "<",
    "null",
    "-0",
  ],
  ...["1e20", "9".repeat(30), "0".repeat(64), '"__proto__":', '"constructor":1,', "=1+1", "a".repeat(300)],
];

/** @param donors - texts of the same form, of which parts are put in */
export function bendText(text: string, dice: Dice, donors: readonly string[] = [text]): string {
  let bent = text;
  for (let times = dice.between(1, 3); times > 0; times--) bent = bendOnce(bent, dice, donors);
  return bent;
}

function bendOnce(text: string, dice: Dice, donors: readonly string[]): string {
  const at = dice.below(text.length + 1);
  const until = Math.min(text.length, at + dice.oneOf([0, 1, 1, 2, 8, 200]));
  const between = (put: string): string => text.slice(0, at) + put + text.slice(until);
  const ways: (() => string)[] = [
    () => between(dice.oneOf(SIGNS)),
    () => between(dice.oneOf(SIGNS)),
    () => between(otherSign(text[at], dice) + text.slice(at + 1, until)),
    () => between(String.fromCharCode(dice.below(dice.oneOf([128, 65_536])))),
    () => between(part(dice.oneOf(donors), dice)),
    () => between(text.slice(at, until).repeat(dice.oneOf([2, 3, 100]))),
    () => bentLines(text, dice, donors),
    () => bentLines(text, dice, donors),
    () => dice.oneOf([text.slice(0, at), text.slice(at), `\ufeff${text}`, text.replaceAll("\n", "\r\n")]),
  ];
  return dice.oneOf(ways)();
}

/** Another one of its kind. */
function otherSign(sign: string | undefined, dice: Dice): string {
  if (sign === undefined) return "";
  if (/\d/.test(sign)) return String(dice.below(10));
  return /[a-f]/.test(sign) ? dice.oneOf([..."abcdef0"]) : sign.toUpperCase();
}

function part(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  return text.slice(at, at + dice.oneOf([1, 10, 60, 500]));
}

function bentLines(text: string, dice: Dice, donors: readonly string[]): string {
  const lines = text.split("\n");
  const at = dice.below(lines.length);
  const to = dice.below(lines.length);
  const line = lines[at]!;
  const ways: (() => void)[] = [
    () => lines.splice(at, 1),
    () => lines.splice(to, 0, line),
    () => ([lines[at], lines[to]] = [lines[to]!, line]),
    () => lines.splice(at, 0, dice.oneOf(dice.oneOf(donors).split("\n"))),
    () => lines.splice(at, 0, ""),
  ];
  dice.oneOf(ways)();
  return lines.join("\n");
}

/** The same text as a file may hold it: as text, as bytes of several encodings, with bytes bent. */
export function asFile(text: string, dice: Dice): string | Uint8Array {
  const utf8 = new TextEncoder().encode(text);
  const ways: (() => string | Uint8Array)[] = [
    () => text,
    () => text,
    () => utf8,
    () => Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8),
    () => utf16(text, dice),
    () => utf8.map((byte) => (dice.below(100) === 0 ? dice.below(256) : byte)),
    () => utf8.slice(0, dice.below(utf8.length + 1)),
    () => Uint8Array.from({ length: dice.below(200) }, () => dice.below(256)),
  ];
  return dice.oneOf(ways)();
}

function utf16(text: string, dice: Dice): Uint8Array {
  const units = Uint16Array.from({ length: text.length }, (_, n) => text.charCodeAt(n));
  const bytes = new Uint8Array(units.buffer);
  return dice.chance(5) ? Uint8Array.of(0xff, 0xfe, ...bytes) : bytes;
}
