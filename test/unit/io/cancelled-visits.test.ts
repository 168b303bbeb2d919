/**
 * A visit that is taken away is struck out of the diaries that knew it: the same UID, a higher SEQUENCE,
 * STATUS:CANCELLED (RFC 5545, 3.8.1.11 and 3.8.7.4).
 */

import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type Ledger, orThrow } from "../../../src/index.js";
import { visitsIcalendar } from "../../../src/io.js";

import {
  amendPolicy,
  cancelledVisits,
  plannedVisits,
  replaceUnits,
  runCase,
  substitute,
  voidCase,
} from "../../support/acts.js";
import { busyPolicy } from "../../support/busy-town.js";
import { FOLLOWER, joinedTown, LEAD, oneAuthority, runHalf } from "../../support/joined-town.js";
import { BY, inspectors, type Row, run, SEED, town } from "../../support/small-case.js";

const registry = town({ inspectors: inspectors().map((each) => ({ ...each, qualifications: ["lead"] })) });
const policy = busyPolicy();
const drawn = run({ policy, registry });
const LATER = "2026-01-12T09:00:00+08:00";
const agreed = { policy, registry, approver: "head", at: LATER, by: BY };
const said = { ...agreed, reason: "a letter" };
const visits = plannedVisits(drawn.ledger, policy);
const visit = visits.find(({ day }) => day > "2026-01-20")!;
const [leaver, stayer] = visit.seats.map(({ inspector }) => inspector) as [string, string];

interface Event {
  readonly uid: string;
  readonly status: string;
  readonly sequence: number;
  readonly day: string;
  readonly summary: string;
}

/** The diary as another program reads it, by unit. */
function diary(ledger: Ledger, inspector?: string, of = policy): Map<string, Event> {
  const input = { visits: plannedVisits(ledger, of), cancelled: cancelledVisits(ledger, of) };
  const text = visitsIcalendar({ ...input, ...(inspector === undefined ? {} : { inspector }) });
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")),
    status: String(event.getFirstPropertyValue("status")),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    day: String(event.getFirstPropertyValue("dtstart")),
    summary: String(event.getFirstPropertyValue("summary")),
  }));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  return new Map(events.map((event) => [event.uid.split("@")[0]!, event]));
}

const uidOf = ({ draws: [first], unit }: { readonly draws: readonly string[]; readonly unit: string }) =>
  `${first}/${unit}`;
const known = (inspector?: string) => diary(drawn.ledger, inspector);
const away = (ledger: Ledger, inspector: string, units: readonly string[], at = LATER) =>
  orThrow(substitute({ ...said, ledger, round: "H1", ground: "illness", out: [{ inspector, units }], at }));

test("a visit that nobody changed stands with sequence 0", () => {
  expect([...known().values()].map(({ status, sequence }) => [status, sequence])).toEqual(
    visits.map(() => ["CONFIRMED", 0]),
  );
});

describe("one who is substituted", () => {
  const { ledger, seats } = away(drawn.ledger, leaver, [visit.unit]);

  test("has the visit cancelled in his diary, and no other visit", () => {
    const before = known(leaver);
    const after = diary(ledger, leaver);
    const told = before.get(uidOf(visit))!;
    expect(after.get(uidOf(visit))).toEqual({
      ...told,
      status: "CANCELLED",
      sequence: 1,
      summary: `已取消：检查 ${visit.unit}`,
    });
    after.delete(uidOf(visit));
    before.delete(uidOf(visit));
    expect(after).toEqual(before);
  });

  test("leaves it changed in the diaries of his colleague and of the one who comes", () => {
    for (const id of [stayer, seats[0]!.to])
      expect(diary(ledger, id).get(uidOf(visit))).toMatchObject({ status: "CONFIRMED", sequence: 1 });
    expect(diary(ledger).get(uidOf(visit))).toMatchObject({ status: "CONFIRMED", sequence: 1 });
  });

  test("has it confirmed again, with a higher sequence, when he comes back", () => {
    let now = ledger;
    for (let turn = 0; turn < 8 && diary(now, leaver).get(uidOf(visit))!.status === "CANCELLED"; turn++) {
      const team = plannedVisits(now, policy).find(({ unit }) => unit === visit.unit)!.seats;
      now = away(
        now,
        team.find(({ inspector }) => inspector !== stayer)!.inspector,
        [visit.unit],
        `2026-01-13T09:0${turn}:00+08:00`,
      ).ledger;
    }
    const { changes } = plannedVisits(now, policy).find(({ unit }) => unit === visit.unit)!;
    expect(changes).toBeGreaterThan(1);
    expect(diary(now, leaver).get(uidOf(visit))).toMatchObject({ status: "CONFIRMED", sequence: changes });
    expect(diary(now, seats[0]!.to).get(uidOf(visit))).toMatchObject({ status: "CANCELLED", sequence: 2 });
  });
});

test("a unit that is replaced is cancelled for its whole team; the one in its place is new", () => {
  const units = [{ unit: visit.unit, code: "closed" as const, reason: "licence surrendered" }];
  const { ledger, replaced } = orThrow(replaceUnits({ ...agreed, ledger: drawn.ledger, round: "H1", units }));
  for (const id of [leaver, stayer]) {
    const told = known(id).get(uidOf(visit))!;
    expect(diary(ledger, id).get(uidOf(visit))).toMatchObject({
      day: told.day,
      status: "CANCELLED",
      sequence: 1,
    });
  }
  const came = plannedVisits(ledger, policy).find(({ unit }) => unit === replaced[0]!.by)!;
  expect(diary(ledger, came.seats[0]!.inspector).get(uidOf(came))).toMatchObject({
    status: "CONFIRMED",
    sequence: 0,
  });
});

test("whoever left before a visit was taken away keeps the cancellation he has", () => {
  const first = away(drawn.ledger, leaver, [visit.unit]);
  const units = [{ unit: visit.unit, code: "closed" as const, reason: "licence surrendered" }];
  const { ledger } = orThrow(
    replaceUnits({ ...agreed, ledger: first.ledger, round: "H1", units, at: "2026-01-13T09:00:00+08:00" }),
  );
  expect(diary(ledger, leaver).get(uidOf(visit))).toMatchObject({ status: "CANCELLED", sequence: 1 });
  expect(diary(ledger, stayer).get(uidOf(visit))).toMatchObject({ status: "CANCELLED", sequence: 2 });
});

test("a draw that is voided is cancelled whole; the second attempt has events of its own", () => {
  const again = { reason: "wrong roster", approver: "head" };
  const { ledger } = run({
    policy,
    registry,
    ledger: drawn.ledger,
    again,
    at: LATER,
    seed: [{ type: "plain", value: "again" }],
  });
  const after = diary(ledger);
  for (const uid of known().keys())
    expect(after.get(uid)).toMatchObject({ status: "CANCELLED", sequence: 1 });
  const fresh = plannedVisits(ledger, policy);
  for (const each of fresh)
    expect(after.get(uidOf(each))).toMatchObject({ status: "CONFIRMED", sequence: 0 });
  expect(after.size).toBe(visits.length + fresh.length);
});

test("a case that is given up is cancelled", () => {
  const own = { ...said, lane: "complaint", case: "C-1" };
  const opened = orThrow(runCase({ ...own, ledger: [], units: ["U-12"], seed: SEED }));
  const [told] = plannedVisits(opened.ledger, policy);
  const ledger = orThrow(voidCase({ ...own, ledger: opened.ledger }));
  expect(plannedVisits(ledger, policy)).toEqual([]);
  expect(diary(ledger, told!.seats[0]!.inspector).get(uidOf(told!))).toMatchObject({
    status: "CANCELLED",
    sequence: 1,
  });
});

test("a visit that is moved goes to its new day under the same UID", () => {
  const closed = busyPolicy((draft) => {
    const [before, now] = draft["calendars"] as [Row, Row & { holidays: Row[]; workdays: Row[] }];
    const holidays = [...now.holidays, { day: visit.day, name: "declared later" }];
    draft["calendars"] = [
      before,
      { ...now, holidays, workdays: now.workdays.filter(({ day }) => day !== visit.day) },
    ];
  });
  const { ledger } = orThrow(amendPolicy({ ...said, policy: closed, ledger: drawn.ledger }));
  const { day } = plannedVisits(ledger, closed).find(({ unit }) => unit === visit.unit)!;
  expect(day).not.toBe(visit.day);
  expect(cancelledVisits(ledger, closed)).toEqual([]);
  expect(diary(ledger, leaver, closed).get(uidOf(visit))).toMatchObject({
    day,
    status: "CONFIRMED",
    sequence: 1,
  });
});

test("a visit that goes on for another matter alone has a new event, and the old one is cancelled", () => {
  const people = joinedTown();
  const both = oneAuthority();
  const lead = runHalf({ registry: people, policy: both, matter: LEAD });
  const joined = runHalf({ registry: people, policy: both, matter: FOLLOWER, ledger: lead.ledger });
  const shared = plannedVisits(joined.ledger, both).find(({ draws }) => draws.length === 2)!;
  expect(shared.changes).toBe(1);
  const units = [{ unit: shared.unit, code: "excused" as const, reason: "outside the law" }];
  const { ledger } = orThrow(
    replaceUnits({
      ...agreed,
      policy: both,
      registry: people,
      matter: LEAD,
      round: "R01",
      ledger: joined.ledger,
      units,
    }),
  );
  const after = diary(ledger, undefined, both);
  expect(after.get(`${shared.draws[0]}/${shared.unit}`)).toMatchObject({ status: "CANCELLED", sequence: 2 });
  expect(after.get(`${shared.draws[1]}/${shared.unit}`)).toMatchObject({
    status: "CONFIRMED",
    day: shared.day,
  });
});
