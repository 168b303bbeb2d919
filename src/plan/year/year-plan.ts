/**
 * A matter's whole year, planned round by round on the registry as it is known today: what each stratum owes,
 * what is left to draw from, and where the year would run dry.
 *
 * The year is walked with the same arithmetic that plans a round; what later rounds find is taken from days
 * that are known already (a unit opens or closes) and from the worst that earlier draws can leave.
 */
import type { Refusal } from "../../kernel/refusal.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import type { Matter } from "../../policy/policy.js";
import type { StaffFilter } from "../../policy/quota-rule.js";
import { mostSpent, type UnitsAlike } from "../forced-draws.js";
import { planRound, type RoundPlan } from "../plan-round.js";
import type { EarlierRound, RoundFacts } from "../round-facts.js";
import { indexOfPlace, recordedRule, stratumOf } from "../rule-place.js";

/** What is known of a stratum when the year is planned. */
export interface StratumStart {
  /** Units in each round. */
  readonly units: readonly number[];
  /** Of these, units that no lasting or passing rule keeps out today. */
  readonly eligible: readonly number[];
  /** Of these, units of weight 0 without a promise: no draw takes them. */
  readonly never: readonly number[];
  /** What keeps a unit out after some draws, mode and frequency rules alike. */
  readonly caps: readonly Cap[];
  /** Units that must be drawn in each round if nobody was drawn before in the year. */
  readonly due: readonly number[];
  /** The units by what forces them, where that is known: then fewer of them can be used up. */
  readonly alike?: () => readonly UnitsAlike[];
}

/** How many of the units due in a round earlier draws of the year leave. */
export type DueLeft = (matter: Matter, s: number, start: StratumStart, quotas: readonly number[]) => number;

export interface YearStart {
  readonly drawId: string;
  readonly authority: string;
  readonly year: number;
  readonly strata: readonly StratumStart[];
  readonly staffOf: (filter: StaffFilter | undefined) => number;
  /** Units of stratum `s`, as round `round` sees it, that were visited in the years from `from` on. */
  readonly visitedSince: (s: number, from: number, round: number) => number;
  /** `expectedDue` when left out. */
  readonly dueLeft?: DueLeft;
}

export interface YearPlan {
  readonly rounds: readonly RoundPlan[];
  /** By stratum, then by round: units that can be drawn whatever earlier draws were. */
  readonly sure: readonly (readonly number[])[];
  /**
   * By stratum: the first round before which the quotas are none that could be drawn, since rules would force
   * more or other units than was expected.
   */
  readonly unlike: readonly (number | undefined)[];
}

/** Rounds that were planned and drawn already. */
export interface YearPast {
  readonly rounds: readonly RoundPlan[];
  /** The same, each as its own policy had it. */
  readonly earlier: readonly (EarlierRound | undefined)[];
  /** By stratum, then by round: units drawn. */
  readonly drawn: readonly (readonly number[])[];
}

/** Plans every round of the year that is still to come as if each drew exactly its quota. */
export function planYear(matter: Matter, start: YearStart, past?: YearPast): Result<YearPlan> {
  const rounds: RoundPlan[] = [...(past?.rounds ?? [])];
  const quotas = matter.strata.map((_, s) => [...(past?.drawn[s] ?? [])]);
  const sure = matter.strata.map((_, s) => rounds.map((plan) => planOf(plan, matter, s)?.eligible ?? 0));
  const unlike: (number | undefined)[] = matter.strata.map(() => undefined);
  for (let round = rounds.length; round < matter.rounds.length; round++) {
    const onTheWay = { matter, start, round, rounds, quotas, past };
    const atLeast = start.strata.map((each, s) => sureUnits(each, quotas[s]!, round));
    const first = planRound(matter, factsOfRound(onTheWay, atLeast));
    const raised = first.ok ? raiseSure(onTheWay, atLeast, first.value) : { sure: atLeast, unlike: [] };
    const isMore = raised.sure.some((units, s) => units > atLeast[s]!);
    const plan = isMore ? planRound(matter, factsOfRound(onTheWay, raised.sure)) : first;
    if (!plan.ok) return reject(plan.refusals.map((refusal) => inRound(refusal, matter.rounds[round]!.id)));
    rounds.push(plan.value);
    for (const s of raised.unlike) unlike[s] ??= round;
    for (const [s, units] of raised.sure.entries()) sure[s]!.push(units);
    for (const [s, { quota }] of plan.value.strata.entries()) quotas[s]!.push(quota);
  }
  return accept({ rounds, sure, unlike });
}

function inRound(refusal: Refusal, round: string): Refusal {
  return { ...refusal, path: [...refusal.path, "rounds", round] };
}

/**
 * Of the units that become due in a round, those that earlier draws leave: at worst all of them, where a
 * ceiling or repeats of the draw make the worst count; otherwise those that chance leaves on average.
 */
export const expectedDue: DueLeft = (matter, s, { due, eligible, never }, quotas) => {
  const round = quotas.length;
  const fresh = Math.max(0, due[round]! - (due[round - 1] ?? 0));
  const once = matter.mode === "without-replacement" || matter.mode === "cycles";
  const limited = [matter.strata[s]!, ...(matter.strata[s]!.also ?? [])].some(
    ({ side }) => side !== "at-least",
  );
  if (once || limited || fresh === 0) return fresh;
  return Math.ceil(
    quotas.reduce(
      (left, quota) => left * (1 - Math.min(1, quota / (eligible[round]! - never[round]!))),
      fresh,
    ),
  );
};

/** At best every earlier draw of the year met a unit that would be due. */
export const leastDue: DueLeft = (_matter, _s, { due }, quotas) =>
  Math.max(0, due[quotas.length]! - quotas.reduce((sum, quota) => sum + quota, 0));

/** Others may have visited all of them. */
export const noneDue: DueLeft = () => 0;

interface YearOnTheWay {
  readonly matter: Matter;
  readonly start: YearStart;
  readonly round: number;
  readonly rounds: readonly RoundPlan[];
  readonly quotas: readonly (readonly number[])[];
  readonly past: YearPast | undefined;
}

interface RaisedSure {
  /** By stratum: units that can be drawn in the round whatever earlier draws were. */
  readonly sure: readonly number[];
  /** Strata in which no draws can have had the quotas before. */
  readonly unlike: readonly number[];
}

/** Where a quota is above what is sure, the units that rules force are looked at too: that may leave more. */
function raiseSure(onTheWay: YearOnTheWay, sure: readonly number[], plan: RoundPlan): RaisedSure {
  const { start, round } = onTheWay;
  const spent = start.strata.map((_, s) =>
    plan.strata[s]!.quota > sure[s]! ? spentUnderForce(onTheWay, s) : undefined,
  );
  const raised = start.strata.map(({ eligible, never }, s) => {
    const units = spent[s];
    return typeof units === "number"
      ? Math.max(sure[s]!, eligible[round]! - never[round]! - units)
      : sure[s]!;
  });
  return { sure: raised, unlike: [...spent.keys()].filter((s) => spent[s] === "never") };
}

function spentUnderForce(
  { start, round, quotas, past }: YearOnTheWay,
  s: number,
): ReturnType<typeof mostSpent> {
  const { alike, caps } = start.strata[s]!;
  if (alike === undefined) return undefined;
  const isSpent = (drawn: readonly number[], t: number): boolean =>
    caps.some(({ count, firstRound }) => drawn.filter((each) => each >= firstRound(t)).length >= count);
  return mostSpent({ groups: alike(), from: past?.rounds.length ?? 0, round, quotas: quotas[s]!, isSpent });
}

/** @param sure - by stratum: units that can be drawn in the round whatever earlier draws were */
function factsOfRound(
  { matter, start, round, rounds, quotas, past }: YearOnTheWay,
  sure: readonly number[],
): RoundFacts {
  const earlier = rounds.map((plan, t) => past?.earlier[t] ?? asPlanned(matter, plan));
  return {
    ...start,
    round,
    visitedSince: (s, from) => start.visitedSince(s, from, round),
    earlier,
    strata: start.strata.map((each, s) => {
      const plans = rounds.map((plan) => planOf(plan, matter, s));
      const { id } = matter.strata[s]!;
      return {
        units: each.units[round]!,
        eligible: sure[s]! + each.never[round]!,
        forced: Math.min(sure[s]!, (start.dueLeft ?? expectedDue)(matter, s, each, quotas[s]!)),
        earlier: plans.map((plan) => plan?.size),
        unitsBefore: plans.map((plan) => plan?.units),
        staff: (place) =>
          plans.map(
            (plan, t) => recordedRule(plan, indexOfPlace(stratumOf(earlier[t]!.matter, id), place))?.staff,
          ),
        doneBy: quotas[s]!,
      };
    }),
  };
}

/** A round of the year that draws what it owes. */
function asPlanned(matter: Matter, { strata, total }: RoundPlan): EarlierRound {
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
  const [size, units] = [sum(strata.map((each) => each.size)), sum(strata.map((each) => each.units))];
  return { matter, size, units, done: sum(strata.map(({ quota }) => quota)), totalStaff: total?.staff };
}

/** What a plan says of stratum `s`; an earlier policy may have had others. */
function planOf({ strata }: RoundPlan, matter: Matter, s: number) {
  const { id } = matter.strata[s]!;
  return strata[s]?.stratum === id ? strata[s] : strata.find(({ stratum }) => stratum === id);
}

/** A unit drawn `count` times in the rounds from `firstRound` up to now cannot be drawn again. */
export interface Cap {
  /** What says so: a field of the matter or the id of a frequency rule. */
  readonly rule: string;
  readonly count: number;
  readonly firstRound: (round: number) => number;
}

/** Caps of the mode and of the cool-down. */
export function capsOfMode({
  mode,
  times = 1,
  coolDown,
  rounds,
}: Pick<Matter, "mode" | "times" | "coolDown"> & { readonly rounds: { readonly length: number } }): Cap[] {
  const caps: Cap[] = [];
  const length = rounds.length / times;
  if (mode === "without-replacement") caps.push({ rule: "mode", count: 1, firstRound: () => 0 });
  if (mode === "at-most") caps.push({ rule: "times", count: times, firstRound: () => 0 });
  if (mode === "cycles")
    caps.push({ rule: "times", count: 1, firstRound: (round) => round - (round % length) });
  if (coolDown !== null)
    caps.push({ rule: "coolDown", count: 1, firstRound: (round) => Math.max(0, round - coolDown.rounds) });
  return caps;
}

/**
 * Units of the pool that can be drawn in a round, whatever the tickets were: without as many as earlier draws
 * can have spent.
 *
 * With a cool-down and a limit of M: the pool less the draws within the cool-down, less ⌊draws before it /
 * M⌋. For a unit that a longer window has spent, and a shorter one has not, has at most (shorter count − 1)
 * of its draws in the shorter window, and so the others before it.
 */
function sureUnits(
  { eligible, never, caps }: StratumStart,
  quotas: readonly number[],
  round: number,
): number {
  let spent = 0;
  let [until, allowed] = [round, 1];
  for (const { count, first } of nestedCaps(caps, round)) {
    const drawn = quotas.slice(first, until).reduce((sum, quota) => sum + quota, 0);
    const needed = count - allowed + 1;
    if (mostDraws(caps, first, until) >= needed) spent += Math.floor(drawn / needed);
    [until, allowed] = [first, count];
  }
  return Math.max(0, eligible[round]! - never[round]! - spent);
}

/**
 * Most draws of one unit in the rounds from `first` up to before `until`: each as early as every cap allows
 * it.
 */
function mostDraws(caps: readonly Cap[], first: number, until: number): number {
  const taken: number[] = [];
  for (let t = first; t < until; t++)
    if (caps.every(({ count, firstRound }) => taken.filter((each) => each >= firstRound(t)).length < count))
      taken.push(t);
  return taken.length;
}

/** Shortest window first; a cap that a longer window with no larger count makes idle is left out. */
function nestedCaps(
  caps: readonly Cap[],
  round: number,
): { readonly count: number; readonly first: number }[] {
  const windows = caps.map(({ count, firstRound }) => ({ count, first: firstRound(round) }));
  const sorted = windows.sort((a, b) => a.count - b.count || a.first - b.first);
  const kept: typeof sorted = [];
  for (const each of sorted) if (kept.every(({ first }) => each.first < first)) kept.push(each);
  return kept;
}
