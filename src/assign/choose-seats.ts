/**
 * The team draw itself: the lexicographically first complete assignment in ticket order.
 *
 * Seats are visited in the order of their tickets. Each takes the first candidate, in the order of the seat's
 * own tickets, after whom all remaining seats can still be filled. The result is defined without reference to
 * a solver, so any correct one gives the same.
 *
 * A search that fails has found a set of people out of which nothing leads: whoever sits there moves only
 * among them, for the rest of the draw. So each failure splits the network into two parts for good, and a
 * candidate from another part is refused without a search.
 */
import type { CandidateOrder } from "./candidate-order.js";
import { fillSeat, relieve } from "./find-place.js";
import { fixSeat, type Matching, mateOfGroup, seat, undoMoves } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { dayNode } from "./nodes.js";
import type { PairCounts } from "./pair-counts.js";
import { setReachedApart } from "./reach.js";
import { closedNode, overfullNode } from "./room.js";
import { mayTake } from "./staffing-problem.js";

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
  const parts = { count: 0 };
  for (const s of order) choices.push(chooseFor(matching, s, candidatesOf(s), pairs, parts));
  return choices;
}

/** How many parts the network has been split into. */
interface Parts {
  count: number;
}

function chooseFor(
  matching: Matching,
  s: number,
  candidates: CandidateOrder,
  pairs: PairRule | undefined,
  parts: Parts,
): Choice {
  let passedOver = NONE;
  let postponed = NONE;
  for (let place = 0, i = candidates.at(0); i !== NOBODY; i = candidates.at(++place)) {
    if (pairs !== undefined && exceedsPairs(matching, s, i, pairs)) postponed = withOneMore(postponed, i);
    else if (takeSeat(matching, s, i, parts))
      return settle(matching, { seat: s, inspector: i, passedOver, pairOver: false }, pairs);
    else passedOver = withOneMore(passedOver, i);
  }
  for (const i of postponed) {
    if (takeSeat(matching, s, i, parts))
      return settle(matching, { seat: s, inspector: i, passedOver, pairOver: true }, pairs);
    passedOver = withOneMore(passedOver, i);
  }
  throw new Error("A complete assignment lost its completeness: a fault of the solver, please report it.");
}

/** Most seats take their first candidate: they share one empty list, which nobody adds to. */
const NONE: number[] = [];

function withOneMore(list: number[], i: number): number[] {
  if (list === NONE) return [i];
  list.push(i);
  return list;
}

/** Would this candidate meet somebody already chosen for the unit once too often? */
function exceedsPairs(matching: Matching, s: number, i: number, pairs: PairRule): boolean {
  return (
    i !== matching.problem.keep[s] &&
    chosenMates(matching, s).some((mate) => mate !== i && pairs.counts.count(mate, i) >= pairs.limit)
  );
}

function chosenMates({ problem, holder, fixed }: Matching, s: number): number[] {
  const u = problem.unitOf[s]!;
  const mates: number[] = [];
  for (let t = problem.firstSeat[u]!; t < problem.firstSeat[u + 1]!; t++)
    if (t !== s && fixed[t] !== 0) mates.push(holder[t]!);
  return mates;
}

function settle(matching: Matching, choice: Choice, pairs: PairRule | undefined): Choice {
  fixSeat(matching, choice.seat);
  if (pairs !== undefined)
    for (const mate of chosenMates(matching, choice.seat)) pairs.counts.add(mate, choice.inspector);
  return choice;
}

/** An inspector who is to sit on a seat. */
interface Take {
  readonly seat: number;
  readonly inspector: number;
  /**
   * Another seat of the unit, which they or somebody of their group must leave for it; NOBODY when there is
   * none.
   */
  readonly mate: number;
}

/**
 * Puts `i` on seat `s` for good if the rest can still be completed; otherwise leaves everything as it was.
 */
function takeSeat(matching: Matching, s: number, i: number, parts: Parts): boolean {
  const { holder, day, fixed, problem } = matching;
  if (holder[s] === i) return true;
  const mate = mateOfGroup(matching, s, problem.groupOf[i]!);
  const take: Take = { seat: s, inspector: i, mate };
  if (mate !== NOBODY)
    return (
      fixed[mate] === 0 && partsAround(matching, s).some((part) => tryTaking(matching, take, part, parts))
    );
  const full = closedNode(matching, i, day[s]!);
  if (full === NOBODY) {
    seat(matching, s, i, day[s]!);
    return true;
  }
  const part = matching.search.part[full]!;
  return partsAround(matching, s).includes(part) && tryTaking(matching, take, part, parts);
}

/**
 * Parts in which seat `s` can change places: its own, and those of its mates when one of them may take what
 * it leaves.
 */
function partsAround(matching: Matching, s: number): number[] {
  const { problem, holder, day, search } = matching;
  const partOf = (t: number): number => search.part[dayNode(problem, holder[t]!, day[t]!)]!;
  const mates = movableMates(matching, s);
  if (mates.length === 0 || !mates.some((t) => isCandidate(matching, t, holder[s]!))) return [partOf(s)];
  return [...new Set([partOf(s), ...mates.map(partOf)])];
}

function movableMates({ problem, fixed }: Matching, s: number): number[] {
  const u = problem.unitOf[s]!;
  const mates: number[] = [];
  for (let t = problem.firstSeat[u]!; t < problem.firstSeat[u + 1]!; t++)
    if (t !== s && fixed[t] === 0) mates.push(t);
  return mates;
}

function isCandidate({ problem, search }: Matching, s: number, i: number): boolean {
  return search.isMember[problem.classOf[s]!]![i] === 1 && mayTake(problem, s, i);
}

/** Moves somebody to a seat, and looks inside one part for places for whoever must give way. */
function tryTaking(
  matching: Matching,
  { seat: s, inspector: i, mate }: Take,
  part: number,
  parts: Parts,
): boolean {
  const { day, fixed, search } = matching;
  const d = day[s]!;
  fixed[s] = 1;
  matching.journal = [];
  search.within = part;
  if (mate !== NOBODY) seat(matching, mate, NOBODY, d);
  seat(matching, s, i, d);
  const completed = (mate === NOBODY || fillSeat(matching, mate)) && relieveAfter(matching, i, d);
  if (completed) matching.journal = undefined;
  else takeBack(matching, s, parts);
  search.within = 0;
  return completed;
}

function relieveAfter(matching: Matching, i: number, d: number): boolean {
  const node = overfullNode(matching, i, d);
  return node === NOBODY || relieve(matching, node);
}

/**
 * The failed search has split the network. (Not with groups: a seat that changes hands inside a group opens
 * other ways.)
 */
function takeBack(matching: Matching, s: number, parts: Parts): void {
  if (!matching.problem.apart) setReachedApart(matching, ++parts.count);
  undoMoves(matching);
  matching.fixed[s] = 0;
}
