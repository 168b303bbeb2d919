/** Where nobody may return: the next visit of a unit needs people besides those who were there last. */
import type { Refusal } from "../../../kernel/refusal.js";
import type { Matter } from "../../../policy/policy.js";
import { lastPeopleOf } from "../../../pool/last-people.js";
import type { Registry } from "../../../registry/registry.js";
import { refuse } from "../../refuse.js";
import type { MatterYear } from "../../year/matter-year.js";
import { onePlaceEach, type StaffedPlace, seatsIn, staffedPlaces } from "./places.js";
import { roleSets } from "./seat-room.js";
import type { RoundAhead } from "./staff-conflicts.js";

/**
 * For each set of roles a place needs as many people as it has seats, besides everybody of them who may have
 * been there.
 */
export function noReturnConflicts(ahead: readonly RoundAhead[], registry: Registry): Refusal[] {
  return ahead.flatMap((round) => {
    const { matter } = round.year;
    const { noReturn, region: bound } = matter.team;
    if (noReturn === null || round.index > 0) return [];
    const before = visitsBefore(matter, [...new Set(ahead.map(({ year }) => year))]);
    for (const place of bound === false ? onePlaceEach(round) : staffedPlaces(round, registry)) {
      const needed = neededIn(round, registry, place, before);
      if (needed === undefined) continue;
      const region =
        bound === false ? "any region" : registry.units.regions[place.region]!.join("/") || "(no region)";
      const path = ["matters", matter.id, "team", "noReturn"];
      return [
        refuse("plan/too-few-to-change", path, { conflict: "C11", matter: matter.id, region, ...needed }),
      ];
    }
    return [];
  });
}

/** Seats of the visits of this year after which nobody may return to a unit, at most. */
function visitsBefore({ team }: Matter, years: readonly MatterYear[]): number {
  const draws = years.reduce((sum, { matter }) => sum + drawsOf(matter), 0);
  const visits = team.noReturn?.years === undefined ? (team.noReturn?.visits ?? 0) : draws;
  return Math.max(...years.map(({ matter }) => matter.team.roles.length)) * Math.min(visits, draws - 1);
}

/** Most draws of one unit in the year. */
function drawsOf({ mode, times = 1, rounds }: Matter): number {
  if (mode === "independent") return rounds.length;
  return mode === "without-replacement" ? 1 : times;
}

/** The first set of roles for which too few people may go, and how many they would have to be. */
function neededIn(round: RoundAhead, registry: Registry, place: StaffedPlace, before: number) {
  const seats = { ...seatsIn(round, registry, place), days: undefined };
  const people = registry.inspectors.map((each) => ({ ...each, leave: [] }));
  const teams = teamsOfHistory(round, registry, place);
  for (const set of roleSets(seats, people)) {
    const able = new Set(set.people.map(({ id }) => id));
    const past = teams.reduce(
      (most, team) => Math.max(most, [...team].filter((id) => able.has(id)).length),
      0,
    );
    const barred = Math.min(able.size, past + before);
    if (barred === 0 || able.size >= set.roles.length + past + before) continue;
    return {
      needed: set.roles.length + past + before,
      people: able.size,
      roles: set.roles.map(({ id }) => id).join(" + "),
    };
  }
  return undefined;
}

/** Who may not return to a unit of the place because of its history, each team once. */
function teamsOfHistory(
  { year, index }: RoundAhead,
  registry: Registry,
  { region, stratum }: StaffedPlace,
): ReadonlySet<string>[] {
  const { matter, pools } = year;
  const { noReturn, region: bound } = matter.team;
  if (registry.history.size === 0 || noReturn === null) return [];
  const lastPeople = lastPeopleOf(registry, noReturn, matter.rounds[index]!.from);
  const known = new Map<string, ReadonlySet<string>>();
  for (const row of pools[index]!.rows[stratum]!) {
    if (bound !== false && registry.units.region[row] !== region) continue;
    const team = lastPeople([row]);
    known.set([...team].join("\u001f"), team);
  }
  return [...known.values()];
}
