/**
 * Who goes in a case: the second random draw, for visits that no first draw has chosen.
 *
 * The same rules, levels and tickets as in a round; the key is that of the case, so that another draw changes
 * loads and rooms here, but no ticket.
 */

import { canonicalJson } from "../kernel/canonical-json.js";
import { heldBy } from "../kernel/certain.js";
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { AssignmentBody } from "../ledger/year-bodies.js";
import type { Policy } from "../policy/policy.js";
import type { Sight } from "../pool/sight.js";
import { announcementOf } from "../random/announcement.js";
import { type SeedSource, seedOf } from "../random/seed.js";
import type { Registry } from "../registry/registry.js";
import { staffUnits } from "../teams/staff-units.js";
import type { StaffingCase } from "../teams/staffing-case.js";
import { faultsOfKept } from "../year/announced-seed.js";
import { atDoorOfPart } from "../year/at-door.js";
import type { Case } from "../year/cases.js";
import type { Chronicle } from "../year/chronicle.js";
import { withDaysOfLead } from "../year/days-of-lead.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { assignedOn, caseDrawId, faultsOfLaneName, laneOf, namedCase } from "../year/named-case.js";
import { faultsOfOccasion, readSeed } from "../year/round-input.js";
import { warningsOfSeed } from "../year/round-warnings.js";
import { faultOfPolicy } from "../year/staffed-round.js";
import { staffingOf } from "../year/staffing-of.js";
import { matchesSnapshot } from "../year/state-inputs.js";
import { type CarriedYear, carried, type Occasion, write, type Year } from "../year/year.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import type { CaseInput, WhichCase } from "./case-input.js";
import { CASE_FIELDS, WHICH_CASE } from "./case-input.js";
import { faultsOfDays } from "./case-times.js";
import { noCase } from "./no-case.js";
import { openChecked } from "./open-case.js";
import { refuse } from "./refuse.js";

export interface AssignCaseInput extends WhichCase, Occasion {
  /** The announced sources with their values, in the announced order. */
  readonly seed: readonly SeedSource[];
  /** Who compared the values of beacons and texts with what was published; without it the answer warns. */
  readonly checked?: string;
}

export interface AssignedCase {
  readonly drawId: string;
  /** null when a planned visit takes every unit along: then nobody is drawn. */
  readonly teams: AssignmentBody | null;
  readonly year: Year;
}

const ASSIGN_FIELDS: FieldsOf<AssignCaseInput> = { ...WHICH_CASE, ...OCCASION, seed: true, checked: true };

/**
 * Draws the people of an open case.
 *
 * An impossible staffing is not a refusal: the entry says which seats cannot be filled and why. Refused: a
 * case that is unknown, voided, merged or assigned already, other inputs than those it was opened with,
 * sources that were not announced (codes `case/…`).
 *
 * @example
 * assignCase(year, { lane: "complaint", case: "C-1", seed: [{ type: "plain", value: "1" }], at, by }).ok; // false: no such case
 */
export function assignCase(year: Year, input: AssignCaseInput): Result<AssignedCase> {
  return atDoorOfPart(year, input, ASSIGN_FIELDS, assignChecked);
}

function assignChecked(year: CarriedYear, input: AssignCaseInput): Result<AssignedCase> {
  const { policy, registry, chronicle } = year;
  const { seed, lane: laneId } = input;
  const drawId = caseDrawId(policy, laneId, input.case);
  const sources = readSeed(seed);
  const faults = [...(sources.ok ? [] : sources.refusals), ...faultsOfOccasion(year, input)];
  if (!sources.ok || faults.length > 0) return reject(faults);
  const found = chronicle.cases.get(drawId);
  if (found === undefined && faultsOfLaneName(policy, laneId).length > 0)
    return reject(faultsOfLaneName(policy, laneId));
  if (found === undefined || found.void !== undefined) return reject([noCase(drawId, found)]);
  const { opened } = found;
  if (found.teams !== undefined)
    return reject([refuse("case/assigned", ["case"], { drawId, seq: found.teams.seq })]);
  if (opened.body.announced.length === 0) return reject([refuse("case/merged", ["case"], { drawId })]);
  if (!matchesSnapshot(year, opened.body) || faultOfPolicy(year, opened.body.policy, drawId) !== undefined)
    return reject([refuse("round/inputs-changed", ["registry"], { drawId })]);
  const unkept = faultsOfKept(sources.value, opened.body, { drawId, at: input.at });
  if (unkept.length > 0) return reject(unkept);
  const twin = sourcesUsed(chronicle, found, sources.value);
  if (twin !== undefined) return reject([refuse("seed/used-before", ["seed"], { drawId: twin.drawId })]);
  const since = instantDay(input.at);
  const lane = laneOf(policy, opened.body.lane)!;
  const unknown = faultsOfDays(lane, assignedOn(opened.body, since), policy.calendars ?? []);
  if (unknown.length > 0) return reject(unknown);
  const staffing = caseStaffing({
    policy,
    registry,
    opened,
    soFar: yearSoFar(year, year.countsOf),
    seed: seedOf(sources.value),
    since,
    sight: year.sight,
  });
  const body: AssignmentBody = {
    ...staffUnits(staffing),
    case: opened.hash,
    seed: staffing.seed,
    sources: sources.value,
  };
  return accept(
    { drawId, teams: body, year: write(year, "assignment", body, input) },
    warningsOfSeed(sources.value, input.checked),
  );
}

export interface CaseToStaff {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly opened: Case["opened"];
  /** The year as it stood before the assignment. */
  readonly soFar: YearSoFar;
  readonly seed: string;
  /** Day of the assignment. */
  readonly since: string;
  readonly sight?: () => Sight;
}

/**
 * What the team draw of a case is made of. A joint inspection has the lead's days, whatever the partner's
 * calendar says.
 */
export function caseStaffing({ opened: { body }, ...given }: CaseToStaff): StaffingCase {
  const named = namedCase(laneOf(given.policy, body.lane)!, assignedOn(body, given.since));
  const merged = new Set(body.merged.map(({ unit }) => unit));
  const units = body.units.filter((unit) => !merged.has(unit));
  const staffing = staffingOf({ ...given, named, drawId: body.drawId }, units);
  return withDaysOfLead(staffing, body);
}

/** A case with the values of its sources. */
export interface RunCaseInput extends CaseInput, Pick<AssignCaseInput, "checked"> {
  readonly seed: readonly SeedSource[];
}

const RUN_FIELDS: FieldsOf<RunCaseInput> = { ...CASE_FIELDS, seed: true, checked: true };

/**
 * Opens a case and draws its people at once, where the values of the sources are known already; or draws the
 * people of a case that is open.
 *
 * @example
 * runCase(year, { lane: "complaint", case: "C-1", units: ["U-1"], reason: "hotline 12345", seed: [], at, by }).ok; // false: this policy has no lanes
 */
export function runCase(year: Year, input: RunCaseInput): Result<AssignedCase> {
  return atDoorOfPart(year, input, RUN_FIELDS, runCaseChecked);
}

function runCaseChecked(year: CarriedYear, input: RunCaseInput): Result<AssignedCase> {
  const unknown = faultsOfLaneName(year.policy, input.lane);
  if (unknown.length > 0) return reject(unknown);
  const drawId = caseDrawId(year.policy, input.lane, input.case);
  if (year.chronicle.cases.has(drawId)) return assignChecked(year, input);
  const read = readSeed(input.seed);
  if (!read.ok) return read;
  const opened = openChecked(year, {
    ...input,
    sources: read.value.map((source) => announcementOf(source, drawId)),
  });
  if (opened.ok) return withWarnings(opened.warnings, assignChecked(carried(opened.value.year), input));
  if (!opened.refusals.every(({ code }) => code === "case/all-merged")) return opened;
  const merged = openChecked(year, { ...input, sources: [] });
  return merged.ok ? accept({ drawId, teams: null, year: merged.value.year }, merged.warnings) : merged;
}

function withWarnings<T>(before: readonly Refusal[], result: Result<T>): Result<T> {
  return result.ok ? accept(result.value, [...before, ...result.warnings]) : result;
}

/**
 * A second case about the same unit with a source of an earlier one would let somebody try case numbers until
 * the wanted people come.
 */
function sourcesUsed(
  { cases, casesOf }: Pick<Chronicle, "cases" | "casesOf">,
  { opened }: Case,
  sources: readonly SeedSource[],
): Case | undefined {
  const now = new Set(sources.map((source) => canonicalJson(source)));
  const { drawId, lane, units } = opened.body;
  const others = new Set(units.flatMap((unit) => casesOf.get(unit) ?? []));
  return [...others]
    .map((each) => heldBy(cases, each))
    .filter((each) => each.drawId !== drawId && each.opened.body.lane === lane)
    .filter((each) => each.opened.body.units.some((unit) => units.includes(unit)))
    .sort((a, b) => a.opened.seq - b.opened.seq)
    .find(({ teams }) => teams?.body.sources.some((source) => now.has(canonicalJson(source))));
}
