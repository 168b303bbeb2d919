/**
 * The obvious staffing: visits in random order, each seat to the least loaded person who may go and still has room.
 * A seat for which nobody is left stays empty.
 */
import type { TeamSeat } from "../../src/protocol.js";
import type { Chance } from "../data/chance.js";
import type { Staffing } from "../data/visits.js";

/** Person of each seat, or undefined, in the order of the seats. */
export function leastLoaded({ seats, inspectors }: Staffing, chance: Chance): (string | undefined)[] {
  const room = new Map(inspectors.map(({ id, capacity }) => [id, capacity]));
  const total = new Map(inspectors.map(({ id, carried = 0 }) => [id, carried]));
  const teams = new Map<string, Set<string>>();
  const holders = new Array<string | undefined>(seats.length);
  for (const at of shuffled(seats.length, chance)) {
    const seat = seats[at]!;
    const team = teams.get(seat.unit) ?? new Set();
    teams.set(seat.unit, team);
    const person = lightest(seat, team, room, total);
    if (person === undefined) continue;
    holders[at] = person;
    team.add(person);
    room.set(person, room.get(person)! - 1);
    total.set(person, total.get(person)! + 1);
  }
  return holders;
}

function lightest(
  { eligible, except = [] }: TeamSeat,
  team: ReadonlySet<string>,
  room: ReadonlyMap<string, number>,
  total: ReadonlyMap<string, number>,
): string | undefined {
  let best: string | undefined;
  for (const id of eligible) {
    if (team.has(id) || except.includes(id) || room.get(id) === 0) continue;
    if (best === undefined || total.get(id)! < total.get(best)!) best = id;
  }
  return best;
}

function shuffled(size: number, chance: Chance): number[] {
  const order = Array.from({ length: size }, (_, n) => n);
  for (let end = size - 1; end > 0; end--) {
    const other = chance.below(end + 1);
    [order[end], order[other]] = [order[other]!, order[end]!];
  }
  return order;
}
