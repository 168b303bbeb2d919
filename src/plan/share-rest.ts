/**
 * What is left of a total, shared by the strata that take the rest: each has the floor or the ceiling of its
 * exact share of the year so far, the sum is kept, and the chance of the upper number is the fractional part.
 * Source: protocol section 14.3.
 *
 * The start is public and nobody chooses it: it comes from authority, year and matter. Each stratum has a
 * phase for the whole year: it says when its places fall due, so that earlier rounds already give what the
 * year will.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { digestOf } from "../kernel/canonical-json.js";
import { heldBy } from "../kernel/certain.js";
import {
  ceilOf,
  compareFractions,
  dividedBy,
  type Fraction,
  floorOf,
  fraction,
  minus,
  plus,
  times,
  wholeOf,
} from "../kernel/fraction.js";
import { drawIdOf } from "../random/draw-id.js";
import { keyFor } from "../random/key.js";
import { PROTOCOL } from "../random/method.js";
import { ticketOf } from "../random/ticket.js";
import { ticketFraction } from "./ticket-fraction.js";

export interface RestInput {
  /** Whose rest it is: nothing else enters the start. */
  readonly authority: string;
  readonly year: number;
  readonly matter: string;
  /** Places of the year so far, with those that are drawn. */
  readonly places: number;
  /** Places of the whole year, as this round sees it and as the first round saw it. */
  readonly ofYear: { readonly now: number; readonly first: number };
  readonly strata: readonly RestingStratum[];
}

export interface RestingStratum {
  readonly id: string;
  /** Units, and fewest places of the year, as this round sees it and as the first round saw it. */
  readonly now: Share;
  readonly first: Share;
  /** Fewest and most places of the year so far. */
  readonly least: number;
  readonly most: number;
}

export interface Share {
  readonly size: number;
  readonly minimum: number;
}

/**
 * Places of each stratum in the year so far. Other than `places` together only where the bounds leave no
 * choice.
 *
 * @example
 * const whole = { size: 10, minimum: 0 };
 * const stratum = { id: "all", now: whole, first: whole, least: 0, most: 10 };
 * shareRest({ authority: "000000", year: 2026, matter: "FIRE", places: 4, ofYear: { now: 4, first: 4 }, strata: [stratum] }); // [4]
 */
export function shareRest(input: RestInput): number[] {
  const { strata, places, ofYear } = input;
  const phases = phasesOf(input);
  const weights = weightsOf(
    strata.map(({ now }) => now),
    Math.max(places, ofYear.now),
  );
  const rows = strata.map(({ least, most }, s) => ({
    least,
    most: Math.max(least, most),
    weight: weights[s]!,
    ...phases[s]!,
  }));
  const given = new Map<Row, number>();
  const { bounded, left } = withinBounds(rows, places, given);
  const low = bounded.reduce((sum, each) => sum + each.low, 0);
  const next = bounded.filter((each) => each.high > each.low).sort(byOdds);
  for (const each of bounded) given.set(each.row, each.low);
  for (const each of next.slice(0, Math.max(0, left - low))) given.set(each.row, each.low + 1);
  return rows.map((row) => heldBy(given, row));
}

/** Larger than any odds of two tickets and a share. */
const NEVER: Fraction = { numerator: 1n << 1024n, denominator: 1n };

interface Row {
  readonly least: number;
  readonly most: number;
  /** Share of the whole year, as this round sees it. */
  readonly weight: Fraction;
  /** In [0, 1). */
  readonly phase: Fraction;
  readonly ticket: string;
}

/** A stratum with the floor and the ceiling of its exact share, inside its bounds. */
interface Bounded {
  readonly row: Row;
  readonly exact: Fraction;
  readonly low: number;
  readonly high: number;
}

/**
 * The strata that can have floor or ceiling, and the places left for them. Whoever a bound holds away from
 * its share has that bound, and the others share what is left.
 */
function withinBounds(rows: readonly Row[], places: number, given: Map<Row, number>) {
  let free = rows;
  for (;;) {
    const left = Math.max(0, places - rows.reduce((sum, row) => sum + (given.get(row) ?? 0), 0));
    const bounded = boundedShares(free, left);
    const held = heldByBounds(bounded, left);
    if (held.length === 0) return { bounded, left };
    for (const { row, bound } of held) given.set(row, bound);
    free = free.filter((row) => !given.has(row));
  }
}

function boundedShares(rows: readonly Row[], places: number): Bounded[] {
  const all = rows.reduce((sum, { weight }) => plus(sum, weight), fraction(0));
  return rows.map((row) => {
    const exact = all.numerator === 0n ? fraction(0) : dividedBy(times(fraction(places), row.weight), all);
    const low = Math.max(row.least, whole(floorOf(exact)));
    return { row, exact, low, high: Math.max(low, Math.min(row.most, whole(ceilOf(exact)))) };
  });
}

/**
 * Bounds beyond floor and ceiling first; then, where floors and ceilings do not add up, bounds beyond the
 * exact share.
 */
function heldByBounds(
  bounded: readonly Bounded[],
  places: number,
): { readonly row: Row; readonly bound: number }[] {
  const atLeast = (beyond: (each: Bounded) => boolean) =>
    bounded.filter(beyond).map(({ row }) => ({ row, bound: row.least }));
  const atMost = (beyond: (each: Bounded) => boolean) =>
    bounded.filter(beyond).map(({ row }) => ({ row, bound: row.most }));
  const raised = atLeast(({ row, exact }) => row.least > whole(ceilOf(exact)));
  if (raised.length > 0) return raised;
  const lowered = atMost(({ row, exact }) => row.most < whole(floorOf(exact)));
  if (lowered.length > 0) return lowered;
  const sumOf = (side: "low" | "high"): number => bounded.reduce((sum, each) => sum + each[side], 0);
  if (sumOf("low") > places)
    return atLeast(({ row, exact }) => compareFractions(fraction(row.least), exact) > 0);
  return sumOf("high") < places
    ? atMost(({ row, exact }) => compareFractions(fraction(row.most), exact) < 0)
    : [];
}

/**
 * First those whose next place falls due in the year; among them by odds, as in section 7; at equal odds by
 * the ticket of the stratum.
 */
function byOdds(a: Bounded, b: Bounded): number {
  const [first, second] = [a, b].map((each) => (fallsDueInYear(each) ? 0 : 1));
  return (
    first! - second! || compareFractions(oddsOf(a), oddsOf(b)) || compareBytes(a.row.ticket, b.row.ticket)
  );
}

function fallsDueInYear({ row: { phase, weight }, low }: Bounded): boolean {
  return compareFractions(plus(weight, phase), fraction(low + 1)) >= 0;
}

/**
 * (1 − phase)(1 − f) / (phase · f), f the fraction of the exact share: at most 1 where ⌊share + phase⌋ is the
 * ceiling. Phase 0 comes last.
 */
function oddsOf({ row: { phase }, exact, low }: Bounded): Fraction {
  const part = minus(exact, fraction(low));
  const one = fraction(1);
  const above = times(minus(one, phase), minus(one, part));
  return phase.numerator === 0n ? NEVER : dividedBy(above, times(phase, part));
}

/**
 * The phase of each stratum: where the running sum of exact shares stands before it, in the order of the
 * tickets and from the start, as the first round saw the whole year. With these shares the places due at the
 * end are those of section 8, one way.
 */
function phasesOf({ authority, year, matter, ofYear, strata }: RestInput) {
  const drawId = drawIdOf({ authority, year, matter, round: "REST" });
  const seed = digestOf([PROTOCOL, "rest", drawId]);
  const weights = weightsOf(
    strata.map(({ first }) => first),
    ofYear.first,
  );
  const key = keyFor(seed, drawId, "class");
  const rows = strata
    .map(({ id }, s) => ({ s, ticket: ticketOf(key, "rest", id) }))
    .sort((a, b) => compareBytes(a.ticket, b.ticket));
  let sum = ticketFraction(ticketOf(keyFor(seed, drawId, "start"), "rest"));
  const phases: { phase: Fraction; ticket: string }[] = [];
  for (const { s, ticket } of rows) {
    phases[s] = { phase: minus(sum, fraction(floorOf(sum))), ticket };
    sum = plus(sum, weights[s]!);
  }
  return phases;
}

/**
 * What shares are in proportion to: the sizes; and where a minimum is more than its share of the year, that
 * minimum and what is left for the others.
 */
function weightsOf(shares: readonly Share[], places: number): Fraction[] {
  const minimums = shares.map(() => 0);
  const held = new Set<number>();
  for (;;) {
    const left = Math.max(0, places - minimums.reduce((sum, each) => sum + each, 0));
    const free = shares.reduce((sum, { size }, s) => sum + (held.has(s) ? 0 : size), 0);
    const weights = shares.map(({ size }, s) => {
      if (held.has(s)) return fraction(minimums[s]!);
      return free === 0 ? fraction(0) : fraction(BigInt(left) * BigInt(size), free);
    });
    const raised = shares.flatMap(({ minimum }, s) =>
      !held.has(s) && compareFractions(fraction(minimum), weights[s]!) > 0 ? [s] : [],
    );
    if (raised.length === 0) return weights;
    for (const s of raised) minimums[s] = shares[s]!.minimum;
    for (const s of raised) held.add(s);
  }
}

function whole(value: bigint): number {
  return wholeOf(fraction(value));
}
