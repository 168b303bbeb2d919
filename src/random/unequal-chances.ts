/**
 * Draws in which units have unequal chances: Pareto order sampling (Rosén 1997).
 *
 * With weights w and quota n a unit's target chance is p = n·w / Σw. A unit with p ≥ 1 is certain: it takes a
 * place, and the rest is worked out again without it. The others are ranked by (u/(1−u)) / (p/(1−p)), where u
 * is the number of the unit's ticket; small comes first. The chance that results is very near the target
 * (within 0.1 % from 40 units on, within a few per cent for six; exact chances need strata). As with plain
 * tickets, row order is irrelevant. Source: protocol section 7.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { compareWhole } from "../kernel/compare-whole.js";
import { type Fraction, fraction, fractionText } from "../kernel/fraction.js";
import { OutOfRange } from "../kernel/misuse.js";
import { faultOfId, suggestedId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { keyFor } from "./key.js";
import { refuse } from "./refuse.js";
import { openTickets, ticketHex } from "./ticket-kernel.js";

export interface UnequalInput {
  /** 64 lower-case hex digits. */
  readonly seed: string;
  readonly drawId: string;
  /** Number of units to draw: whole, at least 0. */
  readonly quota: number;
  /** Id and weight of every unit, in any order. Weight 0 is never drawn. */
  readonly weights: readonly (readonly [id: string, weight: Fraction])[];
}

export interface UnequalDraw {
  /** Units whose chance is 1, in ticket order. */
  readonly certain: readonly string[];
  /**
   * Exact target chances of the others, in byte order of their ids; they sum to what the certain units leave
   * of the quota.
   */
  readonly chances: readonly (readonly [id: string, chance: Fraction])[];
  /** The certain units, then the others in order of rank. */
  readonly drawn: readonly string[];
  /** Who would replace a drawn unit, in that order. */
  readonly reserve: readonly string[];
}

/** A unit while it is ranked. Weights are whole here: all are multiplied by one common denominator. */
interface Candidate {
  readonly id: string;
  readonly weight: bigint;
  /** 64 hex digits. */
  readonly ticket: string;
}

/**
 * Those of a candidate's numbers by which it is ranked: ξ = odd·(total − left·weight) / ((2^53 −
 * odd)·left·weight).
 */
interface Score {
  readonly candidate: Candidate;
  /** ξ, but for the factor `left` that all share, as a fraction not reduced. */
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The same as a double. */
  readonly near: number;
}

/** Units that are certain, and what is left for the others. */
interface Split {
  readonly certain: readonly Candidate[];
  readonly others: readonly Candidate[];
  /** Places left for the others. */
  readonly left: bigint;
  /** Sum of the others' weights. */
  readonly total: bigint;
}

const TWO_TO_53 = 2n ** 53n;

/**
 * Draws `quota` units with chances in proportion to their weights.
 *
 * Refuses ids that break section 1 or stand twice, weights below 0, and a quota above the number of units
 * with a weight (codes `random/…`).
 *
 * @example
 * const weights = [["U-1", fraction(1)], ["U-2", fraction(2)], ["U-3", fraction(1)]] as const;
 * const drawn = orThrow(drawUnequal({ seed: seedOf([{ type: "plain", value: "lesson 1" }]), drawId: "000000/2026/LESSON/R01", quota: 2, weights }));
 * drawn.certain; // ["U-2"]: its chance would be 2 · 2/4 = 1
 */
export function drawUnequal(input: UnequalInput): Result<UnequalDraw> {
  return refusing(() => unequalDrawn(input));
}

function unequalDrawn({ seed, drawId, quota, weights }: UnequalInput): Result<UnequalDraw> {
  const faults = faultsOf(quota, weights);
  if (faults.length > 0) return reject(faults);
  const split = takeOutCertain(candidatesOf(keyFor(seed, drawId, "unit"), weights), BigInt(quota));
  const certain = [...split.certain].sort(byTicket).map(({ id }) => id);
  const ranking = [...certain, ...paretoOrder(split)];
  return accept({
    certain,
    chances: chancesOf(split),
    drawn: ranking.slice(0, quota),
    reserve: ranking.slice(quota),
  });
}

function faultsOf(quota: number, weights: UnequalInput["weights"]): Refusal[] {
  const first = new Map<string, number>();
  const faults = weights.flatMap(([id, weight], at) => {
    const found = faultsOfUnit(id, weight, at, first.get(id));
    if (!first.has(id)) first.set(id, at);
    return found;
  });
  const weighted = weights.filter(([, weight]) => weight.numerator > 0n).length;
  if (!Number.isSafeInteger(quota) || quota < 0)
    faults.push(refuse("random/quota", ["quota"], { quota: String(quota) }));
  else if (quota > weighted)
    faults.push(refuse("random/quota-above-weights", ["quota"], { quota, weighted }));
  return faults;
}

function faultsOfUnit(id: string, weight: Fraction, at: number, first: number | undefined): Refusal[] {
  const faults: Refusal[] = [];
  const fault = faultOfId(id);
  if (fault !== undefined) {
    faults.push(
      refuse("random/id", ["weights", at, 0], { id: String(id), fault, suggested: suggestedId(String(id)) }),
    );
  } else if (first !== undefined)
    faults.push(refuse("random/id-twice", ["weights", at, 0], { id, first, second: at }));
  if (weight.numerator < 0n) {
    faults.push(
      refuse("random/negative-weight", ["weights", at, 1], { id: String(id), weight: fractionText(weight) }),
    );
  }
  return faults;
}

/** Units with a weight, their weights made whole, with their tickets. */
function candidatesOf(key: string, weights: UnequalInput["weights"]): Candidate[] {
  const book = openTickets(key);
  const words = new Uint32Array(8);
  const denominator = weights.reduce((all, [, weight]) => leastCommonMultiple(all, weight.denominator), 1n);
  return weights
    .filter(([, weight]) => weight.numerator > 0n)
    .map(([id, weight]) => {
      book.hash(id, words, 0);
      return {
        id,
        weight: weight.numerator * (denominator / weight.denominator),
        ticket: ticketHex(words, 0),
      };
    });
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return a === b ? a : a * fraction(a, b).denominator;
}

/**
 * From the heaviest down: a unit is certain as long as its weight is at least a fair share of what is left.
 * One pass finds them all.
 */
function takeOutCertain(candidates: readonly Candidate[], quota: bigint): Split {
  const heaviestFirst = [...candidates].sort((a, b) => compareWhole(b.weight, a.weight));
  let left = quota;
  let total = candidates.reduce((sum, { weight }) => sum + weight, 0n);
  let taken = 0;
  for (const { weight } of heaviestFirst) {
    if (left * weight < total) break;
    taken += 1;
    left -= 1n;
    total -= weight;
  }
  return { certain: heaviestFirst.slice(0, taken), others: heaviestFirst.slice(taken), left, total };
}

function chancesOf({ others, left, total }: Split): [string, Fraction][] {
  const chances = others.map(({ id, weight }): [string, Fraction] => [id, fraction(left * weight, total)]);
  return chances.sort((a, b) => compareBytes(a[0], b[0]));
}

/**
 * Ids of the units that are not certain, by rank. When no place is left for them, all have chance 0 and rank
 * by ticket alone.
 */
function paretoOrder(split: Split): string[] {
  if (split.left === 0n) return [...split.others].sort(byTicket).map(({ id }) => id);
  return split.others
    .map((candidate) => scoreOf(candidate, split))
    .sort((a, b) => compareScores(a, b) || byTicket(a.candidate, b.candidate))
    .map(({ candidate }) => candidate.id);
}

function scoreOf(candidate: Candidate, { left, total }: Split): Score {
  const odd = 2n * BigInt(`0x${candidate.ticket.slice(0, 13)}`) + 1n;
  const rest = total - left * candidate.weight;
  return {
    candidate,
    numerator: odd * rest,
    denominator: (TWO_TO_53 - odd) * candidate.weight,
    near: (Number(odd) / Number(TWO_TO_53 - odd)) * (Number(rest) / Number(candidate.weight)),
  };
}

/**
 * Exact order of two scores. Doubles decide when they are further apart than their rounding (six operations,
 * each within 2^-53) can explain; near each other, near 0 or beyond the range of doubles (where they are
 * infinite and no comparison holds), whole numbers decide.
 */
function compareScores(a: Score, b: Score): number {
  const larger = Math.max(a.near, b.near);
  if (larger > 1e-280 && Math.abs(a.near - b.near) > 1e-12 * larger) return a.near - b.near;
  return compareWhole(a.numerator * b.denominator, b.numerator * a.denominator);
}

/** By ticket, as hex text. */
function byTicket(a: Candidate, b: Candidate): number {
  if (a.ticket === b.ticket) {
    if (a === b) return 0;
    throw new OutOfRange(`${a.id} and ${b.id} have the same ticket: a fault, never a tie.`);
  }
  return a.ticket < b.ticket ? -1 : 1;
}
