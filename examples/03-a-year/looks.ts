/** What the acts of the year look up in it. */
import { listUnits, type Round, type Year, type YearVisit, yearVisits } from "double-random";

/** A visit of the round that is still to come on a day, to a unit of the stratum other-key. */
export function comingVisit(year: Year, round: Round, day: string): YearVisit {
  const visits = yearVisits(year).filter(
    (visit) => visit.round === round.id && visit.stratum === "other-key" && visit.status === "planned",
  );
  return visits.find((visit) => visit.day !== null && visit.day > day)!;
}

/** Units that have closed, and when. */
export function closedIn({ registry }: Year): ReadonlyMap<string, string> {
  return new Map(
    [...listUnits(registry)].flatMap(({ id, closed }) => (closed === null ? [] : [[id, closed] as const])),
  );
}

export function lastDayOf(month: number): string {
  return `2026-${String(month).padStart(2, "0")}-${[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]}`;
}
