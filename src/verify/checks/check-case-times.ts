/**
 * The times of a case, and the visits it goes along with, read again from the lane and from the ledger before
 * it.
 */

import { heldBy } from "../../kernel/certain.js";
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
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Lane } from "../../policy/lane.js";
import type { Policy } from "../../policy/policy.js";
import { isDrawOf } from "../../random/draw-id.js";
import { type Attempt, standing } from "../../year/attempts.js";
import type { Case } from "../../year/cases.js";
import type { Chronicle } from "../../year/chronicle.js";
import { placeOf } from "../audit-case.js";
import { isWorkedDay } from "../by-hand/plain-days.js";
import { plainSeats } from "../by-hand/plain-seats.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkAnew } from "./check-anew.js";

/** What stood before a case was opened. */
export interface BeforeCase {
  readonly ledger: Ledger;
  /** What the entries before it mean. */
  readonly chronicle: Chronicle;
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

export function checkCaseTimes(
  before: BeforeCase,
  policy: Policy,
  lane: Lane,
  opened: Case["opened"],
): Finding[] {
  return [
    ...checkTimes(policy, lane, opened),
    ...checkMerged(before, policy, lane, opened),
    ...checkLead(before, lane, opened),
    ...checkAnew(before.ledger.slice(0, opened.seq), opened),
  ];
}

function drawsBefore({ chronicle }: BeforeCase): (Attempt & { readonly draw: Recorded<"draw"> })[] {
  return standing([...chronicle.attempts.values()]);
}

function checkTimes(
  policy: Policy,
  { within, urgent, ground }: Lane,
  { seq, at, body }: Case["opened"],
): Finding[] {
  if (body.urgent && urgent === undefined)
    return [
      finding(
        "verify/case-times",
        placeOf({ seq }, "urgent"),
        "no urgent case: the lane has no time for one",
        body.urgent,
      ),
    ];
  const arrival = isDay(body.arrived) ? body.arrived : dayWhere(body.arrived, at);
  if (isDay(body.arrived) ? arrival > instantDay(at) : compareInstants(body.arrived, at) > 0)
    return [finding("verify/case-times", placeOf({ seq }, "arrived"), `not after ${at}`, body.arrived)];
  if (ground === "joint") return [];
  const time = body.urgent ? urgent : within;
  const opened = instantDay(at);
  const place = placeOf({ seq }, "due");
  if (time === undefined) {
    return [
      ...unlessSame("verify/case-times", place, body.until, body.due),
      ...unlessSame("verify/case-times", placeOf({ seq }, "from"), opened, body.from),
    ];
  }
  if ("hours" in time && isDay(body.arrived))
    return [
      finding(
        "verify/case-times",
        placeOf({ seq }, "arrived"),
        "an instant, since hours count",
        body.arrived,
      ),
    ];
  const due = "hours" in time ? nextDayAt(body.arrived) : afterDays(policy, arrival, time);
  const last = isDay(due) ? due : dayWhere(due, at);
  return [
    ...(isSameTime(due, body.due) ? [] : unlessSame("verify/case-times", place, due, body.due)),
    ...unlessSame("verify/case-times", placeOf({ seq }, "from"), opened, body.from),
    ...unlessSame("verify/case-times", placeOf({ seq }, "until"), laterDay(opened, last), body.until),
  ];
}

/** One moment may be written in two offsets. */
function isSameTime(due: string, said: string | null): boolean {
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
    for (const { unit, day = null } of plainSeats(draw)) {
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
  if (
    draw === undefined ||
    !isDrawOf({ authority: lead!.authority }, draw.drawId) ||
    draw.plan.body.matter !== lead!.matter
  )
    return [
      finding(
        "verify/case-lead",
        place,
        `a draw of ${lead!.authority} for ${lead!.matter}`,
        body.lead?.drawId ?? null,
      ),
    ];
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
    ...each,
    ...unlessSame(
      "verify/case-lead",
      placeOf({ seq }, "days of the lead"),
      isDated ? body.units.join(", ") : "",
      listed,
    ),
  ];
}
