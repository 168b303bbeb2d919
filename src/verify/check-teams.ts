/** Second random draw: every seat filled once by somebody who may take it, nobody above capacity or limit, every gap explained. */

import type { Recorded } from "../engine/attempts.js";
import type { TeamsBody } from "../ledger/bodies.js";
import type { Role } from "../policy/policy.js";
import type { Inspector } from "../registry/inspector.js";
import type { Registry } from "../registry/registry.js";
import { rowOf, type Unit, unitAt } from "../registry/unit.js";
import { type AuditCase, placeOf } from "./audit-case.js";
import { type Finding, finding, unlessSame } from "./finding.js";
import { lastPeopleOf } from "./plain-last-people.js";
import { type PlainSeat, rulesAgainst } from "./plain-seats.js";

type Teams = Recorded<"teams">;
type Seat = NonNullable<TeamsBody["teams"]>["seats"][number];

export function checkTeams(audit: AuditCase, registry: Registry): Finding[] {
  const { teams } = audit.attempt;
  if (teams === undefined) return [];
  const seats = teams.body.teams?.seats ?? [];
  return [
    ...checkCoverage(audit, teams, seats),
    ...seats.flatMap((seat) => checkSeat(audit, registry, teams, seat)),
    ...checkUnits(audit, registry, teams, seats),
    ...checkLoads(audit, registry, teams, seats),
    ...checkWitness(audit, registry, teams),
  ];
}

/** Each drawn unit has all its seats, or stands in the list of the unstaffed; nothing else is staffed. */
function checkCoverage({ attempt: { draw }, named }: AuditCase, teams: Teams, seats: readonly Seat[]): Finding[] {
  const wanted = named.matter.team.roles
    .map(({ id }) => id)
    .sort()
    .join(", ");
  const drawn = draw.body.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit));
  const unstaffed = new Set(teams.body.unstaffed);
  const rolesOf = new Map<string, string[]>();
  for (const { unit, role } of seats) rolesOf.set(unit, [...(rolesOf.get(unit) ?? []), role]);
  const gaps = drawn.flatMap((unit) => {
    const roles = (rolesOf.get(unit) ?? []).sort().join(", ");
    return unlessSame("verify/seats", placeOf(teams, `unit ${unit}`), unstaffed.has(unit) ? "" : wanted, roles);
  });
  const strangers = [...rolesOf.keys(), ...unstaffed].filter((unit) => !drawn.includes(unit));
  return [
    ...gaps,
    ...strangers.map((unit) => finding("verify/staffed-not-drawn", placeOf(teams, `unit ${unit}`), "a drawn unit", unit)),
    ...unlessSame("verify/complete", placeOf(teams), unstaffed.size === 0, teams.body.complete),
  ];
}

function checkSeat(audit: AuditCase, registry: Registry, teams: Teams, seat: Seat): Finding[] {
  const at = placeOf(teams, `${seat.role} of ${seat.unit}`);
  const inspector = registry.inspectors.find(({ id }) => id === seat.inspector);
  const role = audit.named.matter.team.roles.find(({ id }) => id === seat.role);
  const row = rowOf(registry.units, seat.unit);
  if (inspector === undefined) return [finding("verify/inspector-unknown", at, "an inspector of the roster", seat.inspector)];
  if (role === undefined || row === -1) return [];
  const against = rulesAgainst(plainSeat(audit, registry, inspector, role, unitAt(registry.units, row)));
  return against.length === 0
    ? []
    : [finding("verify/inspector-not-eligible", at, "no rule against", `${seat.inspector}: ${against.join(", ")}`)];
}

/** The case of one inspector and one seat, for the second reading of the rules. */
export function plainSeat(audit: AuditCase, registry: Registry, inspector: Inspector, role: Role, unit: Unit): PlainSeat {
  const { team } = audit.named.matter;
  return {
    inspector,
    unit,
    role,
    team,
    round: audit.named.round,
    room: inspector.capacity - usedInRound(audit, inspector.id),
    lastPeople: lastPeopleOf(registry, audit.before, unit.id, team.noReturn?.visits ?? 0),
  };
}

/** Visits that other matters have given the inspector in the same round. */
function usedInRound({ before, named }: AuditCase, inspector: string): number {
  const same = before.filter(({ plan }) => plan.body.round === named.round.id);
  return same.flatMap(({ teams }) => teams?.body.teams?.seats ?? []).filter((seat) => seat.inspector === inspector).length;
}

/** Nobody twice in a unit, and with `apart` no two of one agency. */
function checkUnits({ named }: AuditCase, registry: Registry, teams: Teams, seats: readonly Seat[]): Finding[] {
  const agencyOf = new Map(registry.inspectors.map(({ id, agency }) => [id, agency]));
  const seen = new Set<string>();
  return seats.flatMap(({ unit, inspector }) => {
    const names = [`${unit}\u001f${inspector}`];
    if (named.matter.team.apart === "agency") names.push(`${unit}\u001f\u001f${agencyOf.get(inspector)}`);
    const again = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return again
      ? [finding("verify/twice-in-team", placeOf(teams, `unit ${unit}`), "different people (and agencies, if apart)", inspector)]
      : [];
  });
}

function checkLoads(audit: AuditCase, registry: Registry, teams: Teams, seats: readonly Seat[]): Finding[] {
  const { teams: complete } = teams.body;
  const limits = new Map((complete?.levels ?? []).map(({ inspector, limit }) => [inspector, limit]));
  const recorded = new Map((complete?.loads ?? []).map(({ inspector, load }) => [inspector, load]));
  return registry.inspectors.flatMap(({ id, capacity }) => {
    const load = seats.filter(({ inspector }) => inspector === id).length;
    const most = Math.min(capacity - usedInRound(audit, id), limits.get(id) ?? capacity);
    const at = placeOf(teams, `inspector ${id}`);
    return [
      ...(load > Math.max(0, most) ? [finding("verify/over-capacity", at, `at most ${most}`, load)] : []),
      ...(complete === null ? [] : unlessSame("verify/load", at, load, recorded.get(id) ?? null)),
    ];
  });
}

/** The witness proves itself: its seats, and everybody who may take one of them with the room he has, fall short by what it says. */
function checkWitness(audit: AuditCase, registry: Registry, teams: Teams): Finding[] {
  const { impossible } = teams.body;
  if (teams.body.unstaffed.length === 0 || impossible === null) {
    return unlessSame("verify/witness", placeOf(teams), teams.body.unstaffed.length > 0, impossible !== null);
  }
  const units = new Map<string, Set<string>>(registry.inspectors.map(({ id }) => [id, new Set()]));
  for (const { unit, role } of impossible.seats) {
    for (const id of mayTake(audit, registry, unit, role)) units.get(id)!.add(unit);
  }
  const room = registry.inspectors
    .filter(({ id }) => units.get(id)!.size > 0)
    .map(({ id, capacity }) => ({ inspector: id, room: Math.min(capacity - usedInRound(audit, id), units.get(id)!.size) }));
  const apart = audit.named.matter.team.apart !== null;
  const total = room.reduce((sum, each) => sum + each.room, 0);
  const at = placeOf(teams, "witness");
  return [
    ...unlessSame("verify/witness", at, roomText(room), roomText(impossible.room)),
    ...(apart ? [] : unlessSame("verify/witness", at, impossible.seats.length - total, impossible.shortfall)),
  ];
}

function mayTake(audit: AuditCase, registry: Registry, unit: string, role: string): string[] {
  const row = rowOf(registry.units, unit);
  const wanted = audit.named.matter.team.roles.find(({ id }) => id === role);
  if (row === -1 || wanted === undefined) return [];
  const known = unitAt(registry.units, row);
  return registry.inspectors
    .filter((inspector) => rulesAgainst(plainSeat(audit, registry, inspector, wanted, known)).length === 0)
    .map(({ id }) => id);
}

function roomText(room: readonly { readonly inspector: string; readonly room: number }[]): string {
  return room.map(({ inspector, room: places }) => `${inspector}: ${places}`).join(", ");
}
