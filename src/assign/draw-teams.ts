/**
 * Second random draw: which inspectors go to which drawn unit (protocol section 10).
 *
 * A feasible case always ends fully staffed. An impossible one ends with a witness. In between nothing is
 * left to chance but tickets:
 * 1. fill the seats within capacity, or stop with the witness;
 * 2. level the loads of the round and of the year, which gives each inspector's limit;
 * 3. visit the seats in ticket order; each takes its first candidate after whom the rest can be completed.
 */

import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { keyFor } from "../random/key.js";
import { joinParts } from "../random/ticket.js";
import { openTickets, orderByTicket } from "../random/ticket-kernel.js";
import { openCandidateOrders } from "./candidate-order.js";
import { type Choice, chooseSeats, type PairRule } from "./choose-seats.js";
import { fillSeats } from "./fill-seats.js";
import { type Evenness, type Levels, levelLoads } from "./levels.js";
import type { Matching } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { pairCounts } from "./pair-counts.js";
import { refuse } from "./refuse.js";
import { type Shortage, shortageOf } from "./shortage.js";
import { type StaffingInput, type StaffingProblem, staffingProblem } from "./staffing-problem.js";

export const DEFAULT_BAND = 2;

/**
 * "mean" is "level" with a year level not below the mean of those who share the work: fewer people are known
 * to be free.
 */
export type Balance = "level" | "mean" | "capacity";

const BALANCES: readonly Balance[] = ["level", "mean", "capacity"];

export interface TeamDrawInput extends StaffingInput {
  /** 64 hex digits. */
  readonly seed: string;
  readonly drawId: string;
  /** How far above the level of the year somebody may go; 2 when left out. */
  readonly band?: number;
  /** `capacity` switches the levels off. */
  readonly balance?: Balance;
  /** The same two people meet at most this often, if anybody else completes the teams. */
  readonly pairLimit?: number;
  /** Earlier meetings: [inspector, inspector, how often]. */
  readonly pairs?: readonly (readonly [string, string, number])[];
}

export interface SeatChoice {
  readonly unit: string;
  readonly role: string;
  readonly inspector: string;
  readonly passedOver: readonly string[];
  readonly pairOver: boolean;
}

export interface InspectorLevel {
  readonly inspector: string;
  readonly round: number;
  readonly year: number;
  /** Most visits in this draw: max(0, min(capacity, round level, year level + band − carried)). */
  readonly limit: number;
}

export interface CompleteTeams {
  readonly complete: true;
  /** The band used and the levels; null with `balance: "capacity"`. */
  readonly band: number | null;
  readonly levels: readonly InspectorLevel[] | null;
  /** In the order in which the seats were visited. */
  readonly seats: readonly SeatChoice[];
  readonly loads: readonly { readonly inspector: string; readonly load: number }[];
}

export interface ImpossibleTeams {
  readonly complete: false;
  readonly witness: Shortage;
}

export type TeamDraw = CompleteTeams | ImpossibleTeams;

/**
 * Draws the teams of a round, or proves that the seats cannot all be filled.
 *
 * Refuses (codes `assign/…`) ids and counts that are not what they should be, seats given twice and unknown
 * candidates.
 *
 * @example
 * const teams = orThrow(drawTeams({
 *   seed: seedOf([{ type: "plain", value: "2026" }]), drawId: "000000/2026/FIRE-01/R01",
 *   seats: [{ unit: "U-1", role: "lead", eligible: ["I-1", "I-2"] }, { unit: "U-1", role: "second", eligible: ["I-1", "I-2"] }],
 *   inspectors: [{ id: "I-1", capacity: 3 }, { id: "I-2", capacity: 3 }],
 * }));
 * teams.complete; // true
 */
export function drawTeams(input: TeamDrawInput): Result<TeamDraw> {
  return refusing(() => drawChecked(input));
}

function drawChecked(input: TeamDrawInput): Result<TeamDraw> {
  const problem = staffingProblem(input);
  const faults = [...(problem.ok ? [] : problem.refusals), ...faultsOfRules(input)];
  if (!problem.ok || faults.length > 0) return reject(faults);
  const matching = fillSeats(problem.value, problem.value.capacity.slice());
  const witness = shortageOf(matching);
  return accept(witness === undefined ? completeTeams(matching, input) : { complete: false, witness });
}

function completeTeams(matching: Matching, input: TeamDrawInput): CompleteTeams {
  const { problem } = matching;
  const levels = input.balance === "capacity" ? undefined : levelLoads(matching, evenness(input));
  const book = openTickets(keyFor(input.seed, input.drawId, "seat"));
  const choices = chooseSeats(
    matching,
    seatOrder(problem, input),
    openCandidateOrders(problem, book),
    pairRule(problem, input),
  );
  return {
    complete: true,
    band: levels?.band ?? null,
    levels: levels === undefined ? null : namedLevels(problem, levels),
    seats: choices.map((choice) => named(problem, choice)),
    loads: problem.inspectors.map((inspector, i) => ({ inspector, load: matching.load[i]! })),
  };
}

function evenness({ band = DEFAULT_BAND, balance }: TeamDrawInput): Evenness {
  return { band, atLeastMean: balance === "mean" };
}

/** Seats by `ticket(key("seat-order"), unit, role)`; those that are held come before the others. */
function seatOrder(
  { unitOf, units, roles, keep }: StaffingProblem,
  { seed, drawId }: TeamDrawInput,
): number[] {
  const messages = Array.from(unitOf, (u, s) => joinParts([units[u]!, roles[s]!]));
  const order = orderByTicket(openTickets(keyFor(seed, drawId, "seat-order")), messages);
  return [...order.filter((s) => keep[s] !== NOBODY), ...order.filter((s) => keep[s] === NOBODY)];
}

function pairRule(problem: StaffingProblem, { pairLimit, pairs = [] }: TeamDrawInput): PairRule | undefined {
  if (pairLimit === undefined) return undefined;
  const indexOf = new Map(problem.inspectors.map((id, i) => [id, i]));
  const known = pairs.flatMap(([a, b, times]) => {
    const [first, second] = [indexOf.get(a), indexOf.get(b)];
    return first === undefined || second === undefined ? [] : [[first, second, times] as const];
  });
  return { limit: pairLimit, counts: pairCounts(problem.inspectors.length, known) };
}

function named(problem: StaffingProblem, { seat, inspector, passedOver, pairOver }: Choice): SeatChoice {
  return {
    unit: problem.units[problem.unitOf[seat]!]!,
    role: problem.roles[seat]!,
    inspector: problem.inspectors[inspector]!,
    passedOver: passedOver.map((i) => problem.inspectors[i]!),
    pairOver,
  };
}

function namedLevels(problem: StaffingProblem, { round, year, limit }: Levels): InspectorLevel[] {
  return problem.inspectors.map((inspector, i) => ({
    inspector,
    round: round[i]!,
    year: year[i]!,
    limit: limit[i]!,
  }));
}

function faultsOfRules({ band = 0, pairLimit = 1, pairs = [], balance = "level" }: TeamDrawInput): Refusal[] {
  const faults: Refusal[] = [];
  if (!Number.isSafeInteger(band) || band < 0)
    faults.push(refuse("assign/count", ["band"], { value: String(band) }));
  if (!Number.isSafeInteger(pairLimit) || pairLimit < 0)
    faults.push(refuse("assign/count", ["pairLimit"], { value: String(pairLimit) }));
  if (!BALANCES.includes(balance))
    faults.push(refuse("assign/balance", ["balance"], { value: String(balance) }));
  pairs.forEach(([, , times], at) => {
    if (!Number.isSafeInteger(times) || times < 0)
      faults.push(refuse("assign/count", ["pairs", at, 2], { value: String(times) }));
  });
  return faults;
}
