/**
 * Opening a visit beside the draw: why, whom, until when; before anybody can know who will go.
 *
 * A planned visit of the same unit takes the case along where the lane says so. A joint inspection goes along
 * with the lead's draw.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { firstWhere, heldBy, lastOf } from "../kernel/certain.js";
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { CaseBody } from "../ledger/year-bodies.js";
import type { Lane } from "../policy/lane.js";
import { openCounter } from "../pool/counted-visits.js";
import { pastsOf } from "../pool/unit-past.js";
import { isDrawOf } from "../random/draw-id.js";
import { rowOf } from "../registry/unit.js";
import { faultsOfSeed, SEED_FIELDS, seedAnnounced, warningsOfTerms } from "../year/announced-seed.js";
import { atDoorOfPart } from "../year/at-door.js";
import { standing } from "../year/attempts.js";
import type { Case } from "../year/cases.js";
import { casesLeftAlone } from "../year/cases-left-alone.js";
import type { Chronicle } from "../year/chronicle.js";
import { historyNow } from "../year/draw-chronicle.js";
import type { FieldsOf } from "../year/fields-of.js";
import { caseDrawId, faultsOfLaneName, laneOf } from "../year/named-case.js";
import { warningsOfRegistry } from "../year/round-warnings.js";
import { seatsNow } from "../year/seats-now.js";
import { faultsOfPolicy, statePolicy, stateRegistry } from "../year/state-inputs.js";
import { type CarriedYear, write, type Year } from "../year/year.js";
import { visitsTo, yearSoFar } from "../year/year-so-far.js";
import type { StandingDraw } from "../year/year-state.js";
import { CASE_FIELDS, type CaseInput, faultsOfCase, type OpenCaseInput, timeOfLane } from "./case-input.js";
import { type CaseTimes, caseTimes, faultsOfDays } from "./case-times.js";
import { visitsToMerge } from "./planned-visits-of.js";
import { refuse } from "./refuse.js";

export interface OpenedCase {
  readonly drawId: string;
  readonly case: CaseBody;
  readonly year: Year;
}

const FIELDS: FieldsOf<OpenCaseInput> = { ...CASE_FIELDS, ...SEED_FIELDS };

/**
 * Opens a case and announces the sources of the seed that will say who goes.
 *
 * Refused, all at once: an unknown lane or unit, a unit that is closed or has had its visits of the lane's
 * caps, a case that exists, times that do not fit, no reason, no approver where the lane asks for one, a lead
 * that has no teams (codes `case/…`).
 *
 * @example
 * openCase(year, { lane: "complaint", case: "C-1", units: ["U-1"], reason: "hotline 12345", sources: [], at, by }).ok; // false: this policy has no lanes
 */
export function openCase(year: Year, input: OpenCaseInput): Result<OpenedCase> {
  return atDoorOfPart(year, input, FIELDS, openChecked);
}

/** For those who have looked at what was handed over. */
export function openChecked(year: CarriedYear, input: OpenCaseInput): Result<OpenedCase> {
  const { policy, chronicle } = year;
  const lane = laneOf(policy, input.lane);
  if (lane === undefined) return reject(faultsOfLaneName(policy, input.lane));
  const drawId = caseDrawId(policy, lane.id, input.case);
  const faults = [...faultsOfCase(year, input, lane), ...faultsOfSeed(year, input)];
  const before = chronicle.cases.get(drawId);
  if (before !== undefined) faults.push(refuse("case/exists", ["case"], { drawId, seq: before.opened.seq }));
  return faults.length > 0 ? reject(faults) : openFor(year, input, { lane, drawId });
}

interface NamedCase {
  readonly lane: Lane;
  readonly drawId: string;
}

function openFor(year: CarriedYear, input: OpenCaseInput, { lane, drawId }: NamedCase): Result<OpenedCase> {
  const { policy, registry, chronicle } = year;
  const { sources } = input;
  const soFar = yearSoFar(year);
  const said = lane.ground === "joint" ? alongWithLead(year, input, lane) : byTheClock(year, input, lane);
  if (!said.ok) return said;
  const { units, times, lead } = said.value;
  const faults = [
    ...faultsOfPolicy(year),
    ...faultsOfDays(lane, times, policy.calendars ?? []),
    ...faultsOfCaps(year, lane, units),
  ];
  const merging: ReadonlyMap<string, CaseBody["merged"][number]> =
    lane.merges === true ? visitsToMerge(soFar.draws, policy, chronicle, times) : new Map();
  const merged = units.flatMap((unit) => merging.get(unit) ?? []);
  if (merged.length === units.length && sources.length > 0)
    faults.push(refuse("case/all-merged", ["sources"], { case: input.case }));
  if (merged.length < units.length && sources.length === 0)
    faults.push(refuse("seed/no-sources", ["sources"], {}));
  faults.push(...faultsOfAnew(year, input, units));
  if (faults.length > 0) return reject(faults);
  return accept(record(year, input, { lane, drawId, units, merged, lead, ...times }), [
    ...warningsOfTerms(input),
    ...warningsOfRegistry(registry, instantDay(input.at)),
  ]);
}

/** Only units that another case of the lane has left alone are opened anew. */
function faultsOfAnew(
  { policy, chronicle }: CarriedYear,
  { anew, lane }: CaseInput,
  units: readonly string[],
): Refusal[] {
  if (anew === undefined) return [];
  const isOfLane = isDrawOf({ ...policy, matter: lane }, String(anew));
  const alone = new Set(
    casesLeftAlone(chronicle).flatMap((each) => (each.drawId === anew ? [each.unit] : [])),
  );
  return isOfLane && units.every((unit) => alone.has(unit))
    ? []
    : [refuse("case/not-alone", ["anew"], { drawId: String(anew) })];
}

interface Said {
  readonly units: readonly string[];
  readonly times: CaseTimes;
  readonly lead: CaseBody["lead"];
}

function byTheClock(
  { policy }: CarriedYear,
  { units = [], arrived, urgent = false, until, at }: CaseInput,
  lane: Lane,
): Result<Said> {
  const time = timeOfLane(lane, urgent);
  const sorted = [...units].sort(compareBytes);
  const from = instantDay(at);
  if (time === undefined)
    return accept({
      units: sorted,
      times: { arrived: arrived ?? at, from, until: until!, due: until! },
      lead: null,
    });
  const times = caseTimes(at, arrived ?? at, time, policy.calendars ?? []);
  return times.ok ? accept({ units: sorted, times: times.value, lead: null }) : times;
}

/** The lead's units and days; a unit that the partner's registry does not hold is not theirs to visit. */
function alongWithLead(year: CarriedYear, input: CaseInput, lane: Lane): Result<Said> {
  const found = leadDraw(year, input, lane);
  if (!found.ok) return found;
  const lead = found.value;
  const wanted = input.units ?? unitsToAttach(year, lead);
  const faults = faultsOfAttached(wanted, lead);
  if (wanted.length === 0) faults.push(refuse("case/units", ["units"], { lane: lane.id }));
  if (faults.length > 0) return reject(faults);
  const units = [...wanted].sort(compareBytes);
  const days = units.flatMap((unit) => {
    const day = lead.days.get(unit);
    return day === undefined ? [] : [{ unit, day }];
  });
  const times = { arrived: input.arrived ?? input.at, due: null, ...windowOf(year, lead, days) };
  return accept({ units, times, lead: { drawId: lead.draw.drawId, days } });
}

/** The draw that a joint inspection goes along with. */
interface LeadDraw {
  readonly draw: StandingDraw;
  /** Its visits: the unit, and the day where they have days. */
  readonly days: ReadonlyMap<string, string | undefined>;
  /** Units to which another case of this authority goes along already. */
  readonly attached: ReadonlySet<string>;
  readonly isToCome: (unit: string) => boolean;
}

/**
 * Refuses a draw that is not the lead's, has no teams, or has days where the lane has none, or the other way
 * about.
 */
function leadDraw({ policy, chronicle }: CarriedYear, input: CaseInput, lane: Lane): Result<LeadDraw> {
  const { authority, matter } = lane.lead!;
  const draw = standing([...chronicle.attempts.values()]).find(({ drawId }) => drawId === input.lead);
  if (draw?.teams === undefined || !isDrawOf({ authority, matter, year: policy.year }, draw.drawId)) {
    const expected = `${authority}/${policy.year}/${matter}/…`;
    return reject([refuse("case/lead-unknown", ["lead"], { lead: String(input.lead), expected })]);
  }
  const days = new Map(seatsNow(draw).map(({ unit, day }) => [unit, day]));
  const isDated = [...days.values()].some((day) => day !== undefined);
  if (isDated !== (lane.schedule !== undefined))
    return reject([refuse("case/lead-days", ["lead"], { lead: draw.drawId, lane: lane.id })]);
  const along = [...chronicle.cases.values()].filter((each) =>
    isAttached(each, draw.drawId, policy.authority),
  );
  const attached = new Set(along.flatMap(({ opened }) => opened.body.units));
  const today = instantDay(input.at);
  return accept({ draw, days, attached, isToCome: (unit) => (days.get(unit) ?? today) >= today });
}

/**
 * Every unit of the lead that the registry holds, that is still to be visited, and to which nobody goes along
 * yet.
 */
function unitsToAttach({ registry }: CarriedYear, { days, attached, isToCome }: LeadDraw): string[] {
  return [...days.keys()].filter(
    (unit) => rowOf(registry.units, unit) !== -1 && isToCome(unit) && !attached.has(unit),
  );
}

function faultsOfAttached(
  wanted: readonly string[],
  { draw, days, attached, isToCome }: LeadDraw,
): Refusal[] {
  const lead = draw.drawId;
  return [
    ...wanted
      .filter((unit) => !days.has(unit))
      .map((unit) => refuse("case/not-drawn", ["units"], { unit, lead })),
    ...wanted
      .filter((unit) => !isToCome(unit))
      .map((unit) => refuse("case/lead-past", ["units"], { unit, day: heldBy(days, unit) })),
    ...wanted
      .filter((unit) => attached.has(unit))
      .map((unit) => refuse("case/attached", ["units"], { unit, lead })),
  ];
}

/** From the first of these days to the last; where visits have no days, the lead's round. */
function windowOf(
  { chronicle }: CarriedYear,
  { draw }: LeadDraw,
  days: readonly { readonly day: string }[],
): Pick<CaseTimes, "from" | "until"> {
  return days.length > 0 ? spanOf(days.map(({ day }) => day)) : roundOf(chronicle, draw.plan.body);
}

function isAttached({ opened, void: voided }: Case, lead: string, authority: string): boolean {
  return (
    voided === undefined && opened.body.lead?.drawId === lead && isDrawOf({ authority }, opened.body.drawId)
  );
}

function spanOf(days: readonly string[]): { from: string; until: string } {
  const sorted = [...days].sort(compareBytes);
  return { from: sorted[0]!, until: lastOf(sorted) };
}

function roundOf(
  { policies }: Chronicle,
  plan: { readonly policy: string; readonly matter: string; readonly round: string },
): { from: string; until: string } {
  const { matters } = heldBy(policies, plan.policy);
  const { from, until } = firstWhere(
    firstWhere(matters, ({ id }) => id === plan.matter).rounds,
    ({ id }) => id === plan.round,
  );
  return { from, until };
}

/** Units that have had the visits that a rule of the lane allows. */
function faultsOfCaps(year: CarriedYear, { frequency = [] }: Lane, units: readonly string[]): Refusal[] {
  if (frequency.length === 0) return [];
  const { policy, chronicle } = year;
  const registry = historyNow(year.registry, chronicle);
  const pasts = pastsOf(registry, visitsTo(chronicle, new Set(units)), policy.authority);
  const sight = year.sight();
  return frequency.flatMap((rule) => {
    const concerns = sight.matcher(rule.where);
    const { count } = openCounter(rule, registry, policy.year, pasts);
    return units.flatMap((unit) => {
      const row = rowOf(registry.units, unit);
      if (row === -1 || !concerns(row) || count(row) < rule.atMost!) return [];
      return [
        refuse("case/capped", ["units"], { unit, rule: rule.id, count: count(row), atMost: rule.atMost! }),
      ];
    });
  });
}

type Derived = Pick<CaseBody, "drawId" | "units" | "merged" | "lead"> & CaseTimes & { readonly lane: Lane };

function record(year: CarriedYear, input: OpenCaseInput, { lane, ...derived }: Derived): OpenedCase {
  const { reason, approver = null, urgent = false } = input;
  const rules = statePolicy(year, input);
  const { year: known, registry, roster } = stateRegistry(rules.year, input);
  const body: CaseBody = {
    ...derived,
    lane: lane.id,
    case: input.case,
    ground: lane.ground,
    policy: rules.policy,
    registry,
    roster,
    urgent,
    reason,
    approver,
    ...seedAnnounced(input),
    ...(input.anew === undefined ? {} : { anew: input.anew }),
  };
  return { drawId: body.drawId, case: body, year: write(known, "case", body, input) };
}
