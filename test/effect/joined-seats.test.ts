/** Seats of visits that are joined: who may sit beside those who are there anyway, and whose work it is. */

import { expect, test } from "vitest";
import { groupBy } from "../../src/kernel/group-by.js";
import { standing } from "../../src/year/attempts.js";
import { countsIn, loadsOf } from "../../src/year/year-counts.js";
import { attemptsOf, verifyLedger } from "../support/acts.js";
import { FOLLOWER, joinedTown, LEAD, oneAuthority, runHalf } from "../support/joined-town.js";
import type { Row } from "../support/small-case.js";

const LATER = "2026-01-02T11:00:00+08:00";

/**
 * Both matters of the first half; the follower's team has a third seat, so that it is drawn beside two who
 * join.
 */
function bothMatters(person: (row: Row, place: number) => Row, team: Row = {}) {
  const registry = joinedTown(person);
  const roles = [{ id: "first" }, { id: "second" }, { id: "third" }];
  const policy = oneAuthority({ team: { roles, region: false, ...team } });
  const lead = runHalf({ registry, policy, matter: LEAD });
  const { teams, ledger } = runHalf({ registry, policy, matter: FOLLOWER, ledger: lead.ledger, at: LATER });
  expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  const joined = teams.joined!;
  const places = [...new Set(joined.map(({ unit }) => unit))];
  const all = [...joined, ...teams.teams!.seats];
  const peopleAt = places.map((unit) =>
    all.filter((seat) => seat.unit === unit).map(({ inspector }) => inspector),
  );
  return { registry, policy, lead, ledger, joined, peopleAt };
}

test("nobody is drawn beside a colleague who joins and with whom they never sit", () => {
  const partnerOf = (place: number) => `P-00${place % 2 === 0 ? place + 2 : place}`;
  const pairs = (notWith: boolean) =>
    bothMatters((row, place) =>
      notWith && place < 6 ? { ...row, notWith: [partnerOf(place)] } : row,
    ).peopleAt.filter((team) =>
      team.some((id) => Number(id.slice(-1)) < 7 && team.includes(partnerOf(Number(id.slice(-1)) - 1))),
    ).length;
  expect(pairs(true)).toBe(0);
  expect(pairs(false)).toBeGreaterThan(0);
});

test("apart: nobody is drawn beside somebody who joins from the same agency", () => {
  const twins = (apart: Row) => {
    const agencies = ["a", "b", "c", "d", "a", "b", "c"];
    const { registry, peopleAt } = bothMatters((row, place) => ({ ...row, agency: agencies[place] }), apart);
    const agencyOf = new Map(registry.inspectors.map(({ id, agency }) => [id, agency]));
    return peopleAt.filter((team) => new Set(team.map((id) => agencyOf.get(id))).size < team.length).length;
  };
  expect(twins({ apart: "agency" })).toBe(0);
  expect(twins({})).toBeGreaterThan(0);
});

test("apart: of two people of one agency who make the visit only the first goes along", () => {
  const places = (apart: Row) => {
    const { joined } = bothMatters(
      (row, place) => ({ ...row, agency: place < 5 ? "a" : place < 6 ? "b" : "c" }),
      apart,
    );
    const there = groupBy(joined, ({ unit }) => unit);
    return [...there.values()].map((seats) => seats.length);
  };
  expect(places({}).every((count) => count === 2)).toBe(true);
  expect(new Set(places({ apart: "agency" }))).toEqual(new Set([1, 2]));
});

test("a seat that joins is nobody's load and nobody's day", () => {
  const { lead, ledger, joined } = bothMatters((row) => row);
  const seats = standing(attemptsOf(ledger));
  const sum = (values: Iterable<number>) => [...values].reduce((total, each) => total + each, 0);
  // Nine shops: five are led in the first half, and the follower goes to all nine with three people; two of
  // three join in five of them.
  expect([lead.teams.teams!.seats.length, joined.length]).toEqual([10, 10]);
  expect(sum(loadsOf(seats).values())).toBe(10 + 27 - 10);
  expect(sum([...countsIn({ draws: seats, cases: [] }).days().values()].map((days) => days.length))).toBe(
    10 + 27 - 10,
  );
});

test("whoever goes along needs no room: a capacity and a year's limit that the visit itself has used up bar nobody", () => {
  const roles = [{ id: "first" }, { id: "second" }];
  const policy = oneAuthority({ team: { roles, region: false, staffing: "by-rank" } });
  const free = runHalf({ registry: joinedTown((row) => row), policy, matter: LEAD });
  const loads = new Map(free.teams.teams!.loads.map(({ inspector, load }) => [inspector, load]));
  const full = (row: Row): Row => {
    const load = loads.get(row["id"] as string) ?? 0;
    return load === 0 ? { ...row, status: "inactive" } : { ...row, capacity: load, perYear: load };
  };
  const registry = joinedTown(full);
  const lead = runHalf({ registry, policy, matter: LEAD });
  expect(lead.teams.complete).toBe(true);
  const { teams, ledger } = runHalf({ registry, policy, matter: FOLLOWER, ledger: lead.ledger, at: LATER });
  const going = new Set(lead.teams.days!.visits.map(({ unit }) => unit));
  const shared = new Set(teams.joined!.map(({ unit }) => unit));
  expect(shared.size).toBeGreaterThan(0);
  expect(teams.joined).toHaveLength(shared.size * roles.length);
  expect(teams.unstaffed.every((unit) => !going.has(unit))).toBe(true);
  expect(verifyLedger(ledger, { registry })).toEqual([]);
});
