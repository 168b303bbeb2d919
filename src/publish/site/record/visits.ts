/** Visits of a draw or a case while their entries are read, by the unit of each. */
import type { VisitSeen } from "./public-record.js";
import { isWithheld, type Seen, textIn, type Withheld } from "./seen.js";

/** Visits by the id of their unit; a withheld one by what it is committed to. */
export type Visits = Map<string, VisitSeen>;

export function nameOfSeen(unit: Seen<string>): string {
  return isWithheld(unit) ? `withheld ${unit.withheld}` : unit;
}

/** A visit of which nothing is known but its unit. */
export function newVisit(unit: Seen<string>, known: Partial<VisitSeen> = {}): VisitSeen {
  return {
    unit,
    stratum: null,
    ticket: null,
    forced: null,
    score: null,
    rank: null,
    insteadOf: null,
    reservePlace: null,
    day: null,
    dayUnsure: null,
    seats: [],
    seatsWithheld: null,
    along: null,
    replacedUnsure: null,
    void: null,
    result: null,
    ...known,
  };
}

/** The unit that a row names. */
export function nameIn(row: unknown, field: string): string {
  const unit = textIn(row, field);
  return unit === null ? "" : nameOfSeen(unit);
}

/** The visit of the unit that a row names. */
export function visitOf(visits: Visits, row: unknown): VisitSeen | undefined {
  return visits.get(nameIn(row, "unit"));
}

export function put(visits: Visits, visit: VisitSeen): void {
  visits.set(nameOfSeen(visit.unit), visit);
}

export function isSame(a: Seen<string> | null, b: Seen<string> | null): boolean {
  return a !== null && b !== null && nameOfSeen(a) === nameOfSeen(b);
}
/** What withholds a field of some of the rows; null where everybody may see it of all. */
export function firstWithheld(rows: readonly unknown[], field: string): Withheld | null {
  return rows.map((row) => textIn(row, field)).find((each) => isWithheld(each)) ?? null;
}
