/** What the second random draw needs to know of the year and of the drawn units. */

import type { UnitDraw } from "../draw/draw-strata.js";
import { compareBytes } from "../kernel/byte-order.js";
import { laterDay } from "../kernel/iso-date.js";
import { madeOncePer, once } from "../kernel/made-once.js";
import type { NamedWork, TeamWork } from "../policy/named-round.js";
import { openDaysOfRound } from "../policy/open-days.js";
import type { Policy } from "../policy/policy.js";
import { promisedDays } from "../pool/promised-days.js";
import { openSight, type Sight } from "../pool/sight.js";
import { pastsOf } from "../pool/unit-past.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import type { Registry } from "../registry/registry.js";
import { rowOf, unitAt } from "../registry/unit.js";
import type { DrawnUnit } from "../roster/candidates.js";
import type { StaffingCase } from "../teams/staffing-case.js";
import { historyNow, idsOf, nameIn } from "./draw-chronicle.js";
import { lastTeams } from "./last-visits.js";
import { nameInRegistry } from "./name-in-registry.js";
import type { Seated } from "./seats-now.js";
import { countsIn, loadsOf } from "./year-counts.js";
import type { YearSoFar } from "./year-so-far.js";
import { carriedInto, standingVisits } from "./year-state.js";

export interface DrawCase {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly named: NamedWork;
  /** The year as it stood when this draw was made. */
  readonly soFar: YearSoFar;
  /** The year of the announcement, whose loads a round carries; that of the draw when left out. */
  readonly announced?: YearSoFar;
  readonly drawId: string;
  readonly seed: string;
  /** Day of the draw: visits with days begin on it at the earliest. */
  readonly since: string;
  /** Of the registry and the classes of the policy, where it is open already. */
  readonly sight?: () => Sight;
  /**
   * First day of the whole round, where `named` is what is left of it: earlier years count back from there.
   */
  readonly begins?: string;
}

export function staffingCase(input: DrawCase, draw: UnitDraw): StaffingCase {
  return staffingOf(input, unitsInRank(draw));
}

/** The same for units that no draw has ranked: those of a case, or those that come in place of others. */
export function staffingOf(input: DrawCase, units: readonly string[]): StaffingCase {
  const { registry, named, soFar, announced = soFar, drawId, seed } = input;
  const given = countsIn(soFar);
  const { matter, round } = named;
  const unitOf = openUnits(input);
  return {
    matter,
    round,
    inspectors: registry.inspectors,
    ...roomOf(input, given.loads()),
    carried: carriedInto(announced, registry.inspectors),
    pairs: matter.team.pairLimit === null ? [] : given.meetings(),
    busy: matter.schedule === undefined ? NO_DAYS : given.days(),
    visits: matter.schedule?.joins === true ? visitsToJoin(soFar, named, input.policy, units) : new Map(),
    units: units.map(unitOf),
    seed,
    drawId,
  };
}

const NO_DAYS: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map();

/**
 * Visits of other matters to these units, whatever id they went on under: own ones first; then those that
 * other authorities make on the shared ledger.
 */
function visitsToJoin(
  { draws, chronicle }: YearSoFar,
  { matter }: NamedWork,
  { authority }: Policy,
  units: readonly string[],
): StaffingCase["visits"] {
  const visits = standingVisits(
    draws.filter(({ plan }) => plan.body.matter !== matter.id),
    chronicle,
  );
  for (const draw of chronicle.draws.values()) {
    if (draw.authority === authority || draw.ground !== "draw" || draw.status !== "staffed") continue;
    for (const visit of draw.visits.values()) {
      const unit = nameIn(chronicle, visit.unit);
      if (visit.day === null || visit.void !== null || visits.has(unit)) continue;
      visits.set(unit, {
        drawId: draw.drawId,
        day: visit.day,
        inspectors: visit.seats.map(({ inspector }) => inspector),
      });
    }
  }
  const visitTo = (unit: string) => visits.get(nameIn(chronicle, unit));
  return new Map(units.flatMap((unit) => (visitTo(unit) === undefined ? [] : [[unit, visitTo(unit)!]])));
}

/**
 * Capacity that other visits have left in the same round, or in the same case, and what the year's limit has
 * left.
 */
function roomOf(
  { policy, registry: { inspectors }, named: { matter, round }, soFar, drawId }: DrawCase,
  inYear: ReadonlyMap<string, number>,
) {
  const isRound = policy.matters.some(({ id }) => id === matter.id);
  const inRound = loadsOf(
    isRound ? soFar.draws.filter(({ plan }) => plan.body.round === round.id) : caseOf(soFar, drawId),
  );
  const limitOf = (perYear: number | undefined): number | undefined => perYear ?? matter.team.limits?.perYear;
  return {
    room: new Map(inspectors.map(({ id, capacity }) => [id, capacity - (inRound.get(id) ?? 0)])),
    yearRoom: new Map(
      inspectors.flatMap(({ id, perYear }) => {
        const limit = limitOf(perYear);
        return limit === undefined ? [] : [[id, limit - (inYear.get(id) ?? 0)] as const];
      }),
    ),
  };
}

/** The newest stands last: most often it is the one that is asked for. */
function caseOf({ cases }: YearSoFar, drawId: string): readonly Seated[] {
  for (let at = cases.length - 1; at >= 0; at--) if (cases[at]!.drawId === drawId) return [cases[at]!];
  return [];
}

/** All drawn units, best rank first: across strata by unit ticket. */
function unitsInRank({ seed, drawId, strata }: UnitDraw): string[] {
  const key = keyFor(seed, drawId, "unit");
  return strata
    .flatMap(({ drawn }) =>
      drawn.map(({ unit, ticket }) => ({ unit, ticket: ticket ?? ticketOf(key, unit) })),
    )
    .sort((a, b) => compareBytes(a.ticket, b.ticket))
    .map(({ unit }) => unit);
}

/** A drawn unit with its place, its last teams and the days on which it may be visited. */
function openUnits(draw: DrawCase): (id: string) => DrawnUnit {
  const { policy, registry, named, soFar, since, begins = named.round.from } = draw;
  const sight = once(draw.sight ?? (() => openSight(registry, policy.classes)));
  const { matter, round } = named;
  const teamsOf = lastTeams(registry, soFar, matter, { from: begins });
  const window = { ...round, from: laterDay(round.from, since) };
  const daysOf =
    matter.schedule === undefined ? undefined : openDaysOfRound(matter, window, policy.calendars ?? []);
  const windowsOf = openWindows(matter, sight);
  const inTime = openPromises({ ...draw, sight, window });
  return (id) => {
    const name = nameInRegistry(registry, soFar.chronicle, id);
    const row = rowOf(registry.units, name);
    const { region } = unitAt(registry.units, row);
    const recused = recusedFrom(registry, idsOf(soFar.chronicle, id));
    const unit = { id, region, lastTeams: teamsOf(name), ...(recused === undefined ? {} : { recused }) };
    return daysOf === undefined
      ? unit
      : { ...unit, days: inTime(row, daysOf({ region, windows: windowsOf(row) })) };
  };
}

/** Recusals and declared interests, by the id of the unit in the roster. */
const recusals = /* @__PURE__ */ madeOncePer((inspectors: Registry["inspectors"]) => {
  const byUnit = new Map<string, Set<string>>();
  for (const { id, recusals: own } of inspectors)
    for (const { unit } of own) byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(id));
  return byUnit as ReadonlyMap<string, ReadonlySet<string>>;
});

/** Who is recused from a unit under any of its ids. */
function recusedFrom({ inspectors }: Registry, ids: readonly string[]): ReadonlySet<string> | undefined {
  const sets = ids.flatMap((id) => recusals(inspectors).get(id) ?? []);
  return sets.length < 2 ? sets[0] : new Set(sets.flatMap((each) => [...each]));
}

/**
 * Keeps of a unit's open days those up to the day that a rule promises it, where that day lies among the days
 * of the round; a promise that ended before binds no day. Units with the same days and the same promise share
 * one array.
 */
function openPromises({
  policy,
  registry: given,
  named,
  soFar,
  drawId,
  sight,
  window,
}: PromiseCase): (row: number, days: readonly string[]) => readonly string[] {
  const { matter } = named;
  if (matter.schedule === undefined || matter.frequency === undefined) return (_, days) => days;
  const registry = historyNow(given, soFar.chronicle);
  // The promise that this draw keeps is the one from before it.
  const before = soFar.visits.filter((visit) => visit.drawId !== drawId);
  const pasts = pastsOf(registry, before, policy.authority);
  const promised = promisedDays(registry, { matter, year: policy.year, sight: sight(), pasts });
  const known = new Map<readonly string[], Map<string, readonly string[]>>();
  return (row, days) => {
    const last = promised(row);
    if (last === undefined || last < window.from || window.until <= last) return days;
    const cut = known.get(days) ?? new Map<string, readonly string[]>();
    known.set(days, cut);
    const kept = cut.get(last) ?? days.filter((day) => day <= last);
    cut.set(last, kept);
    return kept;
  };
}

interface PromiseCase extends Pick<DrawCase, "policy" | "registry" | "named" | "soFar" | "drawId"> {
  /** First and last day on which units of the round may be visited. */
  readonly window: { readonly from: string; readonly until: string };
  readonly sight: () => Sight;
}

/** Ids of the windows that concern the unit of a row. */
function openWindows({ schedule }: TeamWork, sight: () => Sight): (row: number) => string[] {
  const windows = schedule?.windows ?? [];
  if (windows.length === 0) return () => [];
  const matchers = windows.map(({ id, where }) => ({ id, fits: sight().matcher(where) }));
  return (row) => matchers.filter(({ fits }) => fits(row)).map(({ id }) => id);
}
