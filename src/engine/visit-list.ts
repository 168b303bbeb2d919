/** The visits of a year that have days: who goes where when, with every substitution, and by when their results are due. */

import { compareBytes } from "../kernel/byte-order.js";
import { compareInstants } from "../kernel/iso-date.js";
import { refusing } from "../kernel/refusing.js";
import type { Result } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { soundEntries } from "../ledger/sound-entries.js";
import type { Policy } from "../policy/policy.js";
import { type Deadline, deadlinesOf } from "../schedule/deadlines.js";
import { changesOf, seatsNow } from "./seats-now.js";
import { seatedIn, yearSoFar } from "./year-so-far.js";

/** One visit: a unit on a day, for one matter or several. */
export interface PlannedVisit {
  readonly unit: string;
  readonly day: string;
  /** Draw ids of the rounds and cases whose visit it is. */
  readonly draws: readonly string[];
  readonly seats: readonly { readonly drawId: string; readonly role: string; readonly inspector: string }[];
  /** RFC 3339 instant of the last entry that decided about it. */
  readonly at: string;
}

/**
 * All visits that the standing draws and cases of the policy's year have given a day, by day and unit.
 *
 * @example
 * plannedVisits(outcome.ledger, policy); // [] : the visits of this policy have no days
 */
export function plannedVisits(ledger: Ledger, policy: Policy): PlannedVisit[] {
  const visits = new Map<string, PlannedVisit>();
  for (const draw of seatedIn(yearSoFar(soundEntries(ledger), policy))) {
    if (draw.teams === undefined) continue;
    const at = changesOf(draw).at(-1)?.at ?? draw.teams.at;
    for (const { unit, role, inspector, day } of seatsNow(draw)) {
      if (day === undefined) continue;
      const known = visits.get(`${day} ${unit}`) ?? { unit, day, draws: [], seats: [], at };
      const last = compareInstants(known.at, at) > 0 ? known.at : at;
      const draws = known.draws.includes(draw.drawId) ? known.draws : [...known.draws, draw.drawId];
      visits.set(`${day} ${unit}`, { ...known, draws, seats: [...known.seats, { drawId: draw.drawId, role, inspector }], at: last });
    }
  }
  return [...visits.values()].sort((a, b) => compareBytes(a.day, b.day) || compareBytes(a.unit, b.unit));
}

/**
 * By when the result of each planned visit must be out: 20 working days after it, on the policy's calendars.
 *
 * @example
 * orThrow(resultDeadlines(outcome.ledger, policy)); // []
 */
export function resultDeadlines(ledger: Ledger, policy: Policy): Result<readonly Deadline[]> {
  return refusing(() => deadlinesOfResults(ledger, policy));
}

function deadlinesOfResults(ledger: Ledger, policy: Policy): Result<readonly Deadline[]> {
  const cases = plannedVisits(ledger, policy).map(({ unit, day }) => ({ id: unit, rule: "result" as const, from: day }));
  return deadlinesOf(cases, policy.calendars ?? []);
}
