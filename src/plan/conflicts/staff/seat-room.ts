/**
 * How many visits the people of a roster can make in a round, whoever is drawn and whatever the tickets are.
 *
 * Each bound leaves something out (recusals, who sits with whom, which region is drawn), so it is never too
 * low: a round above it cannot be staffed. Seats of some roles need different people of each visit (Hall's
 * condition); a day, a week and the round each have a bound of their own, in whole visits.
 */

import { dayNumber, weekday } from "../../../kernel/iso-date.js";
import type { Matter, Role, Round } from "../../../policy/policy.js";
import type { Inspector } from "../../../registry/inspector.js";
import { liesInside } from "../../../registry/region.js";
import { isCertifiedOn, isOnLeave } from "../../../roster/presence.js";
import { barsOf } from "../../../roster/team-rules.js";

/** A round with the days on which its visits may be; undefined where they have none. */
export interface RoundSeats {
  readonly matter: Matter;
  readonly round: Round;
  readonly days: readonly string[] | undefined;
  /** Regions of the units that may be drawn. */
  readonly regions: readonly (readonly string[])[];
}

/** Some roles of a round, and everybody who may take a seat of them. */
export interface RoleSet {
  readonly roles: readonly Role[];
  readonly people: readonly Inspector[];
}

/** What bounds the visits, and by how many. */
export interface VisitRoom {
  readonly roles: RoleSet;
  readonly most: number;
  /** Seats that these people can take together. */
  readonly seats: number;
}

/** More roles than this are not asked in all their combinations, only alone and together. */
const MOST_COMBINED = 8;

/** Every combination of roles with those who may take one of their seats. */
export function roleSets(seats: RoundSeats, inspectors: readonly Inspector[]): RoleSet[] {
  const { roles } = seats.matter.team;
  const able = roles.map((role) => inspectors.map((each) => maySit(each, seats, role)));
  return combinations(roles.length).map((chosen) => ({
    roles: chosen.map((r) => roles[r]!),
    people: inspectors.filter((_, i) => chosen.some((r) => able[r]![i]!)),
  }));
}

function combinations(count: number): number[][] {
  const all = Array.from({ length: count }, (_, r) => r);
  if (count > MOST_COMBINED) return [...all.map((r) => [r]), all];
  return Array.from({ length: 2 ** count - 1 }, (_, at) => all.filter((r) => ((at + 1) >> r) & 1));
}

/**
 * By all rules that need no single unit: status, certificate, leave, open cases, qualification, agency,
 * grade, and whether any region is served.
 */
export function maySit(
  inspector: Inspector,
  { matter, round, days, regions }: RoundSeats,
  role: Role,
): boolean {
  const { region } = matter.team;
  const goesSomewhere =
    region === false ||
    regions.some((each) => inspector.regions.some((own) => liesInside(each, own)) === (region === true));
  const bars = barsOf({
    ...{
      inspector,
      team: { ...matter.team, region: false },
      round,
      role,
      unit: { id: "", region: [] },
      days,
    },
    ...{ room: inspector.capacity, yearRoom: undefined, lastTeams: new Set<string>() },
  });
  return goesSomewhere && bars.length === 0;
}

/** Of all role sets the one that allows fewest visits. */
export function visitRoom(seats: RoundSeats, sets: readonly RoleSet[], wanted: number): VisitRoom {
  return sets
    .map((roles) => roomOfSet(seats, roles, wanted))
    .reduce((least, each) => (each.most < least.most ? each : least));
}

function roomOfSet({ matter, days }: RoundSeats, set: RoleSet, wanted: number): VisitRoom {
  const { team } = matter;
  const width = set.roles.length;
  const rooms = set.people.map((each) => ({
    each,
    ofRound: Math.min(each.capacity, each.perYear ?? team.limits?.perYear ?? wanted, wanted),
  }));
  if (days === undefined)
    return {
      roles: set,
      ...visitsOf(
        rooms.map(({ ofRound }) => ofRound),
        width,
        wanted,
      ),
    };
  const weeks = [...weeksOf(days).values()].map((week) => roomOfWeek(matter, set, week, wanted));
  const inRound = rooms.map(({ ofRound }, i) =>
    Math.min(
      ofRound,
      weeks.reduce((sum, { rooms: people }) => sum + people[i]!, 0),
    ),
  );
  const whole = visitsOf(inRound, width, wanted);
  const most = Math.min(
    whole.most,
    weeks.reduce((sum, { most: visits }) => sum + visits, 0),
  );
  return { roles: set, most, seats: most === whole.most ? whole.seats : most * width };
}

/** Visits of one week: each day by itself, and the week by the limit that each person has in it. */
function roomOfWeek({ team }: Matter, { roles, people }: RoleSet, days: readonly string[], wanted: number) {
  const onDay = days.map((day) =>
    people.map((each) =>
      isThere(each, team.certificate, day) ? (each.perDay ?? team.limits?.perDay ?? wanted) : 0,
    ),
  );
  const rooms = people.map((each, i) =>
    Math.min(
      each.perWeek ?? team.limits?.perWeek ?? wanted,
      onDay.reduce((sum, day) => sum + day[i]!, 0),
    ),
  );
  const byDays = onDay.reduce((sum, day) => sum + visitsOf(day, roles.length, wanted).most, 0);
  return { rooms, most: Math.min(byDays, visitsOf(rooms, roles.length, wanted).most) };
}

export function isThere(
  inspector: Inspector,
  certificate: Matter["team"]["certificate"],
  day: string,
): boolean {
  return !isOnLeave(inspector, day) && (certificate === null || isCertifiedOn(inspector, certificate, day));
}

/**
 * Most visits v, up to those wanted, for which v seats of each role can go to people who take one seat of a
 * visit and no more than their room.
 */
function visitsOf(
  rooms: readonly number[],
  roles: number,
  wanted: number,
): { readonly most: number; readonly seats: number } {
  const seatsFor = (visits: number): number => rooms.reduce((sum, room) => sum + Math.min(room, visits), 0);
  let [most, above] = [0, wanted + 1];
  while (above - most > 1) {
    const middle = (most + above) >> 1;
    if (seatsFor(middle) >= middle * roles) most = middle;
    else above = middle;
  }
  return { most, seats: seatsFor(wanted) };
}

/** Days by the week that begins on Monday. */
function weeksOf(days: readonly string[]): Map<number, string[]> {
  const weeks = new Map<number, string[]>();
  for (const day of days) {
    const number = dayNumber(day);
    const monday = number - weekday(number) + 1;
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return weeks;
}
