/**
 * The days of the visits: drawn before the teams, so that certificates, leave and daily limits are facts when
 * the teams are drawn.
 *
 * Bundles are visited in ticket order. Each takes the first of its days, in its own order, after which
 * everybody can still be visited: seats of units whose day is open may, for this test, each take any of the
 * unit's days. The result is defined without a solver. (That both people of a visit must find the *same* day
 * free makes the exact question as hard as any; the test leaves it out, and when a bundle ends without a day
 * for this reason alone, the draw begins again with that bundle first.)
 */

import { fillSeats } from "../assign/fill-seats.js";
import { fillSeat } from "../assign/find-place.js";
import {
  type DayChoice,
  emptyMatching,
  type Matching,
  reopenDay,
  seat,
  settleDay,
  undoMoves,
} from "../assign/matching.js";
import { NOBODY } from "../assign/nobody.js";
import { closedNode } from "../assign/room.js";
import { type Shortage, shortageOfDays } from "../assign/shortage.js";
import { columnsOf, isAway, type StaffingProblem, withDays } from "../assign/staffing-problem.js";
import { compareBytes } from "../kernel/byte-order.js";
import { heldBy } from "../kernel/certain.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Bundle, bundlesOf } from "./bundles.js";
import { type DayChoices, openDayChoices } from "./day-choices.js";
import { type DayDrawInput, examineDayInput } from "./day-input.js";
import { distinctDays } from "./distinct-days.js";

/** How often the draw begins again before a bundle is left without a day. */
export const MOST_RESTARTS = 64;

export interface VisitDay {
  readonly unit: string;
  readonly day: string;
  /** Days that were tried before, after which not everybody could have been visited. */
  readonly passedOver: readonly string[];
}

export interface DrawnDays {
  readonly complete: true;
  /** In byte order of the units. */
  readonly visits: readonly VisitDay[];
  /** How often the draw began again. */
  readonly restarts: number;
}

/** The seats cannot all be filled on any days (`witness`), or these units found no common day (`undated`). */
export interface ImpossibleDays {
  readonly complete: false;
  readonly witness: Shortage | undefined;
  readonly undated: readonly string[];
}

export type DayDraw = DrawnDays | ImpossibleDays;

/**
 * Draws a day for every unit, or says why not all can have one.
 *
 * Refuses (codes `assign/…`, `schedule/…`) what the team draw refuses, units without days, days out of order
 * and seats that have one.
 *
 * @example
 * const days = ["2026-03-02", "2026-03-03"];
 * const drawn = orThrow(drawDays({
 *   seed: seedOf([{ type: "plain", value: "2026" }]), drawId: "000000/2026/FIRE-01/R01",
 *   seats: [{ unit: "U-1", role: "lead", eligible: ["I-1"] }, { unit: "U-2", role: "lead", eligible: ["I-1"] }],
 *   inspectors: [{ id: "I-1", capacity: 5, perDay: 1 }],
 *   units: [{ unit: "U-1", days }, { unit: "U-2", days }],
 * }));
 * drawn.complete; // true: one visit on each day
 */
export function drawDays(input: DayDrawInput): Result<DayDraw> {
  return refusing(() => drawChecked(input));
}

function drawChecked(input: DayDrawInput): Result<DayDraw> {
  const faults = examineDayInput(input);
  if (faults.length > 0) return reject(faults);
  const choices = openDayChoices(input.seed, input.drawId);
  const problem = dayProblem(input, choices);
  let order = problem.candidates;
  for (let restarts = 0; ; restarts++) {
    const matching = openMatching(problem);
    const witness = shortageOfDays(matching);
    if (witness !== undefined) return accept({ complete: false, witness, undated: [] });
    const passedOver: PassedOver = new Map();
    const failed = order.find((candidate) => !dateBundle(matching, candidate, choices, passedOver));
    if (failed === undefined)
      return accept({ complete: true, visits: visitsOf(matching, passedOver), restarts });
    if (failed === order[0] || restarts === MOST_RESTARTS) {
      return accept({ complete: false, witness: undefined, undated: failed.bundle.units });
    }
    order = [failed, ...order.filter((each) => each !== failed)];
  }
}

/** Nobody anywhere, each unit with all its days open: what partial staffing starts from. */
export function emptyOpenMatching(input: DayDrawInput): Matching {
  const { problem, lists, candidates } = dayProblem(
    { ...input, together: 1 },
    openDayChoices(input.seed, input.drawId),
  );
  return emptyMatching(problem, problem.capacity.slice(), openChoice(problem, lists, candidates));
}

/** How many seats stay empty on whatever days, each seat choosing by itself. */
export function emptyOpenSeats(input: DayDrawInput): number {
  if (input.seats.length === 0) return 0;
  const matching = openMatching(dayProblem(input, openDayChoices(input.seed, input.drawId)));
  return matching.holder.filter((i) => i === NOBODY).length;
}

/** A bundle in columns. */
interface Candidate {
  readonly bundle: Bundle;
  readonly seats: readonly number[];
  /** Its days: an entry of `lists`, and the day that is its first choice. */
  readonly list: number;
  readonly first: number;
}

interface DayProblem {
  readonly problem: StaffingProblem;
  readonly lists: readonly Int32Array[];
  readonly candidates: readonly Candidate[];
}

function dayProblem(input: DayDrawInput, choices: DayChoices): DayProblem {
  const names = distinctDays(input.units.map(({ days }) => days)).sort(compareBytes);
  const problem = columnsOf(input, names);
  const dayIndex = new Map(names.map((name, d) => [name, d]));
  const unitIndex = new Map(problem.units.map((unit, u) => [unit, u]));
  const byDays = new Map<readonly string[], number>();
  const lists: Int32Array[] = [];
  const candidates = bundlesOf(input).map((bundle): Candidate => {
    const { units, days } = bundle;
    const list = byDays.get(days) ?? lists.push(Int32Array.from(days, (day) => heldBy(dayIndex, day))) - 1;
    byDays.set(days, list);
    const seats = units.flatMap((unit) => seatsOf(problem, heldBy(unitIndex, unit)));
    return { bundle, seats, list, first: lists[list]![choices.first(units[0]!, days.length)]! };
  });
  return { problem, lists, candidates };
}

function seatsOf({ firstSeat }: StaffingProblem, u: number): number[] {
  return Array.from({ length: firstSeat[u + 1]! - firstSeat[u]! }, (_, at) => firstSeat[u]! + at);
}

/** Everybody on some day, on first choices as far as that goes; every day is still open. */
function openMatching({ problem, lists, candidates }: DayProblem): Matching {
  const first = new Int32Array(problem.units.length);
  for (const each of candidates) for (const s of each.seats) first[problem.unitOf[s]!] = each.first;
  return fillSeats(
    withDays(problem, first),
    problem.capacity.slice(),
    openChoice(problem, lists, candidates),
  );
}

function openChoice(
  problem: StaffingProblem,
  lists: readonly Int32Array[],
  candidates: readonly Candidate[],
): DayChoice {
  const listOf = new Int32Array(problem.units.length);
  for (const each of candidates) for (const s of each.seats) listOf[problem.unitOf[s]!] = each.list;
  return { open: new Uint8Array(problem.unitOf.length).fill(1), lists, listOf };
}

type PassedOver = Map<string, readonly string[]>;

/**
 * Gives a bundle the first of its days after which everybody can still be visited; false when there is none.
 */
function dateBundle(
  matching: Matching,
  { bundle, seats, list, first }: Candidate,
  choices: DayChoices,
  passedOver: PassedOver,
): boolean {
  if (settleOn(matching, seats, first)) return true;
  const { units, days } = bundle;
  const order = choices.all(units[0]!, days);
  const place = order.findIndex(
    (each, at) => at > 0 && settleOn(matching, seats, matching.choice!.lists[list]![each]!),
  );
  if (place === -1) return false;
  const before = order.slice(0, place).map((each) => days[each]!);
  for (const unit of units) passedOver.set(unit, before);
  return true;
}

/**
 * Puts all these seats on day `d` if everybody else can still be visited; otherwise leaves everything as it
 * was.
 */
function settleOn(matching: Matching, seats: readonly number[], d: number): boolean {
  matching.journal = [];
  const people = seats.map((s) => matching.holder[s]!);
  for (const s of seats) {
    seat(matching, s, NOBODY, matching.day[s]!);
    settleDay(matching, s, d);
  }
  for (const [at, s] of seats.entries()) {
    const i = people[at]!;
    if (!isAway(matching.problem, i, d) && closedNode(matching, i, d) === NOBODY) seat(matching, s, i, d);
  }
  const settled = seats.every((s) => matching.holder[s] !== NOBODY || fillSeat(matching, s));
  if (settled) matching.journal = undefined;
  else takeBack(matching, seats);
  return settled;
}

function takeBack(matching: Matching, seats: readonly number[]): void {
  const { journal } = matching;
  matching.journal = undefined;
  for (const s of seats) {
    if (matching.holder[s] !== NOBODY) seat(matching, s, NOBODY, matching.day[s]!);
    reopenDay(matching, s);
  }
  matching.journal = journal;
  undoMoves(matching);
}

function visitsOf(
  { problem, day }: Matching,
  passedOver: ReadonlyMap<string, readonly string[]>,
): VisitDay[] {
  return problem.units.map((unit, u) => ({
    unit,
    day: problem.days.names[day[problem.firstSeat[u]!]!]!,
    passedOver: passedOver.get(unit) ?? [],
  }));
}
