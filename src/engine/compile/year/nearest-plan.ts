/** The nearest plan that works: the smallest change of one number, found by trying. */
import { ceilOf, fraction, fractionText, readFraction, times, wholeOf } from "../../../kernel/fraction.js";
import { openDays } from "../../../plan/open-days.js";
import { noneDue, planYear, type YearPlan, type YearStart } from "../../../plan/year-plan.js";
import type { Matter, QuietRule, Round, Stratum } from "../../../policy/policy.js";
import { leavesTooMany, leftToChance } from "./left-to-chance.js";

/** The largest amount below the stratum's own that never runs dry, as it would stand in the policy; "none" where there is none. */
export function nearestBelow(matter: Matter, start: YearStart, stratum: Stratum, s: number): string {
  const amount = amountOf(stratum, start, s);
  if (amount === undefined) return "none";
  const found = lastThat(0, amount.now, (units) => neverDry(amount.plan(matter, units), s));
  return found <= 0 ? "none" : amount.text(found);
}

/** The smallest amount above the stratum's own that leaves no more to the last round than it draws. */
export function nearestAbove(matter: Matter, start: YearStart, stratum: Stratum, s: number, owed: number): string {
  const amount = amountOf(stratum, start, s);
  if (amount === undefined) return "none";
  const works = (units: number): boolean => {
    const plan = amount.plan(matter, units);
    const unforced = amount.plan(matter, units, noneDue) ?? plan;
    const chance = unforced && leftToChance(matter, unforced, s);
    return neverDry(plan, s) && chance !== undefined && !leavesTooMany(chance, owed);
  };
  const most = start.strata[s]!.units[0]!;
  const found = most - lastThat(0, most - amount.now, (fewer) => works(most - fewer));
  return works(found) ? amount.text(found) : "none";
}

/** An amount as so many units of a period: what it is now, how it would be written, and the year with another. */
function amountOf(stratum: Stratum, start: YearStart, s: number) {
  const size = start.strata[s]!.units[0]!;
  const asRatio = stratum.ratio !== undefined && stratum.ratioOf !== "matter" && size > 0;
  if (!asRatio && stratum.number === undefined) return undefined;
  const text = (units: number): string => (asRatio ? fractionText(fraction(units, size)) : String(units));
  const now = asRatio ? wholeOf(fraction(ceilOf(times(readFraction(stratum.ratio!)!, fraction(size))))) : stratum.number!;
  const plan = (matter: Matter, units: number, dueLeft = start.dueLeft): YearPlan | undefined => {
    const changed = asRatio ? { ...stratum, ratio: text(units) } : { ...stratum, number: units };
    const strata = matter.strata.map((each, at) => (at === s ? changed : each));
    const planned = planYear({ ...matter, strata }, dueLeft === undefined ? start : { ...start, dueLeft });
    return planned.ok ? planned.value : undefined;
  };
  return { now, text, plan };
}

function neverDry(plan: YearPlan | undefined, s: number): boolean {
  return plan?.rounds.every(({ strata }, t) => strata[s]!.quota <= plan.sure[s]![t]!) ?? false;
}

/** The last number from `low` up to before `high` for which something holds that holds up to a point; `low` when none does. */
function lastThat(low: number, high: number, holds: (value: number) => boolean): number {
  let [yes, no] = [low, high];
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The fewest quiet days less that leave the round a day, as they would stand in the policy. */
export function nearestQuiet(round: Round, { monthDays, weekdays }: QuietRule): string {
  for (let less = 1; monthDays !== undefined && less <= monthDays[1] - monthDays[0]; less++) {
    for (const days of [[monthDays[0], monthDays[1] - less] as const, [monthDays[0] + less, monthDays[1]] as const]) {
      if (openDays(round, { monthDays: days, ...(weekdays === undefined ? {} : { weekdays }) }) > 0)
        return `monthDays: [${days.join(", ")}]`;
    }
  }
  const open = weekdays?.find(
    (day) => openDays(round, { ...(monthDays && { monthDays }), weekdays: weekdays.filter((each) => each !== day) }) > 0,
  );
  return open === undefined ? "none" : `weekdays: [${weekdays!.filter((each) => each !== open).join(", ")}]`;
}
