/**
 * Which units can be staffed, found again in the plainest way: by rank, moving people between teams where
 * that makes room.
 *
 * The library keeps a unit if all units kept so far and this one can be staffed together. A search along
 * every chain of moves answers that exactly, whatever algorithm is used, so both must keep the same units.
 */
export interface StaffingCase {
  /** Units, best rank first. */
  readonly ranking: readonly string[];
  /** Who may go to a unit. */
  readonly candidates: (unit: string) => readonly string[];
  readonly seats: number;
  readonly capacity: number;
}

export function staffPlainly({ ranking, candidates, seats, capacity }: StaffingCase): {
  kept: string[];
  unstaffed: string[];
} {
  const teams = new Map<string, Set<string>>();
  const unitsOf = new Map<string, Set<string>>();
  const join = (unit: string, person: string): void => {
    teams.get(unit)!.add(person);
    unitsOf.set(person, (unitsOf.get(person) ?? new Set()).add(unit));
  };
  const leave = (unit: string, person: string): void => {
    teams.get(unit)!.delete(person);
    unitsOf.get(person)!.delete(unit);
  };
  /** Gives the unit one more person; if need be somebody who is replaced elsewhere. */
  const addPerson = (unit: string, tried: Set<string>): boolean => {
    for (const person of candidates(unit)) {
      if (teams.get(unit)!.has(person) || tried.has(person)) continue;
      tried.add(person);
      if ((unitsOf.get(person)?.size ?? 0) < capacity || freed(person, tried)) {
        join(unit, person);
        return true;
      }
    }
    return false;
  };
  const freed = (person: string, tried: Set<string>): boolean => {
    for (const unit of [...unitsOf.get(person)!]) {
      if (!addPerson(unit, tried)) continue;
      leave(unit, person);
      return true;
    }
    return false;
  };
  const staff = (unit: string): boolean => {
    teams.set(unit, new Set());
    for (let seat = 0; seat < seats; seat++) {
      if (addPerson(unit, new Set())) continue;
      for (const person of teams.get(unit)!) leave(unit, person);
      return false;
    }
    return true;
  };
  const kept = ranking.filter(staff);
  return { kept, unstaffed: ranking.filter((unit) => !kept.includes(unit)) };
}
