/** Shuffles as programs write them by hand, with `Math.floor(rng() * n)`. The first of the list are drawn. */
import type { SeedrandomDraw } from "./draws.js";
import { type Generator, openGenerator } from "./generators.js";
import { type NamedPool, openPool } from "./pool.js";
import type { NumberPick } from "./replayed.js";
import { openPlaces } from "./take-out.js";

type Shuffle = (pool: NamedPool, count: number, next: Generator) => NumberPick[];

export function replaySeedrandom(draw: SeedrandomDraw): NumberPick[] {
  return SHUFFLES[draw.shuffle](openPool(draw.pool), draw.count, openGenerator(draw));
}

const SHUFFLES: Readonly<Record<SeedrandomDraw["shuffle"], Shuffle>> = {
  "last-to-first": lastToFirst,
  "first-to-last": firstToLast,
  "take-out": takingOut,
};

interface Step {
  readonly random: number | null;
  readonly below: number;
  readonly index: number;
}

function stepOf(next: Generator, below: number): Step {
  const random = next();
  return { random, below, index: Math.floor(random * below) };
}

/** Whoever stands at a place when the walk comes by it stays there; the first place has what is left. */
function lastToFirst(pool: NamedPool, count: number, next: Generator): NumberPick[] {
  const places = placesOf(pool.size);
  const steps: Step[] = [];
  for (let last = pool.size - 1; last >= 1; last--) {
    const step = stepOf(next, last + 1);
    exchange(places, last, step.index);
    if (last < count) steps[last] = step;
  }
  steps[0] = { random: null, below: 1, index: 0 };
  return Array.from({ length: count }, (_, at) => pickOf(pool, places[at]!, steps[at]!));
}

function firstToLast(pool: NamedPool, count: number, next: Generator): NumberPick[] {
  const places = placesOf(pool.size);
  return Array.from({ length: count }, (_, at) => {
    const step = stepOf(next, pool.size - at);
    exchange(places, at, at + step.index);
    return pickOf(pool, places[at]!, step);
  });
}

function takingOut(pool: NamedPool, count: number, next: Generator): NumberPick[] {
  const takeOut = openPlaces(pool.size);
  return Array.from({ length: count }, (_, at) => {
    const step = stepOf(next, pool.size - at);
    return pickOf(pool, takeOut(step.index), step);
  });
}

function placesOf(size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, at) => at + 1);
}

function exchange(places: Uint32Array, one: number, other: number): void {
  [places[one], places[other]] = [places[other]!, places[one]!];
}

function pickOf(pool: NamedPool, place: number, step: Step): NumberPick {
  return { id: pool.nameAt(place), place, ...step };
}
