/**
 * Visits as an iCalendar file (RFC 5545), for the diary of each inspector: whole days, one event a visit.
 *
 * Written here and not by a package, because packages take days for instants of the host's time zone; a test reads it with one.
 */
import type { PlannedVisit } from "../engine/visit-list.js";
import { utf8Length } from "../kernel/byte-order.js";
import { addDays, instantInUtc } from "../kernel/iso-date.js";

export interface CalendarInput {
  readonly visits: readonly PlannedVisit[];
  /** Only the visits of this inspector; left out: all. */
  readonly inspector?: string;
  /** Name of a unit for people; its id where left out. */
  readonly nameOf?: (unit: string) => string;
}

/**
 * @example
 * visitsIcalendar({ visits: [{ unit: "U-1", day: "2026-03-02", draws: ["a/2026/M/R1"], at: "2026-03-01T09:00:00+08:00",
 *   seats: [{ drawId: "a/2026/M/R1", role: "lead", inspector: "I-1" }] }] }).includes("DTSTART;VALUE=DATE:20260302"); // true
 */
export function visitsIcalendar({ visits, inspector, nameOf = (unit) => unit }: CalendarInput): string {
  const mine = visits.filter(({ seats }) => inspector === undefined || seats.some((seat) => seat.inspector === inspector));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//double-random//visits//ZH",
    "CALSCALE:GREGORIAN",
    ...mine.flatMap((visit) => eventOf(visit, nameOf)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf({ unit, day, draws, seats, at }: PlannedVisit, nameOf: (unit: string) => string): string[] {
  const team = seats.map(({ role, inspector }) => `${role}: ${inspector}`).join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${draws[0]}/${unit}`)}@double-random`,
    `DTSTAMP:${instantInUtc(at).replaceAll(/[-:]/g, "")}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll("-", "")}`,
    `SUMMARY:${escaped(`检查 ${nameOf(unit)}`)}`,
    `DESCRIPTION:${escaped(`${unit}\n${team}\n${draws.join("\n")}`)}`,
    "CLASS:CONFIDENTIAL",
    "END:VEVENT",
  ];
}

/** Names of registries are never changed, but a diary takes every kind of line end for the end of a property, and no other control character. */
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
