/** Targets and quotas by hand: whole numbers only, from the text of the policy and the record of the earlier rounds. */
import type { Stratum } from "../policy/policy.js";
import type { QuotaRule } from "../policy/quota-rule.js";
import { keyFor } from "../random/key.js";
import { seedOf } from "../random/seed.js";
import { ticketOf } from "../random/ticket.js";
import { type Registry, visitsOf } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import type { AuditCase } from "./audit-case.js";
import { compare, type Pair, pairOf, product, sumOf, toWhole } from "./plain-fraction.js";
import { unitsInTheEnd } from "./plain-visits.js";

export interface HandQuota {
  readonly target: number;
  readonly quota: number;
}

/** A stratum as the audit counted it in the registry. */
export interface HandStratum {
  readonly units: number;
  readonly eligible: number;
  readonly forced: number;
  /** Ids of all its units. */
  readonly members: readonly string[];
}

/** What every stratum owes in the round of the case. */
export function quotasByHand(audit: AuditCase, registry: Registry, counted: ReadonlyMap<string, HandStratum>): Map<string, HandQuota> {
  const { matter } = audit.named;
  const year: HandYear = { audit, registry, counted, sizes: sizesByRound(audit, counted) };
  const total = matter.total === undefined ? undefined : owedBy(year, matter.total, undefined, "total");
  const quotas = new Map<string, HandQuota>();
  for (const stratum of matter.strata.filter(({ rest }) => rest === undefined)) {
    const own = rulesByName(stratum).map(([name, rule]) => ({ rule, ...owedBy(year, rule, stratum, name) }));
    const floors = own.filter(({ rule }) => rule.side !== "at-most");
    const most = Math.max(...floors.map(({ left }) => left));
    const least = Math.min(...own.map(({ left }) => left));
    const decides = floors.length > 0 ? floors.find(({ left }) => left === most)! : own.find(({ left }) => left === least)!;
    quotas.set(stratum.id, quotaOf(decides, counted.get(stratum.id)!));
  }
  const resting = matter.strata.filter(({ rest }) => rest !== undefined);
  if (total !== undefined && resting.length > 0) shareRest(year, total.left, resting, quotas);
  return quotas;
}

interface HandYear {
  readonly audit: AuditCase;
  readonly registry: Registry;
  readonly counted: ReadonlyMap<string, HandStratum>;
  /** By stratum: its size in every round so far. */
  readonly sizes: ReadonlyMap<string, readonly number[]>;
}

interface Owed {
  readonly target: number;
  readonly done: number;
  /** Still to do. */
  readonly left: number;
}

function quotaOf({ target, left }: Owed, { forced }: HandStratum): HandQuota {
  return { target, quota: Math.max(left, forced) };
}

/** Rules of a stratum by their number in the record. */
function rulesByName(stratum: Stratum): [number, QuotaRule][] {
  const rules: QuotaRule[] = stratum.rest === undefined ? [stratum, ...(stratum.also ?? [])] : [...(stratum.also ?? [])];
  return rules.map((rule, at) => [at, rule]);
}

function sizesByRound({ named, earlier }: AuditCase, counted: ReadonlyMap<string, HandStratum>): Map<string, number[]> {
  const { matter, index } = named;
  return new Map(
    matter.strata.map(({ id }) => {
      const { units, eligible } = counted.get(id)!;
      const sizes: (number | undefined)[] = [];
      for (let t = 0; t < index; t++) {
        const round = earlier.find((each) => each.index === t);
        sizes.push(round?.draw.plan.body.strata.find((each) => each.stratum === id)?.size);
      }
      sizes.push(matter.of === "eligible" ? eligible : units);
      for (let t = index - 1; t >= 0; t--) sizes[t] ??= sizes[t + 1];
      return [id, sizes as number[]];
    }),
  );
}

/** Walks the periods of the year up to this round; what one leaves undone, the next owes as well. */
function owedBy(year: HandYear, rule: QuotaRule, stratum: Stratum | undefined, name: number | "total"): Owed {
  const { matter, index } = year.audit.named;
  const starts = matter.rounds.map(({ from }, t) => periodName(rule.per ?? "year", from, t));
  let undone = 0;
  for (const period of new Set(starts.slice(0, index + 1))) {
    const rounds = starts.flatMap((start, t) => (start === period ? [t] : []));
    const soFar = rounds.filter((t) => t <= index);
    const before = typeof rule.per === "object" ? visitedEarlier(year, stratum, blockStart(year, rule.per)) : 0;
    const done = before + soFar.reduce((sum, t) => sum + drawnIn(year, stratum, t), 0);
    const closes = rounds.length === soFar.length;
    const least = name === 0 && stratum?.rest === undefined && closes ? minimumOf(year, stratum!) : 0;
    const due = workDue(year, rule, stratum, name, rounds, soFar);
    const target =
      undone + (closes ? Math.max(least, toWhole(due, rule.side)) : beforeTheEnd(year, rule, stratum, name, rounds, soFar, due, undone));
    if (soFar.includes(index)) return { target, done, left: Math.max(0, target - done) };
    undone = Math.max(0, target - done);
  }
  throw new Error("A round lies in one of the periods of its year.");
}

/** The target before the last round of a period: rounded as a whole, round by round, or by the phase of the stratum. */
function beforeTheEnd(
  year: HandYear,
  rule: QuotaRule,
  stratum: Stratum | undefined,
  name: number | "total",
  rounds: readonly number[],
  soFar: readonly number[],
  due: Pair,
  undone: number,
): number {
  if (rule.rounding === "each-round") {
    return soFar.reduce((sum, t) => sum + toWhole(workDue(year, rule, stratum, name, rounds, [t]), rule.side), 0);
  }
  const { matter, index } = year.audit.named;
  const all = toWhole(amountIn(year, rule, stratum, name, index), "at-least");
  const small = rule.side === "at-least" && typeof rule.per !== "object" && all < rounds.length;
  if (matter.phase === undefined || stratum === undefined || !small) return toWhole(due, rule.side);
  if (year.audit.phaseSecret !== undefined)
    return toWhole(sumOf([due, phaseByHand(year.audit, year.audit.phaseSecret, stratum.id)]), "at-most");
  // The secret is still kept: the recorded target is believed where some phase gives it.
  const claimed = year.audit.attempt.plan.body.strata.find((each) => each.stratum === stratum.id)!.target - undone;
  const [low, high] = [toWhole(due, "at-most"), toWhole(due, "at-least")];
  return low <= claimed && claimed <= high ? claimed : low;
}

/** ticket(key("phase"), stratum) / 2^256. */
function phaseByHand({ policy: { authority, year }, named: { matter } }: AuditCase, value: string, stratum: string): Pair {
  const seed = seedOf([{ type: "reveal", party: matter.phase!.party, value }]);
  const ticket = ticketOf(keyFor(seed, `${authority}/${year}/${matter.id}/PHASE`, "phase"), stratum);
  return [BigInt(`0x${ticket}`), 2n ** 256n];
}

function minimumOf({ sizes }: HandYear, { id, minimum }: Stratum): number {
  return Math.min(minimum, sizes.get(id)!.at(-1)!);
}

/** First year of the block of years that holds the year of the policy. */
function blockStart({ audit: { policy } }: HandYear, { years, from }: Exclude<NonNullable<QuotaRule["per"]>, string>): number {
  return policy.year - ((policy.year - from) % years);
}

function periodName(per: NonNullable<QuotaRule["per"]>, day: string, round: number): string {
  if (per === "month") return day.slice(0, 7);
  if (per === "quarter") return "first second third fourth".split(" ")[Math.ceil(Number(day.slice(5, 7)) / 3) - 1]!;
  if (per === "half") return day.slice(5) < "07-01" ? "first" : "second";
  return per === "round" ? String(round) : "all";
}

/** Σ share × amount over the rounds so far, in shares of the period. */
function workDue(
  year: HandYear,
  rule: QuotaRule,
  stratum: Stratum | undefined,
  name: number | "total",
  rounds: readonly number[],
  soFar: readonly number[],
): Pair {
  const { matter, index } = year.audit.named;
  const shareOf = (t: number): Pair => pairOf(matter.rounds[t]!.share);
  const [top, bottom] = sumOf(rounds.map(shareOf));
  const seenFrom = (t: number): number => (matter.base === "average" ? t : matter.base === "plan" ? 0 : index);
  const sum = sumOf(soFar.map((t) => product(product(shareOf(t), [bottom, top]), amountIn(year, rule, stratum, name, seenFrom(t)))));
  if (typeof rule.per !== "object") return sum;
  const gone = BigInt(year.audit.policy.year - blockStart(year, rule.per));
  return product(sumOf([product([gone, 1n], amountIn(year, rule, stratum, name, index)), sum]), [1n, BigInt(rule.per.years)]);
}

/** What the rule asks for in a whole period, as round `t` saw it. */
function amountIn(year: HandYear, rule: QuotaRule, stratum: Stratum | undefined, name: number | "total", t: number): Pair {
  const whole = [...year.sizes.values()].reduce((sum, sizes) => sum + sizes[t]!, 0);
  const own = stratum === undefined || rule.ratioOf === "matter" ? whole : year.sizes.get(stratum.id)![t]!;
  const base: Pair = [BigInt(own), 1n];
  if (rule.ratio !== undefined) return product(pairOf(rule.ratio), base);
  if (rule.number !== undefined) return [BigInt(rule.number), 1n];
  if (rule.perInspector !== undefined) return product(pairOf(rule.perInspector), [BigInt(staffIn(year, rule, stratum, name, t)), 1n]);
  if (rule.shareOfTotal !== undefined) {
    return product(pairOf(rule.shareOfTotal), amountIn(year, year.audit.named.matter.total!, undefined, "total", t));
  }
  if (rule.ladder !== undefined) return product(ratioOnLadder(rule.ladder), base);
  const step = rule.steps!.find(({ upTo }) => upTo === undefined || own <= upTo)!;
  return step.ratio === undefined ? [BigInt(step.number!), 1n] : product(pairOf(step.ratio), base);
}

/** Inspectors counted in round `t`: today from the roster, earlier ones from the record, missing rounds as the next one that was drawn. */
function staffIn(year: HandYear, rule: QuotaRule, stratum: Stratum | undefined, name: number | "total", t: number): number {
  const { named, earlier } = year.audit;
  for (let round = t; round < named.index; round++) {
    const plan = earlier.find(({ index }) => index === round)?.draw.plan.body;
    const found = name === "total" ? plan?.total : plan?.strata.find((each) => each.stratum === stratum?.id)?.rules?.[name];
    if (found?.staff !== undefined) return found.staff;
  }
  const { agencies, grades, qualifications, posts } = rule.staff ?? {};
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

/** Up at once, down only after so many years in a row that called for less. */
function ratioOnLadder({ start, steps, lowerAfter, published }: NonNullable<QuotaRule["ladder"]>): Pair {
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

function drawnIn({ audit }: HandYear, stratum: Stratum | undefined, t: number): number {
  const round = audit.earlier.find((each) => each.index === t);
  return round === undefined ? 0 : unitsInTheEnd(round.draw, stratum?.id).length;
}

/** Units with a routine visit for this matter in the earlier years of the period. */
function visitedEarlier({ audit, registry, counted }: HandYear, stratum: Stratum | undefined, from: number): number {
  const members = [...counted].flatMap(([id, each]) => (stratum === undefined || id === stratum.id ? each.members : []));
  const counts = ({ day, kind, matter }: ReturnType<typeof visitsOf>[number]): boolean =>
    kind === "routine" && (matter ?? audit.named.matter.id) === audit.named.matter.id && day >= `${from}` && day < `${audit.policy.year}`;
  return members.filter((id) => visitsOf(registry, rowOf(registry.units, id)).some(counts)).length;
}

/** One unit after another to the stratum with the most units for each place it would then have (highest averages). */
function shareRest(year: HandYear, total: number, resting: readonly Stratum[], quotas: Map<string, HandQuota>): void {
  const seats = resting.map((stratum) => {
    const { forced } = year.counted.get(stratum.id)!;
    const size = year.sizes.get(stratum.id)!.at(-1)!;
    const floors = rulesByName(stratum).map(([name, rule]) => (rule.side === "at-most" ? 0 : owedBy(year, rule, stratum, name).left));
    const floor = Math.max(forced, ...floors);
    const done = Array.from({ length: year.audit.named.index }, (_, t) => drawnIn(year, stratum, t)).reduce((sum, each) => sum + each, 0);
    return { stratum, size, done, most: Math.max(size, done + floor), given: done + floor };
  });
  const fixed = [...quotas.values()].reduce((sum, { quota }) => sum + quota, 0);
  let left = Math.max(0, total - fixed) - seats.reduce((sum, { given, done }) => sum + given - done, 0);
  for (; left > 0; left--) {
    const open = seats.filter(({ given, most }) => given < most);
    if (open.length === 0) break;
    open.sort((a, b) => b.size * (a.given + 1) - a.size * (b.given + 1) || b.size - a.size)[0]!.given += 1;
  }
  for (const { stratum, given, done } of seats)
    quotas.set(stratum.id, quotaOf({ target: given, done, left: given - done }, year.counted.get(stratum.id)!));
}
