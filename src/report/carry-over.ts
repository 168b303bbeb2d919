/**
 * What a year hands to the next: visits for the history of its registry, units that nobody has visited, and
 * what is still open.
 *
 * Source: catalogue rows F-23 (units not drawn last year come first), T17.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { listUnits } from "../registry/registry.js";
import { resultText } from "../registry/result-codes.js";
import type { VisitRow } from "../registry/rows.js";
import { ofWholeYear } from "../year/at-door.js";
import { nameIn } from "../year/draw-chronicle.js";
import type { ResultState } from "../year/result-state.js";
import type { CarriedYear, Year } from "../year/year.js";

export interface CarryOver {
  /** Visits that were made, of this authority, as rows of the next registry's history. */
  readonly history: readonly VisitRow[];
  /** Active units of the registry without a visit on this ledger, in byte order. */
  readonly notVisited: readonly string[];
  /**
   * Visits that stand and have not been made, results that are not published, annulled ones that are not withdrawn,
   * and follow-ups that are open.
   */
  readonly open: readonly {
    readonly drawId: string;
    readonly unit: string;
    readonly what: "visit" | "publication" | "withdrawal" | "follow-up";
  }[];
}

/**
 * @throws TypeError when something else is handed over
 * @example
 * carryOver(drawn.year).history; // []: no visit has been made
 */
export function carryOver(year: Year): CarryOver {
  return ofWholeYear("carryOver", year, carried);
}

function carried({ chronicle, policy, registry }: CarriedYear): CarryOver {
  const own = [...chronicle.draws.values()].filter(
    ({ authority, status }) => authority === policy.authority && status !== "void",
  );
  const visits = own.flatMap((draw) =>
    [...draw.visits.values()].filter((visit) => visit.void === null).map((visit) => ({ draw, visit })),
  );
  const history = visits.flatMap(({ draw, visit }): VisitRow[] => {
    const { result } = visit;
    if (result === null || result.stage === "withdrawn") return [];
    return [
      {
        unit: nameIn(chronicle, visit.unit),
        day: result.day,
        inspectors: result.inspectors,
        kind: draw.kind,
        result: resultText(result.codes),
        matter: draw.matter,
        authority: draw.authority,
        ...(draw.level === null ? {} : { level: draw.level }),
      },
    ];
  });
  const visited = new Set(history.map(({ unit }) => unit));
  const notVisited = [...listUnits(registry)]
    .filter(({ id, status }) => status === "active" && !visited.has(id))
    .map(({ id }) => id);
  const open = visits.flatMap(({ draw: { drawId }, visit: { unit, result } }): CarryOver["open"] => {
    return leftOf(result).map((what) => ({ drawId, unit, what }));
  });
  return {
    history: [...history].sort((a, b) => compareBytes(a.day, b.day) || compareBytes(a.unit, b.unit)),
    notVisited,
    open,
  };
}

function leftOf(result: ResultState | null): CarryOver["open"][number]["what"][] {
  if (result === null) return ["visit"];
  return [
    ...(result.published === null ? (["publication"] as const) : []),
    ...(result.annulled !== null && result.withdrawn === null ? (["withdrawal"] as const) : []),
    ...(result.followUp === "open" ? (["follow-up"] as const) : []),
  ];
}
