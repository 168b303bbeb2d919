/** Tiles read back: do these files make the tree of a checkpoint, and which entries do they hold? */
import { isPlainObject } from "../kernel/canonical-json.js";
import { hexOf } from "../kernel/hex.js";
import { leafLevel, levelAbove } from "../kernel/merkle.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Checkpoint, readCheckpoint } from "./checkpoint.js";
import { type LoggedEntry, readLeaf } from "./leaf.js";
import { refuse } from "./refuse.js";
import { pathOfTile, type Tile, type Tiles, tilesIn, WIDTH } from "./tiles.js";
import { bytesOfWords, rootOf, treeOver, wordsOfBytes } from "./tree.js";

/** Most faults that are named: behind a lost folder there may be thousands. */
const MOST_FAULTS = 100;

/** Bytes of a line with the longest number. */
const LONGEST_LINE = 97;

/** What the tiles of a log hold. */
export interface VerifiedTiles extends Pick<Checkpoint, "origin" | "size" | "root"> {
  /** Number and hash of each entry, for `proofOf`, `checkpointOf` and `compareCheckpoints`. */
  readonly entries: readonly LoggedEntry[];
}

/**
 * The entries of a log, where its files make the tree of the checkpoint. Whether the checkpoint counts says
 * `verifyCheckpoint`.
 *
 * Refuses a file that is missing (code `log/tile-missing`), has another length (`log/tile-length`), holds a
 * digest that is not that of what lies below (`log/tile-digest`) or a line that is not that of its entry
 * (`log/tile-line`), and tiles of another tree (`log/other-root`). Path: `["tiles", PATH, PLACE]`. Files of
 * other sizes are not looked at.
 *
 * @example
 * orThrow(verifyTiles(orThrow(tilesOf(ledger)), checkpoint)).entries.length === ledger.length; // true
 */
export function verifyTiles(tiles: Tiles, checkpoint: string): Result<VerifiedTiles> {
  return refusing(() => {
    if (!isPlainObject(tiles)) return reject([notPlain(tiles, ["tiles"])]);
    const read = readCheckpoint(checkpoint);
    return read.ok ? verified(tiles as unknown as Tiles, read.value) : read;
  });
}

function verified(tiles: Tiles, { origin, size, root }: Checkpoint): Result<VerifiedTiles> {
  // No list is made for a size that the files could never fill.
  if (size / WIDTH > Object.keys(tiles).length)
    return reject([refuse("log/tile-missing", ["tiles"], { path: missingOf(tiles, size) })]);
  const wanted = tilesIn(size);
  const missing = wanted.flatMap((tile) => faultsOfFile(tile, tiles));
  if (missing.length > 0) return reject(missing.slice(0, MOST_FAULTS));
  const entries: LoggedEntry[] = [];
  const faults: Refusal[] = [];
  for (const tile of wanted) {
    if (faults.length >= MOST_FAULTS) break;
    if (tile.level === "entries") faults.push(...faultsOfBundle(tile, tiles, entries));
    else if (tile.level > 0) faults.push(...faultsOfDigests(tile, tiles));
  }
  if (faults.length > 0) return reject(faults.slice(0, MOST_FAULTS));
  const found = rootOf(treeOver(leavesIn(wanted, tiles, size)));
  return found === root
    ? accept({ origin, size, root, entries: Object.freeze(entries.map((each) => Object.freeze(each))) })
    : reject([refuse("log/other-root", ["tiles"], { size, expected: root, found })]);
}

/** The first tile of the lowest level that is not there. */
function missingOf(tiles: Tiles, size: number): string {
  for (let place = 0; ; place++) {
    const path = pathOfTile({ level: 0, place, width: Math.min(WIDTH, size - WIDTH * place) });
    if (!Object.hasOwn(tiles, path)) return path;
  }
}

function fileOf(tile: Tile, tiles: Tiles): Uint8Array {
  return tiles[pathOfTile(tile)]!;
}

function faultsOfFile(tile: Tile, tiles: Tiles): Refusal[] {
  const path = pathOfTile(tile);
  const file = Object.hasOwn(tiles, path) ? tiles[path] : undefined;
  if (!isBytes(file)) return [refuse("log/tile-missing", ["tiles", path], { path })];
  const length = 32 * tile.width;
  const isRight = tile.level === "entries" ? file.length <= LONGEST_LINE * WIDTH : file.length === length;
  return isRight
    ? []
    : [refuse("log/tile-length", ["tiles", path], { path, found: file.length, expected: length })];
}

function leavesIn(wanted: readonly Tile[], tiles: Tiles, size: number): Uint32Array {
  const leaves = new Uint32Array(8 * size);
  for (const tile of wanted)
    if (tile.level === 0) leaves.set(wordsOfBytes(fileOf(tile, tiles)), 8 * WIDTH * tile.place);
  return leaves;
}

/** Each digest is the root of a full tile of the level below. */
function faultsOfDigests(tile: Tile, tiles: Tiles): Refusal[] {
  const [path, file] = [pathOfTile(tile), fileOf(tile, tiles)];
  const faults: Refusal[] = [];
  for (let at = 0; at < tile.width; at++) {
    const below = { level: Number(tile.level) - 1, place: WIDTH * tile.place + at, width: WIDTH };
    if (hexOf(file.subarray(32 * at, 32 * (at + 1))) !== rootOfTile(fileOf(below, tiles)))
      faults.push(refuse("log/tile-digest", ["tiles", path, at], { path, at, below: pathOfTile(below) }));
  }
  return faults;
}

function rootOfTile(file: Uint8Array): string {
  let level: Uint32Array = wordsOfBytes(file);
  while (level.length > 8) level = levelAbove(level);
  return hexOf(bytesOfWords(level));
}

/** Reads a bundle and appends its entries; each line must hash to its digest in the tile of the lowest level. */
function faultsOfBundle(tile: Tile, tiles: Tiles, entries: LoggedEntry[]): Refusal[] {
  const [path, file] = [pathOfTile(tile), fileOf(tile, tiles)];
  const { lines, end } = linesIn(file, tile.width);
  const first = WIDTH * tile.place;
  const digests = wordsOfBytes(fileOf({ ...tile, level: 0 }, tiles));
  const found = leafLevel(lines);
  const read = lines.map(readLeaf);
  const odd = read.findIndex((entry, at) => entry?.seq !== first + at || !isSameDigest(found, digests, at));
  if (odd !== -1) return [refuse("log/tile-line", ["tiles", path, odd], { path, at: odd, seq: first + odd })];
  entries.push(...read.filter((entry) => entry !== undefined));
  return end === file.length
    ? []
    : [refuse("log/tile-length", ["tiles", path], { path, found: file.length, expected: end })];
}

/** So many lines, each behind its length; an empty one where the file ends too early. */
function linesIn(file: Uint8Array, width: number): { readonly lines: string[]; readonly end: number } {
  const lines: string[] = [];
  let end = 0;
  for (let at = 0; at < width; at++) {
    const from = end + 2;
    end = from + ((file[from - 2] ?? 0) << 8) + (file[from - 1] ?? 0);
    lines.push(end <= file.length ? asciiOf(file.subarray(from, end)) : "");
  }
  return { lines, end };
}

function isSameDigest(a: Uint32Array, b: Uint32Array, place: number): boolean {
  return [0, 1, 2, 3, 4, 5, 6, 7].every((word) => a[8 * place + word] === b[8 * place + word]);
}

/** Bytes above 0x7f become signs that no line of an entry holds. */
function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 2 * LONGEST_LINE));
}

/** Bytes of any realm. */
function isBytes(file: unknown): file is Uint8Array {
  return Object.prototype.toString.call(file) === "[object Uint8Array]";
}
