/** Calendars of a year, as another program reads them. */
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { plannedVisits } from "../../../src/index.js";
import { calendarOf } from "../../../src/io.js";
import { paperYear } from "../../support/paper-year.js";

const { drawn, year, moved, replaced } = paperYear();

function eventsIn(text: string) {
  for (const line of text.split("\r\n"))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    return {
      ...{ uid: value("uid"), status: value("status"), sequence: Number(value("sequence")) },
      ...{
        day: value("dtstart"),
        stamp: value("dtstamp"),
        said: value("description"),
        title: value("summary"),
      },
    };
  });
  return (unit: string) => events.filter(({ uid }) => uid.includes(`H1/${unit}@`));
}

test("a moved visit keeps its name, is on its new day, and counts one change more", () => {
  const [before, ...none] = eventsIn(calendarOf(drawn, { language: "zh" }))(moved.unit);
  const [after, ...others] = eventsIn(calendarOf(year, { language: "zh" }))(moved.unit);
  expect([...none, ...others]).toEqual([]);
  expect(before).toMatchObject({
    day: moved.from,
    sequence: 0,
    status: "CONFIRMED",
    stamp: "2026-01-05T01:00:00Z",
  });
  expect(after).toMatchObject({ uid: before!.uid, day: moved.to, sequence: 1, status: "CONFIRMED" });
  expect(after!.stamp).toBe("2026-01-09T01:00:00Z");
});

test("a replaced unit is cancelled, and who came in its place is new", () => {
  const events = eventsIn(calendarOf(year, { language: "en" }));
  expect(events(replaced.unit)).toMatchObject([{ status: "CANCELLED", sequence: 1 }]);
  expect(events(replaced.unit)[0]!.title).toMatch(/^Cancelled: visit to /);
  expect(events(replaced.by)).toMatchObject([{ status: "CONFIRMED", sequence: 0 }]);
});

test("people have their names, with line breaks that break nothing", () => {
  const { visits } = plannedVisits(year);
  const going = new Set(visits.flatMap(({ seats }) => seats.map(({ inspector }) => inspector)));
  const ids = year.registry.inspectors.filter(({ id }) => going.has(id));
  expect(ids.some(({ name }) => /[\n\r]/.test(name))).toBe(true);
  for (const { id, name } of ids) {
    const text = calendarOf(year, { language: "zh", inspector: id });
    const told = [...text.matchAll(/^UID/gm)].length;
    expect(told).toBeGreaterThan(0);
    expect(text.replaceAll("\r\n ", "")).toContain(name.replace(/[\n\r]/, "\\n"));
    expect(text.split("\r\n").join("")).not.toMatch(/[\n\r]/);
  }
});
