/** Who is out where and when: asked of each seat and each candidate, so found by name and unit. */
import { FIRST_DAY, LAST_DAY } from "../kernel/iso-date.js";
import type { AbsentInspector } from "../ledger/bodies.js";

/** Where and when somebody might go. */
export interface Going {
  readonly unit: string;
  /** Undefined where visits have no days. */
  readonly day?: string | undefined;
}

/** Whether an absence concerns a person at a unit on a day. */
export type IsOut = (inspector: string, going: Going) => boolean;

interface Days {
  readonly from: string;
  readonly until: string;
}

/** Periods of one person, at every unit and at some; each once. */
interface Absences {
  readonly anywhere: Map<string, Days>;
  readonly at: Map<string, Map<string, Days>>;
}

export function absencesOf(out: readonly AbsentInspector[]): IsOut {
  const byPerson = new Map<string, Absences>();
  for (const { inspector, units, from = FIRST_DAY, until = LAST_DAY } of out) {
    const known = byPerson.get(inspector) ?? { anywhere: new Map(), at: new Map() };
    byPerson.set(inspector, known);
    const [name, days] = [`${from} ${until}`, { from, until }];
    if (units === undefined) known.anywhere.set(name, days);
    for (const unit of units ?? []) {
      const there = known.at.get(unit) ?? new Map<string, Days>();
      known.at.set(unit, there.set(name, days));
    }
  }
  return (inspector, { unit, day }) => {
    const known = byPerson.get(inspector);
    if (known === undefined) return false;
    return isIn(known.anywhere, day) || isIn(known.at.get(unit), day);
  };
}

/** A visit without a day falls into every period. */
function isIn(periods: ReadonlyMap<string, Days> | undefined, day: string | undefined): boolean {
  if (periods === undefined || periods.size === 0) return false;
  return day === undefined || [...periods.values()].some(({ from, until }) => from <= day && day <= until);
}
