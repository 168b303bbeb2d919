/**
 * Results of visits, step by step: entered, reviewed, published, corrected, annulled, withdrawn, followed up.
 *
 * Each step is an entry; nothing is overwritten. "Who checks, enters and publishes" (谁检查、谁录入、谁公开).
 * Source: catalogue rows S-01 to S-06, U01, U03.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { instantDay, isDay } from "../kernel/iso-date.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { ResultBody, ResultStep } from "../ledger/year-bodies.js";
import { faultOfCodes, needsFollowUp, RESULT_CODES } from "../registry/result-codes.js";
import { atDoorOfPart } from "../year/at-door.js";
import type { DrawChronicle } from "../year/draw-chronicle.js";
import type { VisitState } from "../year/draw-state.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { mayStep, nextSteps, type ResultState, stepped } from "../year/result-state.js";
import { faultsOfTime } from "../year/round-input.js";
import { type CarriedYear, type NextYear, type Occasion, writeEach, type Year } from "../year/year.js";
import { refuse } from "./refuse.js";

/** One step of one result; `inspectors` only where it was not exactly the team. */
export type ResultInput = ResultBody;

export interface RecordResultsInput extends Occasion {
  readonly steps: readonly ResultInput[];
}

const INPUT_FIELDS: FieldsOf<RecordResultsInput> = {
  ...OCCASION,
  steps: { each: "object", mayBeLeftOut: false },
};

/**
 * The ledger with steps of results, one entry each, all or none.
 *
 * Refused, all at once: a visit that nobody ordered or that is void, a step that does not follow from where
 * the result stands, a day before the visit could be or after the entry, codes that are unknown or do not go
 * together, missing reasons or approvers (codes `result/…`).
 *
 * @example
 * const [{ unit }] = drawn.units;
 * const steps = [{ drawId: drawn.drawId, unit, step: "enter", day: "2026-03-03", codes: ["1"] }] as const;
 * recordResults(drawn.year, { steps, at: "2026-03-05T09:00:00+08:00", by }).ok; // true
 */
export function recordResults(year: Year, input: RecordResultsInput): Result<NextYear> {
  return atDoorOfPart(year, input, INPUT_FIELDS, recordChecked);
}

function recordChecked(year: CarriedYear, input: RecordResultsInput): Result<NextYear> {
  const { steps, at } = input;
  const occasion = faultsOfTime(year, input);
  if (occasion.length > 0) return reject(occasion);
  if (steps.length === 0) return reject([refuse("result/none", ["steps"], {})]);
  const states = new Map<VisitState, ResultState>();
  const read = steps.map((step, place) => readStep(year, { step, states, at, path: ["steps", place] }));
  const faults = read.flatMap((each) => (each.ok ? [] : each.refusals));
  if (faults.length > 0) return reject(faults);
  const bodies = read.flatMap((each) => (each.ok ? [each.value] : []));
  return accept({ year: writeEach(year, "result", bodies, input) });
}

interface StepToRead {
  readonly step: ResultInput;
  /** Where results stand by the steps before it; this one is added. */
  readonly states: Map<VisitState, ResultState>;
  /** Instant of the entry. */
  readonly at: string;
  readonly path: Path;
}

type Path = readonly (string | number)[];

/** The body of one step of a visit of the policy's authority. */
function readStep(
  { policy, chronicle }: CarriedYear,
  { step, states, at, path }: StepToRead,
): Result<ResultBody> {
  const odd = faultsOfLists(step, path);
  if (odd.length > 0) return reject(odd);
  const { drawId, unit } = step;
  const whose = chronicle.draws.get(drawId)?.authority ?? policy.authority;
  if (whose !== policy.authority)
    return reject([refuse("result/other-policy", path, { drawId, whose, authority: policy.authority })]);
  const visit = openVisit(chronicle, step);
  if (visit === undefined)
    return reject([refuse("result/no-visit", path, { drawId: String(drawId), unit: String(unit) })]);
  const state = states.get(visit.known) ?? visit.known.result ?? undefined;
  const faults = faultsOfStep({ step, visit, state, at, path });
  if (faults.length > 0) return reject(faults);
  const body = bodyOf(step, visit);
  states.set(visit.known, stepped(state, body, at));
  return accept(body);
}

/** A single code is a list, too. */
function faultsOfLists(step: ResultInput, path: Path): Refusal[] {
  return (["codes", "inspectors"] as const).flatMap((field) => {
    const value: unknown = step[field];
    return value === undefined || Array.isArray(value)
      ? []
      : [refuse("input/no-list", [...path, field], { given: nameOfThing(value) })];
  });
}

/** A visit that can have a result. */
interface OpenVisit {
  readonly known: VisitState;
  /** First day on which it could be made. */
  readonly from: string;
}

function openVisit({ draws }: DrawChronicle, { drawId, unit }: ResultInput): OpenVisit | undefined {
  const draw = draws.get(drawId);
  const known = draw?.visits.get(unit);
  if (draw === undefined || known === undefined || known.void !== null || draw.status === "void")
    return undefined;
  return { known, from: known.since ?? draw.since };
}

/** Whoever sat in the team was there, unless the step says otherwise. */
function bodyOf(step: ResultInput, { known }: OpenVisit): ResultBody {
  const inspectors = known.seats.map(({ inspector }) => inspector);
  const said = Object.fromEntries(
    Object.entries(step).filter(([, value]) => value !== undefined),
  ) as unknown as ResultBody;
  const enters = step.step === "enter" || step.step === "correct";
  return enters && step.inspectors === undefined && inspectors.length > 0
    ? { ...said, inspectors: [...inspectors].sort(compareBytes) }
    : said;
}

/** Fields that a step has and needs. */
const FIELDS: Readonly<
  Record<
    ResultStep,
    { readonly needs: readonly (keyof ResultInput)[]; readonly may: readonly (keyof ResultInput)[] }
  >
> = {
  enter: { needs: ["day", "codes"], may: ["inspectors", "correctBy", "text"] },
  return: { needs: ["text"], may: [] },
  reject: { needs: ["text"], may: [] },
  publish: { needs: [], may: ["text"] },
  correct: { needs: ["day", "codes", "text", "approver"], may: ["inspectors", "correctBy"] },
  annul: { needs: ["day", "text"], may: [] },
  withdraw: { needs: ["text", "approver"], may: [] },
  close: { needs: ["day", "text"], may: [] },
};

/** A step with the visit it is of, and where the result of that visit stands before it. */
interface StepCase extends Pick<StepToRead, "step" | "at" | "path"> {
  readonly visit: OpenVisit;
  readonly state: ResultState | undefined;
}

function faultsOfStep(given: StepCase): Refusal[] {
  const { step: input, state, path } = given;
  const { unit, step } = input;
  if (!Object.hasOwn(FIELDS, step))
    return [
      refuse("result/step", [...path, "step"], { step: String(step), known: Object.keys(FIELDS).join(", ") }),
    ];
  if (!mayStep(state, step)) {
    const next = nextSteps(state).join(", ");
    return [refuse("result/order", [...path, "step"], { unit, step, stage: state?.stage ?? "none", next })];
  }
  return [...faultsOfFields(input, path), ...faultsOfDays(given), ...faultsOfCodes(input, path)];
}

function faultsOfFields(input: ResultInput, path: Path): Refusal[] {
  const { step } = input;
  const { needs, may } = FIELDS[step];
  const known = new Set<string>(["drawId", "unit", "step", ...needs, ...may]);
  const isBlank = (value: unknown): boolean =>
    value === undefined || (typeof value === "string" && value.trim() === "");
  const isEmpty = (value: unknown): boolean =>
    value !== undefined && (isBlank(value) || (Array.isArray(value) && value.length === 0));
  return [
    ...needs
      .filter((field) => isBlank(input[field]))
      .map((field) => refuse("result/needs", [...path, field], { step, field })),
    ...may
      .filter((field) => isEmpty(input[field]))
      .map((field) => refuse("result/empty", [...path, field], { field })),
    ...Object.keys(input)
      .filter((field) => !known.has(field) && input[field as keyof ResultInput] !== undefined)
      .map((field) => refuse("result/idle", [...path, field], { step, field })),
  ];
}

function faultsOfDays({
  step: { step, day, correctBy },
  visit: { from },
  state,
  at,
  path,
}: StepCase): Refusal[] {
  if (day === undefined) return [];
  const earliest = step === "enter" || step === "correct" ? from : state!.day;
  const latest = instantDay(at);
  if (!isDay(day) || day < earliest || day > latest)
    return [refuse("result/day", [...path, "day"], { day: String(day), from: earliest, until: latest })];
  const wrong = correctBy !== undefined && (!isDay(correctBy) || correctBy < day);
  return wrong
    ? [refuse("result/correct-by", [...path, "correctBy"], { correctBy: String(correctBy), day })]
    : [];
}

function faultsOfCodes({ codes, correctBy, inspectors }: ResultInput, path: Path): Refusal[] {
  if (codes === undefined) return [];
  const faults: Refusal[] = [];
  const fault = faultOfCodes(codes);
  if (fault !== undefined) {
    const known = RESULT_CODES.map(({ code }) => code).join(" ");
    faults.push(refuse(`result/codes-${fault}`, [...path, "codes"], { codes: codes.join(", "), known }));
  } else if (correctBy !== undefined && !needsFollowUp(codes)) {
    faults.push(refuse("result/nothing-to-correct", [...path, "correctBy"], { codes: codes.join(", ") }));
  }
  if (inspectors !== undefined && new Set(inspectors).size !== inspectors.length)
    faults.push(refuse("result/people", [...path, "inspectors"], {}));
  return faults;
}
