/**
 * The times of a case, and the visits it goes along with, read again from the lane and from the ledger before
 * it.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import { heldBy, lastOf } from "../../kernel/certain.js";
import {
  addDays,
  compareInstants,
  dayWhere,
  instantDay,
  isDay,
  isInstant,
  laterDay,
  nextDayAt,
} from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import type { Lane } from "../../policy/lane.js";
import type { Policy, Round } from "../../policy/policy.js";
import { isDrawOf } from "../../random/draw-id.js";
import type { Case } from "../../year/cases.js";
import { placeOf } from "../audit-case.js";
import { isWorkedDay } from "../by-hand/plain-days.js";
import { drawsStanding, type PlainDraw } from "../by-hand/plain-record.js";
import { plainSeats } from "../by-hand/plain-seats.js";
import { unitsEverIn } from "../by-hand/plain-visits.js";
import { entryWith } from "../entries-of.js";
import { type Finding, finding, unlessSame } from "../finding.js";

/** What stood before a case was opened. */
export interface BeforeCase {
  readonly ledger: Ledger;
  /** Number of its entry. */
  readonly seq: number;
  /** Number of the first result of each visit, by draw id and unit. */
  readonly made: ReadonlyMap<string, number>;
}

/** Number of the first result of each visit of a ledger. */
export function firstResults(ledger: Ledger): Map<string, number> {
  const first = new Map<string, number>();
  for (const entry of ledger) {
    if (!isKind(entry, "result")) continue;
    const name = resultName(entry.body);
    if (!first.has(name)) first.set(name, entry.seq);
  }
  return first;
}

export function checksOfTimes(
  before: BeforeCase,
  policy: Policy,
  lane: Lane,
  opened: Case["opened"],
): (() => readonly Finding[])[] {
  return [
    () => checkUrgent(lane, opened),
    () => checkArrival(opened),
    () => checkTimes(before, policy, lane, opened),
    () => checkMerged(before, policy, lane, opened),
    () => checkLead(before, lane, opened),
  ];
}

function drawsBefore({ ledger, seq }: BeforeCase): PlainDraw[] {
  return drawsStanding(ledger, seq);
}

function checkUrgent({ urgent }: Lane, { seq, body }: Case["opened"]): Finding[] {
  const expected = "no urgent case: the lane has no time for one";
  return body.urgent && urgent === undefined
    ? [finding("verify/case-times", placeOf({ seq }, "urgent"), expected, body.urgent)]
    : [];
}

/** Nothing arrives after its entry: on no later day, and where it says an instant, at no later one. */
export function checkArrival({ seq, at, body: { arrived } }: Case["opened"]): Finding[] {
  const isLater = isDay(arrived) ? arrived > instantDay(at) : compareInstants(arrived, at) > 0;
  return isLater
    ? [finding("verify/case-times", placeOf({ seq }, "arrived"), `not after ${at}`, arrived)]
    : [];
}

/** The times of a case are those that follow, of days that a calendar knows. */
function checkTimes(before: BeforeCase, policy: Policy, lane: Lane, opened: Case["opened"]): Finding[] {
  const { seq, body } = opened;
  const due = timesDue(before, policy, lane, opened);
  const at = (field: string): string => placeOf({ seq }, field);
  const unknown = body.from <= body.until && !areKnown(policy, lane, body);
  return [
    ...(["from", "until", "due"] as const).flatMap((field) =>
      isSameTime(due[field], body[field])
        ? []
        : unlessSame("verify/case-times", at(field), due[field], body[field]),
    ),
    ...(asksForHours(lane, body) && isDay(body.arrived)
      ? [finding("verify/case-times", at("arrived"), "an instant, since hours count", body.arrived)]
      : []),
    ...(unknown
      ? [finding("verify/case-times", at("until"), "days that the calendars of the policy know", body.until)]
      : []),
  ];
}

type Body = Case["opened"]["body"];
type Times = Pick<Body, "from" | "until" | "due">;

function asksForHours(lane: Lane, { urgent }: Body): boolean {
  const time = urgent ? lane.urgent : lane.within;
  return time !== undefined && "hours" in time;
}

/**
 * How long a case may take, counted from its arrival; where the lane has no time, the opener says until when. A joint
 * case is made on the days of the lead's visits to its units: from the first of them to the last, or in the lead's
 * round, where visits have no days; nothing is due.
 */
export function timesDue(
  before: BeforeCase,
  policy: Policy,
  lane: Lane,
  { at, body }: Case["opened"],
): Times {
  if (lane.ground === "joint") return { ...windowOfLead(before, body), due: null };
  const from = instantDay(at);
  const time = body.urgent ? lane.urgent : lane.within;
  if (time === undefined) return { from, until: laterDay(from, body.until), due: body.until };
  if ("hours" in time && isDay(body.arrived)) return { from, until: body.until, due: body.due };
  const arrival = isDay(body.arrived) ? body.arrived : dayWhere(body.arrived, at);
  const due = "hours" in time ? nextDayAt(body.arrived) : afterDays(policy, arrival, time);
  return { from, until: laterDay(from, isDay(due) ? due : dayWhere(due, at)), due };
}

/** As the entry says it, where no draw is the lead's. */
function windowOfLead(before: BeforeCase, body: Body): Pick<Times, "from" | "until"> {
  const lead = drawsBefore(before).find(({ drawId }) => drawId === body.lead?.drawId);
  if (lead === undefined) return { from: body.from, until: body.until };
  const days = plainSeats(lead)
    .filter(({ unit }) => body.units.includes(unit))
    .flatMap(({ day }) => day ?? [])
    .sort(compareBytes);
  if (days.length > 0) return { from: days[0]!, until: lastOf(days) };
  const { from, until } = roundOf(before.ledger, lead) ?? body;
  return { from, until };
}

/** Where visits have days, a calendar says of each of them whether it is worked. */
function areKnown(policy: Policy, lane: Lane, { from, until }: Pick<Times, "from" | "until">): boolean {
  return (
    !asksCalendars(lane) ||
    (isKnownDay(policy, from) && lastKnownDay(policy, lane, { from, until }) === until)
  );
}

function asksCalendars({ schedule }: Lane): boolean {
  return schedule !== undefined && schedule.everyDay !== true;
}

function isKnownDay({ calendars = [] }: Policy, day: string): boolean {
  return calendars.some((each) => each.from <= day && day <= each.until);
}

/** The last day up to which the calendars know all, where they are asked. */
function lastKnownDay(policy: Policy, lane: Lane, { from, until }: Pick<Times, "from" | "until">): string {
  if (!asksCalendars(lane)) return until;
  let day = from;
  while (day < until && isKnownDay(policy, addDays(day, 1))) day = addDays(day, 1);
  return day;
}

/**
 * The opening as its people can be drawn: its units each once, in the times that follow, of the lane by which it is
 * judged, with a day of every visit of the lead. An honest one is that already.
 */
export function soundOpening(
  before: BeforeCase,
  policy: Policy,
  lane: Lane,
  opened: Case["opened"],
): Case["opened"] {
  const { body } = opened;
  const units = [...new Set(body.units)].sort(compareBytes);
  const { from, until } = timesDue(before, policy, lane, opened);
  const last = lastKnownDay(policy, lane, { from, until });
  const lead = body.lead === null ? null : { ...body.lead, days: daysOfLead(before, body, units) };
  return { ...opened, body: { ...body, lane: lane.id, units, from, until: last, lead } };
}

/** As they are said, and where none is said of a unit, as they stood. */
function daysOfLead(before: BeforeCase, { lead, from }: Body, units: readonly string[]) {
  const said = new Map((lead?.days ?? []).map(({ unit, day }) => [unit, day]));
  const draw = drawsBefore(before).find(({ drawId }) => drawId === lead?.drawId);
  const stood = new Map((draw === undefined ? [] : plainSeats(draw)).map(({ unit, day }) => [unit, day]));
  const isDated = said.size > 0 || [...stood.values()].some((day) => day !== undefined);
  return isDated ? units.map((unit) => ({ unit, day: said.get(unit) ?? stood.get(unit) ?? from })) : [];
}

/** By the policy that the plan of a draw names. */
function roundOf(ledger: Ledger, { plan: { body } }: Pick<PlainDraw, "plan">): Round | undefined {
  const entry = entryWith(ledger, body.policy);
  if (entry === undefined || !isKind(entry, "policy")) return undefined;
  const matter = entry.body.policy.matters.find(({ id }) => id === body.matter);
  return matter?.rounds.find(({ id }) => id === body.round);
}

/** One moment may be written in two offsets. */
function isSameTime(due: string | null, said: string | null): boolean {
  return isInstant(due) && isInstant(said) && compareInstants(due, said) === 0;
}

function afterDays(
  policy: Policy,
  start: string,
  time: { readonly days: number } | { readonly workdays: number },
): string {
  return "days" in time ? addDays(start, time.days) : afterWorkdays(policy, start, time.workdays);
}

/** Counts working days one by one; the day itself does not count. */
function afterWorkdays(policy: Policy, start: string, count: number): string {
  let day = start;
  for (let left = count, steps = 0; left > 0 && steps < 1000; steps++) {
    day = addDays(day, 1);
    if (isWorkedDay(policy, day)) left--;
  }
  return day;
}

/**
 * Merged is what a planned visit of the unit, inside the time of the case and not made yet, takes along; and
 * nothing else.
 */
function checkMerged(
  before: BeforeCase,
  policy: Policy,
  { merges }: Lane,
  { seq, body }: Case["opened"],
): Finding[] {
  const isMade = (name: string): boolean => (before.made.get(name) ?? seq) < seq;
  const found = new Map<string, { drawId: string; day: string | null }>();
  const draws = merges === true ? drawsBefore(before).filter(({ drawId }) => isDrawOf(policy, drawId)) : [];
  for (const draw of draws) {
    const { matter, round } = draw.plan.body;
    const end =
      policy.matters.find(({ id }) => id === matter)?.rounds.find(({ id }) => id === round)?.until ?? "";
    const drawn = unitsEverIn(draw);
    for (const { unit, day = null } of plainSeats(draw).filter((seat) => drawn.has(seat.unit))) {
      const last = day ?? end;
      const known = found.get(unit);
      const isOpen =
        body.from <= last && last <= body.until && !isMade(resultName({ drawId: draw.drawId, unit }));
      if (isOpen && (known === undefined || (day !== null && (known.day === null || day < known.day))))
        found.set(unit, { drawId: draw.drawId, day });
    }
  }
  const expected = body.units.flatMap((unit) =>
    found.has(unit) ? [mergedText({ unit, ...heldBy(found, unit) })] : [],
  );
  const recorded = body.merged.map(mergedText);
  return unlessSame(
    "verify/case-merged",
    placeOf({ seq }, "merged"),
    expected.join(", "),
    recorded.join(", "),
  );
}

function mergedText({ unit, drawId, day }: Case["opened"]["body"]["merged"][number]): string {
  return `${unit} with ${drawId}${day === null ? "" : ` on ${day}`}`;
}

function resultName({ drawId, unit }: { readonly drawId: string; readonly unit: string }): string {
  return `${drawId} ${unit}`;
}

/** A joint inspection goes where and when the lead's draw goes. */
function checkLead(before: BeforeCase, { ground, lead }: Lane, { seq, body }: Case["opened"]): Finding[] {
  const place = placeOf({ seq }, "lead");
  if (ground !== "joint") return unlessSame("verify/case-lead", place, null, body.lead?.drawId ?? null);
  const draw = drawsBefore(before).find(({ drawId }) => drawId === body.lead?.drawId);
  const isLeads =
    draw !== undefined &&
    isDrawOf({ authority: lead!.authority }, draw.drawId) &&
    draw.plan.body.matter === lead!.matter;
  const other = isLeads
    ? []
    : [
        finding(
          "verify/case-lead",
          place,
          `a draw of ${lead!.authority} for ${lead!.matter}`,
          body.lead?.drawId ?? null,
        ),
      ];
  if (draw === undefined) return other;
  const visits = new Map(plainSeats(draw).map(({ unit, day }) => [unit, day]));
  const given = new Map(body.lead!.days.map(({ unit, day }) => [unit, day]));
  const isDated = [...visits.values()].some((day) => day !== undefined);
  const listed = body.lead!.days.map(({ unit }) => unit).join(", ");
  const each = body.units.flatMap((unit) =>
    visits.has(unit)
      ? unlessSame(
          "verify/case-lead",
          placeOf({ seq }, `day of ${unit}`),
          visits.get(unit) ?? null,
          given.get(unit) ?? null,
        )
      : [finding("verify/case-lead", placeOf({ seq }, `unit ${unit}`), "a unit of the lead's draw", unit)],
  );
  return [
    ...other,
    ...each,
    ...unlessSame(
      "verify/case-lead",
      placeOf({ seq }, "days of the lead"),
      isDated ? body.units.join(", ") : "",
      listed,
    ),
  ];
}
