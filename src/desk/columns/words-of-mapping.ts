/** The words that a mapping gives a meaning: places and meanings that there are not, and words that no cell holds, are told. */
import { nearWord, plainForm } from "../../kernel/near-word.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refuse } from "../refuse.js";
import { type Sheet, textOf } from "../sheet.js";
import type { OwnWords } from "../values/read-word.js";
import { WORDS_OF_CELLS } from "../words-of-cells.js";
import type { Column } from "./columns.js";
import type { ListName } from "./known-headings.js";

/** Places and meanings that are none: what stands there would give nothing a meaning. */
export function faultsOfWords(words: OwnWords): Refusal[] {
  const places = Object.keys(WORDS_OF_CELLS);
  return Object.entries(words).flatMap(([place, own]) => {
    if (!Object.hasOwn(WORDS_OF_CELLS, place)) {
      const facts = { place, nearest: nearWord(place, places) ?? null, known: places.join(", ") };
      return [refuse("desk/words-place", ["words", place], facts)];
    }
    const known = Object.keys(WORDS_OF_CELLS[place]!);
    return Object.entries(own)
      .filter(([, meaning]) => !known.includes(meaning))
      .map(([word, meaning]) =>
        refuse("desk/words-meaning", ["words", place, word], {
          ...{ word, meaning, place, known: known.join(", ") },
        }),
      );
  });
}

/** A list with its columns. */
export interface ReadColumns {
  readonly list: ListName;
  readonly sheet: Sheet;
  readonly heading: number;
  readonly columns: readonly Column[];
}

export interface UnmetWords {
  /** Those that look like a word of the column. */
  readonly misspelt: readonly Refusal[];
  /** Those that look like none. */
  readonly idle: readonly Refusal[];
}

/** Words of these lists that no cell holds. */
export function unmetWords(words: OwnWords, lists: readonly ReadColumns[]): UnmetWords {
  const unmet = lists.flatMap((list) =>
    Object.entries(words).flatMap(([place, own]) =>
      place.startsWith(`${list.list}.`) ? unmetIn(list, { place, words: Object.keys(own) }) : [],
    ),
  );
  return {
    misspelt: unmet.filter(({ code }) => code === "desk/words-misspelt"),
    idle: unmet.filter(({ code }) => code === "desk/words-idle"),
  };
}

interface Placed {
  readonly place: string;
  readonly words: readonly string[];
}

function unmetIn(list: ReadColumns, { place, words }: Placed): Refusal[] {
  const field = place.slice(list.list.length + 1);
  const column = list.columns.find((each) => each.field === field);
  const texts = column === undefined ? [] : textsOf(list, column);
  const forms = new Set(texts.map(plainForm));
  return words
    .filter((word) => !forms.has(plainForm(word)))
    .map((word) => {
      const near = nearWord(
        word,
        texts.filter((text) => !words.includes(text)),
      );
      const path = ["columns.json", "words", place, word];
      return near === undefined || column === undefined
        ? refuse("desk/words-idle", path, { word, place, file: list.sheet.file })
        : refuse("desk/words-misspelt", path, { word, near, heading: column.heading });
    });
}

/** The different texts below the heading of a column. */
function textsOf({ sheet, heading }: ReadColumns, { at }: Column): readonly string[] {
  const texts = sheet.rows.slice(heading + 1).map((row) => textOf(row[at]).trim());
  return [...new Set(texts)].filter((text) => text !== "");
}
