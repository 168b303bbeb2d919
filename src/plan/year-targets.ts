/**
 * The target of every rule of a matter in one round: what each round saw of it, and what was in force then.
 */
import { lastOf } from "../kernel/certain.js";
import { type Fraction, fraction } from "../kernel/fraction.js";
import { blockOf } from "../policy/blocks.js";
import type { Matter, Stratum } from "../policy/policy.js";
import type { QuotaRule } from "../policy/quota-rule.js";
import { exactAmount } from "./amount.js";
import type { RoundFacts } from "./round-facts.js";
import { ruleAt, rulePlaces, rulesOfStratum, stratumOf } from "./rule-place.js";
import { type RuleInForce, type RuleTarget, targetOfRule } from "./rule-target.js";

/** The year up to this round: sizes, and the target of every rule. */
export interface YearTargets {
  readonly matter: Matter;
  readonly facts: RoundFacts;
  /** By stratum, then by round; the last is that of today. */
  readonly sizes: readonly (readonly number[])[];
  /** By stratum, then by round: had it a unit? */
  readonly hadUnits: readonly (readonly boolean[])[];
  readonly total: Target | undefined;
  /** By stratum, then by rule. */
  readonly targets: readonly (readonly Target[])[];
}

export interface Target extends RuleTarget {
  readonly rule: QuotaRule;
  readonly staff: number | undefined;
  /** By round: the exact amount of a period, and its minimum. */
  readonly amounts: readonly Fraction[];
  readonly minimums: readonly number[];
  readonly hadUnits: readonly boolean[];
  readonly doneBefore: number;
}

export function openTargets(matter: Matter, facts: RoundFacts): YearTargets {
  const sizes = facts.strata.map((each) =>
    filled([...each.earlier, matter.of === "eligible" ? each.eligible : each.units]),
  );
  const whole = filled([...facts.earlier.map((round) => round?.size), sum(sizes.map((own) => lastOf(own)))]);
  const hadUnits = facts.strata.map(({ unitsBefore, units }) => filled([...unitsBefore, units]).map(isSome));
  const anyUnits = filled([
    ...facts.earlier.map((round) => round?.units),
    sum(facts.strata.map(({ units }) => units)),
  ]).map(isSome);
  const opening = { matter, facts, sizes, whole, hadUnits, anyUnits };
  const total = matter.total && openTarget(opening, matter.total, null);
  const targets = matter.strata.map((stratum, s) => {
    const places = rulePlaces(stratum);
    return rulesOfStratum(stratum).map((rule, k) => openTarget(opening, rule, { s, place: places[k]! }));
  });
  return { matter, facts, sizes, hadUnits, total, targets };
}

interface Opening extends Pick<YearTargets, "matter" | "facts" | "sizes" | "hadUnits"> {
  /** By round: the size of all strata, and whether any of them had a unit. */
  readonly whole: readonly number[];
  readonly anyUnits: readonly boolean[];
}

/** A rule of stratum `s`; null stands for the total. */
type Place = { readonly s: number; readonly place: number } | null;

function openTarget(opening: Opening, rule: QuotaRule, at: Place): Target {
  const { matter, facts } = opening;
  const { per } = rule;
  const members = at === null ? matter.strata.map((_, s) => s) : [at.s];
  const doneBefore =
    typeof per === "object"
      ? sum(members.map((s) => facts.visitedSince(s, blockOf(per, facts.year).first)))
      : 0;
  const doneBy = at === null ? facts.earlier.map((round) => round?.done ?? 0) : facts.strata[at.s]!.doneBy;
  const now = inForceIn(opening, matter, at)!;
  const phase = at === null ? undefined : facts.phaseOf?.(matter.strata[at.s]!.id);
  const inForce = inForceByRound(opening, now, at);
  const hadUnits = at === null ? opening.anyUnits : opening.hadUnits[at.s]!;
  const target = targetOfRule(rule, matter, {
    ...now,
    doneBy,
    doneBefore,
    year: facts.year,
    phase,
    inForce,
    hadUnits,
  });
  const { amounts, minimums } = now;
  return { rule, staff: staffNow(facts, rule), amounts, minimums, hadUnits, doneBefore, ...target };
}

/** What was in force in each earlier round: worked out once for each policy. */
function inForceByRound(opening: Opening, now: RuleInForce, at: Place): (RuleInForce | null | undefined)[] {
  const known = new Map<Matter, RuleInForce | null>([[opening.matter, now]]);
  return opening.facts.earlier.map((round) => {
    if (round === undefined) return undefined;
    const found = known.get(round.matter);
    const then = found === undefined ? inForceIn(opening, round.matter, at) : found;
    known.set(round.matter, then);
    return then;
  });
}

/**
 * The rule of a place as a policy has it, with what each round saw of it; null where that policy has none.
 */
function inForceIn(opening: Opening, then: Matter, at: Place): RuleInForce | null {
  const { total, base } = then;
  const { facts, matter, sizes, whole } = opening;
  const none = whole.map(() => 0);
  if (at === null)
    return total === undefined
      ? null
      : { rule: total, base, minimums: none, amounts: totalAmounts(opening, total) };
  const { id } = matter.strata[at.s]!;
  // Nearly always it stands where it stands today, and the others need not be gone through.
  const there = then.strata[at.s];
  const stratum = there?.id === id ? there : stratumOf(then, id);
  const rule = stratum && ruleAt(stratum, at.place);
  if (stratum === undefined || rule === undefined) return null;
  const own = sizes[at.s]!;
  const totals = total === undefined ? none.map(() => fraction(0)) : totalAmounts(opening, total);
  const staff = staffByRound(facts, rule, facts.strata[at.s]!.staff(at.place));
  const amounts = own.map((size, t) =>
    exactAmount(rule, { size, matterSize: whole[t]!, staff: staff[t]!, total: totals[t]! }),
  );
  return { rule, base, amounts, minimums: at.place === 0 ? minimumsOf(stratum, own) : none };
}

function totalAmounts({ facts, whole }: Opening, total: QuotaRule): Fraction[] {
  const counted = facts.earlier.map((round) => round?.totalStaff);
  const staff = staffByRound(facts, total, counted);
  return whole.map((size, t) =>
    exactAmount(total, { size, matterSize: size, staff: staff[t]!, total: fraction(0) }),
  );
}

function staffByRound(
  facts: RoundFacts,
  rule: QuotaRule,
  counted: readonly (number | undefined)[],
): number[] {
  return filled([...counted, staffNow(facts, rule) ?? 0]);
}

function staffNow({ staffOf }: RoundFacts, { perInspector, staff }: QuotaRule): number | undefined {
  return perInspector === undefined ? undefined : staffOf(staff);
}

/** What a round does not know it takes from the next one that does. */
function filled(values: readonly (number | undefined)[]): number[] {
  const all: number[] = [];
  for (let t = values.length - 1; t >= 0; t--) all[t] = values[t] ?? all[t + 1]!;
  return all;
}

function isSome(count: number): boolean {
  return count > 0;
}

export function minimumsOf({ minimum }: Stratum, sizes: readonly number[]): number[] {
  return sizes.map((size) => Math.min(minimum, size));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
