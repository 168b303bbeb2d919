/**
 * Visits as an iCalendar file (RFC 5545), for the diary of each inspector: whole days, one event a visit. An
 * event keeps its UID for ever; its SEQUENCE counts its changes, and what was taken away is there as
 * cancelled, so that a diary that knew it strikes it out.
 *
 * Written here and not by a package, because packages take days for instants of the host's time zone; a test
 * reads it with one.
 */

import { utf8Length } from "../kernel/byte-order.js";
import { addDays, instantInUtc } from "../kernel/iso-date.js";
import { told } from "../kernel/told.js";
import type { PlannedVisit } from "../year/told-visits.js";

/** A visit as `plannedVisits` gives it; one that nobody changed needs no more than its first fields. */
export type CalendarVisit = Omit<PlannedVisit, "changes" | "left"> & Partial<PlannedVisit>;

export interface CalendarInput {
  readonly visits: readonly CalendarVisit[];
  /** Visits that are not made any more, as `plannedVisits` gives them too. */
  readonly cancelled?: readonly CalendarVisit[];
  /** Only the visits of this inspector, and those that they were to make; left out: all. */
  readonly inspector?: string;
  /** Name of a unit for people; its id where left out. */
  readonly nameOf?: (unit: string) => string;
  /** Name of an inspector for people; their id where left out. */
  readonly personOf?: (inspector: string) => string;
  /** Of titles; Chinese where left out. */
  readonly language?: "zh" | "en";
}

/** What a diary is told of one visit. */
interface Told {
  readonly visit: CalendarVisit;
  readonly at: string;
  readonly changes: number;
  readonly isCancelled: boolean;
}

/**
 * @throws TypeError when something else is handed over
 * @example
 * visitsIcalendar({ visits: [{ unit: "U-1", day: "2026-03-02", draws: ["a/2026/M/R1"], at: "2026-03-01T09:00:00+08:00",
 *   seats: [{ drawId: "a/2026/M/R1", role: "lead", inspector: "I-1" }] }] }).includes("DTSTART;VALUE=DATE:20260302"); // true
 */
export function visitsIcalendar(input: CalendarInput): string {
  return told(
    "visitsIcalendar",
    "It takes { visits, cancelled, inspector, nameOf, personOf, language }, the visits as `plannedVisits` gives them.",
    () => diaryText(input),
  );
}

function diaryText(input: CalendarInput): string {
  const { visits, cancelled = [], inspector, language = "zh" } = input;
  const events = [
    ...visits.flatMap((visit) => toldTo(inspector, { visit, isCancelled: false })),
    ...cancelled.flatMap((visit) => toldTo(inspector, { visit, isCancelled: true })),
  ];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//double-random//visits//${language === "zh" ? "ZH" : "EN"}`,
    "CALSCALE:GREGORIAN",
    ...events.flatMap((each) => eventOf(each, input)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * Whoever goes is told of the visit as it is, and whoever left it that it is none of theirs, as of the change
 * with which they left.
 */
function toldTo(
  inspector: string | undefined,
  { visit, isCancelled }: Pick<Told, "visit" | "isCancelled">,
): Told[] {
  const { at, changes = 0, seats, left = [] } = visit;
  if (inspector === undefined || seats.some((seat) => seat.inspector === inspector))
    return [{ visit, at, changes, isCancelled }];
  const gone = left.find((each) => each.inspector === inspector);
  return gone === undefined ? [] : [{ visit, at: gone.at, changes: gone.changes, isCancelled: true }];
}

function eventOf({ visit, at, changes, isCancelled }: Told, input: CalendarInput): string[] {
  const { personOf = (id) => id } = input;
  const { unit, day, draws, seats } = visit;
  const team = seats.map(({ role, inspector }) => `${role}: ${personOf(inspector)}`).join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${draws[0]}/${unit}`)}@double-random`,
    `DTSTAMP:${instantInUtc(at).replaceAll(/[-:]/g, "")}`,
    `SEQUENCE:${changes}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll("-", "")}`,
    `SUMMARY:${escaped(titleOf(unit, isCancelled, input))}`,
    `DESCRIPTION:${escaped(`${unit}\n${team}\n${draws.join("\n")}`)}`,
    "CLASS:CONFIDENTIAL",
    "END:VEVENT",
  ];
}

function titleOf(
  unit: string,
  isCancelled: boolean,
  { nameOf = (id) => id, language = "zh" }: CalendarInput,
): string {
  if (language === "zh") return `${isCancelled ? "已取消：" : ""}检查 ${nameOf(unit)}`;
  return `${isCancelled ? "Cancelled: " : ""}visit to ${nameOf(unit)}`;
}

/**
 * Names of registries are never changed, but a diary takes every kind of line end for the end of a property,
 * and no other control character.
 */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, "\\n")
    .replaceAll(/\p{Cc}/gu, " ");
}

/** A line has at most 75 bytes; what follows begins with a space. No character is cut. */
function folded(line: string): string {
  const parts = [""];
  let bytes = 0;
  for (const character of line) {
    const length = utf8Length(character);
    if (bytes + length > 75) {
      parts.push(" ");
      bytes = 1;
    }
    parts[parts.length - 1] += character;
    bytes += length;
  }
  return parts.join("\r\n");
}
