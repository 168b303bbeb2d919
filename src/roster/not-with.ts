/**
 * Two people who never sit in a team (spouses, superior and inferior in one inquiry): a coin of the unit
 * keeps one of them out of it.
 *
 * "These two not together" for freely chosen pairs is NP-hard; with the coin it is a plain rule about one
 * person and one unit, always kept. If the round cannot be staffed with these coins, those of the units in
 * the witness are tossed again, 64 times at most.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { ticketOf } from "../random/ticket.js";
import type { Inspector } from "../registry/inspector.js";
import type { DrawnUnit } from "./candidates.js";
import type { TeamSeat } from "./team-seat.js";

const MOST_TOSSES = 64;

/** Two inspectors, in byte order of their ids. */
export type PairApart = readonly [string, string];

/** Every pair that must not sit together, once. */
export function pairsApart(inspectors: readonly Inspector[]): PairApart[] {
  const names = new Map<string, PairApart>();
  for (const { id, notWith = [] } of inspectors) {
    for (const other of notWith) {
      const pair: PairApart = compareBytes(id, other) < 0 ? [id, other] : [other, id];
      names.set(pair.join("\u001f"), pair);
    }
  }
  return [...names.values()].sort((a, b) => compareBytes(a[0], b[0]) || compareBytes(a[1], b[1]));
}

/** What coins are tossed with. */
export interface Coins {
  readonly key: string;
  readonly pairs: readonly PairApart[];
  readonly units: readonly DrawnUnit[];
  /** Seats of the units, without coins. */
  readonly seats: readonly TeamSeat[];
}

/**
 * Attempts something with the coins; as long as units are blamed for its failure in which a coin was tossed,
 * their coins are tossed again.
 *
 * @param blamed - units without which the attempt would not have failed; none when it succeeded
 */
export function attemptWithCoins<T>(
  coins: Coins,
  attempt: (units: readonly DrawnUnit[]) => T,
  blamed: (tried: T) => Iterable<string>,
): T {
  const tosses = new Map<string, number>();
  for (let toss = 0; ; toss++) {
    const tossed = tossCoins(coins, (unit) => tosses.get(unit) ?? 0);
    const tried = attempt(tossed);
    const named = new Set(blamed(tried));
    const again = tossed.filter(({ id, tossedOut }) => tossedOut !== undefined && named.has(id));
    if (again.length === 0 || toss === MOST_TOSSES) return tried;
    for (const { id } of again) tosses.set(id, (tosses.get(id) ?? 0) + 1);
  }
}

/**
 * The units with those whom a coin keeps out. The coin of a unit and a pair is the last digit of
 * `ticket(key("seat"), unit, "not-with", a, b, toss)`: even keeps a out, odd b. It is tossed where both could
 * come; where just one of them sits there already, the first toss keeps the other out.
 *
 * @param tossOf - how often the coins of a unit were tossed before
 */
function tossCoins({ key, pairs, units, seats }: Coins, tossOf: (unit: string) => number): DrawnUnit[] {
  if (pairs.length === 0) return [...units];
  const mayCome = candidatesByUnit(seats);
  const holders = holdersByUnit(seats);
  return units.map((unit) => {
    const toss = tossOf(unit.id);
    const holds = toss === 0 ? (id: string): boolean => holders.get(unit.id)?.has(id) === true : () => false;
    const out = pairs
      .filter((pair) => pair.every((id) => mayCome.get(unit.id)?.has(id)))
      .map(([a, b]) => {
        if (holds(a) !== holds(b)) return holds(a) ? b : a;
        return isEven(ticketOf(key, unit.id, "not-with", a, b, String(toss))) ? a : b;
      });
    return out.length === 0 ? unit : { ...unit, tossedOut: new Set(out) };
  });
}

/** Who sits in each unit and may stay. */
function holdersByUnit(seats: readonly TeamSeat[]): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { unit, keep } of seats)
    if (keep !== undefined) holders.set(unit, (holders.get(unit) ?? new Set()).add(keep));
  return holders;
}

function candidatesByUnit(seats: readonly TeamSeat[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { unit, eligible, except = [] } of seats) {
    const people = known.get(unit) ?? new Set<string>();
    for (const id of eligible) if (!except.includes(id)) people.add(id);
    known.set(unit, people);
  }
  return known;
}

function isEven(ticket: string): boolean {
  return Number.parseInt(ticket.slice(-1), 16) % 2 === 0;
}
