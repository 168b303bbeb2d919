/**
 * A year's plan compiled from its policy: what every matter, stratum and round owes, what it costs, and its
 * contradictions, before anybody is drawn.
 */

import { isPlainObject } from "../kernel/canonical-json.js";
import { addDays } from "../kernel/iso-date.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { type Accepted, accept, type Rejected, reject } from "../kernel/result.js";
import { openReach } from "../plan/conflicts/caps/unit-reach.js";
import { classConflicts } from "../plan/conflicts/class-conflicts.js";
import { joinConflicts } from "../plan/conflicts/conflicts.js";
import { frequencyConflicts } from "../plan/conflicts/frequency-conflicts.js";
import { conditionDoubts, withCauses } from "../plan/conflicts/misspelt/condition-doubts.js";
import { withNearest } from "../plan/conflicts/nearest-rule.js";
import { periodConflicts } from "../plan/conflicts/period-conflicts.js";
import { promisesOf } from "../plan/conflicts/promises/promised.js";
import { ruleConflicts } from "../plan/conflicts/rule-conflicts.js";
import { shareConflicts } from "../plan/conflicts/share-conflicts.js";
import { dayConflicts } from "../plan/conflicts/staff/day-conflicts.js";
import { placeConflicts } from "../plan/conflicts/staff/place-conflicts.js";
import {
  roundsAhead,
  staffConflicts,
  visitsIn,
  workDaysOf,
} from "../plan/conflicts/staff/staff-conflicts.js";
import { visitDays } from "../plan/conflicts/staff/visit-days.js";
import { yearSeatConflicts } from "../plan/conflicts/staff/year-seats.js";
import { guaranteeOf, yearConflicts } from "../plan/conflicts/year-conflicts.js";
import type { RulePlan, StratumPlan } from "../plan/plan-round.js";
import { isPlanned, openYear, type PlannedYear } from "../plan/year/open-year.js";
import { chanceOfNoVisit, type ModePrice, priceOfMode, rollingGuarantee } from "../plan/year/prices.js";
import { yearWarnings } from "../plan/year/year-warnings.js";
import type { Matter, Policy, Round } from "../policy/policy.js";
import { type Frame, NO_STRATUM } from "../pool/frame.js";
import { openSight } from "../pool/sight.js";
import { faultsOfUnits } from "../pool/unit-tiers.js";
import type { Registry } from "../registry/registry.js";
import { faultsOfParsed } from "../year/at-door.js";
import { searchYear } from "./search-conflicts.js";

export interface CompileInput {
  readonly policy: Policy;
  readonly registry: Registry;
}

export interface CompiledPlan {
  readonly policy: string;
  readonly year: number;
  /** Cut-off day of the registry. */
  readonly asOf: string;
  readonly matters: readonly CompiledMatter[];
  readonly workload: Workload;
  /** Pairs of matters that may send people to the same units. */
  readonly overlaps: readonly Overlap[];
  /**
   * Years that were played ahead in search of a dead end: 0 where arithmetic alone decides, or where the year
   * is too large.
   */
  readonly searched: number;
}

export interface CompiledMatter {
  readonly matter: string;
  readonly rounds: readonly CompiledRound[];
  readonly strata: readonly CompiledStratum[];
}

export interface CompiledRound {
  readonly round: string;
  readonly from: string;
  readonly until: string;
  /** Days on which visits may be made. */
  readonly openDays: number;
  /**
   * Day on which the list is published; "visit" when nobody may know before; null when the policy does not
   * say.
   */
  readonly listOn: string | null;
  readonly total?: RulePlan;
  readonly quota: number;
  /** Seats to be filled: visits × team size. */
  readonly seats: number;
}

export interface CompiledStratum {
  readonly stratum: string;
  readonly rounds: readonly (StratumPlan & {
    /** Units that can be drawn whatever earlier draws were. */
    readonly sure: number;
  })[];
  /** Visits of the year: the sum of the quotas. */
  readonly quota: number;
  /** null for a stratum without units. */
  readonly price: StratumPrice | null;
}

/** What the mode costs. Reported, never decided by. */
export interface StratumPrice extends ModePrice {
  /** Chance that a unit is not visited in three, five, ten years like this one. */
  readonly noVisit: { readonly in3: number; readonly in5: number; readonly in10: number };
  /**
   * Where a rule promises a visit within years: the yearly chance before the last of them, and the share of
   * visits it forces.
   */
  readonly guarantee: {
    readonly rule: string;
    readonly years: number;
    readonly hazard: number;
    readonly forcedShare: number;
  } | null;
}

export interface Workload {
  readonly visits: number;
  readonly seats: number;
  /**
   * Working days of inspectors for all visits, and those they have; null where the policy does not say what a
   * visit costs.
   */
  readonly days: { readonly needed: number; readonly available: number } | null;
}

export interface Overlap {
  readonly matters: readonly [string, string];
  /** Units in both frames. */
  readonly units: number;
  /** How many of them both matters are expected to draw in the year. */
  readonly expectedTwice: number;
}

/**
 * A plan that cannot be kept, with what could be worked out all the same: to be looked at beside the
 * refusals, never to be drawn by.
 */
export interface RefusedPlan extends Rejected {
  /** Numbers of the matters that could be planned; null where the input could not be read. */
  readonly value: CompiledPlan | null;
  readonly warnings: readonly Refusal[];
}

/**
 * Compiles the year, or names its contradictions, each with its rules, its arithmetic and the nearest plan
 * that works (codes `plan/…`).
 *
 * What is lawful but unwise is a warning: a stratum with one draw a year, a draw that can be guessed, a base
 * that decides.
 *
 * @example
 * orThrow(compilePlan({ policy, registry })).matters[0].strata[0].quota; // 4
 */
export function compilePlan(input: CompileInput): Accepted<CompiledPlan> | RefusedPlan {
  const answer = refusing(() => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const faults = faultsOfParsed({ policy: input.policy, registry: input.registry });
    return faults.length > 0 ? reject(faults) : accept(compileChecked(input));
  });
  return answer.ok ? answer.value : { ...answer, value: null, warnings: [] };
}

function compileChecked({ policy, registry }: CompileInput): Accepted<CompiledPlan> | RefusedPlan {
  const unknown = faultsOfUnits(registry, policy);
  if (unknown.length > 0) return { ...reject(unknown), value: null, warnings: [] };
  const sight = openSight(registry, policy.classes);
  const years = policy.matters.map((matter) => openYear(policy, registry, matter, sight));
  const planned = years.filter(isPlanned);
  const ahead = roundsAhead(policy, registry, planned, sight);
  const reaches = planned.map((year) => openReach(policy, registry, year, sight));
  const aboutVisits = frequencyConflicts(policy, registry, reaches, sight);
  const advised = (refusal: Refusal): Refusal => withNearest(refusal, { policy, registry, sight, reaches });
  const { faults, doubts } = joinConflicts([
    ...years.map(({ matter }) => ruleConflicts(matter)),
    ...years.map(({ matter, plan, doubts: dearer }) => ({
      faults: [...periodConflicts(matter), ...(plan.ok ? [] : plan.refusals)],
      doubts: dearer,
    })),
    ...planned.map((year) => yearConflicts(policy, registry, year)),
    dayConflicts(ahead),
    staffConflicts(policy, registry, planned, ahead),
    yearSeatConflicts(ahead, registry),
    placeConflicts(ahead, registry),
    { faults: aboutVisits.faults.map(advised), doubts: aboutVisits.doubts.map(advised) },
    { faults: shareConflicts(policy, planned), doubts: [] },
    // A matter that could not be planned may be the one that draws a class.
    {
      faults: planned.length < years.length ? [] : classConflicts(policy, registry, planned, sight),
      doubts: [],
    },
  ]);
  const framed = years.map(({ matter, pool }) => ({ matter, frame: pool.frame }));
  const conditions = conditionDoubts({ policy, registry, sight, framed });
  const wrong = [...faults, ...conditions.refusals];
  const numbers = {
    policy: policy.id,
    year: policy.year,
    asOf: registry.asOf,
    matters: planned.map((year) => compileMatter(policy, year)),
    workload: workloadOf(policy, registry, planned),
    overlaps: overlapsOf(planned),
  };
  const known = [...conditions.warnings, ...doubts];
  if (wrong.length > 0)
    return { ...reject(withCauses(wrong, conditions)), value: { ...numbers, searched: 0 }, warnings: known };
  const search = searchYear(policy, registry, planned, promisesOf(policy, registry, reaches, sight), known);
  const found = [...search.found, ...planned.flatMap((year) => yearWarnings(policy, registry, year))];
  return accept({ ...numbers, searched: search.years }, [...known, ...found]);
}

function compileMatter(policy: Policy, year: PlannedYear): CompiledMatter {
  const { matter, plan } = year;
  const { rounds, sure } = plan.value;
  return {
    matter: matter.id,
    rounds: matter.rounds.map((round, t) => ({
      ...{
        round: round.id,
        from: round.from,
        until: round.until,
        openDays: visitDays(policy, matter, round),
        listOn: listDay(matter, round),
      },
      ...(rounds[t]!.total === undefined ? {} : { total: rounds[t]!.total }),
      quota: visitsIn(rounds[t]!),
      seats: visitsIn(rounds[t]!) * matter.team.roles.length,
    })),
    strata: matter.strata.map(({ id }, s) => {
      const own = rounds.map(({ strata }, t) => ({ ...strata[s]!, sure: sure[s]![t]! }));
      const quotas = own.map(({ quota }) => quota);
      return {
        stratum: id,
        rounds: own,
        quota: quotas.reduce((sum, quota) => sum + quota, 0),
        price: priceOf(year, s, quotas),
      };
    }),
  };
}

function listDay({ list }: Matter, { from }: Round): string | null {
  if (list?.secretUntilVisit === true) return "visit";
  return list?.daysAhead === undefined ? null : addDays(from, -list.daysAhead);
}

/** Of everybody who may be drawn in some round: units that come later are met less often still. */
function priceOf(
  { matter, plan, caps, start }: PlannedYear,
  s: number,
  quotas: readonly number[],
): StratumPrice | null {
  const year = plan.value;
  const { mode, times = 1, coolDown } = matter;
  const units = Math.max(...start.strata[s]!.eligible);
  if (units === 0) return null;
  const promised = guaranteeOf(matter, year, s);
  const kept = promised && rollingGuarantee(promised);
  const guarantee =
    promised === undefined || kept === undefined
      ? null
      : { rule: promised.rule, years: promised.years, ...kept };
  const price = priceOfMode({ units, quotas, mode, times, coolDown: coolDown?.rounds ?? 0, caps });
  const noVisit = (years: number): number => chanceOfNoVisit(price.coverage, years);
  return { ...price, noVisit: { in3: noVisit(3), in5: noVisit(5), in10: noVisit(10) }, guarantee };
}

function workloadOf({ workDays }: Policy, registry: Registry, years: readonly PlannedYear[]): Workload {
  const counts = years.map(({ matter, plan }) => ({
    visits: plan.value.rounds.reduce((sum, round) => sum + visitsIn(round), 0),
    size: matter.team.roles.length,
  }));
  const days = workDays === undefined ? null : workDaysOf(workDays, registry, years, () => true);
  return {
    visits: counts.reduce((sum, { visits }) => sum + visits, 0),
    seats: counts.reduce((sum, { visits, size }) => sum + visits * size, 0),
    days: days === null ? null : { needed: days.needed, available: days.available },
  };
}

/** A matter's year, and by stratum the chance that a unit is drawn in it. */
interface CoveredYear {
  readonly year: PlannedYear;
  readonly coverage: readonly number[];
}

function overlapsOf(years: readonly PlannedYear[]): Overlap[] {
  const covered = years.map((year): CoveredYear => ({ year, coverage: coverageOf(year) }));
  return covered.flatMap((one, at) => covered.slice(at + 1).flatMap((other) => overlapOf(one, other)));
}

/**
 * Draws of two matters have keys of their own, so a unit's chance to be in both is the product of its
 * chances.
 */
function overlapOf(one: CoveredYear, other: CoveredYear): Overlap[] {
  const shared = sharedUnits(one.year.pool.frame, other.year.pool.frame);
  if (shared.length === 0) return [];
  const twice = shared.map(({ units, strata: [s, t] }) => units * one.coverage[s]! * other.coverage[t]!);
  return [
    {
      matters: [one.year.matter.id, other.year.matter.id],
      units: shared.reduce((sum, { units }) => sum + units, 0),
      expectedTwice: twice.reduce((sum, expected) => sum + expected, 0),
    },
  ];
}

interface SharedUnits {
  /** Stratum of the one matter and of the other. */
  readonly strata: readonly [number, number];
  readonly units: number;
}

/** Units that stand in the frames of both matters, by their strata in the order in which they are met. */
function sharedUnits(one: Frame, other: Frame): SharedUnits[] {
  const met: (SharedUnits & { units: number })[] = [];
  const byStrata = one.sizes.map(() => new Map<number, SharedUnits & { units: number }>());
  for (let row = 0; row < one.stratum.length; row++) {
    const [s, t] = [one.stratum[row]!, other.stratum[row]!];
    if (s === NO_STRATUM || t === NO_STRATUM) continue;
    const known = byStrata[s]!.get(t);
    if (known !== undefined) {
      known.units += 1;
      continue;
    }
    const first = { strata: [s, t] as const, units: 1 };
    byStrata[s]!.set(t, first);
    met.push(first);
  }
  return met;
}

function coverageOf(year: PlannedYear): number[] {
  const { matter, plan } = year;
  return matter.strata.map((_, s) => {
    const quotas = plan.value.rounds.map(({ strata }) => strata[s]!.quota);
    return priceOf(year, s, quotas)?.coverage ?? 0;
  });
}
