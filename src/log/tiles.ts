/**
 * A log as static files: tiles of 256 digests each, and bundles of the entries' lines. Source:
 * c2sp.org/tlog-tiles.
 */
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { joined } from "./bytes.js";
import { faultsOfSize } from "./checkpoint.js";
import { faultsOfLogged, type LoggedEntry, leafOf } from "./leaf.js";
import { bytesOfWords, type LogTree, treeOf } from "./tree.js";

/** Digests in a full tile, and entries in a full bundle. */
export const WIDTH = 256;

/** Levels of the tree from one level of tiles to the next. */
const HEIGHT = 8;

/** Files by their path behind the log's address: `tile/0/000`, `tile/entries/000.p/12`. */
export type Tiles = Readonly<Record<string, Uint8Array>>;

/** A tile of a tree: what it is called, and how many digests or entries it has. */
export interface Tile {
  /** From 0; "entries" for bundles. */
  readonly level: number | "entries";
  /** From 0. */
  readonly place: number;
  /** 1 to 256. */
  readonly width: number;
}

/**
 * The files of a log: every tile of digests, and every bundle of lines. Write each under the address of the log,
 * beside a file `checkpoint`, and delete none: files of smaller sizes stay readable.
 *
 * Refuses entries that are out of their places (code `log/no-entry`) and more than there are (`log/size`).
 *
 * @param size - how many of the entries; all when left out
 * @example
 * Object.keys(orThrow(tilesOf(ledger.slice(0, 3)))); // ["tile/0/000.p/3", "tile/entries/000.p/3"]
 */
export function tilesOf(ledger: readonly LoggedEntry[], size?: number): Result<Tiles> {
  return refusing(() => {
    const faults = faultsOfLogged(ledger);
    if (faults.length === 0) faults.push(...faultsOfSize(ledger, size, ["size"]));
    if (faults.length > 0) return reject(faults);
    const tree = treeOf(ledger, size);
    return accept(
      Object.fromEntries(tilesIn(tree.size).map((tile) => [pathOfTile(tile), contentOf(tile, tree, ledger)])),
    );
  });
}

function contentOf({ level, place, width }: Tile, tree: LogTree, ledger: readonly LoggedEntry[]): Uint8Array {
  const first = place * WIDTH;
  if (level === "entries") return bundleOf(ledger.slice(first, first + width));
  return bytesOfWords(tree.levels[HEIGHT * level]!.subarray(8 * first, 8 * (first + width)));
}

/** Lines one behind the other, each after its length in two bytes. */
function bundleOf(entries: readonly LoggedEntry[]): Uint8Array {
  return joined(
    ...entries.flatMap((entry) => {
      const line = leafOf(entry);
      return [Uint8Array.of(line.length >> 8, line.length & 255), line];
    }),
  );
}

/** Every tile of a tree of a size, bundles last. */
export function tilesIn(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let [level, width] = [0, size]; width > 0; [level, width] = [level + 1, Math.floor(width / WIDTH)])
    tiles.push(...tilesOfLevel(level, width));
  return [...tiles, ...tilesOfLevel("entries", size)];
}

function tilesOfLevel(level: Tile["level"], width: number): Tile[] {
  return Array.from({ length: Math.ceil(width / WIDTH) }, (_, place) => ({
    level,
    place,
    width: Math.min(WIDTH, width - WIDTH * place),
  }));
}

/**
 * The path of a tile: its place in threes of digits, all but the last behind an `x`, and its width where it is not
 * full.
 *
 * @example
 * pathOfTile({ level: 0, place: 1234067, width: 256 }); // "tile/0/x001/x234/067"
 */
export function pathOfTile({ level, place, width }: Tile): string {
  const threes: string[] = [];
  for (let rest = place; threes.length === 0 || rest > 0; rest = Math.floor(rest / 1000))
    threes.unshift(`${threes.length === 0 ? "" : "x"}${String(rest % 1000).padStart(3, "0")}`);
  return `tile/${level}/${threes.join("/")}${width === WIDTH ? "" : `.p/${width}`}`;
}
