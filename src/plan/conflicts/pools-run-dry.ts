/** Pools that run dry before the amounts of the year are drawn. */
import { type Fraction, fraction } from "../../kernel/fraction.js";
import type { Refusal } from "../../kernel/refusal.js";
import { isPromise } from "../../policy/frequency-bounds.js";
import type { Matter, Policy, Stratum } from "../../policy/policy.js";
import type { QuotaRule } from "../../policy/quota-rule.js";
import { exactAmount } from "../amount.js";
import { refuse } from "../refuse.js";
import { rulesOfStratum } from "../rule-place.js";
import { roundedTo, roundsByPeriod } from "../rule-target.js";
import type { PlannedYear } from "../year/matter-year.js";
import type { Conflicts } from "./conflicts.js";
import { nearestBelow } from "./nearest-plan.js";

const NOTHING: Conflicts = { faults: [], doubts: [] };

/**
 * A quota that some tickets leave the pool unable to give. Nothing is said where rules force other draws
 * than was expected: these are played. A ceiling owes nothing: where its units run out fewer are drawn, which
 * is what "not more than" allows.
 */
export function runsOut(policy: Policy, year: PlannedYear, s: number): Conflicts {
  const { matter, plan, caps } = year;
  const stratum = matter.strata[s]!;
  const dry = dryRound(year, s);
  if (dry === undefined) return NOTHING;
  const { quota, units } = plan.value.rounds[dry]!.strata[s]!;
  const path = ["matters", matter.id, "strata", stratum.id];
  const left = plan.value.sure[s]![dry]!;
  const common = {
    stratum: stratum.id,
    units,
    round: matter.rounds[dry]!.id,
    quota,
    left,
    caps: capsText(matter, caps),
  };
  if (isCeilingOnly(stratum) && keepsMinimum(year, s)) {
    const { round, ...facts } = common;
    return { faults: [], doubts: [refuse("plan/ceiling-above-units", path, { ...facts, from: round })] };
  }
  const works = (tried: PlannedYear, at: number): boolean => runsOutFor(tried, at) === undefined;
  const nearest = nearestBelow({ policy, year, s, works });
  const found = [refuse("plan/runs-out", path, { conflict: "C01", ...common, after: dry, nearest })];
  return isProved(year, s, dry) ? { faults: found, doubts: [] } : { faults: [], doubts: found };
}

/**
 * Can chance really use the pool up? Where a rule forces units that leave before the round, or a second visit
 * of some, and it is not followed whom it forces, fewer may be used up than were drawn: then it is a doubt.
 */
function isProved({ matter, start, pools, caps }: PlannedYear, s: number, dry: number): boolean {
  const mayForce = (matter.frequency ?? []).some(isPromise);
  if (!mayForce || start.strata[s]!.alike !== undefined) return true;
  const left = new Set(pools[dry]!.rows[s]!);
  const nobodyLeaves = pools
    .slice(0, dry)
    .every(({ rows }) => rows[s]!.every((row: number) => left.has(row)));
  return nobodyLeaves && caps.some(({ count, firstRound }) => count === 1 && firstRound(dry) === 0);
}

/** The first round that asks for more than is sure to be left. */
function dryRound({ plan }: PlannedYear, s: number): number | undefined {
  const { rounds, sure, unlike } = plan.value;
  const dry = rounds.findIndex(({ strata }, t) => strata[s]!.quota > sure[s]![t]!);
  return dry === -1 || dry === unlike[s] ? undefined : dry;
}

/** The round for which the stratum is refused. */
export function runsOutFor(year: PlannedYear, s: number): number | undefined {
  return isCeilingOnly(year.matter.strata[s]!) && keepsMinimum(year, s) ? undefined : dryRound(year, s);
}

function isCeilingOnly(stratum: Stratum): boolean {
  return stratum.rest === undefined && rulesOfStratum(stratum).every(({ side }) => side === "at-most");
}

/** Are the units that are left in every round enough for the minimum of its period? */
function keepsMinimum({ matter, plan }: PlannedYear, s: number): boolean {
  const { rounds, sure } = plan.value;
  const { minimum } = matter.strata[s]!;
  let missing = 0;
  return rounds.every(({ strata }, t) => {
    const { quota, done, units } = strata[s]!;
    const left = sure[s]![t]!;
    const lacks = Math.max(0, quota - left);
    missing += lacks;
    return lacks === 0 || done - (missing - lacks) + left >= Math.min(minimum, units);
  });
}

/** What keeps drawn units out, as the policy has it. */
function capsText({ mode, coolDown, times }: Matter, caps: PlannedYear["caps"]): string | null {
  const said: Readonly<Record<string, string>> = {
    mode: `mode: ${mode}`,
    times: `times: ${times}`,
    coolDown: `coolDown.rounds: ${coolDown?.rounds}`,
  };
  return caps.length === 0
    ? null
    : caps.map(({ rule, count }) => `\`${said[rule] ?? `${rule}: atMost ${count}`}\``).join(", ");
}

/**
 * An amount of which a part falls to rounds in which, by the days in the registry, the stratum has no
 * unit any more.
 */
export function emptiedBeforeEnd(policy: Policy, year: PlannedYear, s: number): Refusal[] {
  const { matter } = year;
  const { id } = matter.strata[s]!;
  return emptied(year, s).map(({ owed, target, round, isOwn }) => {
    const nearest = isOwn
      ? nearestBelow({ policy, year, s, works: (tried, at) => emptied(tried, at).length === 0 })
      : null;
    const facts = { conflict: "C01", stratum: id, owed, target, round: matter.rounds[round]!.id, nearest };
    return refuse("plan/emptied-before-end", ["matters", matter.id, "strata", id], facts);
  });
}

/**
 * Rules of which a part falls to rounds without units, from which round on, and whether it is the stratum's
 * own number.
 */
function emptied({ matter, plan, start }: PlannedYear, s: number) {
  const { rounds } = plan.value;
  const stratum = matter.strata[s]!;
  const had = rounds.map(({ strata }) => strata[s]!.units > 0);
  return rulesOfStratum(stratum).flatMap((rule, k) => {
    if (!isFixed(rule)) return [];
    return roundsByPeriod(rule.per ?? "year", matter.rounds).flatMap((period) => {
      const last = period.filter((t) => had[t]).at(-1);
      if (last === undefined || last === period.at(-1)) return [];
      const planned = rounds[last]!.strata[s]!;
      const { target } = planned.rules?.[k] ?? planned;
      const matterSize = rounds[last]!.strata.reduce((sum, { size }) => sum + size, 0);
      const amountOf = (one: QuotaRule, size: number, total: Fraction): Fraction =>
        exactAmount(one, { size, matterSize, staff: start.staffOf(one.staff), total });
      const total =
        matter.total === undefined ? fraction(0) : amountOf(matter.total, matterSize, fraction(0));
      const owed = roundedTo(rule.side, amountOf(rule, planned.size, total));
      if (owed <= target) return [];
      return [{ owed, target, round: period[period.indexOf(last) + 1]!, isOwn: rule === stratum }];
    });
  });
}

/** A floor that is owed of however many units there are. */
function isFixed({ side, per, ratio, ratioOf, ladder }: QuotaRule): boolean {
  return (
    side !== "at-most" &&
    typeof per !== "object" &&
    (ratio === undefined || ratioOf === "matter") &&
    ladder === undefined
  );
}
