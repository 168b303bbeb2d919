/**
 * Second random draw: every seat filled once by somebody who may take it, nobody above capacity or limit,
 * every gap explained.
 */

import { groupBy } from "../../kernel/group-by.js";
import type { Inspector } from "../../registry/inspector.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import type { RoundTeams } from "../../teams/staff-units.js";
import type { Seated } from "../../year/seats-now.js";
import { placeOf, type TeamAudit } from "../audit-case.js";
import { type Judge, openJudge } from "../by-hand/judge.js";
import { registeredAs } from "../by-hand/plain-case.js";
import { visitRooms } from "../by-hand/plain-rooms.js";
import { eachExamined, examinedEach } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { listedInOrder } from "./listed-in-order.js";

type Teams = NonNullable<Seated["teams"]>;
type Seat = NonNullable<RoundTeams["teams"]>["seats"][number];

/** What every check of a team draw looks at. */
interface Bench {
  readonly audit: TeamAudit;
  readonly registry: Registry;
  readonly teams: Teams;
  readonly judge: Judge;
  readonly people: ReadonlyMap<string, Inspector>;
}

export function checkTeams(audit: TeamAudit, registry: Registry): Finding[] {
  const { teams } = audit.attempt;
  if (teams === undefined) return [];
  const drawn = teams.body.teams?.seats ?? [];
  const joined = (teams.body.joined ?? []).map((seat) => ({ ...seat, passedOver: [], pairOver: false }));
  const seats = [...drawn, ...joined];
  const bench: Bench = {
    audit,
    registry,
    teams,
    judge: openJudge(audit, registry),
    people: new Map(registry.inspectors.map((each) => [each.id, each])),
  };
  return eachExamined(placeOf(teams), [
    () => checkCoverage(audit, teams, seats),
    () => examinedEach(placeOf(teams), seats, (seat) => checkSeat(bench, seat)),
    () => checkUnits(bench, seats),
    () => checkLoads(bench, drawn),
    () => checkStanding(bench, seats),
    () => checkWitness(bench),
  ]);
}

/** Each drawn unit has all its seats, or stands in the list of the unstaffed; nothing else is staffed. */
function checkCoverage({ units, named }: TeamAudit, teams: Teams, seats: readonly Seat[]): Finding[] {
  const wanted = listedInOrder(named.matter.team.roles.map(({ id }) => id));
  const drawn = new Set(units);
  const unstaffed = new Set(teams.body.unstaffed);
  const rolesOf = new Map<string, string[]>();
  for (const { unit, role } of seats) {
    const own = rolesOf.get(unit);
    if (own === undefined) rolesOf.set(unit, [role]);
    else own.push(role);
  }
  const gaps = [...drawn].flatMap((unit) => {
    const roles = listedInOrder(rolesOf.get(unit) ?? []);
    const should = unstaffed.has(unit) ? "" : wanted;
    return roles === should
      ? NO_FINDING
      : [finding("verify/seats", placeOf(teams, `unit ${unit}`), should, roles)];
  });
  const strangers = [...rolesOf.keys(), ...unstaffed].filter((unit) => !drawn.has(unit));
  return [
    ...gaps,
    ...strangers.map((unit) =>
      finding("verify/staffed-not-drawn", placeOf(teams, `unit ${unit}`), "a drawn unit", unit),
    ),
    ...unlessSame("verify/complete", placeOf(teams), unstaffed.size === 0, teams.body.complete),
  ];
}

const NO_FINDING: readonly Finding[] = [];

/** Rules that ask how many visits somebody makes; whoever goes along with a visit makes none more. */
const ROOM: readonly string[] = ["team/capacity", "team/year-limit"];

function checkSeat({ audit, registry, teams, judge, people }: Bench, seat: Seat): Finding[] {
  const place = (): string => placeOf(teams, `${seat.role} of ${seat.unit}`);
  const inspector = people.get(seat.inspector);
  const role = audit.named.matter.team.roles.find(({ id }) => id === seat.role);
  if (inspector === undefined)
    return [finding("verify/inspector-unknown", place(), "an inspector of the roster", seat.inspector)];
  if (role === undefined || rowOf(registry.units, registeredAs(registry, audit.nameNow, seat.unit)) === -1)
    return [];
  const rules = judge.rulesAgainst(inspector, role, seat.unit);
  if (rules.length === 0) return [];
  const goesAlong = (teams.body.joined ?? []).some(
    ({ unit, role: sat }) => unit === seat.unit && sat === seat.role,
  );
  const against = rules.filter((rule) => !goesAlong || !ROOM.includes(rule));
  if (against.length === 0) return [];
  return [
    finding(
      "verify/inspector-not-eligible",
      place(),
      "no rule against",
      `${seat.inspector}: ${against.join(", ")}`,
    ),
  ];
}

/** Nobody twice in a unit, and with `apart` no two of one agency. */
function checkUnits({ audit: { named }, people, teams }: Bench, seats: readonly Seat[]): Finding[] {
  const seen = new Set<string>();
  const apart: Finding[] = [];
  const sits = new Set(seats.map(({ unit, inspector }) => `${unit}\u001f${inspector}`));
  const twice = seats.flatMap(({ unit, inspector }) => {
    const names = [`${unit}\u001f${inspector}`];
    const colleague = (people.get(inspector)?.notWith ?? []).find((id) => sits.has(`${unit}\u001f${id}`));
    if (colleague !== undefined)
      apart.push(
        finding(
          "verify/not-together",
          placeOf(teams, `unit ${unit}`),
          `${inspector} never sits with ${colleague}`,
          `${inspector}, ${colleague}`,
        ),
      );
    if (named.matter.team.apart === "agency")
      names.push(`${unit}\u001f\u001f${people.get(inspector)?.agency}`);
    const again = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return again
      ? [
          finding(
            "verify/twice-in-team",
            placeOf(teams, `unit ${unit}`),
            "different people (and agencies, if apart)",
            inspector,
          ),
        ]
      : [];
  });
  return [...twice, ...apart];
}

/** Where teams are fixed everybody in a unit is of the team that was drawn for it. */
function checkStanding({ audit, people, teams }: Bench, seats: readonly Seat[]): Finding[] {
  const fixed = audit.named.matter.team.teams === "standing";
  const teamOf = new Map((teams.body.standing ?? []).map(({ unit, team }) => [unit, team]));
  return seats.flatMap(({ unit, role, inspector }) =>
    unlessSame(
      "verify/standing",
      placeOf(teams, `${role} of ${unit}`),
      fixed ? (people.get(inspector)?.team ?? null) : null,
      teamOf.get(unit) ?? null,
    ),
  );
}

function checkLoads({ registry, teams, judge }: Bench, seats: readonly Seat[]): Finding[] {
  const { teams: complete } = teams.body;
  const limits = new Map((complete?.levels ?? []).map(({ inspector, limit }) => [inspector, limit]));
  const recorded = new Map((complete?.loads ?? []).map(({ inspector, load }) => [inspector, load]));
  const taken = groupBy(seats, (seat) => seat.inspector);
  return registry.inspectors.flatMap((inspector) => {
    const load = taken.get(inspector.id)?.length ?? 0;
    const room = Math.min(judge.roomOf(inspector), judge.yearRoomOf(inspector));
    const most = Math.max(0, Math.min(room, limits.get(inspector.id) ?? inspector.capacity));
    const at = placeOf(teams, `inspector ${inspector.id}`);
    return [
      ...(load > most ? [finding("verify/over-capacity", at, `at most ${most}`, load)] : []),
      ...(complete === null ? [] : unlessSame("verify/load", at, load, recorded.get(inspector.id) ?? null)),
    ];
  });
}

/**
 * The witness proves itself: everybody who may take one of its seats has the room it says. Its sum is asked for
 * without a registry, too; units without a common day have no such proof.
 */
function checkWitness(bench: Bench): Finding[] {
  const { audit, registry, teams } = bench;
  const { impossible, unstaffed } = teams.body;
  const { team } = audit.named.matter;
  if (unstaffed.length === 0 || impossible === null) return [];
  if (impossible.undated !== undefined || team.teams === "standing") return [];
  const at = placeOf(teams, "witness");
  const room = judgedRoom(bench, impossible.seats);
  // A coin or a joined visit keeps single people out of single units: then the recorded room may be smaller
  // than the judged one.
  const narrowed =
    registry.inspectors.some(({ notWith }) => notWith !== undefined) ||
    audit.named.matter.schedule?.joins === true;
  const said = narrowed
    ? impossible.room.filter(
        (each) => each.room > (room.find(({ inspector }) => inspector === each.inspector)?.room ?? 0),
      )
    : impossible.room;
  return unlessSame("verify/witness", at, narrowed ? "" : roomText(room), roomText(said));
}

interface Room {
  readonly inspector: string;
  readonly room: number;
}

/** How many of the seats everybody could take who may take any. */
function judgedRoom(
  { audit, registry, judge }: Bench,
  wanted: readonly Pick<Seat, "unit" | "role">[],
): Room[] {
  const roles = new Map(audit.named.matter.team.roles.map((role) => [role.id, role]));
  const isKnown = (unit: string): boolean =>
    rowOf(registry.units, registeredAs(registry, audit.nameNow, unit)) !== -1;
  const seats = wanted.flatMap(({ unit, role: id }) => {
    const role = roles.get(id);
    return role !== undefined && isKnown(unit) ? [{ unit, role }] : [];
  });
  const visits = visitRooms(audit, registry);
  return registry.inspectors.flatMap((inspector) => {
    const able = seats.filter(({ unit, role }) => judge.rulesAgainst(inspector, role, unit).length === 0);
    const units = [...new Set(able.map(({ unit }) => unit))];
    const room = visits(inspector, units, Math.min(judge.roomOf(inspector), judge.yearRoomOf(inspector)));
    return room === 0 ? [] : [{ inspector: inspector.id, room }];
  });
}

function roomText(room: readonly Room[]): string {
  return room.map(({ inspector, room: places }) => `${inspector}: ${places}`).join(", ");
}
