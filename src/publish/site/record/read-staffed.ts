/** Who was drawn to go, and on which days: for a round, for a case, and for those who come in from a reserve. */
import { listIn, type SeenList, textIn, type Withheld } from "./seen.js";
import { firstWithheld, put, type Visits, visitOf } from "./visits.js";

/** What a `RoundTeams` says of days and seats. */
export function seat(visits: Visits, staffed: unknown): void {
  const lists = [listIn(staffed, "teams", "seats"), listIn(staffed, "joined")];
  for (const row of lists.flatMap(({ rows }) => rows)) {
    const visit = visitOf(visits, row);
    if (visit === undefined) continue;
    const own = {
      role: textIn(row, "role"),
      inspector: textIn(row, "inspector"),
      before: null,
      unsure: null,
    };
    put(visits, { ...visit, seatsWithheld: null, seats: [...visit.seats, own] });
  }
  const days = listIn(staffed, "days", "visits");
  for (const row of days.rows) {
    const visit = visitOf(visits, row);
    if (visit !== undefined) put(visits, { ...visit, day: textIn(row, "day") });
  }
  hide(visits, {
    seats: lists.map(unitsWithheld).find((each) => each !== null) ?? null,
    day: unitsWithheld(days),
  });
}

/** What withholds a list, or the units of some of its rows. */
function unitsWithheld({ rows, withheld }: SeenList): Withheld | null {
  return withheld ?? firstWithheld(rows, "unit");
}

interface Hidden {
  readonly seats: Withheld | null;
  readonly day: Withheld | null;
}

/** What of visits without seats, or without a day, is not missing but withheld. */
function hide(visits: Visits, hidden: Hidden): void {
  if (hidden.seats === null && hidden.day === null) return;
  for (const visit of visits.values())
    put(visits, {
      ...visit,
      seatsWithheld: visit.seats.length === 0 ? (hidden.seats ?? visit.seatsWithheld) : visit.seatsWithheld,
      day: visit.day ?? hidden.day,
    });
}
