/**
 * A drawn unit that is not visited (closed, not found, excused) becomes void, and the next of the reserve
 * order comes in its place.
 *
 * The order was fixed by the draw; nobody chooses. A unit that may no longer be drawn is passed over with the
 * rule that says so. Its people are found by the tickets of the draw, around the teams that stand. Source:
 * protocol sections 6 and 14.8.
 */

import { firstWhere, heldBy } from "../kernel/certain.js";
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type ReplacementBody, VOID_CODES, type VoidCode } from "../ledger/year-bodies.js";
import type { NamedRound } from "../policy/named-round.js";
import { NO_RULE } from "../pool/frame.js";
import type { Sight } from "../pool/sight.js";
import { rowOf } from "../registry/unit.js";
import { staffUnits } from "../teams/staff-units.js";
import { isSaid } from "../year/approval.js";
import { atDoor } from "../year/at-door.js";
import { newlyAlone } from "../year/cases-left-alone.js";
import { visitIn } from "../year/draw-chronicle.js";
import { drawnNow, voidUnits } from "../year/drawn-now.js";
import { type FieldsOf, OCCASION, WHICH_ROUND } from "../year/fields-of.js";
import { newlyStale } from "../year/joined-seats.js";
import { restOfRound } from "../year/rest-of-round.js";
import { faultsOfOccasion } from "../year/round-input.js";
import { withoutUnits } from "../year/seats-now.js";
import { findStaffedRound, type StaffedRound } from "../year/staffed-round.js";
import { staffingOf } from "../year/staffing-of.js";
import { stateRegistry } from "../year/state-inputs.js";
import type { WhichRound } from "../year/which-round.js";
import { type CarriedYear, type Occasion, write, type Year } from "../year/year.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { preparePool } from "./prepare-round.js";
import { refuse } from "./refuse.js";

export interface ReplaceInput extends WhichRound, Occasion {
  /** Drawn units that are not visited, each with a code of the closed list and a reason. */
  readonly units: readonly { readonly unit: string; readonly code: VoidCode; readonly reason: string }[];
  readonly approver: string;
}

export interface Replacement {
  readonly drawId: string;
  /** Who comes in whose place; `by` is null where the reserve is used up or the round is over. */
  readonly replaced: ReplacementBody["replaced"];
  /** Teams of those who come; null when nobody does. */
  readonly staffed: ReplacementBody["staffed"];
  readonly year: Year;
}

const FIELDS: FieldsOf<ReplaceInput> = {
  ...WHICH_ROUND,
  ...OCCASION,
  units: { each: { unit: true, code: true, reason: true }, mayBeLeftOut: false },
  approver: true,
};

/**
 * Voids drawn units and replaces them in reserve order.
 *
 * Refused, all at once: a round without a staffing that stands, another policy than that of the draw, a unit
 * that is not drawn, is void already or has a result, a code that is not on the list, no reason or approver
 * (codes `replacement/…`).
 *
 * @example
 * const [{ unit }] = drawn.units;
 * const { replaced } = orThrow(replaceUnits(drawn.year, { round: "2026-Q1", approver: "head", at: "2026-02-03T08:00:00+08:00", by,
 *   units: [{ unit, code: "closed", reason: "licence surrendered on 2 February" }] }));
 * replaced[0].by === (drawn.draw.strata[0].reserve[0]?.unit ?? null); // true
 */
export function replaceUnits(year: Year, input: ReplaceInput): Result<Replacement> {
  return atDoor(year, input, FIELDS, replaceChecked);
}

function replaceChecked(year: CarriedYear, input: ReplaceInput): Result<Replacement> {
  const round = findStaffedRound(year, input);
  const faults = [
    ...(round.ok ? [] : round.refusals),
    ...faultsOfOccasion(year, input),
    ...faultsOfReplacement(input),
  ];
  if (!round.ok || faults.length > 0) return reject(faults);
  const idle = faultsOfVisits(year, input, round.value);
  if (idle.length > 0) return reject(idle);
  const { draw, named } = round.value;
  const { policy, chronicle: before } = year;
  const found = findReplacements({
    ...input,
    policy,
    registry: year.registry,
    sight: year.sight,
    named,
    draw,
    soFar: yearSoFar(year),
  });
  const { year: known, registry, roster } = stateRegistry(year, input);
  const { units, approver } = input;
  const body: ReplacementBody = {
    drawId: draw.drawId,
    teams: draw.teams.hash,
    registry,
    roster,
    units,
    approver,
    ...found,
  };
  const after = write(known, "replacement", body, input);
  const warnings = [...newlyStale(before, after.chronicle), ...newlyAlone(before, after.chronicle)];
  return accept({ drawId: draw.drawId, ...found, year: after }, warnings);
}

export interface ReplacementCase
  extends Pick<ReplaceInput, "units" | "at">,
    Pick<CarriedYear, "policy" | "registry"> {
  readonly named: NamedRound;
  /** The draw with the changes made so far. */
  readonly draw: StaffedRound["draw"];
  readonly soFar: YearSoFar;
  readonly sight?: () => Sight;
}

/** Who comes in their place. The same case gives the same answer on every machine. */
export function findReplacements(input: ReplacementCase): Pick<ReplacementBody, "replaced" | "staffed"> {
  const { policy, registry, sight, named, draw, units, at, soFar } = input;
  const today = instantDay(at);
  const { from, until } = named.round;
  const isOver = until < today;
  const replaced = nextInReserve(input, isOver);
  const came = replaced.flatMap(({ by }) => (by === null ? [] : [by]));
  if (came.length === 0) return { replaced, staffed: null };
  // Without days the window is what is left of the round; with days `since` says the same.
  const rest = restOfRound(named, today, draw);
  const gone = new Set(units.map(({ unit }) => unit));
  const later = {
    ...soFar,
    draws: soFar.draws.map((each) => (each.drawId === draw.drawId ? withoutUnits(draw, gone) : each)),
  };
  const { seed, drawId } = draw.draw.body;
  const staffing = staffingOf(
    {
      policy,
      registry,
      named: rest,
      soFar: later,
      drawId,
      seed,
      since: today,
      begins: from,
      ...(sight && { sight }),
    },
    came,
  );
  return { replaced, staffed: staffUnits(staffing) };
}

/**
 * In the order of the void units each takes the first of its stratum's reserve that was neither drawn nor used
 * before and that no rule keeps out. Whom a rule keeps out is named by each that passes over them.
 */
function nextInReserve(
  { registry, named, draw, units, policy, soFar, sight }: ReplacementCase,
  isOver: boolean,
): ReplacementBody["replaced"] {
  const { rule, rules } = preparePool({ policy, registry, named, soFar, ...(sight && { sight }) });
  const barOf = (row: number): string | undefined => {
    if (row === -1) return "unit/not-registered";
    return rule[row] === NO_RULE ? undefined : rules[rule[row]!]!;
  };
  const used = new Set([...voidUnits(draw).keys(), ...drawnNow(draw).map(({ unit }) => unit)]);
  const stratumOf = new Map(drawnNow(draw).map(({ unit, stratum }) => [unit, stratum]));
  return units.map(({ unit }) => {
    const stratum = heldBy(stratumOf, unit);
    const passedOver: { unit: string; rule: string }[] = [];
    const reserve = isOver
      ? []
      : firstWhere(draw.draw.body.strata, (each) => each.stratum === stratum).reserve;
    for (const { unit: next } of reserve) {
      if (used.has(next)) continue;
      const against = barOf(rowOf(registry.units, next));
      if (against === undefined) {
        used.add(next);
        return { unit, stratum, by: next, passedOver };
      }
      passedOver.push({ unit: next, rule: against });
    }
    return { unit, stratum, by: null, passedOver };
  });
}

function faultsOfReplacement({ units, approver }: ReplaceInput): Refusal[] {
  const faults: Refusal[] = [];
  if (units.length === 0) faults.push(refuse("replacement/nothing-void", ["units"], {}));
  if (!isSaid(approver)) faults.push(refuse("replacement/approver", ["approver"], {}));
  units.forEach(({ unit, code, reason }, at) => {
    if (!VOID_CODES.includes(code))
      faults.push(
        refuse("replacement/code", ["units", at, "code"], {
          code: String(code),
          known: VOID_CODES.join(", "),
        }),
      );
    if (!isSaid(reason))
      faults.push(refuse("replacement/reason", ["units", at, "reason"], { unit: String(unit) }));
    if (units.findIndex((each) => each.unit === unit) < at)
      faults.push(refuse("case/unit-twice", ["units", at], { unit: String(unit) }));
  });
  return faults;
}

/** Only a visit that is still to come can become void. */
function faultsOfVisits(
  { chronicle }: CarriedYear,
  { units }: ReplaceInput,
  { draw }: StaffedRound,
): Refusal[] {
  const drawn = new Set(drawnNow(draw).map(({ unit }) => unit));
  const before = voidUnits(draw);
  const { drawId } = draw;
  return units.flatMap(({ unit }, at) => {
    const path = ["units", at];
    const entry = before.get(unit);
    if (entry !== undefined) return [refuse("replacement/void-already", path, { unit, seq: entry.seq })];
    if (!drawn.has(unit)) return [refuse("replacement/not-drawn", path, { unit, drawId })];
    return visitIn(chronicle, drawId, unit)?.result != null
      ? [refuse("visit/made-already", path, { unit, drawId })]
      : [];
  });
}
