/**
 * The team draw itself: the lexicographically first complete assignment in ticket order.
 *
 * Seats are visited in the order of their tickets. Each takes the first candidate, in the order of the seat's own tickets, after whom
 * all remaining seats can still be filled. The result is defined without reference to a solver, so any correct one gives the same.
 */
import type { CandidateOrder } from "./candidate-order.js";
import { fillSeat, relieve, wasReached } from "./find-place.js";
import { fixSeat, type Matching, mateOfGroup, NOBODY, seat, undoMoves } from "./matching.js";
import type { PairCounts } from "./pair-counts.js";

export interface Choice {
  readonly seat: number;
  readonly inspector: number;
  /** Candidates tried before, after whom the rest could not be completed. */
  readonly passedOver: readonly number[];
  /** True when the chosen one exceeds the limit on repeated pairs, because nobody else completes. */
  readonly pairOver: boolean;
}

export interface PairRule {
  readonly limit: number;
  readonly counts: PairCounts;
}

/** Fixes every seat of a complete matching in the given order. */
export function chooseSeats(
  matching: Matching,
  order: Iterable<number>,
  candidatesOf: (seat: number) => CandidateOrder,
  pairs: PairRule | undefined,
): Choice[] {
  const choices: Choice[] = [];
  for (const s of order) choices.push(chooseFor(matching, s, candidatesOf(s), pairs));
  return choices;
}

function chooseFor(matching: Matching, s: number, candidates: CandidateOrder, pairs: PairRule | undefined): Choice {
  const passedOver: number[] = [];
  const postponed: number[] = [];
  const hopeless = new Set<number>();
  for (let place = 0, i = candidates.at(0); i !== NOBODY; i = candidates.at(++place)) {
    if (exceedsPairs(matching, s, i, pairs)) postponed.push(i);
    else if (canTake(matching, s, i, hopeless)) return settle(matching, { seat: s, inspector: i, passedOver, pairOver: false }, pairs);
    else passedOver.push(i);
  }
  for (const i of postponed) {
    if (canTake(matching, s, i, hopeless)) return settle(matching, { seat: s, inspector: i, passedOver, pairOver: true }, pairs);
    passedOver.push(i);
  }
  throw new Error("A complete assignment lost its completeness: a fault of the solver, please report it.");
}

/** Would this candidate meet somebody already chosen for the unit once too often? */
function exceedsPairs(matching: Matching, s: number, i: number, pairs: PairRule | undefined): boolean {
  return pairs !== undefined && chosenMates(matching, s).some((mate) => mate !== i && pairs.counts.count(mate, i) >= pairs.limit);
}

function chosenMates({ problem, holder, fixed }: Matching, s: number): number[] {
  const u = problem.unitOf[s]!;
  const mates: number[] = [];
  for (let t = problem.firstSeat[u]!; t < problem.firstSeat[u + 1]!; t++) if (t !== s && fixed[t] !== 0) mates.push(holder[t]!);
  return mates;
}

function settle(matching: Matching, choice: Choice, pairs: PairRule | undefined): Choice {
  fixSeat(matching, choice.seat);
  for (const mate of chosenMates(matching, choice.seat)) pairs?.counts.add(mate, choice.inspector);
  return choice;
}

/**
 * Puts `i` on seat `s` for good if the rest can still be completed; otherwise leaves everything as it was.
 *
 * When a search fails, nothing leads out of the set it reached, whoever of that set takes the seat: all of them are `hopeless` for it.
 * (Not with groups, where a seat that changes hands inside a group opens other ways.)
 */
function canTake(matching: Matching, s: number, i: number, hopeless: Set<number>): boolean {
  if (matching.holder[s] === i) {
    matching.fixed[s] = 1;
    return true;
  }
  const mate = mateOfGroup(matching, s, matching.problem.groupOf[i]!);
  if (hopeless.has(i) || (mate !== NOBODY && matching.fixed[mate] !== 0)) return false;
  matching.fixed[s] = 1;
  matching.journal = [];
  if (mate !== NOBODY) seat(matching, mate, NOBODY);
  seat(matching, s, i);
  const completed = (mate === NOBODY || fillSeat(matching, mate)) && (matching.load[i]! <= matching.limit[i]! || relieve(matching, i));
  if (completed) matching.journal = undefined;
  else takeBack(matching, s, hopeless);
  return completed;
}

function takeBack(matching: Matching, s: number, hopeless: Set<number>): void {
  const { inspectors, apart } = matching.problem;
  for (let j = 0; !apart && j < inspectors.length; j++) if (wasReached(matching, j)) hopeless.add(j);
  undoMoves(matching);
  matching.fixed[s] = 0;
}
