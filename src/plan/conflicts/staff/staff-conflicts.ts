/**
 * Rounds that ask for more than the people who may go can do on the days there are, whoever is drawn.
 */
import { compareBytes } from "../../../kernel/byte-order.js";
import { ceilOf, dividedBy, fraction, fractionOf, times } from "../../../kernel/fraction.js";
import type { Refusal } from "../../../kernel/refusal.js";
import type { Matter, Policy, Role } from "../../../policy/policy.js";
import type { Sight } from "../../../pool/sight.js";
import { type Inspector, postOf } from "../../../registry/inspector.js";
import type { Registry } from "../../../registry/registry.js";
import { dividedTeams } from "../../../roster/divided-teams.js";
import { unservedRegions } from "../../../roster/served-regions.js";
import { refuse } from "../../refuse.js";
import type { PlannedYear } from "../../year/matter-year.js";
import type { Conflicts } from "../conflicts.js";
import { maySit, type RoundSeats, roleSets, visitRoom } from "./seat-room.js";
import { daysOfStrata, type StratumDays } from "./visit-days.js";

/** A planned round of a matter with what its strata owe at least. */
export interface RoundAhead {
  readonly year: PlannedYear;
  readonly index: number;
  /** By stratum: fewest visits; 0 where that depends on who was drawn before. */
  readonly quotas: readonly number[];
  /** By stratum; undefined where visits have no days. */
  readonly strata: readonly StratumDays[] | undefined;
}

export function roundsAhead(
  policy: Policy,
  registry: Registry,
  years: readonly PlannedYear[],
  sight: Sight,
): RoundAhead[] {
  return years.flatMap((year) =>
    year.matter.rounds.map((round, index) => ({
      ...{ year, index, quotas: year.least.quotas.map((own) => own[index] ?? 0) },
      strata:
        year.matter.schedule === undefined
          ? undefined
          : daysOfStrata({ policy, registry, sight, matter: year.matter, round, pool: year.pools[index]! }),
    })),
  );
}

export function staffConflicts(
  policy: Policy,
  registry: Registry,
  years: readonly PlannedYear[],
  ahead: readonly RoundAhead[],
): Conflicts {
  const short = ahead.flatMap((round) => seatsAboveStaff(round, registry));
  const expected = ahead.flatMap((round) =>
    seatsAboveStaff(round, registry).length > 0 ? [] : seatsAboveStaff(asExpected(round), registry),
  );
  return {
    faults: [
      ...short.filter(({ year }) => year.matter.team.staffing === "complete").map(({ refusal }) => refusal),
      ...years.flatMap(({ matter, pool }) => [
        ...unservedRegions(matter, registry, pool.rows),
        ...dividedTeams(matter, registry),
      ]),
      ...daysAboveStaff(policy, registry, years),
    ],
    doubts: [...short.filter(({ year }) => year.matter.team.staffing !== "complete"), ...expected].map(
      ({ refusal }) => refusal,
    ),
  };
}

/** The round with the visits that are to be expected, which may be more than it owes for certain. */
function asExpected(round: RoundAhead): RoundAhead {
  const { strata } = round.year.plan.value.rounds[round.index]!;
  return { ...round, quotas: strata.map(({ quota }, s) => Math.max(quota, round.quotas[s]!)) };
}

/** Visits of a planned round. */
export function visitsOwed({ strata }: { readonly strata: readonly { readonly quota: number }[] }): number {
  return strata.reduce((sum, { quota }) => sum + quota, 0);
}

/** The seats of some strata of a round. */
export function seatsOfRound(
  { year, index, strata }: RoundAhead,
  { units }: Registry,
  chosen: readonly number[],
): RoundSeats {
  const { matter, pools } = year;
  const regions = new Set(
    chosen.flatMap((s) =>
      matter.team.region === false ? [] : Array.from(pools[index]!.rows[s]!, (row) => units.region[row]!),
    ),
  );
  const days = strata && [...new Set(chosen.flatMap((s) => strata[s]!.days))].sort(compareBytes);
  return {
    matter,
    round: matter.rounds[index]!,
    days,
    regions: [...regions].map((region) => units.regions[region]!),
  };
}

/** All strata of the round together, and each by itself: a season may leave one of them few days. */
function seatsAboveStaff(
  round: RoundAhead,
  registry: Registry,
): { readonly year: PlannedYear; readonly refusal: Refusal }[] {
  const { year, index, quotas } = round;
  const { matter } = year;
  // Seats of a visit that is joined are taken by people of another matter.
  if (matter.schedule?.joins === true) return [];
  const all = quotas.map((_, s) => s);
  const some = all.length < 2 || round.strata === undefined ? [] : all.map((s) => [s]);
  for (const chosen of [all, ...some]) {
    const owing = chosen.filter(
      (s) => quotas[s]! > 0 && (round.strata === undefined || round.strata[s]!.open > 0),
    );
    const visits = owing.reduce((sum, s) => sum + quotas[s]!, 0);
    if (visits === 0) continue;
    const seats = seatsOfRound(round, registry, owing);
    const { most, roles, seats: room } = visitRoom(seats, roleSets(seats, registry.inspectors), visits);
    if (most >= visits) continue;
    const refusal = refuse(
      "plan/too-few-inspectors",
      ["matters", matter.id, "rounds", matter.rounds[index]!.id],
      {
        conflict: "C11",
        round: matter.rounds[index]!.id,
        roles: roles.roles.map(({ id }) => id).join(" + "),
        visits,
        seats: visits * roles.roles.length,
        room,
        people: roles.people.length,
        days: seats.days?.length ?? 0,
        nearest: most === 0 ? "none" : most,
      },
    );
    return [{ year, refusal }];
  }
  return [];
}

/**
 * Working days of the year, for all matters together: officers' seats against officers' days, experts' seats
 * against experts'.
 */
function daysAboveStaff({ workDays }: Policy, registry: Registry, years: readonly PlannedYear[]): Refusal[] {
  if (workDays === undefined) return [];
  return (["officer", "expert"] as const).flatMap((post) => {
    const { needed, available, people } = workDaysOf(
      workDays,
      registry,
      years,
      (role) => (role.expert === true) === (post === "expert"),
    );
    if (needed <= available) return [];
    return [
      refuse("plan/too-few-days", ["workDays"], {
        conflict: "C11",
        post,
        needed,
        available,
        people,
        nearest: people === 0 ? "none" : Number(ceilOf(dividedBy(fraction(needed), fraction(people)))),
      }),
    ];
  });
}

/**
 * Days that the planned seats of some roles take, and that those have who may take one of them in some round.
 */
export function workDaysOf(
  { perVisit, perInspector }: NonNullable<Policy["workDays"]>,
  registry: Registry,
  years: readonly PlannedYear[],
  counts: (role: Role) => boolean,
) {
  const mayGo = registry.inspectors.filter((inspector) =>
    years.some((year) => sitsSomewhere(inspector, year, counts)),
  );
  const seats = years.reduce(
    (sum, { matter, plan }) =>
      sum +
      plan.value.rounds.reduce((all, round) => all + visitsOwed(round), 0) *
        matter.team.roles.filter(counts).length,
    0,
  );
  const needed = times(fractionOf(perVisit), fraction(seats));
  return { needed: Number(ceilOf(needed)), available: mayGo.length * perInspector, people: mayGo.length };
}

/** By what does not change with the round: an active person of the right post with what the role asks for. */
function sitsSomewhere(
  inspector: Inspector,
  { matter }: PlannedYear,
  counts: (role: Role) => boolean,
): boolean {
  const lasting = { ...inspector, leave: [], capacity: 1 };
  const team: Matter["team"] = { ...matter.team, certificate: null, region: false };
  return (
    postOf(inspector) !== "auxiliary" &&
    matter.team.roles.some(
      (role) =>
        counts(role) &&
        maySit(
          lasting,
          { matter: { ...matter, team }, round: matter.rounds[0]!, days: undefined, regions: [] },
          role,
        ),
    )
  );
}
