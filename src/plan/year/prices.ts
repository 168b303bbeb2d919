/**
 * What a way of drawing costs: who is safe for the rest of the year, who is warned, how likely a unit is to
 * be met.
 *
 * These numbers are reported, so they may be doubles; what is refused (`rollingGuarantee`) is compared as
 * fractions. They follow one unit through the year as a chain of states (how often drawn, how long ago), with
 * every round drawing its quota evenly from those who are free.
 */
import { compareFractions, type Fraction, fraction, times } from "../../kernel/fraction.js";
import { type Cap, capsOfMode } from "./year-plan.js";

export interface PriceInput {
  /** Units of the stratum, from 1. */
  readonly units: number;
  /** Units drawn in each round of the year. */
  readonly quotas: readonly number[];
  readonly mode: "without-replacement" | "independent" | "at-most" | "cycles";
  /** Most draws of a unit under "at-most", cycles under "cycles". */
  readonly times: number;
  /** Rounds after a draw in which the unit rests. */
  readonly coolDown: number;
  /** Further limits on the draws of one unit, of frequency rules. */
  readonly caps?: readonly Cap[];
}

export interface ModePrice {
  /** Chance of any unit to be drawn in each round, before the year begins. */
  readonly chancePerRound: readonly number[];
  /** Chance of a unit that was not drawn yet to be drawn in each round. */
  readonly hazard: readonly number[];
  /** Chances of no, one, two, and three or more visits in the year. */
  readonly visits: readonly [number, number, number, number];
  /** Mean share of units that cannot be drawn in a round: they know that nobody comes. */
  readonly immuneShare: number;
  /** Mean share of units that are certain to be drawn in a round: they know that somebody comes. */
  readonly forewarnedShare: number;
  /** Share of different units visited in the year. */
  readonly coverage: number;
  /** Expected number of different units visited in the year. */
  readonly distinctUnits: number;
}

/** Share of units with so many draws, and in which of the rounds that a limit still looks back on. */
interface State {
  readonly drawn: number;
  readonly recent: readonly number[];
  share: number;
}

/**
 * The price of a mode.
 *
 * @example
 * priceOfMode({ units: 100, quotas: [50, 50], mode: "without-replacement", times: 1, coolDown: 0 }).visits; // [0, 1, 0, 0]
 */
export function priceOfMode(input: PriceInput): ModePrice {
  const { units, quotas } = input;
  const caps = [
    ...capsOfMode({
      ...input,
      coolDown: input.coolDown === 0 ? null : { rounds: input.coolDown },
      rounds: quotas,
    }),
    ...(input.caps ?? []),
  ];
  const last = quotas.length - 1;
  const rolling = caps.filter(({ firstRound }) => last > 0 && firstRound(last) > 0);
  const rounds: { hazard: number; immune: number; forewarned: number }[] = [];
  let states: State[] = [{ drawn: 0, recent: [], share: 1 }];
  quotas.forEach((quota, t) => {
    const free = states.filter((state) => isFree(caps, state, t));
    const share = free.reduce((sum, state) => sum + state.share, 0);
    const chance = share === 0 ? 0 : certainIfClose(quota / units / share);
    rounds.push({ hazard: chance, immune: Math.max(0, 1 - share), forewarned: chance === 1 ? share : 0 });
    const lookBack =
      t === last ? t + 1 : Math.min(t + 1, ...rolling.map(({ firstRound }) => firstRound(t + 1)));
    states = joined(states.flatMap((state) => step(state, isFree(caps, state, t) ? chance : 0, t, lookBack)));
  });
  const sharesWith = (count: (drawn: number) => boolean): number =>
    states.reduce((sum, { drawn, share }) => sum + (count(drawn) ? share : 0), 0);
  const visits = [
    sharesWith((n) => n === 0),
    sharesWith((n) => n === 1),
    sharesWith((n) => n === 2),
    sharesWith((n) => n > 2),
  ] as const;
  return {
    chancePerRound: quotas.map((quota) => Math.min(1, quota / units)),
    hazard: rounds.map(({ hazard }) => hazard),
    visits,
    immuneShare: mean(rounds.map(({ immune }) => immune)),
    forewarnedShare: mean(rounds.map(({ forewarned }) => forewarned)),
    coverage: 1 - visits[0],
    distinctUnits: units * (1 - visits[0]),
  };
}

function isFree(caps: readonly Cap[], { drawn, recent }: State, t: number): boolean {
  return caps.every(({ count, firstRound }) => {
    const first = firstRound(t);
    return (first === 0 ? drawn : recent.filter((round) => round >= first).length) < count;
  });
}

/** 1 for what is 1 but for rounding: sums of doubles may leave a certain draw at 1 − 2^−53. */
function certainIfClose(chance: number): number {
  return (1 - chance) * 1_000_000_000 < 1 ? 1 : chance;
}

function step({ drawn, recent, share }: State, chance: number, t: number, lookBack: number): State[] {
  const kept = recent.filter((round) => round >= lookBack);
  const met = { drawn: drawn + 1, recent: t >= lookBack ? [...kept, t] : kept, share: share * chance };
  return [{ drawn, recent: kept, share: share * (1 - chance) }, met].filter((state) => state.share > 0);
}

/** States that are alike become one. */
function joined(states: readonly State[]): State[] {
  const known = new Map<string, State>();
  for (const state of states) {
    const name = `${state.drawn}/${state.recent.join(" ")}`;
    const same = known.get(name);
    if (same === undefined) known.set(name, { ...state });
    else same.share += state.share;
  }
  return [...known.values()];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/**
 * Chance that a unit is not visited in so many years, when each year is drawn anew.
 *
 * @example
 * chanceOfNoVisit(0.5, 3); // 0.125
 */
export function chanceOfNoVisit(coverage: number, years: number): number {
  let chance = 1;
  for (let year = 0; year < years; year++) chance *= 1 - coverage;
  return chance;
}

export interface GuaranteeInput {
  /** Visits a year for each unit, above 0 and at most 1. */
  readonly rate: Fraction;
  readonly years: number;
}

/**
 * Yearly hazard before year K, and share of visits that are forced in year K, when every unit is visited at a
 * mean rate f and at least once in K years. Undefined where the rate cannot reach everybody in time (K <
 * 1/f).
 *
 * @example
 * rollingGuarantee({ rate: fraction(1, 5), years: 4 }); // undefined
 */
export function rollingGuarantee({
  rate,
  years,
}: GuaranteeInput): { readonly hazard: number; readonly forcedShare: number } | undefined {
  const order = compareFractions(times(rate, fraction(years)), fraction(1));
  if (order < 0) return undefined;
  if (order === 0) return { hazard: 0, forcedShare: 1 };
  const wait = Number(rate.denominator) / Number(rate.numerator);
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (meanWait(middle, years) > wait) low = middle;
    else high = middle;
  }
  return { hazard: high, forcedShare: chanceOfNoVisit(high, years - 1) };
}

/** Years from one visit to the next: Σ (1 − h)^k for k below K. */
function meanWait(hazard: number, years: number): number {
  let [wait, alive] = [0, 1];
  for (let year = 0; year < years; year++) {
    wait += alive;
    alive *= 1 - hazard;
  }
  return wait;
}
