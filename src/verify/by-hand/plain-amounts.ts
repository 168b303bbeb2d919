/**
 * What a rule asks for, by hand: whole numbers and pairs only, from the text of a policy and the record of
 * the earlier rounds. For the audit only.
 */
import { firstWhere, heldBy } from "../../kernel/certain.js";
import type { QuotaRule } from "../../policy/quota-rule.js";
import { compare, type PlainFraction, pairOf, product, sumOf } from "./plain-fraction.js";
import { ALL, type HandYear, planOf, type Ruling, rulingIn } from "./plain-year.js";

/** What the rule asks for in a whole period, as round `t` saw it. */
export function amountIn(year: HandYear, ruling: Ruling, t: number): PlainFraction {
  const { rule, stratum, matter } = ruling;
  const own = heldBy(year.sizes, stratum === undefined || rule.ratioOf === "matter" ? ALL : stratum.id)[t]!;
  const base: PlainFraction = [BigInt(own), 1n];
  if (rule.ratio !== undefined) return product(pairOf(rule.ratio), base);
  if (rule.number !== undefined) return [BigInt(rule.number), 1n];
  if (rule.perInspector !== undefined)
    return product(pairOf(rule.perInspector), [BigInt(staffIn(year, ruling, t)), 1n]);
  if (rule.shareOfTotal !== undefined)
    return product(
      pairOf(rule.shareOfTotal),
      amountIn(year, rulingIn(matter, { stratum: undefined, at: "total" })!, t),
    );
  if (rule.ladder !== undefined) return product(ratioOnLadder(rule.ladder), base);
  const step = firstWhere(rule.steps!, ({ upTo }) => upTo === undefined || own <= upTo);
  return step.ratio === undefined ? [BigInt(step.number!), 1n] : product(pairOf(step.ratio), base);
}

/**
 * Inspectors counted in round `t`: today from the roster, earlier ones from the record, missing rounds as the
 * next one that recorded any.
 */
function staffIn(year: HandYear, ruling: Ruling, t: number): number {
  for (let round = t; round < year.audit.named.index; round++) {
    const staff = recordedStaff(year, ruling, round);
    if (staff !== undefined) return staff;
  }
  const { agencies, grades, qualifications, posts } = ruling.rule.staff ?? {};
  let staff = 0;
  for (const inspector of year.registry.inspectors) {
    if (inspector.status !== "active") continue;
    const post = inspector.post ?? "officer";
    if (posts === undefined ? post !== "officer" : posts.indexOf(post) === -1) continue;
    if (agencies !== undefined && agencies.indexOf(inspector.agency) === -1) continue;
    if (grades !== undefined && grades.indexOf(inspector.grade ?? "") === -1) continue;
    if (qualifications?.some((needed) => inspector.qualifications.indexOf(needed) === -1)) continue;
    staff += 1;
  }
  return staff;
}

/** By the plan of the round, for the rule that its own policy had in this place. */
function recordedStaff({ audit, matters }: HandYear, { name }: Ruling, round: number): number | undefined {
  const plan = planOf(audit, round);
  if (name.at === "total") return plan?.total?.staff;
  const then = matters[round]?.strata.find(({ id }) => id === name.stratum);
  const before = then?.rest === undefined ? 1 : 0;
  const line = name.at === "own" ? before - 1 : before + name.at;
  return plan?.strata.find((each) => each.stratum === name.stratum)?.rules?.[line]?.staff;
}

/** Up at once, down only after so many years in a row that called for less. */
function ratioOnLadder({
  start,
  steps,
  lowerAfter,
  published,
}: NonNullable<QuotaRule["ladder"]>): PlainFraction {
  let height = steps.findIndex(({ ratio }) => ratio === start);
  let calm: number[] = [];
  for (const { rate } of published) {
    const called = steps.filter(({ from }) => compare(pairOf(rate), pairOf(from)) >= 0).length - 1;
    calm = called < height ? [...calm, called] : [];
    if (calm.length === lowerAfter) [height, calm] = [Math.max(...calm), []];
    height = Math.max(height, called);
  }
  return pairOf(steps[height]!.ratio);
}

/** Some rounds of a period, as one of its rounds sees them. */
interface Stretch {
  readonly ruling: Ruling;
  /** All rounds of the period. */
  readonly rounds: readonly number[];
  /** Those of them whose work is asked for. */
  readonly counted: readonly number[];
  /** The round that looks. */
  readonly now: number;
}

/**
 * Σ share × amount over the rounds that count, in shares of the period; nothing where the period has no share
 * at all. Nobody asks for anything after the last round in which there was a unit.
 */
export function workDue(year: HandYear, { ruling, rounds, counted, now }: Stretch): PlainFraction {
  const { base } = ruling.matter;
  const shareOf = (t: number): PlainFraction => pairOf(year.audit.named.matter.rounds[t]!.share);
  const [top, bottom] = sumOf(rounds.map(shareOf));
  const seenFrom = (t: number): number => ({ average: Math.min(t, now), plan: 0, draw: now })[base];
  const there = heldBy(year.units, ruling.stratum?.id ?? ALL);
  const last = Math.max(...rounds.filter((t) => t <= now && there[t]! > 0));
  if (last < 0) return [0n, 1n];
  const working = last === now ? counted : counted.filter((t) => t <= last);
  const parts =
    top === 0n
      ? []
      : working.map((t) => product(product(shareOf(t), [bottom, top]), amountIn(year, ruling, seenFrom(t))));
  const sum = sumOf(parts);
  const { per } = ruling.rule;
  if (typeof per !== "object") return sum;
  const gone = BigInt(year.audit.policy.year - blockStart(year, per));
  return product(sumOf([product([gone, 1n], amountIn(year, ruling, now)), sum]), [1n, BigInt(per.years)]);
}

/** First year of the block of years that holds the year of the policy. */
export function blockStart(
  { audit: { policy } }: HandYear,
  { years, from }: Exclude<NonNullable<QuotaRule["per"]>, string>,
): number {
  return policy.year - ((policy.year - from) % years);
}

/** Of a stratum's own rule, as round `t` saw the stratum; a period without a share of the year owes none. */
export function minimumIn(
  { sizes, audit }: HandYear,
  { name, stratum }: Ruling,
  t: number,
  rounds: readonly number[],
): number {
  if (name.at !== "own" || stratum === undefined) return 0;
  const [share] = sumOf(rounds.map((round) => pairOf(audit.named.matter.rounds[round]!.share)));
  return share === 0n ? 0 : Math.min(stratum.minimum, heldBy(sizes, stratum.id)[t]!);
}
