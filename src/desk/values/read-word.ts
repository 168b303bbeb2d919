/** A word of a column of a few values: the library's own, one that the mapping names, or one that offices use. */
import { plainForm } from "../../kernel/near-word.js";
import { WORDS_OF_CELLS } from "../words-of-cells.js";
import { readNarrow } from "./plain-text.js";
import { after, type ReadCell, readAs, unreadable } from "./reading.js";

/** Words of an office by list and field, `units.status`: what each means. */
export type OwnWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * @param place - list and field, `units.status`
 * @param own - words that the mapping names; they go before the common ones
 * @example
 * readWord("存续", "units.status"); // { kind: "read", value: "active", why: ["word"] }
 */
export function readWord(cell: string, place: string, own: OwnWords = {}): ReadCell {
  const plain = readNarrow(cell);
  if (plain.value === "") return plain;
  const value = meaningOf(plain.value, place, own) ?? meaningOf(cell.trim(), place, own);
  if (value === undefined) return unreadable("unknown-word", Object.keys(WORDS_OF_CELLS[place] ?? {}));
  return after(value === plain.value ? readAs(value) : readAs(value, "word"), plain.why);
}

function meaningOf(word: string, place: string, own: OwnWords): string | undefined {
  const named = Object.hasOwn(own, place) ? own[place]! : {};
  if (Object.hasOwn(named, word)) return named[word];
  const common = WORDS_OF_CELLS[place] ?? {};
  if (Object.hasOwn(common, word)) return word;
  const form = plainForm(word);
  return Object.keys(common).find((value) => common[value]!.some((each) => plainForm(each) === form));
}
