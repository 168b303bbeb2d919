/**
 * Targets and quotas by hand: whole numbers only, from the text of the policies and the record of the earlier
 * rounds.
 */
import { firstWhere, heldBy, lastOf } from "../../kernel/certain.js";
import type { Stratum } from "../../policy/policy.js";
import { keyFor } from "../../random/key.js";
import { seedOf } from "../../random/seed.js";
import { ticketOf } from "../../random/ticket.js";
import type { Registry } from "../../registry/registry.js";
import { amountIn, blockStart, minimumIn, workDue } from "./plain-amounts.js";
import type { PlainDrawCase } from "./plain-case.js";
import { type PlainFraction, pairOf, product, sumOf, toWhole } from "./plain-fraction.js";
import { restByHand } from "./plain-rest.js";
import {
  ALL,
  drawnIn,
  type HandStratum,
  type HandYear,
  openHandYear,
  periodOfRound,
  type RuleName,
  type Ruling,
  rulingIn,
  rulingsOf,
  rulingThen,
  visitedEarlier,
} from "./plain-year.js";

export interface HandQuota {
  readonly target: number;
  readonly quota: number;
}

const TOTAL: RuleName = { stratum: undefined, at: "total" };

/** What every stratum owes in the round of the case. */
export function quotasByHand(
  audit: PlainDrawCase,
  registry: Registry,
  counted: ReadonlyMap<string, HandStratum>,
): Map<string, HandQuota> {
  const { matter } = audit.named;
  const year = openHandYear(audit, registry, counted);
  const whole = rulingIn(matter, TOTAL);
  const total = whole === undefined ? undefined : owedBy(year, whole);
  const quotas = new Map<string, HandQuota>();
  for (const stratum of matter.strata.filter(({ rest }) => rest === undefined)) {
    const own = rulingsOf(matter, stratum).map((ruling) => ({ rule: ruling.rule, ...owedBy(year, ruling) }));
    const floors = own.filter(({ rule }) => rule.side !== "at-most");
    const most = Math.max(...floors.map(({ left }) => left));
    const least = Math.min(...own.map(({ left }) => left));
    const decides =
      floors.length > 0
        ? firstWhere(floors, ({ left }) => left === most)
        : firstWhere(own, ({ left }) => left === least);
    quotas.set(stratum.id, quotaOf(decides, heldBy(counted, stratum.id)));
  }
  const resting = matter.strata.filter(({ rest }) => rest !== undefined);
  if (total !== undefined && resting.length > 0) shareRest(year, total.left, resting, quotas);
  return quotas;
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

/** The period of the round is judged by the rule of today, with what the periods before it have handed on. */
function owedBy(year: HandYear, ruling: Ruling): Owed {
  const { matter, index } = year.audit.named;
  const { rule, name } = ruling;
  const rounds = matter.rounds.flatMap((_, t) =>
    periodOfRound(matter, rule, t) === periodOfRound(matter, rule, index) ? [t] : [],
  );
  const soFar = rounds.filter((t) => t <= index);
  const before =
    typeof rule.per === "object" ? visitedEarlier(year, name.stratum, blockStart(year, rule.per)) : 0;
  const done = before + soFar.reduce((sum, t) => sum + drawnIn(year, name.stratum, t), 0);
  const closes = rounds.length === soFar.length;
  const minimum = closes ? minimumIn(year, ruling, index, rounds) : 0;
  const undone = handedTo(year, ruling, rounds[0]!);
  const due = workDue(year, { ruling, rounds, counted: soFar, now: index });
  const asked = closes ? toWhole(due, rule.side) : beforeTheEnd(year, ruling, { rounds, soFar, due, undone });
  const target =
    rule.side === "at-most" ? Math.max(undone + minimum, asked) : undone + Math.max(minimum, asked);
  return { target, done, left: Math.max(0, target - done) };
}

/**
 * What the rounds before round `next` leave to a rule. The last of them says by which rule they are judged,
 * and which others belong to its period: what that period had to do, and what it got from those before it,
 * less what it did. One whose period goes on had nothing to do yet.
 */
function handedTo(year: HandYear, { rule: taker, name }: Ruling, next: number): number {
  const last = next - 1;
  const then = last < 0 ? undefined : rulingThen(year, name, last);
  if (then === undefined) return 0;
  const { matter } = year.audit.named;
  const period = (t: number): string => periodOfRound(matter, then.rule, t);
  let first = last;
  while (first > 0 && period(first - 1) === period(last)) first -= 1;
  const rounds = Array.from({ length: next - first }, (_, n) => first + n);
  const undone = handedTo(year, then, first);
  const done = rounds.reduce((sum, t) => sum + drawnIn(year, name.stratum, t), 0);
  if (taker.side === "at-most" && then.rule.side !== "at-most") return 0;
  if (period(next) === period(last)) return Math.max(0, undone - done);
  const minimum = minimumIn(year, then, last, rounds);
  const { side } = then.rule;
  const work =
    side === "at-most"
      ? 0
      : toWhole(workDue(year, { ruling: then, rounds, counted: rounds, now: last }), side);
  return Math.max(0, undone + Math.max(minimum, work) - done);
}

interface OpenPeriod {
  readonly rounds: readonly number[];
  readonly soFar: readonly number[];
  readonly due: PlainFraction;
  readonly undone: number;
}

/**
 * The target before the last round of a period: rounded as a whole, round by round, or by the phase of the
 * stratum.
 */
function beforeTheEnd(year: HandYear, ruling: Ruling, { rounds, soFar, due, undone }: OpenPeriod): number {
  const { matter, index } = year.audit.named;
  const { rule, name } = ruling;
  if (rule.rounding === "each-round") {
    const owedIn = (counted: readonly number[]): number =>
      toWhole(workDue(year, { ruling, rounds, counted, now: index }), rule.side);
    const steps = soFar.reduce((sum, t) => sum + owedIn([t]), 0);
    if (rule.side !== "exactly") return steps;
    // An exact number is not exceeded by its own steps: the whole period, if its later rounds see what this
    // one sees.
    return Math.min(steps, Math.max(owedIn(rounds), minimumIn(year, ruling, index, rounds)));
  }
  const all = toWhole(amountIn(year, ruling, index), "at-least");
  const small = rule.side === "at-least" && typeof rule.per !== "object" && all < rounds.length;
  if (matter.phase === undefined || name.stratum === undefined || !small) return toWhole(due, rule.side);
  const { phaseSecret, attempt } = year.audit;
  if (phaseSecret !== undefined)
    return toWhole(sumOf([due, phaseByHand(year.audit, phaseSecret, name.stratum)]), "at-most");
  // The secret is still kept: the recorded target is believed where some phase gives it.
  const own = attempt.plan.body.strata.find((each) => each.stratum === name.stratum);
  const [low, high] = [toWhole(due, "at-most"), toWhole(due, "at-least")];
  const claimed = own === undefined ? low : own.target - undone;
  return low <= claimed && claimed <= high ? claimed : low;
}

/** ticket(key("phase"), stratum) / 2^256. */
function phaseByHand(
  { policy: { authority, year }, named: { matter } }: PlainDrawCase,
  value: string,
  stratum: string,
): PlainFraction {
  const seed = seedOf([{ type: "reveal", party: matter.phase!.party, value }]);
  const ticket = ticketOf(keyFor(seed, `${authority}/${year}/${matter.id}/PHASE`, "phase"), stratum);
  return [BigInt(`0x${ticket}`), 2n ** 256n];
}

/** What is left of the total for the strata that take the rest. */
function shareRest(
  year: HandYear,
  total: number,
  resting: readonly Stratum[],
  quotas: Map<string, HandQuota>,
): void {
  const { policy, named } = year.audit;
  const { matter, index } = named;
  const drawn = ({ id }: Stratum): number =>
    Array.from({ length: index }, (_, t) => drawnIn(year, id, t)).reduce((a, b) => a + b, 0);
  const rows = resting.map((stratum) => {
    const { id, minimum } = stratum;
    const { forced } = heldBy(year.counted, id);
    const sizes: [number, number] = [lastOf(heldBy(year.sizes, id)), heldBy(year.sizes, id)[0]!];
    const minimums: [number, number] = [Math.min(minimum, sizes[0]), Math.min(minimum, sizes[1])];
    const floors = rulingsOf(matter, stratum).map((ruling) =>
      ruling.rule.side === "at-most" ? 0 : owedBy(year, ruling).left,
    );
    const done = drawn(stratum);
    const atTheEnd = index === matter.rounds.length - 1 ? minimums[0] - done : 0;
    const often = matter.mode === "independent" ? Number.POSITIVE_INFINITY : (matter.times ?? 1) * sizes[0];
    return {
      id,
      sizes,
      minimums,
      least: done + Math.max(0, atTheEnd, forced, ...floors),
      most: Math.min(often, done + sizes[0]),
    };
  });
  const fixed = [...quotas.values()].reduce((sum, { quota }) => sum + quota, 0);
  const places = Math.max(0, total - fixed) + resting.reduce((sum, stratum) => sum + drawn(stratum), 0);
  const name = `${policy.authority}/${policy.year}/${matter.id}/REST`;
  const shared = restByHand({ name, places, year: [restOfYear(year, index), restOfYear(year, 0)], rows });
  for (const stratum of resting) {
    const [target, done] = [heldBy(shared, stratum.id), drawn(stratum)];
    quotas.set(
      stratum.id,
      quotaOf({ target, done, left: Math.max(0, target - done) }, heldBy(year.counted, stratum.id)),
    );
  }
}

/** What the total leaves to them in a year in which every round sees what round `t` saw. */
function restOfYear(year: HandYear, t: number): number {
  const { matter } = year.audit.named;
  const own = matter.strata.filter(({ rest }) => rest === undefined);
  const taken = own.map((stratum) => {
    const all = rulingsOf(matter, stratum).map((ruling) => ({
      floor: ruling.rule.side !== "at-most",
      owed: inWholeYear(year, ruling, t),
    }));
    const floors = all.filter(({ floor }) => floor).map(({ owed }) => owed);
    return floors.length > 0 ? Math.max(...floors) : Math.min(...all.map(({ owed }) => owed));
  });
  return Math.max(0, inWholeYear(year, rulingIn(matter, TOTAL)!, t) - taken.reduce((a, b) => a + b, 0));
}

function inWholeYear(year: HandYear, ruling: Ruling, t: number): number {
  const { matter } = year.audit.named;
  const { rule, name, stratum } = ruling;
  if (heldBy(year.units, stratum?.id ?? ALL)[t] === 0) return 0;
  const amount = amountIn(year, ruling, t);
  const minimum = name.at === "own" ? Math.min(stratum!.minimum, heldBy(year.sizes, stratum!.id)[t]!) : 0;
  if (typeof rule.per === "object") {
    const first = blockStart(year, rule.per);
    const years = BigInt(year.audit.policy.year - first + 1);
    const owed = Math.max(minimum, toWhole(product(amount, [years, BigInt(rule.per.years)]), rule.side));
    return Math.max(0, owed - visitedEarlier(year, name.stratum, first));
  }
  const working = matter.rounds.flatMap(({ share }, at) =>
    pairOf(share)[0] === 0n ? [] : [periodOfRound(matter, rule, at)],
  );
  return new Set(working).size * Math.max(minimum, toWhole(amount, rule.side));
}
