/**
 * In which order the units of a stratum are taken: by ticket, by ticket with unequal chances, or a part by
 * ticket and the rest by risk.
 *
 * Units that a frequency rule forces come before all of them and are not in these lists.
 */
import { compareBytes } from "../kernel/byte-order.js";
import {
  ceilOf,
  type Fraction,
  fraction,
  fractionOf,
  fractionText,
  times,
  wholeOf,
} from "../kernel/fraction.js";
import { accepted } from "../kernel/result.js";
import type { RiskRule, WeightRule } from "../policy/policy.js";
import type { Sight } from "../pool/sight.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import { drawUnequal } from "../random/unequal-chances.js";
import { factIn, type UnitTable } from "../registry/unit.js";
import type { RankedUnit, WeightClass } from "./ranked-unit.js";
import { type Barred, type Taken, takeFirst } from "./take-first.js";

/** One stratum of one draw. */
export interface StratumOrderInput {
  readonly units: UnitTable;
  readonly sight: Sight;
  readonly seed: string;
  readonly drawId: string;
  /** Rows that may be drawn and need not be. */
  readonly rows: Uint32Array;
  /**
   * Places to fill with them, and how many these were when the round was announced: chances are those of the
   * announcement.
   */
  readonly places: number;
  readonly announcedPlaces: number;
  /** Units that a rule keeps out since the announcement. */
  readonly barred: Barred;
}

/** The reserve is everybody else who could replace a drawn unit, in that order. */
export interface StratumOrder extends Taken<RankedUnit> {
  readonly cutOff: string | null;
  readonly weights?: readonly WeightClass[];
}

/**
 * Chances in proportion to weights (protocol section 7). Units of weight 0 are never drawn and are no
 * reserve.
 */
export function orderByWeight(input: StratumOrderInput, rules: readonly WeightRule[]): StratumOrder {
  const { units, sight, seed, drawId, rows, places, announcedPlaces, barred } = input;
  const tests = rules.map(({ where }) => sight.matcher(where));
  const weightOf = (row: number): string => rules[tests.findIndex((fits) => fits(row))]?.weight ?? "1";
  const weighed = Array.from(rows, (row) => ({ id: units.ids[row]!, weight: weightOf(row) }));
  const free = weighed.filter(({ weight }) => fractionOf(weight).numerator > 0n).length;
  const { drawn, reserve, certain, chances } = accepted(
    drawUnequal({
      seed,
      drawId,
      quota: Math.min(announcedPlaces, free),
      weights: weighed.map(({ id, weight }): [string, Fraction] => [id, fractionOf(weight)]),
    }),
  );
  const key = keyFor(seed, drawId, "unit");
  const ranked = (unit: string): RankedUnit => ({ unit, ticket: ticketOf(key, unit) });
  const chanceOf = new Map([
    ...chances.map(([id, chance]): [string, string] => [id, fractionText(chance)]),
    ...certain.map((id): [string, string] => [id, "1"]),
  ]);
  const taken = takeFirst([...drawn, ...reserve].map(ranked), places, barred);
  return { ...taken, cutOff: null, weights: weightClasses(weighed, chanceOf) };
}

/**
 * Equal weights have equal chances, so one line a weight says all; in the order in which the weights are met
 * by id.
 */
function weightClasses(
  weighed: readonly { readonly id: string; readonly weight: string }[],
  chanceOf: ReadonlyMap<string, string>,
): WeightClass[] {
  const classes = new Map<string, WeightClass>();
  for (const { id, weight } of weighed) {
    const known = classes.get(weight) ?? { weight, units: 0, chance: chanceOf.get(id) ?? "0" };
    classes.set(weight, { ...known, units: known.units + 1 });
  }
  return [...classes.values()];
}

/** A part by ticket, the rest by the scores that a fact holds. */
export function orderByRisk(
  { units, seed, drawId, rows, places, barred }: StratumOrderInput,
  rule: RiskRule,
): StratumOrder {
  const key = keyFor(seed, drawId, "unit");
  const ranked = Array.from(rows, (row) => ({
    unit: units.ids[row]!,
    ticket: ticketOf(key, units.ids[row]!),
    score: scoreIn(units, row, rule.fact),
  }));
  ranked.sort((a, b) => compareBytes(a.ticket, b.ticket));
  return takeByRisk(ranked, rule, { places, barred });
}

/** With its score; null where it has none. */
export interface ScoredUnit extends RankedUnit {
  readonly ticket: string;
  readonly score: number | null;
}

/**
 * The random share by ticket, rounded up, from everybody; then the highest scores among the others, ties by
 * ticket.
 *
 * @param ranked - in order of their tickets
 */
export function takeByRisk(
  ranked: readonly ScoredUnit[],
  { randomShare }: RiskRule,
  { places, barred }: Pick<StratumOrderInput, "places" | "barred">,
): StratumOrder {
  const filled = Math.min(places, ranked.filter(({ unit }) => !barred.has(unit)).length);
  const byChance = takeFirst(
    ranked,
    wholeOf(fraction(ceilOf(times(fractionOf(randomShare), fraction(filled))))),
    barred,
  );
  const byScore = [...byChance.reserve].sort((a, b) => compareScores(b.score, a.score));
  const byRisk = takeFirst(byScore, filled - byChance.drawn.length, barred);
  const left = new Set(byRisk.reserve);
  const plain = ({ unit, ticket }: RankedUnit): RankedUnit => ({ unit, ticket });
  return {
    drawn: [...byChance.drawn.map(plain), ...byRisk.drawn],
    skipped: [...byChance.skipped, ...byRisk.skipped],
    reserve: byChance.reserve.filter((each) => left.has(each)).map(plain),
    cutOff: byChance.drawn.at(-1)?.ticket ?? null,
  };
}

function scoreIn({ facts, factSets }: UnitTable, row: number, fact: string): number | null {
  const score = factIn(factSets[facts[row]!]!, fact);
  return typeof score === "number" ? score : null;
}

/** No score is less than any. Equal scores keep the order of their tickets: sorting is stable. */
function compareScores(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null ? 1 : a - b;
}
