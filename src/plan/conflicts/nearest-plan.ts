/** The nearest plan that works: the smallest change of one amount, found by trying. */
import { ceilOf, floorOf, fraction, fractionOf, times } from "../../kernel/fraction.js";
import { openDays } from "../../policy/count-open-days.js";
import type { Policy, QuietRule, Round, Stratum } from "../../policy/policy.js";
import { isPlanned, type PlannedYear, withStratum } from "../year/matter-year.js";
import { firstThatWorks, NONE } from "./nearest.js";

/** Ratios are tried in thousandths, numbers one by one. */
const STEPS = 1000;

interface AmountToTry {
  readonly policy: Policy;
  readonly year: PlannedYear;
  /** Which stratum. */
  readonly s: number;
  /** Does the year with another amount do? It can be planned; `s` is where the stratum stands in it. */
  readonly works: (year: PlannedYear, s: number) => boolean;
}

/**
 * The nearest amount below the stratum's own with which the year can be planned and works, as it would stand
 * in the policy.
 */
export function nearestBelow(given: AmountToTry): string {
  return nearestAmount(given, "below");
}

/**
 * The nearest amount above the stratum's own with which the year can be planned and works, as it would stand
 * in the policy.
 */
export function nearestAbove(given: AmountToTry): string {
  return nearestAmount(given, "above");
}

function nearestAmount({ policy, year, s, works }: AmountToTry, side: "above" | "below"): string {
  const { matter, start } = year;
  const stratum = matter.strata[s]!;
  const often = matter.mode === "independent" ? matter.rounds.length : (matter.times ?? 1);
  const most = stratum.ratio === undefined ? often * Math.max(1, ...start.strata[s]!.units) : often;
  const values = valuesOf(stratum, side, most);
  const found = firstThatWorks(values.count, (at) => {
    const tried = withStratum(policy, year, s, values.with(at));
    return isPlanned(tried.year) && works(tried.year, tried.s);
  });
  return found === undefined ? NONE : values.text(found);
}

/** Amounts of the stratum's own kind, the nearest first: a ratio or a number. Others are not tried. */
function valuesOf(stratum: Stratum, side: "above" | "below", most: number) {
  const { ratio, number } = stratum;
  const step = side === "above" ? 1 : -1;
  if (ratio !== undefined) {
    const exact = times(fractionOf(ratio), fraction(STEPS));
    const first = Number(side === "above" ? floorOf(exact) : ceilOf(exact)) + step;
    const text = (at: number): string => percentText(first + step * at);
    const count = side === "below" ? first : most * STEPS - first + 1;
    return {
      count: Math.max(0, count),
      text,
      with: (at: number): Stratum => ({ ...stratum, ratio: text(at) }),
    };
  }
  const first = (number ?? 0) + step;
  const count = side === "below" ? first : most - first + 1;
  return {
    count: number === undefined ? 0 : Math.max(0, count),
    text: (at: number): string => String(first + step * at),
    with: (at: number): Stratum => ({ ...stratum, number: first + step * at }),
  };
}

/** 83 thousandths as "8.3%". */
function percentText(thousandths: number): string {
  const [whole, tenth] = [Math.floor(thousandths / 10), thousandths % 10];
  return tenth === 0 ? `${whole}%` : `${whole}.${tenth}%`;
}

/** The fewest quiet days less that leave the round a day, as they would stand in the policy. */
export function nearestQuiet(round: Round, quiet: QuietRule): string {
  const { monthDays, weekdays } = quiet;
  for (let less = 1; monthDays !== undefined && less <= monthDays[1] - monthDays[0]; less++) {
    for (const days of [
      [monthDays[0], monthDays[1] - less] as const,
      [monthDays[0] + less, monthDays[1]] as const,
    ]) {
      if (openDays(round, { ...quiet, monthDays: days }) > 0) return `monthDays: [${days.join(", ")}]`;
    }
  }
  // A list without a weekday is none.
  if (weekdays?.length === 1) return NONE;
  const open = weekdays?.find(
    (day) => openDays(round, { ...quiet, weekdays: weekdays.filter((each) => each !== day) }) > 0,
  );
  return open === undefined ? NONE : `weekdays: [${weekdays!.filter((each) => each !== open).join(", ")}]`;
}
