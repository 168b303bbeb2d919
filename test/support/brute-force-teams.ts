/** Team draws by trying everything: only for small cases, only for tests. */
import type { TeamInspector, TeamSeat } from "../../src/assign/team-input.js";

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

/** Nobody above his limit, nobody (and no group) twice in a unit, nobody on a seat he may not take. */
export function isAllowed(
  seats: readonly TeamSeat[],
  inspectors: readonly TeamInspector[],
  limit: ReadonlyMap<string, number>,
  chosen: Assignment,
): boolean {
  const loads = new Map<string, number>();
  const places = new Set<string>();
  for (const [s, id] of chosen.entries()) {
    if (id === undefined) continue;
    const group = inspectors.find((each) => each.id === id)?.group ?? id;
    const name = `${seats[s]!.unit}\u001f${group}`;
    if (!mayTake(seats[s]!, id) || places.has(name)) return false;
    places.add(name);
    loads.set(id, (loads.get(id) ?? 0) + 1);
  }
  return [...loads].every(([id, load]) => load <= (limit.get(id) ?? 0));
}
