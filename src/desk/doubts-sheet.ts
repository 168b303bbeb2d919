/** A table with its doubtful and wrong cells marked, and beside each row what is the matter with it. */
import type { Refusal } from "../kernel/refusal.js";
import type { Reading } from "./reading.js";
import { addressOf, type Sheet, type SheetCell, textOf } from "./sheet.js";

/** Something to say of a cell, or of a row where `cell` is its number alone. */
export interface Doubt {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string;
  readonly kind: "wrong" | "doubtful";
  readonly text: string;
}

export interface DoubtCell {
  readonly text: string;
  readonly mark: "wrong" | "doubtful" | "heading" | null;
}

/** Where a refusal of this room, or of the registry, stands; undefined where it is about no row. */
export function placeOfRefusal({ path }: Refusal, { file, name }: Sheet): string | undefined {
  const depth = name === null ? 1 : 2;
  if (path[0] !== file || (name !== null && path[1] !== name)) return undefined;
  const place = path[depth];
  return place === undefined ? undefined : String(place);
}

/**
 * The rows of the table with a further column in front: what is said of the row. Of more than 20,000 rows those alone of
 * which something is to be said, behind their numbers, and of those with readings alone the first 2,000.
 *
 * @param said - the heading of that column
 */
export function doubtsSheet(
  sheet: Sheet,
  doubts: readonly Doubt[],
  { heading, said }: HeadingSaid,
): DoubtCell[][] {
  const own = doubts.filter(({ file, sheet: name }) => file === sheet.file && name === sheet.name);
  const byPlace = new Map<string, Doubt[]>();
  for (const doubt of own) {
    const there = byPlace.get(doubt.cell);
    if (there === undefined) byPlace.set(doubt.cell, [doubt]);
    else there.push(doubt);
  }
  const doubtful = new Set(own.map(({ cell }) => rowOf(cell)));
  const isLong = sheet.rows.length > LONG;
  return sheet.rows.flatMap((cells, at) => {
    const number = sheet.numbers[at]!;
    if (number !== heading && !doubtful.has(String(number)))
      return isLong ? [] : [[NOTHING, ...cells.map(unmarked)]];
    const places = [String(number), ...cells.map((_, column) => addressOf(column, number))];
    const ofRow = places.flatMap((place) => byPlace.get(place) ?? []);
    const texts = [...new Set(ofRow.map((doubt) => doubt.text))];
    const first = number === heading ? said : String(number);
    const text = [...(number === heading || isLong ? [first] : []), ...texts].join("\n");
    const marked = cells.map((cell, column): DoubtCell => {
      const here = byPlace.get(addressOf(column, number)) ?? [];
      return { text: textOf(cell), mark: markOf(here) ?? (number === heading ? "heading" : null) };
    });
    return [[{ text, mark: number === heading ? "heading" : markOf(ofRow) }, ...marked]];
  });
}

/** Of a longer table only rows are shown of which something is to be said, with their numbers. */
const LONG = 20_000;
/** So many rows of readings alone: what is alike a thousand times needs no second thousand. */
const MOST_READ = 2_000;

/** The readings of a table that are shown: all, and of a long table those of the first rows that have any. */
export function readingsShown(readings: readonly Reading[], sheet: Sheet): readonly Reading[] {
  const isOwn = ({ file, sheet: name }: Reading): boolean => file === sheet.file && name === sheet.name;
  if (sheet.rows.length <= LONG) return readings.filter(isOwn);
  const rows = new Set<string>();
  const shown: Reading[] = [];
  for (const reading of readings) {
    if (!isOwn(reading)) continue;
    if (rows.add(rowOf(reading.cell)).size > MOST_READ) break;
    shown.push(reading);
  }
  return shown;
}

function rowOf(cell: string): string {
  return cell.replace(/^[A-Z]+/, "");
}

const NOTHING: DoubtCell = { text: "", mark: null };

function unmarked(cell: SheetCell): DoubtCell {
  return { text: textOf(cell), mark: null };
}

interface HeadingSaid {
  /** Number of the row of headings. */
  readonly heading: number;
  readonly said: string;
}

function markOf(doubts: readonly Doubt[]): DoubtCell["mark"] {
  if (doubts.some(({ kind }) => kind === "wrong")) return "wrong";
  return doubts.length > 0 ? "doubtful" : null;
}
