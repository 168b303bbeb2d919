/**
 * A year's plan compiled from its policy: what every matter, stratum and round owes, what it costs, and its
 * contradictions, before anybody is drawn.
 */

import { isPlainObject } from "../kernel/canonical-json.js";
import { addDays } from "../kernel/iso-date.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { type Accepted, accept, reject } from "../kernel/result.js";
import { type MatterReach, openReach } from "../plan/conflicts/caps/unit-reach.js";
import { classConflicts } from "../plan/conflicts/class-conflicts.js";
import { type Conflicts, joinConflicts } from "../plan/conflicts/conflicts.js";
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
  visitsOwed,
  workDaysOf,
} from "../plan/conflicts/staff/staff-conflicts.js";
import { visitDays } from "../plan/conflicts/staff/visit-days.js";
import { yearSeatConflicts } from "../plan/conflicts/staff/year-seats.js";
import { yearConflicts } from "../plan/conflicts/year-conflicts.js";
import {
  forecastMatterYear,
  isPlanned,
  type MatterYear,
  type PlannedYear,
} from "../plan/year/matter-year.js";
import { yearWarnings } from "../plan/year/year-warnings.js";
import type { Matter, Policy, Round } from "../policy/policy.js";
import { openSight, type Sight } from "../pool/sight.js";
import { faultsOfUnits } from "../pool/unit-tiers.js";
import type { Registry } from "../registry/registry.js";
import { faultsOfParsed } from "../year/at-door.js";
import type { CompiledMatter, CompiledPlan, CompileInput, RefusedPlan, Workload } from "./compiled-plan.js";
import { overlapsOf } from "./overlaps.js";
import { priceOf } from "./price-of.js";
import { searchYear } from "./search-conflicts.js";

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
  const years = policy.matters.map((matter) => forecastMatterYear(policy, registry, matter, sight));
  const planned = years.filter(isPlanned);
  const reaches = planned.map((year) => openReach(policy, registry, year, sight));
  const opened = { policy, registry, sight, years, planned, reaches };
  const { faults, doubts } = conflictsOf(opened);
  const framed = years.map(({ matter, pool }) => ({ matter, frame: pool.frame }));
  const conditions = conditionDoubts({ policy, registry, sight, framed });
  const wrong = [...faults, ...conditions.refusals];
  const numbers = numbersOf(opened);
  const known = [...conditions.warnings, ...doubts];
  if (wrong.length > 0)
    return { ...reject(withCauses(wrong, conditions)), value: { ...numbers, searched: 0 }, warnings: known };
  const search = searchYear(policy, registry, planned, promisesOf(policy, registry, reaches, sight), known);
  const found = [...search.found, ...planned.flatMap((year) => yearWarnings(policy, registry, year))];
  return accept({ ...numbers, searched: search.years }, [...known, ...found]);
}

/** The year of each matter, as far as it could be planned. */
interface OpenedPlan {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly sight: Sight;
  readonly years: readonly MatterYear[];
  readonly planned: readonly PlannedYear[];
  readonly reaches: readonly MatterReach[];
}

/** Of the year as a whole, of what its visits promise, and of its people: faults refuse the plan. */
function conflictsOf({ policy, registry, sight, years, planned, reaches }: OpenedPlan): Conflicts {
  const ahead = roundsAhead(policy, registry, planned, sight);
  const aboutVisits = frequencyConflicts(policy, registry, reaches, sight);
  const advised = (refusal: Refusal): Refusal => withNearest(refusal, { policy, registry, sight, reaches });
  return joinConflicts([
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
}

/** What every matter owes, and what that costs. */
function numbersOf({ policy, registry, planned }: OpenedPlan): Omit<CompiledPlan, "searched"> {
  return {
    policy: policy.id,
    year: policy.year,
    asOf: registry.asOf,
    matters: planned.map((year) => compileMatter(policy, year)),
    workload: workloadOf(policy, registry, planned),
    overlaps: overlapsOf(planned),
  };
}

function compileMatter(policy: Policy, year: PlannedYear): CompiledMatter {
  const { matter, plan } = year;
  const { rounds, sure } = plan.value;
  return {
    matter: matter.id,
    rounds: matter.rounds.map((round, t) => ({
      round: round.id,
      from: round.from,
      until: round.until,
      openDays: visitDays(policy, matter, round),
      listOn: listDay(matter, round),
      ...(rounds[t]!.total === undefined ? {} : { total: rounds[t]!.total }),
      quota: visitsOwed(rounds[t]!),
      seats: visitsOwed(rounds[t]!) * matter.team.roles.length,
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

function workloadOf({ workDays }: Policy, registry: Registry, years: readonly PlannedYear[]): Workload {
  const counts = years.map(({ matter, plan }) => ({
    visits: plan.value.rounds.reduce((sum, round) => sum + visitsOwed(round), 0),
    size: matter.team.roles.length,
  }));
  const days = workDays === undefined ? null : workDaysOf(workDays, registry, years, () => true);
  return {
    visits: counts.reduce((sum, { visits }) => sum + visits, 0),
    seats: counts.reduce((sum, { visits, size }) => sum + visits * size, 0),
    days: days === null ? null : { needed: days.needed, available: days.available },
  };
}
