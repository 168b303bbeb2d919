/** Rounds whose days have begun and of which no draw stands: on the last day of the year its last round is among them. */
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import type { DueItem } from "../report/due-items.js";
import type { YearReport } from "../report/year-report.js";
import { roundsWithoutDraw } from "../year/rounds-without-draw.js";
import { chronicleOf } from "../year/year.js";
import { refuse } from "./refuse.js";

/** As a report names rounds that are over. */
export function roundsBegun(items: readonly DueItem[]): YearReport["notDrawn"] {
  return items.flatMap(({ what, matter, round, facts }) =>
    what === "draw" ? [{ matter, round, until: String(facts["until"]) }] : [],
  );
}

/**
 * Of every authority and year on a ledger, the rounds that end on the day of an audit. Those that are over it lists itself.
 *
 * @param at - instant of the audit; that of the last entry when left out
 */
export function roundsEnding(ledger: Ledger, at = ledger.at(-1)?.at): readonly Refusal[] {
  if (at === undefined) return [];
  const chronicle = chronicleOf(ledger);
  return standingPolicies(ledger).flatMap((policy) =>
    roundsWithoutDraw(chronicle, policy).flatMap(({ matter, round: { id: round, until } }) =>
      until === instantDay(at)
        ? [
            refuse("cli/round-ends", [], {
              owner: `${policy.authority}/${policy.year}`,
              matter,
              round,
              until,
            }),
          ]
        : [],
    ),
  );
}

/** The last of each authority and year. */
function standingPolicies(ledger: Ledger): readonly Policy[] {
  const stated = ledger.flatMap((entry) => (isKind(entry, "policy") ? [entry.body.policy] : []));
  const last = new Map(stated.map((policy) => [JSON.stringify([policy.authority, policy.year]), policy]));
  return [...last.values()];
}
