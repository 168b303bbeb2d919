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

/** One reading of a ledger: `read` each entry in turn, and ask for a visit in between. */
export class VisitsSoFar {
  readonly #visits = new Map<string, VisitSoFar>();

  of(drawId: string, unit: string): VisitSoFar {
    return this.#visits.get(nameOf(drawId, unit)) ?? nothing();
  }

  read(entry: Entry): void {
    if (isKind(entry, "teams") || isKind(entry, "assignment")) this.#staffed(entry.body);
    else if (isKind(entry, "staffing")) this.#staffed(entry.body.staffed);
    else if (isKind(entry, "replacement")) this.#replaced(entry.body);
    else if (isKind(entry, "substitution")) this.#seated(entry.body);
    else if (isKind(entry, "move")) {
      for (const { unit, to } of entry.body.visits) this.#set(entry.body.drawId, unit, { day: to });
      this.#seated(entry.body);
    } else if (isKind(entry, "result") && entry.body.codes !== undefined) {
      const { drawId, unit, codes, day = null } = entry.body;
      this.#set(drawId, unit, { codes: codes.join("+"), visited: day });
    } else if (isKind(entry, "result") && entry.body.step === "publish")
      this.#set(entry.body.drawId, entry.body.unit, { published: instantDay(entry.at) });
  }

  #set(drawId: string, unit: string, change: Partial<VisitSoFar>): void {
    this.#visits.set(nameOf(drawId, unit), { ...this.of(drawId, unit), ...change });
  }

  /** Units that are given up have neither day nor people any more. */
  #replaced({ drawId, units, staffed }: Recorded<"replacement">["body"]): void {
    for (const { unit } of units) this.#set(drawId, unit, { day: null, people: new Map() });
    if (staffed !== null) this.#staffed(staffed);
  }

  #staffed({ drawId, days, teams, joined = [] }: RoundTeams): void {
    for (const { unit, day } of days?.visits ?? []) this.#set(drawId, unit, { day });
    for (const { unit, role, inspector } of [...(teams?.seats ?? []), ...joined])
      this.#seat(drawId, unit, { role, inspector });
  }

  #seated({ drawId, seats }: { readonly drawId: string; readonly seats: readonly Handed[] }): void {
    for (const { unit, role, to } of seats) this.#seat(drawId, unit, { role, inspector: to });
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
