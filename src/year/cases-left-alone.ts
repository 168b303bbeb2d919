/**
 * Cases that a planned visit had taken along, or that went along with a lead's draw, and whose visit is not
 * made any more: they are due by themselves.
 */

import type { Refusal } from "../kernel/refusal.js";
import { TAKES_CHRONICLE } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { type DrawChronicle, visitKnown } from "./draw-chronicle.js";
import type { DrawState } from "./draw-state.js";
import { refuse } from "./refuse.js";

export interface CaseLeftAlone {
  /** Draw id of the case. */
  readonly drawId: string;
  readonly unit: string;
  /** Draw id of the visit that is not made. */
  readonly along: string;
  /** Deadline of the case; the last day of its time where none runs. */
  readonly due: string;
}

/**
 * In the order of the ledger; a case that was opened anew is left out.
 *
 * @throws TypeError when something else is handed over
 * @example
 * casesLeftAlone(drawn.year.chronicle); // []
 */
export function casesLeftAlone(chronicle: DrawChronicle): CaseLeftAlone[] {
  return told("casesLeftAlone", TAKES_CHRONICLE, () => leftAlone(chronicle));
}

function leftAlone(chronicle: DrawChronicle): CaseLeftAlone[] {
  return [...chronicle.draws.values()].flatMap((draw) => {
    if (draw.ground === "draw" || draw.status === "void") return [];
    return [...draw.visits.values()].flatMap(({ unit, with: along, void: reason, result }) => {
      const lead = along === null ? undefined : chronicle.draws.get(along);
      // What the lead does not visit the partner does not visit either.
      if (draw.ground === "joint" && lead !== undefined && lead.status !== "void") return [];
      if (along === null || reason !== null || result !== null || isMade(chronicle, lead, unit)) return [];
      return [{ drawId: draw.drawId, unit, along, due: draw.due ?? draw.until }];
    });
  });
}

function isMade(chronicle: DrawChronicle, draw: DrawState | undefined, unit: string): boolean {
  return draw !== undefined && draw.status !== "void" && visitKnown(chronicle, draw, unit)?.void === null;
}

/** A word for every case that an act has left alone, of whatever authority. */
export function newlyAlone(before: DrawChronicle, after: DrawChronicle): Refusal[] {
  const nameOf = ({ drawId, unit }: CaseLeftAlone): string => `${drawId}\u001f${unit}`;
  const known = new Set(leftAlone(before).map(nameOf));
  return leftAlone(after)
    .filter((each) => !known.has(nameOf(each)))
    .map((each) => refuse("case/left-alone", [], { ...each }));
}
