/** C11: rounds that ask for more seats than qualified inspectors can take, whoever is drawn. */

import { barsOf } from "../../assign/team-rules.js";
import { ceilOf, fraction, readFraction, times } from "../../kernel/fraction.js";
import { type Refusal, refuse } from "../../kernel/refusal.js";
import type { Matter, Policy, Role, Round } from "../../policy/policy.js";
import type { Inspector } from "../../registry/inspector.js";
import type { Registry } from "../../registry/registry.js";
import { dividedTeams } from "../divided-teams.js";
import { unservedRegions } from "../served-regions.js";
import type { PlannedYear } from "./open-year.js";

export function staffConflicts({ workDays }: Policy, registry: Registry, years: readonly PlannedYear[]): Refusal[] {
  return [
    ...years.flatMap(({ matter, plan }) =>
      matter.rounds.flatMap((round, t) => seatsAboveStaff(matter, round, visitsIn(plan.value.rounds[t]!), registry)),
    ),
    ...years.flatMap(({ matter, pool }) => [...unservedRegions(matter, registry, pool.rows), ...dividedTeams(matter, registry)]),
    ...daysAboveStaff(workDays, registry, years),
  ];
}

/** Visits of a planned round. */
export function visitsIn({ strata }: { readonly strata: readonly { readonly quota: number }[] }): number {
  return strata.reduce((sum, { quota }) => sum + quota, 0);
}

/** For every set of roles: the seats they have together, against the room of those who can take any of them (Hall's condition). */
function seatsAboveStaff(matter: Matter, round: Round, visits: number, { inspectors }: Registry): Refusal[] {
  if (visits === 0 || matter.team.staffing === "by-rank") return [];
  const { roles } = matter.team;
  const able = roles.map((role) => inspectors.map((inspector) => canSit(inspector, matter, round, role)));
  for (let set = 1; set < 2 ** roles.length; set++) {
    const chosen = roles.flatMap((_, r) => ((set >> r) & 1 ? [r] : []));
    const room = inspectors.reduce((sum, { capacity }, i) => sum + (chosen.some((r) => able[r]![i]!) ? Math.min(capacity, visits) : 0), 0);
    const seats = visits * chosen.length;
    if (seats <= room) continue;
    return [
      refuse("plan/too-few-inspectors", ["matters", matter.id, "rounds", round.id], {
        conflict: "C11",
        round: round.id,
        roles: chosen.map((r) => roles[r]!.id).join(" + "),
        visits,
        seats,
        room,
        people: inspectors.filter((_, i) => chosen.some((r) => able[r]![i]!)).length,
        nearest: Math.floor(room / chosen.length),
      }),
    ];
  }
  return [];
}

/** By all rules that need no unit: status, certificate, leave, qualification, agency, grade. */
function canSit(inspector: Inspector, matter: Matter, round: Round, role: Role): boolean {
  const team = { ...matter.team, region: false as const };
  return (
    barsOf({
      ...{ inspector, team, round, role, unit: { id: "", region: [] }, days: undefined },
      ...{ room: inspector.capacity, yearRoom: undefined, lastTeams: new Set<string>() },
    }).length === 0
  );
}

/** Working days of the year, for all matters together. */
function daysAboveStaff(workDays: Policy["workDays"], registry: Registry, years: readonly PlannedYear[]): Refusal[] {
  if (workDays === undefined) return [];
  const { needed, available, people } = workDaysOf(workDays, registry, years);
  if (needed <= available) return [];
  return [
    refuse("plan/too-few-days", ["workDays"], {
      conflict: "C11",
      needed: Math.ceil(needed),
      available,
      people,
      nearest: Math.ceil(needed / Math.max(1, people)),
    }),
  ];
}

/** Days that all planned visits take and that all active inspectors have. */
export function workDaysOf(
  { perVisit, perInspector }: NonNullable<Policy["workDays"]>,
  { inspectors }: Registry,
  years: readonly PlannedYear[],
) {
  const people = inspectors.filter(({ status }) => status === "active").length;
  const seats = years.reduce(
    (sum, { matter, plan }) => sum + plan.value.rounds.reduce((all, round) => all + visitsIn(round), 0) * matter.team.roles.length,
    0,
  );
  const each = readFraction(perVisit)!;
  return { needed: Number(ceilOf(times(each, fraction(seats)))), available: people * perInspector, people };
}
