/** Names of files that are made of names of people: no system takes them for anything but a name, and no two are the same. */
import { compareBytes, utf8Length } from "../kernel/byte-order.js";

/** What stands for a folder, a drive, a stream or a wildcard on some system, or cannot be seen. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Devices of Windows, whatever ending stands behind them. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** With an ending and a folder, below what every file system bears. */
const MOST_BYTES = 120;

/**
 * A text as the name of a file, without its ending.
 *
 * @example
 * safeName("../a:b"); // "_a_b"
 */
export function safeName(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(UNSAFE, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[. ]+/, "");
  const short = cut(plain).replace(/[. ]+$/, "");
  if (short === "") return "_";
  return DEVICES.test(short) ? `_${short}` : short;
}

/** No character is cut. */
function cut(text: string): string {
  let [kept, bytes] = ["", 0];
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > MOST_BYTES) return kept;
    kept += character;
  }
  return kept;
}

/**
 * A name for each id, made of the text that is shown for it; where two are the same to some file system, those behind
 * the first in byte order of the ids have a number.
 *
 * @param shown - text by id
 */
export function safeNames(shown: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const [id, text] of [...shown].sort(([a], [b]) => compareBytes(a, b))) {
    const name = free(safeName(text), taken);
    taken.add(sameName(name));
    names.set(id, name);
  }
  return names;
}

function free(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(sameName(tried))) return tried;
  }
}

/** Equal for names that are one where neither case nor the form of Unicode counts. */
function sameName(name: string): string {
  return name.normalize("NFKD").toLowerCase().toUpperCase().toLowerCase();
}
