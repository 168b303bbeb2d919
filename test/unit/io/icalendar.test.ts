import ICAL from "ical.js";
import { expect, test } from "vitest";
import { deadlinesOf, orThrow } from "../../../src/calendars.js";
import { visitsIcalendar } from "../../../src/io.js";

import { addDays } from "../../../src/kernel/iso-date.js";

import { isWorkday } from "../../../src/policy/work-calendar.js";
import { plannedVisits } from "../../support/acts.js";
import { withDays } from "../../support/day-town.js";
import { rules, run } from "../../support/small-case.js";

const policy = rules(withDays());
const { ledger, teams } = run({ policy });
const visits = plannedVisits(ledger, policy);

test("another program reads the same visits back", () => {
  const name = "东区；酒店, 一号\\二号 ".repeat(6);
  const text = visitsIcalendar({ visits, nameOf: (unit) => `${unit} ${name}` });
  for (const line of text.split("\r\n"))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));
  const dayOf = new Map(teams.days!.visits.map(({ unit, day }) => [unit, day]));
  expect(events.map(({ startDate, summary }) => [startDate.toString(), summary]).sort()).toEqual(
    [...dayOf].map(([unit, day]) => [day, `检查 ${unit} ${name}`]).sort(),
  );
  for (const event of events) {
    expect(event.startDate.isDate).toBe(true);
    expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400);
    expect(event.component.getFirstPropertyValue("dtstamp")!.toString()).toBe("2026-01-05T01:00:00Z");
  }
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test("no line end or control character of a name reaches the file", () => {
  const name = "a\rATTENDEE:mailto:x@example.com\r\nb\u0085c\u2028d\u0000\u0007\u001b[2Je";
  const [visit] = visits;
  const text = visitsIcalendar({ visits: [visit!], nameOf: () => name });
  for (const line of text.split("\r\n")) expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  expect(event!.getFirstPropertyValue("summary")).toBe(
    "检查 a\nATTENDEE:mailto:x@example.com\nb\nc\nd   [2Je",
  );
  expect(event!.getFirstProperty("attendee")).toBeNull();
});

test("an inspector's file holds his visits alone", () => {
  const id = teams.teams!.seats[0]!.inspector;
  const events = new ICAL.Component(
    ICAL.parse(visitsIcalendar({ visits, inspector: id })),
  ).getAllSubcomponents("vevent");
  expect(events).toHaveLength(teams.teams!.loads.find(({ inspector }) => inspector === id)!.load);
});

test("results are due twenty working days after each visit", () => {
  const deadlines = orThrow(
    deadlinesOf(
      visits.map(({ unit, day }) => ({ id: unit, rule: "result", from: day })),
      policy.calendars!,
    ),
  );
  expect(deadlines.map(({ id, from }) => [id, from])).toEqual(visits.map(({ unit, day }) => [unit, day]));
  const [calendar] = policy.calendars!;
  for (const { from, due } of deadlines) {
    const after = Array.from({ length: 60 }, (_, n) => addDays(from, n + 1)).filter((day) =>
      isWorkday(calendar!, day),
    );
    expect(due).toBe(after[19]);
  }
});
