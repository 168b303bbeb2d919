import type { TeamInspector, TeamSeat } from "../../src/protocol.js";
/** Team draws by trying everything: only for small cases, only for tests. */

export type Assignment = readonly (string | undefined)[];

/** May `inspector` take seat `s`, seen alone? */
export function mayTake(seat: TeamSeat, inspector: string): boolean {
  return seat.eligible.includes(inspector) && !(seat.except ?? []).includes(inspector);
}

/** Is there a complete assignment that keeps the seats fixed so far, with at most `limit` visits each? */
export function canComplete(
  seats: readonly TeamSeat[],
  inspectors: readonly TeamInspector[],
  limit: ReadonlyMap<string, number>,
  fixed: Assignment = [],
): boolean {
  const chosen: (string | undefined)[] = seats.map((_, s) => fixed[s]);
  return place(seats, inspectors, limit, chosen, 0);
}

function place(
  seats: readonly TeamSeat[],
  inspectors: readonly TeamInspector[],
  limit: ReadonlyMap<string, number>,
  chosen: (string | undefined)[],
  s: number,
): boolean {
  if (s === seats.length) return isAllowed(seats, inspectors, limit, chosen);
  if (chosen[s] !== undefined) return place(seats, inspectors, limit, chosen, s + 1);
  for (const { id } of inspectors) {
    if (!mayTake(seats[s]!, id)) continue;
    chosen[s] = id;
    if (isAllowed(seats, inspectors, limit, chosen) && place(seats, inspectors, limit, chosen, s + 1)) {
      chosen[s] = undefined;
      return true;
    }
    chosen[s] = undefined;
  }
  return false;
}

/**
 * Nobody above a limit of the draw, a day or a week, nobody (and no group) twice in a unit, nobody on a seat
 * he may not take or on a day he is away.
 */
export function isAllowed(
  seats: readonly TeamSeat[],
  inspectors: readonly TeamInspector[],
  limit: ReadonlyMap<string, number>,
  chosen: Assignment,
): boolean {
  const places = new Set<string>();
  const visits = new Map<string, string[]>();
  for (const [s, id] of chosen.entries()) {
    if (id === undefined) continue;
    const person = inspectors.find((each) => each.id === id)!;
    const { unit, day = "" } = seats[s]!;
    const name = `${unit}\u001f${person.group ?? id}`;
    if (!mayTake(seats[s]!, id) || places.has(name) || person.away?.includes(day)) return false;
    places.add(name);
    visits.set(id, [...(visits.get(id) ?? []), day]);
  }
  return [...visits].every(([id, days]) => {
    const { perDay = 99, perWeek = 99, busy = [] } = inspectors.find((each) => each.id === id)!;
    const isWithin = (nameOf: (day: string) => string, most: number): boolean =>
      days.every((day) => [...days, ...busy].filter((each) => nameOf(each) === nameOf(day)).length <= most);
    return (
      days.length <= (limit.get(id) ?? 0) && isWithin((day) => day, perDay) && isWithin(mondayOf, perWeek)
    );
  });
}

function mondayOf(day: string): string {
  if (day === "") return "";
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000).toISOString();
}
