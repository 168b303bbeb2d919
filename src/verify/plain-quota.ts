/** Targets and quotas by hand: whole numbers only, from the text of the policy and the record of the earlier rounds. */
import type { Stratum } from "../policy/policy.js";
import type { QuotaRule } from "../policy/quota-rule.js";
import { keyFor } from "../random/key.js";
import { seedOf } from "../random/seed.js";
import { ticketOf } from "../random/ticket.js";
import type { Registry } from "../registry/registry.js";
import type { AuditCase } from "./audit-case.js";
import { compare, type Pair, pairOf, product, sumOf, toWhole } from "./plain-fraction.js";
import { plainPasts, type ToldVisit } from "./plain-past.js";
import { restByHand } from "./plain-rest.js";
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

/** Walks the periods of the year: each one that is over is judged by its own rounds, and only what had to be done is handed on. */
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
    const minimum = closes && name === 0 && stratum?.rest === undefined ? minimumOf(year, stratum!, soFar.at(-1)!, rounds) : 0;
    const must = undone + minimum;
    const due = workDue(year, rule, stratum, name, rounds, soFar, soFar.at(-1)!);
    const ceiling = rule.side === "at-most";
    const asked = closes ? toWhole(due, rule.side) : beforeTheEnd(year, rule, stratum, name, rounds, soFar, due, undone);
    const target = ceiling ? Math.max(must, asked) : undone + Math.max(minimum, asked);
    if (soFar.includes(index)) return { target, done, left: Math.max(0, target - done) };
    undone = Math.max(0, (ceiling ? must : target) - done);
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
    const now = year.audit.named.index;
    const steps = soFar.reduce((sum, t) => sum + toWhole(workDue(year, rule, stratum, name, rounds, [t], now), rule.side), 0);
    if (rule.side !== "exactly") return steps;
    // An exact number is not exceeded by its own steps: the whole period, if its later rounds see what this one sees.
    const whole = toWhole(workDue(year, rule, stratum, name, rounds, rounds, now), "exactly");
    return Math.min(steps, Math.max(whole, name === 0 ? minimumOf(year, stratum!, now, rounds) : 0));
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

/** As round `t` saw the stratum; a period without a share of the year owes none. */
function minimumOf({ sizes, audit }: HandYear, { id, minimum }: Stratum, t: number, rounds: readonly number[]): number {
  const [share] = sumOf(rounds.map((round) => pairOf(audit.named.matter.rounds[round]!.share)));
  return share === 0n ? 0 : Math.min(minimum, sizes.get(id)![t]!);
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

/** Σ share × amount over the rounds, in shares of the period, as round `now` of it sees them; nothing where the period has no share at all. */
function workDue(
  year: HandYear,
  rule: QuotaRule,
  stratum: Stratum | undefined,
  name: number | "total",
  rounds: readonly number[],
  soFar: readonly number[],
  now: number,
): Pair {
  const { matter } = year.audit.named;
  const shareOf = (t: number): Pair => pairOf(matter.rounds[t]!.share);
  const [top, bottom] = sumOf(rounds.map(shareOf));
  const seenFrom = (t: number): number => (matter.base === "average" ? Math.min(t, now) : matter.base === "plan" ? 0 : now);
  const parts =
    top === 0n ? [] : soFar.map((t) => product(product(shareOf(t), [bottom, top]), amountIn(year, rule, stratum, name, seenFrom(t))));
  const sum = sumOf(parts);
  if (typeof rule.per !== "object") return sum;
  const gone = BigInt(year.audit.policy.year - blockStart(year, rule.per));
  return product(sumOf([product([gone, 1n], amountIn(year, rule, stratum, name, now)), sum]), [1n, BigInt(rule.per.years)]);
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
  const { policy, named } = audit;
  const [only, ...others] = policy.matters;
  const { pastOf } = plainPasts(audit.ledgerAnnounced, policy, registry);
  const counts = ({ day, kind, matter, authority, made }: ToldVisit): boolean =>
    made &&
    kind === "routine" &&
    (matter ?? (others.length === 0 ? only?.id : null)) === named.matter.id &&
    (authority ?? policy.authority) === policy.authority &&
    day >= `${from}` &&
    day < `${policy.year}`;
  return members.filter((id) => pastOf(id).told.some(counts)).length;
}

/** What is left of the total for the strata that take the rest. */
function shareRest(year: HandYear, total: number, resting: readonly Stratum[], quotas: Map<string, HandQuota>): void {
  const { policy, named } = year.audit;
  const { matter, index } = named;
  const drawn = (stratum: Stratum): number => Array.from({ length: index }, (_, t) => drawnIn(year, stratum, t)).reduce((a, b) => a + b, 0);
  const rows = resting.map((stratum) => {
    const { id, minimum } = stratum;
    const { forced } = year.counted.get(id)!;
    const sizes: [number, number] = [year.sizes.get(id)!.at(-1)!, year.sizes.get(id)![0]!];
    const minimums: [number, number] = [Math.min(minimum, sizes[0]), Math.min(minimum, sizes[1])];
    const floors = rulesByName(stratum).map(([name, rule]) => (rule.side === "at-most" ? 0 : owedBy(year, rule, stratum, name).left));
    const done = drawn(stratum);
    const atTheEnd = index === matter.rounds.length - 1 ? minimums[0] - done : 0;
    const often = matter.mode === "independent" ? Number.POSITIVE_INFINITY : (matter.times ?? 1) * sizes[0];
    return { id, sizes, minimums, least: done + Math.max(0, atTheEnd, forced, ...floors), most: Math.min(often, done + sizes[0]) };
  });
  const fixed = [...quotas.values()].reduce((sum, { quota }) => sum + quota, 0);
  const places = Math.max(0, total - fixed) + resting.reduce((sum, stratum) => sum + drawn(stratum), 0);
  const name = `${policy.authority}/${policy.year}/${matter.id}/REST`;
  const shared = restByHand({ name, places, year: [restOfYear(year, index), restOfYear(year, 0)], rows });
  for (const stratum of resting) {
    const [target, done] = [shared.get(stratum.id)!, drawn(stratum)];
    quotas.set(stratum.id, quotaOf({ target, done, left: Math.max(0, target - done) }, year.counted.get(stratum.id)!));
  }
}

/** What the total leaves to them in a year in which every round sees what round `t` saw. */
function restOfYear(year: HandYear, t: number): number {
  const { matter } = year.audit.named;
  const own = matter.strata.filter(({ rest }) => rest === undefined);
  const taken = own.map((stratum) => {
    const all = rulesByName(stratum).map(([name, rule]) => ({
      floor: rule.side !== "at-most",
      owed: inWholeYear(year, rule, stratum, name, t),
    }));
    const floors = all.filter(({ floor }) => floor).map(({ owed }) => owed);
    return floors.length > 0 ? Math.max(...floors) : Math.min(...all.map(({ owed }) => owed));
  });
  return Math.max(0, inWholeYear(year, matter.total!, undefined, "total", t) - taken.reduce((a, b) => a + b, 0));
}

function inWholeYear(year: HandYear, rule: QuotaRule, stratum: Stratum | undefined, name: number | "total", t: number): number {
  const { matter } = year.audit.named;
  const amount = amountIn(year, rule, stratum, name, t);
  const minimum = name === 0 && stratum !== undefined ? Math.min(stratum.minimum, year.sizes.get(stratum.id)![t]!) : 0;
  if (typeof rule.per === "object") {
    const first = blockStart(year, rule.per);
    const years = BigInt(year.audit.policy.year - first + 1);
    const owed = Math.max(minimum, toWhole(product(amount, [years, BigInt(rule.per.years)]), rule.side));
    return Math.max(0, owed - visitedEarlier(year, stratum, first));
  }
  const working = matter.rounds.flatMap(({ from, share }, at) =>
    pairOf(share)[0] === 0n ? [] : [periodName(rule.per ?? "year", from, at)],
  );
  return new Set(working).size * Math.max(minimum, toWhole(amount, rule.side));
}
