/**
 * Standing teams (catalogue rows A07, A09): the draw falls on a team, which goes as a whole; who takes which
 * seat is drawn among its members.
 *
 * For the draw a team stands where an inspector stands otherwise. It can do what its weakest member can: the
 * smallest room, limits and share of a post; it is away on a day on which those who are there cannot fill all
 * seats; a recusal of one member keeps all of them out.
 */

import { type CompleteTeams, drawTeams, type SeatChoice } from "../assign/draw-teams.js";
import type { TeamInspector } from "../assign/team-input.js";
import { compareBytes } from "../kernel/byte-order.js";
import { heldBy } from "../kernel/certain.js";
import { compareFractions, fractionOf } from "../kernel/fraction.js";
import { groupBy } from "../kernel/group-by.js";
import { accepted } from "../kernel/result.js";
import type { Inspector } from "../registry/inspector.js";
import type { TeamSeat } from "../roster/team-seat.js";

/** Role of the one seat that a unit has while teams are drawn. */
export const TEAM_SEAT = "team";

/** Which standing team goes to a unit, and which were tried before. */
export interface StandingChoice {
  readonly unit: string;
  readonly team: string;
  readonly passedOver: readonly string[];
}

export interface PermanentTeamProblem {
  readonly seats: readonly TeamSeat[];
  /** The standing teams, each as one. */
  readonly people: readonly TeamInspector[];
}

interface StandingTeam {
  readonly name: string;
  readonly members: readonly TeamInspector[];
}

/** One seat for each unit, and the standing teams in place of people. */
export function permanentTeamProblem(
  seats: readonly TeamSeat[],
  people: readonly TeamInspector[],
  roster: readonly Inspector[],
  days: readonly string[],
): PermanentTeamProblem {
  const standing = standingTeams(people, roster);
  const units = seatsByUnit(seats);
  const able = openAbility();
  const lists = [...new Map([...units.values()].map((own) => [listsOf(own), own])).values()];
  const teams = standing.map((team) =>
    teamAsOne(team, days, (day) => lists.every((own) => !able(team, own, undefined) || able(team, own, day))),
  );
  return {
    seats: [...units].map(([unit, own]) => ({
      unit,
      role: TEAM_SEAT,
      eligible: standing
        .filter((team) => team.members.every(({ id }) => !isBarred(own, id)) && able(team, own, undefined))
        .map(({ name }) => name),
    })),
    people: teams,
  };
}

function standingTeams(people: readonly TeamInspector[], roster: readonly Inspector[]): StandingTeam[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const active = roster.filter(({ status }) => status === "active");
  return [...groupBy(active, ({ team }) => team)]
    .flatMap(([name, list]) =>
      name === null ? [] : [{ name, members: list.map(({ id }) => heldBy(byId, id)) }],
    )
    .sort((a, b) => compareBytes(a.name, b.name));
}

function seatsByUnit(seats: readonly TeamSeat[]): Map<string, TeamSeat[]> {
  return groupBy(seats, ({ unit }) => unit);
}

function isBarred(seats: readonly TeamSeat[], id: string): boolean {
  return seats.some(({ except = [] }) => except.includes(id));
}

/** Text that says which candidate lists the seats have: units with the same text ask the same of a team. */
function listsOf(seats: readonly TeamSeat[]): string {
  return seats.map(({ role, eligible }) => `${role} ${eligible.length} ${eligible.join(",")}`).join(";");
}

/**
 * Can the members who are there on the day (undefined: any day) fill the seats? Asked once a team, lists and
 * day.
 */
function openAbility() {
  const known = new Map<string, boolean>();
  return (team: StandingTeam, seats: readonly TeamSeat[], day: string | undefined): boolean => {
    const there = team.members
      .filter(({ away = [] }) => day === undefined || !away.includes(day))
      .map(({ id }) => id);
    const name = `${there.join(",")} ${listsOf(seats)}`;
    const answer =
      known.get(name) ?? canFill(seats.map(({ eligible }) => there.filter((id) => eligible.includes(id))));
    known.set(name, answer);
    return answer;
  };
}

/** A different person for each list: one list after the other, and who was taken gives way where they can. */
function canFill(lists: readonly (readonly string[])[]): boolean {
  const listOf = new Map<string, readonly string[]>();
  const findFor = (list: readonly string[], asked: Set<string>): boolean =>
    list.some((id) => {
      if (asked.has(id)) return false;
      asked.add(id);
      const holder = listOf.get(id);
      if (holder !== undefined && !findFor(holder, asked)) return false;
      listOf.set(id, list);
      return true;
    });
  return lists.every((list) => findFor(list, new Set()));
}

function teamAsOne(
  { name, members }: StandingTeam,
  days: readonly string[],
  isThere: (day: string) => boolean,
): TeamInspector {
  const least = (field: "perDay" | "perWeek"): Pick<TeamInspector, "perDay" | "perWeek"> => {
    const said = members.map((member) => member[field] ?? Number.POSITIVE_INFINITY);
    const most = Math.min(...said);
    return Number.isFinite(most) ? { [field]: most } : {};
  };
  return {
    id: name,
    capacity: Math.min(...members.map(({ capacity }) => capacity)),
    carried: Math.max(...members.map(({ carried = 0 }) => carried)),
    ...least("perDay"),
    ...least("perWeek"),
    share: smallestShare(members),
    away: days.filter((day) => !isThere(day)),
    busy: busiest(members),
  };
}

function smallestShare(members: readonly TeamInspector[]): string {
  const shares = members.map(({ share = "1" }) => share);
  return shares.reduce((a, b) => (compareFractions(fractionOf(b), fractionOf(a)) < 0 ? b : a));
}

/** Each day as often as the member has it who has it most. */
function busiest(members: readonly TeamInspector[]): string[] {
  const days = [...new Set(members.flatMap(({ busy = [] }) => busy))];
  return days.flatMap((day) => {
    const most = Math.max(...members.map(({ busy = [] }) => busy.filter((each) => each === day).length));
    return Array.from({ length: most }, () => day);
  });
}

/** All seats of the draw, the people of all standing teams, and the chance of the draw. */
interface SeatsToFill {
  readonly seed: string;
  readonly drawId: string;
  readonly seats: readonly TeamSeat[];
  readonly people: readonly TeamInspector[];
  readonly roster: readonly Inspector[];
}

/** Who of the drawn teams takes which seat: `drawTeams` for each unit with the members who are there. */
export function seatMembers(
  drawn: CompleteTeams,
  { seed, drawId, seats, people, roster }: SeatsToFill,
): { readonly teams: CompleteTeams; readonly standing: readonly StandingChoice[] } {
  const members = new Map(standingTeams(people, roster).map((team) => [team.name, team.members]));
  const units = seatsByUnit(seats);
  const load = new Map(people.map(({ id }) => [id, 0]));
  const choices = drawn.seats.flatMap(({ unit, inspector: team }): SeatChoice[] => {
    const own = heldBy(units, unit);
    const day = own[0]!.day;
    const there = heldBy(members, team)
      .filter(({ away = [] }) => day === undefined || !away.includes(day))
      .map(({ id }) => ({ id, capacity: 1 }));
    const known = new Set(there.map(({ id }) => id));
    const inside = own.map(({ role, eligible }) => ({
      unit,
      role,
      eligible: eligible.filter((id) => known.has(id)),
    }));
    const seated = accepted(
      drawTeams({ seed, drawId, seats: inside, inspectors: there, balance: "capacity" }),
    );
    if (!seated.complete)
      throw new Error("A standing team cannot fill its seats: a fault of the draw, please report it.");
    for (const { inspector } of seated.seats) load.set(inspector, heldBy(load, inspector) + 1);
    return [...seated.seats];
  });
  const loads = [...load].map(([inspector, visits]) => ({ inspector, load: visits }));
  const standing = drawn.seats.map(({ unit, inspector, passedOver }) => ({
    unit,
    team: inspector,
    passedOver,
  }));
  return {
    teams: { ...drawn, seats: choices, loads: loads.sort((a, b) => compareBytes(a.inspector, b.inspector)) },
    standing,
  };
}
