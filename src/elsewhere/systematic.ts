/**
 * One random start and every k-th row, as a published provincial platform draws (the class
 * `PubScentBackServiceImpl`, method `randomMain`). It reads the list in pages, and at each page that it turns
 * within the list it counts one row too few.
 */
import type { SystematicDraw } from "./draws.js";
import { openPool } from "./pool.js";
import type { Coverage, Pick } from "./replayed.js";

/** The walk of a program through a list of `size` rows. */
interface Walk {
  readonly size: number;
  /** How many rows it stops at. */
  readonly stops: number;
  readonly step: number;
  readonly page: number;
  /** What becomes of a row at which it stops. */
  readonly stopped: "drawn" | "left out";
}

/** Page turns of all starts together, above which nobody counts whom they reach. */
const MOST_TURNS = 50_000_000;

/** How the program walks; undefined where everybody is drawn and it does not. */
function walkOf({ pool, count, page }: Omit<SystematicDraw, "method" | "start">): Walk | undefined {
  const { size } = openPool(pool);
  if (count >= size || count === 0) return undefined;
  const isFew = 2 * count <= size;
  const stops = isFew ? count : size - count;
  return {
    size,
    stops,
    step: Math.floor(size / stops),
    page: page ?? size,
    stopped: isFew ? "drawn" : "left out",
  };
}

/** Starts that the program can draw: 1 to this number. */
export function startsOf(draw: Omit<SystematicDraw, "method" | "start">): number {
  return walkOf(draw)?.step ?? 1;
}

export function replaySystematic(draw: SystematicDraw): Pick[] {
  const pool = openPool(draw.pool);
  const walk = walkOf(draw);
  const stopped = walk === undefined ? [] : stopsOf(walk, draw.start);
  const places =
    walk?.stopped === "drawn" ? stopped : others(draw.count === 0 ? 0 : pool.size, new Set(stopped));
  return places.map((place) => ({ id: pool.nameAt(place), place }));
}

/** Who is drawn by no start, and who by every one; null where counting would take too long. */
export function coverageOf(draw: SystematicDraw): Coverage | null {
  const walk = walkOf(draw);
  if (walk === undefined) return null;
  const { size, step, page, stopped } = walk;
  if (stopped === "left out" && step * Math.ceil(size / page) > MOST_TURNS) return null;
  const met = new Uint32Array(size + 1);
  for (let start = 1; start <= step; start++) for (const place of stopsOf(walk, start)) met[place]!++;
  const [none, all] = [countOf(met, 0), countOf(met, step)];
  const reach = stopped === "drawn" ? { never: none, always: all } : { never: all, always: none };
  return { starts: step, step, ...reach };
}

/** Rows at which it stops, from 1. */
function stopsOf(walk: Walk, start: number): number[] {
  return walk.stopped === "drawn" ? stopsWhereDrawn(walk, start) : stopsWhereLeftOut(walk, start);
}

/** It turns one page at a time; a step longer than a page ends the draw. */
function stopsWhereDrawn({ size, stops, step, page }: Walk, start: number): number[] {
  const places: number[] = [];
  let [first, at] = [0, start - 1];
  while (places.length < stops) {
    if (at >= rowsOf(size, page, first)) {
      first += page;
      at = turned(at, page);
    }
    if (at >= rowsOf(size, page, first)) break;
    places.push(first + at + 1);
    at += step;
  }
  return places;
}

function stopsWhereLeftOut({ size, stops, step, page }: Walk, start: number): number[] {
  const places: number[] = [];
  let at = start - 1;
  for (let first = 0; first < size && places.length < stops; first += page) {
    const rows = rowsOf(size, page, first);
    for (; at < rows && places.length < stops; at += step) places.push(first + at + 1);
    at = turned(at, rows);
  }
  return places;
}

/** Rows of the page that begins behind `first` rows. */
function rowsOf(size: number, page: number, first: number): number {
  return Math.max(0, Math.min(page, size - first));
}

/** The place on the next page, one too short wherever that page is not met at its first row. */
function turned(at: number, rows: number): number {
  return at > rows ? at - rows - 1 : at - rows;
}

function others(size: number, places: ReadonlySet<number>): number[] {
  return Array.from({ length: size }, (_, at) => at + 1).filter((place) => !places.has(place));
}

/** Places from 1 that were met so often. */
function countOf(met: Uint32Array, times: number): number {
  return met.subarray(1).reduce((count, each) => count + (each === times ? 1 : 0), 0);
}
