/**
 * What draws with repeats leave unvisited until the last round of the year, on average.
 *
 * A refusal hangs on it, so it is counted in whole numbers: shares of the units in parts of 2^512, and every
 * part that does not come out even falls on the side of fewer units left.
 */
import { lastOf } from "../../kernel/certain.js";
import { type Fraction, fraction, minus, times as multiplied } from "../../kernel/fraction.js";
import type { Matter } from "../../policy/policy.js";
import { capsOfMode, type YearPlan } from "./year-plan.js";

export interface LeftToChance {
  /** Share of the units that no round before the last is expected to meet. */
  readonly left: Fraction;
  /** Quota of the last round, but for what a frequency rule forces. */
  readonly quota: number;
  /** Share of units met in the year. */
  readonly coverage: Fraction;
}

/** Undefined where no unit is drawn twice before all are, or there are no units. */
export function leftToChance(
  matter: Matter,
  { rounds, sure }: YearPlan,
  s: number,
): LeftToChance | undefined {
  const units = sure[s]![0]!;
  if (units === 0 || matter.mode === "without-replacement" || matter.mode === "cycles") return undefined;
  const quotas = rounds.map(({ strata }) => Math.max(0, strata[s]!.target - strata[s]!.done));
  const shares = sharesLeft(matter, units, quotas);
  return { left: shares.at(-2)!, quota: lastOf(quotas), coverage: minus(fraction(1), lastOf(shares)) };
}

/** Units that were drawn as often, in the same of the rounds that still matter. */
interface Group {
  readonly drawn: number;
  readonly recent: readonly number[];
  readonly parts: bigint;
}

const WHOLE = 1n << 512n;

/** Share of the units that nobody has drawn: before the first round, and after each. */
function sharesLeft(matter: Matter, units: number, quotas: readonly number[]): Fraction[] {
  const caps = capsOfMode(matter);
  const rolling = caps.filter(({ firstRound }) => firstRound(quotas.length) > 0);
  const isFree = ({ drawn, recent }: Group, t: number): boolean =>
    caps.every(
      ({ count, firstRound }) =>
        (firstRound(t) === 0 ? drawn : recent.filter((each) => each >= firstRound(t)).length) < count,
    );
  let groups: Group[] = [{ drawn: 0, recent: [], parts: WHOLE }];
  const shares = [fraction(1)];
  for (const [t, quota] of quotas.entries()) {
    const free = groups.filter((group) => isFree(group, t)).reduce((sum, { parts }) => sum + parts, 0n);
    const drawnOf = (parts: bigint): bigint =>
      free === 0n ? 0n : least(parts, ceilQuotient(parts * BigInt(quota) * WHOLE, BigInt(units) * free));
    const lookBack = Math.min(t + 1, ...rolling.map(({ firstRound }) => firstRound(t + 1)));
    groups = joined(
      groups.flatMap((group) => {
        const met = isFree(group, t) ? drawnOf(group.parts) : 0n;
        const recent = group.recent.filter((each) => each >= lookBack);
        return [
          { ...group, recent, parts: group.parts - met },
          { drawn: group.drawn + 1, recent: [...recent, t].filter((each) => each >= lookBack), parts: met },
        ];
      }),
    );
    shares.push(fraction(groups.find(({ drawn }) => drawn === 0)?.parts ?? 0n, WHOLE));
  }
  return shares;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function ceilQuotient(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

function joined(groups: readonly Group[]): Group[] {
  const known = new Map<string, Group>();
  for (const group of groups) {
    if (group.parts === 0n) continue;
    const name = `${group.drawn}/${group.recent.join(" ")}`;
    known.set(name, { ...group, parts: group.parts + (known.get(name)?.parts ?? 0n) });
  }
  return [...known.values()];
}

/** Are more of these units left to the last round than it draws? */
export function leavesTooMany({ left, quota }: LeftToChance, units: number): boolean {
  const { numerator, denominator } = multiplied(left, fraction(units));
  return numerator > BigInt(quota) * denominator;
}
