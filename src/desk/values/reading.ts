/**
 * What a cell of an office's table was taken for. Whatever was not taken letter for letter has a reason, which is
 * listed and has to be accepted; whatever cannot be taken for anything is refused.
 */

/** Why a value is not what stands in the cell, letter for letter. A code never changes its meaning. */
export type ReadingWhy =
  /** Blanks before, behind or, in an id, inside were left out. */
  | "blanks"
  /** Full-width letters, digits or signs are read as narrow ones. */
  | "full-width"
  /** A day in another form than `2026-03-01`. */
  | "day-form"
  /** The time of day behind a day was left out. */
  | "time-left-out"
  /** The number by which a spreadsheet counts days. */
  | "serial-day"
  /** A year of the Republic of China calendar, as the mapping says. */
  | "republic-year"
  /** A word that means an open end: 长期. */
  | "open-end"
  /** A word of the office that the mapping, or the common list, gives a meaning. */
  | "word"
  /** What a formula gave when the workbook was saved. */
  | "formula"
  /** The cell is part of a merged one: what stands in its first row holds here, too. */
  | "merged"
  /** Several values in one cell, apart by another sign than `;`. */
  | "list"
  /** A number that the spreadsheet holds as a number, where text is meant. */
  | "number-as-text"
  /** A day or a truth value that the spreadsheet holds as such, where text is meant. */
  | "kind-as-text"
  /** A sign that nobody sees stands in the text: a lone carriage return, a control character. */
  | "hidden-sign"
  /** A sign or word for “there is none”: `-`, `/`, 无. */
  | "nothing"
  /** The name beside an id was left out: 张三（P-1）. */
  | "named"
  /** Nothing stands there, and the table leaves one meaning open. */
  | "only-meaning";

/** Why a cell cannot be read. */
export type UnreadableWhy =
  /** Not a day in any form that has one meaning. */
  | "not-a-day"
  /** `3/1/2026`: day and month cannot be told apart. */
  | "day-order"
  /** A month or a year without its day. */
  | "day-incomplete"
  /** Year of two or three digits, and the mapping names no calendar for it. */
  | "short-year"
  /** A word that is not on the list of its column. */
  | "unknown-word"
  /** Not a whole number. */
  | "not-a-number";

/** A value, and why it is not what stands in the cell; none where it is, letter for letter. */
export interface ReadValue<Value = string> {
  readonly kind: "read";
  readonly value: Value;
  readonly why: readonly ReadingWhy[];
}

export type ReadCell<Value = string> =
  | ReadValue<Value>
  | {
      readonly kind: "unreadable";
      readonly why: UnreadableWhy;
      /** Of a column of a few words: those that there are. */
      readonly known?: readonly string[];
    };

const LETTER_FOR_LETTER: readonly never[] = [];

export function readAs<Value>(value: Value, ...why: readonly ReadingWhy[]): ReadValue<Value> {
  return { kind: "read", value, why: why.length === 0 ? LETTER_FOR_LETTER : why };
}

export function unreadable(why: UnreadableWhy, known?: readonly string[]): ReadCell<never> {
  return { kind: "unreadable", why, ...(known === undefined ? {} : { known }) };
}

/** So many texts of one column are remembered. */
const MOST_KNOWN = 10_000;

/** A reader of a column in which the same few texts come again and again: each is read once. */
export function rememberEach<Value>(
  read: (cell: string) => ReadCell<Value>,
): (cell: string) => ReadCell<Value> {
  const known = new Map<string, ReadCell<Value>>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const now = read(cell);
    if (known.size < MOST_KNOWN) known.set(cell, now);
    return now;
  };
}

/** The same reading, with what was done before it. */
export function after<Value>(read: ReadCell<Value>, why: readonly ReadingWhy[]): ReadCell<Value> {
  return read.kind === "read" && why.length > 0
    ? { ...read, why: [...why, ...read.why.filter((each) => !why.includes(each))] }
    : read;
}
