/**
 * Honest ledgers on which a day was closed after the draw: visits that go along with others go with them to
 * the new day.
 */

import { expect, test } from "vitest";
import { type Ledger, orThrow, type Policy, parsePolicy } from "../../src/index.js";
import { amendPolicy, plannedVisits, readBook, staleSeats, verifyLedger } from "../support/acts.js";
import { FOLLOWER, joinedTown, LEAD, oneAuthority, runHalf, twoAuthorities } from "../support/joined-town.js";
import type { Row } from "../support/small-case.js";

const registry = joinedTown();
const LATER = "2026-01-02T11:00:00+08:00";
const said = {
  registry,
  reason: "notice of the office",
  approver: "head",
  at: "2026-01-02T12:00:00+08:00",
  by: "officer-1",
};

/** The same policy with one more day off. */
function without(policy: Policy, day: string): Policy {
  const copy = structuredClone(policy) as unknown as { calendars: Row[] };
  const [calendar] = copy.calendars as [Row & { holidays: Row[]; workdays: Row[] }];
  calendar.holidays = [...calendar.holidays, { day, name: "declared later" }];
  return orThrow(parsePolicy(copy as unknown));
}

const dayOf = (ledger: Ledger, policy: Policy, unit: string) => [
  ...new Set(
    plannedVisits(ledger, policy)
      .filter((visit) => visit.unit === unit)
      .map(({ day }) => day),
  ),
];

test("of one authority: both matters find the same new day, nobody is left waiting, and the audit finds nothing", () => {
  const policy = oneAuthority();
  const lead = runHalf({ registry, policy, matter: LEAD });
  const { ledger } = runHalf({ registry, policy, matter: FOLLOWER, ledger: lead.ledger, at: LATER });
  const visit = lead.teams.days!.visits.find(
    ({ day }) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0,
  )!;
  const next = without(policy, visit.day);
  const { moves, ledger: after } = orThrow(amendPolicy({ ledger, policy: next, ...said }));
  expect(moves.map(({ drawId }) => drawId.split("/")[2])).toEqual([LEAD, FOLLOWER]);
  expect(dayOf(after, next, visit.unit)).toHaveLength(1);
  expect(dayOf(after, next, visit.unit)).not.toContain(visit.day);
  expect(moves[1]!.seats).toEqual([]);
  expect(staleSeats(readBook(after))).toEqual([]);
  expect(verifyLedger(after, { registry })).toEqual([]);
});

test("of two: the other authority is told, and follows when it moves its own", () => {
  const [hygiene, labels] = twoAuthorities();
  const lead = runHalf({ registry, policy: hygiene, matter: LEAD });
  const { ledger } = runHalf({ registry, policy: labels, matter: FOLLOWER, ledger: lead.ledger, at: LATER });
  const visit = lead.teams.days!.visits.find(
    ({ day }) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0,
  )!;
  const first = amendPolicy({ ledger, policy: without(hygiene, visit.day), ...said });
  expect(first.ok && first.warnings.map(({ code }) => code)).toContain("substitution/joined-stale");
  const theirs = without(labels, visit.day);
  const { moves, ledger: after } = orThrow(
    amendPolicy({ ledger: orThrow(first).ledger, policy: theirs, ...said }),
  );
  expect(moves).toHaveLength(1);
  expect(dayOf(after, theirs, visit.unit)).toEqual(dayOf(after, hygiene, visit.unit));
  expect(staleSeats(readBook(after))).toEqual([]);
  expect(verifyLedger(after, { registry })).toEqual([]);
});
