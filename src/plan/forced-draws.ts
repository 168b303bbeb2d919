/**
 * How many units of a stratum earlier draws of the year can have used up by a round, where a rule that forces
 * units leaves chance less room.
 *
 * A unit that a rule promises visits is drawn before its turns run out, so draws cannot all have fallen on
 * others. Every order of draws that the rules allow one unit is written down; with a price on each round,
 * nobody can use up more units than the quotas pay for: spent ≤ Σ price · quota + Σ over units of the most
 * that (spent − price of its draws) can be. That holds at any price, and the best one that is found counts.
 * Source: weak duality of linear programs.
 */

/** Units that are alike to the rules that keep them out and to those that force them. */
export interface UnitsAlike {
  readonly units: number;
  /** By round: in the pool, if nobody had been drawn. */
  readonly mayBeDrawn: readonly boolean[];
  /** Rounds in which they were drawn already. */
  readonly drawn: readonly number[];
  /** Must the unit be drawn in a round, after it was drawn in those? */
  readonly isForced: (drawn: readonly number[], round: number) => boolean;
}

export interface DrawsBefore {
  readonly groups: readonly UnitsAlike[];
  /** The first round whose draws are not known. */
  readonly from: number;
  readonly round: number;
  /** Draws of each round before. */
  readonly quotas: readonly number[];
  /** Is a unit that was drawn in those rounds kept out of a later one? */
  readonly isSpent: (drawn: readonly number[], round: number) => boolean;
}

/** Most ways of all groups together that are looked at: beyond that nothing is said. */
const MOST_WAYS = 1000;

/**
 * Most units of the pool of a round that can be used up by then. "never" where nobody could draw those
 * quotas, since the rules would force more or other units; undefined where the ways are too many.
 */
export function mostSpent(before: DrawsBefore): number | "never" | undefined {
  const ways: GroupWays[] = [];
  let known = 0;
  for (const group of before.groups) {
    const own = waysOf(group, before, MOST_WAYS - known);
    if (own === undefined) return undefined;
    known += own.length;
    ways.push({ units: group.units, ways: own });
  }
  const bound = lowestBound(ways, before.quotas.slice(before.from, before.round));
  return bound < 0 ? "never" : Math.floor(bound / WHOLE);
}

interface GroupWays {
  readonly units: number;
  readonly ways: readonly Way[];
}

/**
 * One way through the rounds that are not known: those in which the unit is drawn, counted from the first of
 * them, and whether it is used up at the end.
 */
interface Way {
  readonly drawn: readonly number[];
  readonly spent: boolean;
}

function waysOf(group: UnitsAlike, { from, round, isSpent }: DrawsBefore, most: number): Way[] | undefined {
  let ways: (readonly number[])[] = [group.drawn];
  for (let t = from; t < round; t++) {
    ways = ways.flatMap((drawn) => {
      if (!group.mayBeDrawn[t] || isSpent(drawn, t)) return [drawn];
      return group.isForced(drawn, t) ? [[...drawn, t]] : [drawn, [...drawn, t]];
    });
    if (ways.length > most) return undefined;
  }
  return ways.map((drawn) => ({
    drawn: drawn.slice(group.drawn.length).map((t) => t - from),
    spent: group.mayBeDrawn[round]! && isSpent(drawn, round),
  }));
}

/** Prices are whole numbers of twelfths of a unit. */
const WHOLE = 12;
const STEPS = [12, 6, 4, 3, 1];

/**
 * The lowest bound that is found from a few prices by changing one of them, or some in a row, as long as it
 * helps; below 0 where there is none.
 */
function lowestBound(groups: readonly GroupWays[], quotas: readonly number[]): number {
  const starts = [WHOLE, WHOLE / 2, WHOLE / 3].map((price) => quotas.map(() => price));
  return Math.min(...starts.map((prices) => improved(groups, quotas, prices)));
}

function improved(groups: readonly GroupWays[], quotas: readonly number[], start: readonly number[]): number {
  let prices = start;
  let best = boundAt(groups, quotas, prices);
  for (let helps = true; helps && best >= 0; ) {
    helps = false;
    for (const next of changesOf(prices)) {
      const bound = boundAt(groups, quotas, next);
      if (bound >= best) continue;
      [prices, best, helps] = [next, bound, true];
      break;
    }
  }
  return best;
}

/** Every stretch of rounds, dearer or cheaper by a step. */
function changesOf(prices: readonly number[]): number[][] {
  return STEPS.flatMap((step) =>
    [step, -step].flatMap((change) =>
      prices.flatMap((_, first) =>
        prices
          .slice(first)
          .map((_each, length) =>
            prices.map((price, t) => (first <= t && t <= first + length ? price + change : price)),
          ),
      ),
    ),
  );
}

function boundAt(groups: readonly GroupWays[], quotas: readonly number[], prices: readonly number[]): number {
  const paid = quotas.reduce((sum, quota, t) => sum + quota * prices[t]!, 0);
  const worthOf = ({ drawn, spent }: Way): number =>
    drawn.reduce((sum, t) => sum - prices[t]!, spent ? WHOLE : 0);
  return groups.reduce(
    (sum, { units, ways }) =>
      sum + units * ways.reduce((most, way) => Math.max(most, worthOf(way)), Number.NEGATIVE_INFINITY),
    paid,
  );
}
