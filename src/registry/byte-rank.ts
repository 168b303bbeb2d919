/**
 * Positions of many texts in byte order, fast and stable.
 *
 * Comparing whole ids again and again costs a million units several seconds, most of it spent on shared
 * beginnings. So three characters at a time become one number, numbers are merge-sorted, and only texts that
 * are still equal go on to the next three.
 */
import { compareBytes } from "../kernel/byte-order.js";

/** Shorter runs are sorted by inserting: cheaper than reading three characters of each. */
const FEW = 12;
const CHARACTERS = 3;
/** One more than the units of UTF-16, so that the end of a text sorts before every character. */
const BASE = 0x10001;

interface Sorting {
  readonly texts: readonly string[];
  /** Positions, sorted in place. */
  readonly rows: Uint32Array;
  /** The next three characters of the text in each place of `rows`. */
  readonly keys: Float64Array;
  readonly spareRows: Uint32Array;
  readonly spareKeys: Float64Array;
}

/**
 * Positions of the texts in byte order; equal texts stay in the order in which they came.
 *
 * @example
 * byteRank(["b", "c", "a"]); // Uint32Array.of(2, 0, 1)
 */
export function byteRank(texts: readonly string[]): Uint32Array {
  const rows = new Uint32Array(texts.length);
  for (let at = 0; at < rows.length; at++) rows[at] = at;
  if (isAscending(texts)) return rows;
  const size = texts.length;
  const sorting = {
    texts,
    rows,
    keys: new Float64Array(size),
    spareRows: new Uint32Array(size),
    spareKeys: new Float64Array(size),
  };
  sortFrom(sorting, 0, size, 0);
  return rows;
}

/** Most registries arrive sorted. */
function isAscending(texts: readonly string[]): boolean {
  for (let at = 1; at < texts.length; at++) if (compareBytes(texts[at - 1]!, texts[at]!) > 0) return false;
  return true;
}

/** Sorts the places from `start` to before `end`, whose texts agree up to `depth`. */
function sortFrom(sorting: Sorting, start: number, end: number, depth: number): void {
  if (end - start <= FEW) {
    insertAll(sorting, start, end);
    return;
  }
  if (!readKeys(sorting, start, end, depth)) mergeSort(sorting, start, end);
  for (const [from, until] of runs(sorting, start, end)) {
    // Texts that end here are equal to the last character.
    if (sorting.keys[from]! % BASE !== 0) sortFrom(sorting, from, until, depth + CHARACTERS);
  }
}

function insertAll({ texts, rows }: Sorting, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const row = rows[at]!;
    let to = at;
    while (to > start && compareBytes(texts[rows[to - 1]!]!, texts[row]!) > 0) rows[to] = rows[--to]!;
    rows[to] = row;
  }
}

/** True when the keys come in order already, as those of a shared beginning do. */
function readKeys({ texts, rows, keys }: Sorting, start: number, end: number, depth: number): boolean {
  let ascending = true;
  for (let at = start; at < end; at++) {
    const text = texts[rows[at]!]!;
    let key = 0;
    for (let c = depth; c < depth + CHARACTERS; c++)
      key = key * BASE + (c < text.length ? weightOf(text.charCodeAt(c)) : 0);
    keys[at] = key;
    if (at > start && keys[at - 1]! > key) ascending = false;
  }
  return ascending;
}

/** From 1; surrogates, which stand for U+10000 and above, come last. */
function weightOf(unit: number): number {
  if (unit < 0xd800) return unit + 1;
  return unit < 0xe000 ? unit + 0x2001 : unit - 0x7ff;
}

/** Bottom-up, so that no order of the rows is slow. */
function mergeSort({ rows, keys, spareRows, spareKeys }: Sorting, start: number, end: number): void {
  let [fromRows, fromKeys, toRows, toKeys] = [rows, keys, spareRows, spareKeys];
  for (let width = 1; width < end - start; width *= 2) {
    for (let left = start; left < end; left += 2 * width) {
      const middle = Math.min(left + width, end);
      merge(fromRows, fromKeys, toRows, toKeys, left, middle, Math.min(middle + width, end));
    }
    [fromRows, fromKeys, toRows, toKeys] = [toRows, toKeys, fromRows, fromKeys];
  }
  if (fromRows === rows) return;
  rows.set(fromRows.subarray(start, end), start);
  keys.set(fromKeys.subarray(start, end), start);
}

function merge(
  rows: Uint32Array,
  keys: Float64Array,
  toRows: Uint32Array,
  toKeys: Float64Array,
  start: number,
  middle: number,
  end: number,
): void {
  let left = start;
  let right = middle;
  for (let to = start; to < end; to++) {
    const from = left < middle && (right >= end || keys[left]! <= keys[right]!) ? left++ : right++;
    toRows[to] = rows[from]!;
    toKeys[to] = keys[from]!;
  }
}

/**
 * Stretches of two and more places with the same key. They are listed before any is sorted, since sorting
 * writes over the keys.
 */
function runs({ keys }: Sorting, start: number, end: number): [number, number][] {
  const found: [number, number][] = [];
  for (let from = start; from < end; ) {
    let until = from + 1;
    while (until < end && keys[until] === keys[from]) until++;
    if (until - from > 1) found.push([from, until]);
    from = until;
  }
  return found;
}
