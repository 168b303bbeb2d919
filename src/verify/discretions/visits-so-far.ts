/** Day, people and codes of every visit, entry by entry: as they stood when a result was written. */
import { instantDay } from "../../kernel/iso-date.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { RoundTeams } from "../../teams/staff-units.js";

export interface VisitSoFar {
  readonly day: string | null;
  /** By role. */
  readonly people: ReadonlyMap<string, string>;
  /** Codes of its result, joined by `+`; null before it has one. */
  readonly codes: string | null;
  /** Day on which it was made, likewise. */
  readonly visited: string | null;
  /** Day of the entry that published its result. */
  readonly published: string | null;
}

/** Of a visit that nothing is written of yet. */
function nothing(): VisitSoFar {
  return { day: null, people: new Map(), codes: null, visited: null, published: null };
}

/** Steps that say what was found; no other has codes. */
const SAY_CODES: readonly string[] = ["enter", "correct"];

/** One reading of a ledger: `read` each entry in turn, and ask for a visit in between. */
export class VisitsSoFar {
  readonly #visits = new Map<string, VisitSoFar>();
  /** Draw ids that are announced or opened, drawn or opened, and staffed. */
  readonly #begun = new Set<string>();
  readonly #ordered = new Set<string>();
  readonly #staffed = new Set<string>();

  of(drawId: string, unit: string): VisitSoFar {
    return this.#visits.get(nameOf(drawId, unit)) ?? nothing();
  }

  /** Its draw is drawn, or its case opened: before that nobody could have been there. */
  isOrdered(drawId: string): boolean {
    return this.#ordered.has(drawId);
  }

  read(entry: Entry): void {
    if (isKind(entry, "plan") || isKind(entry, "case")) this.#begun.add(entry.body.drawId);
    if (isKind(entry, "draw") || isKind(entry, "case")) this.#order(entry.body.drawId);
    else if (isKind(entry, "teams") || isKind(entry, "assignment")) this.#firstStaffed(entry.body);
    else if (isKind(entry, "result") && SAY_CODES.includes(entry.body.step)) {
      const { drawId, unit, codes = [], day = null } = entry.body;
      this.#set(drawId, unit, { codes: codes.join("+"), visited: day });
    } else if (isKind(entry, "result") && entry.body.step === "publish")
      this.#set(entry.body.drawId, entry.body.unit, { published: instantDay(entry.at) });
    else this.#change(entry);
  }

  #order(drawId: string): void {
    if (this.#begun.has(drawId)) this.#ordered.add(drawId);
  }

  /** Of two the first counts, and none before the plan or the opening. */
  #firstStaffed(teams: RoundTeams): void {
    if (!this.#begun.has(teams.drawId) || this.#staffed.has(teams.drawId)) return;
    this.#staffed.add(teams.drawId);
    this.#staff(teams);
  }

  /** What changes a draw or case without teams changes nothing. */
  #change(entry: Entry): void {
    const { drawId } = (entry.body ?? {}) as { readonly drawId?: string };
    if (drawId === undefined || !this.#staffed.has(drawId)) return;
    if (isKind(entry, "staffing")) this.#staff({ ...entry.body.staffed, drawId });
    else if (isKind(entry, "replacement")) this.#replaced(entry.body);
    else if (isKind(entry, "substitution")) this.#seated(entry.body);
    else if (isKind(entry, "move")) {
      for (const { unit, to } of entry.body.visits)
        if (this.of(drawId, unit).people.size > 0) this.#set(drawId, unit, { day: to });
      this.#seated(entry.body);
    }
  }

  #set(drawId: string, unit: string, change: Partial<VisitSoFar>): void {
    this.#visits.set(nameOf(drawId, unit), { ...this.of(drawId, unit), ...change });
  }

  /** Units that are given up have neither day nor people any more. */
  #replaced({ drawId, units, staffed }: Recorded<"replacement">["body"]): void {
    for (const { unit } of units) this.#set(drawId, unit, { day: null, people: new Map() });
    if (staffed !== null) this.#staff({ ...staffed, drawId });
  }

  #staff({ drawId, days, teams, joined = [] }: RoundTeams): void {
    const seats = [...(teams?.seats ?? []), ...joined];
    const staffed = new Set(seats.map(({ unit }) => unit));
    for (const { unit, day } of days?.visits ?? []) if (staffed.has(unit)) this.#set(drawId, unit, { day });
    for (const { unit, role, inspector } of seats) this.#seat(drawId, unit, { role, inspector });
  }

  #seated({ drawId, seats }: { readonly drawId: string; readonly seats: readonly Handed[] }): void {
    // A seat that nobody has is not handed over.
    for (const { unit, role, to } of seats)
      if (this.of(drawId, unit).people.has(role)) this.#seat(drawId, unit, { role, inspector: to });
  }

  #seat(drawId: string, unit: string, { role, inspector }: Record<"role" | "inspector", string>): void {
    this.#set(drawId, unit, { people: new Map(this.of(drawId, unit).people).set(role, inspector) });
  }
}

interface Handed {
  readonly unit: string;
  readonly role: string;
  readonly to: string;
}

function nameOf(drawId: string, unit: string): string {
  return `${drawId}\u001f${unit}`;
}
