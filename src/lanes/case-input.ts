/** What a caller hands over to open a case, and the checks that need no other case to be known. */

import { compareInstants, instantDay, isDay, isInstant } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { type Lane, needsApproval, type Within } from "../policy/lane.js";
import type { AnnouncedSource } from "../random/announcement.js";
import { rowOf, unitAt } from "../registry/unit.js";
import type { ToAnnounce } from "../year/announced-seed.js";
import { isSaid } from "../year/approval.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfOccasion } from "../year/round-input.js";
import type { CarriedYear, Occasion } from "../year/year.js";
import { refuse } from "./refuse.js";

/** Which case: its lane and its number. */
export interface WhichCase {
  /** Id of the lane in the policy. */
  readonly lane: string;
  /** Id of the case, for example its file number. */
  readonly case: string;
}

export interface CaseInput extends WhichCase, Occasion {
  /**
   * Who is visited. For a joint inspection it may be left out: then every unit of the lead's draw that is
   * still to come and not attached yet.
   */
  readonly units?: readonly string[];
  /**
   * Day or RFC 3339 instant on which the clock started: the complaint, the licence, the order; the moment of
   * the entry when left out.
   */
  readonly arrived?: string;
  /** True: the lane's urgent time runs. */
  readonly urgent?: boolean;
  /** Last day of the visits, where the lane has no time of its own. */
  readonly until?: string;
  /** What it is about: a reference that an auditor can follow. */
  readonly reason: string;
  /** Who approved it, where the lane asks for that. */
  readonly approver?: string;
  /**
   * Draw id of the case of the same lane that is opened anew, because the planned visits that had taken these
   * units along are not made (`reopenCase`).
   */
  readonly anew?: string;
  /** For a joint inspection: draw id of the lead's round. */
  readonly lead?: string;
}

export interface OpenCaseInput extends CaseInput, ToAnnounce {
  /** Where the seed will come from; none is needed when a planned visit takes every unit along. */
  readonly sources: readonly AnnouncedSource[];
}

export const WHICH_CASE: FieldsOf<WhichCase> = { lane: "text", case: "text" };

export const CASE_FIELDS: FieldsOf<CaseInput> = {
  ...WHICH_CASE,
  ...OCCASION,
  units: { each: "text", mayBeLeftOut: true },
  arrived: true,
  urgent: "flag",
  until: true,
  reason: true,
  approver: true,
  anew: true,
  lead: true,
};

export function faultsOfCase(year: CarriedYear, input: CaseInput, lane: Lane): Refusal[] {
  const occasion = faultsOfOccasion(year, input);
  if (occasion.length > 0) return occasion;
  return [
    ...faultsOfName(input),
    ...faultsOfUnits(year, input, lane),
    ...faultsOfTimes(input, lane),
    ...faultsOfSaid(input, lane),
  ];
}

function faultsOfName({ case: id }: CaseInput): Refusal[] {
  const fault = faultOfId(id);
  if (fault !== undefined || id.includes("/"))
    return [refuse("case/id", ["case"], { case: String(id), fault: fault ?? "/" })];
  return [];
}

function faultsOfUnits({ registry }: CarriedYear, { units }: CaseInput, lane: Lane): Refusal[] {
  if (units === undefined)
    return lane.ground === "joint" ? [] : [refuse("case/units", ["units"], { lane: lane.id })];
  if (units.length === 0) return [refuse("case/units", ["units"], { lane: lane.id })];
  return units.flatMap((id, at) => {
    if (units.indexOf(id) < at) return [refuse("case/unit-twice", ["units", at], { unit: id })];
    const row = rowOf(registry.units, id);
    if (row === -1)
      return [refuse("case/unit-unknown", ["units", at], { unit: String(id), asOf: registry.asOf })];
    const { status, closed } = unitAt(registry.units, row);
    const gone = status === "closed" || (closed !== null && closed <= registry.asOf);
    return gone ? [refuse("case/unit-closed", ["units", at], { unit: id, asOf: registry.asOf })] : [];
  });
}

function faultsOfTimes({ arrived, urgent = false, until, at }: CaseInput, lane: Lane): Refusal[] {
  const faults: Refusal[] = [];
  const time = timeOfLane(lane, urgent);
  if (arrived !== undefined && !isDay(arrived) && !isInstant(arrived))
    return [refuse("case/arrived", ["arrived"], { arrived: String(arrived) })];
  if (arrived !== undefined && isAfter(arrived, at))
    faults.push(refuse("case/from-future", ["arrived"], { arrived, at }));
  if (time !== undefined && "hours" in time && arrived !== undefined && !isInstant(arrived))
    faults.push(refuse("case/hour", ["arrived"], { arrived, lane: lane.id }));
  if (urgent && lane.urgent === undefined)
    return [...faults, refuse("case/not-urgent", ["urgent"], { lane: lane.id })];
  if (lane.ground === "joint")
    return until === undefined ? faults : [...faults, refuse("case/until", ["until"], { lane: lane.id })];
  if ((time === undefined) !== (until !== undefined))
    faults.push(refuse("case/until", ["until"], { lane: lane.id }));
  else if (until !== undefined && (!isDay(until) || until < instantDay(at)))
    faults.push(refuse("case/until-day", ["until"], { until: String(until), at }));
  return faults;
}

/** Is a day, or an instant, after that of the entry? */
function isAfter(arrived: string, at: string): boolean {
  return isDay(arrived) ? arrived > instantDay(at) : compareInstants(arrived, at) > 0;
}

function faultsOfSaid({ reason, approver, lead, case: id }: CaseInput, lane: Lane): Refusal[] {
  const faults: Refusal[] = [];
  if (!isSaid(reason)) faults.push(refuse("case/reason", ["reason"], { case: String(id) }));
  if ((needsApproval(lane) || approver !== undefined) && !isSaid(approver))
    faults.push(refuse("case/approver", ["approver"], { lane: lane.id }));
  if ((lane.ground === "joint") !== (lead !== undefined))
    faults.push(refuse("case/lead", ["lead"], { lane: lane.id }));
  return faults;
}

/** The time that a case of the lane has. */
export function timeOfLane({ within, urgent }: Lane, isUrgent: boolean): Within | undefined {
  return isUrgent ? urgent : within;
}
