/**
 * Seats and days that changed after the draw. Where a rule withholds of which visit that is, or who gave up which seat,
 * each that may be meant is marked with that rule: what stood there before is not known to stand.
 */
import type { SeatSeen, VisitSeen } from "./public-record.js";
import { isWithheld, listIn, type Seen, textIn, type Withheld } from "./seen.js";
import { isSame, put, type Visits, visitOf } from "./visits.js";

/** A seat that goes from one to another. */
interface Handed {
  readonly role: Seen<string> | null;
  readonly from: Seen<string> | null;
  readonly to: Seen<string> | null;
}

/** Seats that changed hands. */
export function reseat(visits: Visits, body: unknown): void {
  const { rows, withheld } = listIn(body, "seats");
  if (withheld !== null) for (const meant of meantIn(body, withheld)) maybeHanded(visits, withheld, meant);
  for (const row of rows) {
    const unit = textIn(row, "unit");
    const handed = { role: textIn(row, "role"), from: textIn(row, "from"), to: textIn(row, "to") };
    const visit = visitOf(visits, row);
    if (visit !== undefined) put(visits, handedOver(visit, handed));
    else if (isWithheld(unit)) maybeHanded(visits, unit, handed);
  }
}

/** A seat that may be meant: by its role, by who has it, and of some units alone where those are named. */
interface Meant extends Pick<Handed, "role" | "from"> {
  readonly units?: readonly unknown[];
}

/** Whose seats they are, where the seats are withheld: of those who are out, of visits that are moved, or of anybody. */
function meantIn(body: unknown, withheld: Withheld): Meant[] {
  const anybody = { role: withheld, from: withheld };
  const [out, moved] = [listIn(body, "out").rows, listIn(body, "visits").rows];
  const units = moved.map((row) => textIn(row, "unit"));
  if (units.length > 0 && !units.some(isWithheld)) return [{ ...anybody, units }];
  const gone = out.map((row): Meant => {
    const own = listIn(row, "units").rows;
    const one = { role: withheld, from: textIn(row, "inspector") };
    return own.length === 0 ? one : { ...one, units: own };
  });
  return gone.length === 0 ? [anybody] : gone;
}

/** Of which visit the seat is, is withheld. */
function maybeHanded(visits: Visits, by: Withheld, { units, ...handed }: Meant): void {
  for (const visit of visits.values()) {
    if (units !== undefined && !units.includes(visit.unit)) continue;
    const seats = visit.seats.map((seat) => (mayBeMeant(seat, handed) ? { ...seat, unsure: by } : seat));
    put(visits, { ...visit, seats });
  }
}

function handedOver(visit: VisitSeen, handed: Handed): VisitSeen {
  const { seats } = visit;
  const { role, from, to } = handed;
  const meant = seats.filter((seat) => mayBeMeant(seat, handed));
  const exact = meant.find((seat) => isSame(seat.role, role) && isSame(seat.inspector, from));
  const only = exact ?? (meant.length === 1 ? meant[0] : undefined);
  const own = { inspector: to, before: from, unsure: null };
  if (only !== undefined)
    return { ...visit, seats: seats.map((each) => (each === only ? { role: only.role, ...own } : each)) };
  const by = [role, from, ...meant.flatMap((seat) => [seat.role, seat.inspector])].find(isWithheld);
  const marked = seats.map((each) => (meant.includes(each) ? { ...each, unsure: by ?? each.unsure } : each));
  return { ...visit, seats: [...marked, { role, ...own }] };
}

/** As far as its role and its inspector are told, the seat may be the one that is given up. */
function mayBeMeant(seat: SeatSeen, { role, from }: Pick<Handed, "role" | "from">): boolean {
  return couldBe(seat.role, role) && (seat.unsure !== null || couldBe(seat.inspector, from));
}

function couldBe(one: Seen<string> | null, other: Seen<string> | null): boolean {
  return isWithheld(one) || isWithheld(other) || one === other;
}

/** Visits on other days, and seats that change with them. */
export function move(visits: Visits, body: unknown): void {
  const { rows, withheld } = listIn(body, "visits");
  if (withheld !== null) maybeMoved(visits, withheld, withheld);
  for (const row of rows) {
    const unit = textIn(row, "unit");
    const visit = visitOf(visits, row);
    if (visit !== undefined) put(visits, { ...visit, day: textIn(row, "to"), dayUnsure: null });
    else if (isWithheld(unit)) maybeMoved(visits, unit, textIn(row, "from"));
  }
  reseat(visits, body);
}

/** Which visit goes from a day to another is withheld. */
function maybeMoved(visits: Visits, by: Withheld, from: Seen<string> | null): void {
  for (const visit of visits.values())
    if (visit.day !== null && couldBe(visit.day, from)) put(visits, { ...visit, dayUnsure: by });
}
