/**
 * Planned visits that a case may go along with: of units that are drawn, staffed and not visited yet, inside
 * the time of the case.
 */

import type { CaseBody } from "../ledger/year-bodies.js";
import type { Policy } from "../policy/policy.js";
import { type DrawChronicle, visitIn } from "../year/draw-chronicle.js";
import { seatsNow } from "../year/seats-now.js";
import type { StandingDraw } from "../year/year-state.js";

/**
 * The earliest of them for each unit: by day, then in the order of the ledger. A visit without a day lies
 * inside when its round ends inside.
 */
export function visitsToMerge(
  draws: readonly StandingDraw[],
  { matters }: Policy,
  chronicle: DrawChronicle,
  { from, until }: Pick<CaseBody, "from" | "until">,
): Map<string, CaseBody["merged"][number]> {
  const found = new Map<string, CaseBody["merged"][number]>();
  for (const draw of draws) {
    const round = matters
      .find(({ id }) => id === draw.plan.body.matter)
      ?.rounds.find(({ id }) => id === draw.plan.body.round);
    for (const { unit, day } of seatsNow(draw)) {
      const last = day ?? round?.until ?? "";
      if (last < from || last > until || visitIn(chronicle, draw.drawId, unit)?.result != null) continue;
      const known = found.get(unit);
      if (known === undefined || (day !== undefined && (known.day === null || day < known.day)))
        found.set(unit, { unit, drawId: draw.drawId, day: day ?? null });
    }
  }
  return found;
}
