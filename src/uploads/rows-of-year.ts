/** The rows that a year has for upload: rounds that stand, the units that they visit, and visits that were made. */
import { compareBytes } from "../kernel/byte-order.js";
import { instantDay } from "../kernel/iso-date.js";
import type { Policy } from "../policy/policy.js";
import { isDrawOf } from "../random/draw-id.js";
import type { DrawState, VisitState } from "../year/draw-state.js";
import type { ResultState } from "../year/result-state.js";
import type { CarriedYear } from "../year/year.js";
import type { RowKind } from "./edition.js";

/** What one row is of. */
export interface RowOfYear {
  readonly draw: DrawState;
  /** The policy by which it was drawn or opened. */
  readonly policy: Policy;
  /** Of units and checks. */
  readonly visit?: VisitState;
  /** Of checks: it is published, or taken down again. */
  readonly result?: ResultState;
}

/** Visits that give no row of checks, and why. */
export interface LeftOut {
  /** No result yet. */
  readonly planned: number;
  /** Their result is not published. */
  readonly waiting: number;
  /** Published after the day, or made after it. */
  readonly later: number;
  /** Taken down, or the decision behind the result was annulled. */
  readonly withdrawn: number;
  /** Not made at all. */
  readonly void: number;
}

export type CheckState = keyof LeftOut | "published";

export interface WhichRows {
  /** Last day that counts. */
  readonly at: string;
  /** Matter and round; all of the year where they are left out. */
  readonly only?: { readonly matter: string; readonly round: string };
}

/** Draws and cases of the authority and the year of the policy that stand, in the order of the ledger. */
export function standingDraws(year: CarriedYear, { only }: WhichRows): DrawState[] {
  const { chronicle, policy } = year;
  const isAsked = ({ ground, matter, round }: DrawState): boolean =>
    only === undefined || (ground === "draw" && matter === only.matter && round === only.round);
  return [...chronicle.draws.values()].filter(
    (draw) =>
      isDrawOf(policy, draw.drawId) &&
      (draw.status === "drawn" || draw.status === "staffed") &&
      isAsked(draw),
  );
}

/** How a visit stands on a day. */
export function stateOf({ void: gone, result }: VisitState, at: string): CheckState {
  if (gone !== null) return "void";
  if (result === null) return "planned";
  const { stage, published, day } = result;
  if (stage === "annulled" || stage === "withdrawn") return "withdrawn";
  if (stage !== "published" || published === null) return "waiting";
  return day > at || instantDay(published) > at ? "later" : "published";
}

/** The rows of a table, in the order of the ledger, and of one draw by the id of the unit. */
export function rowsOfYear(
  year: CarriedYear,
  rows: RowKind,
  which: WhichRows,
  isMarked: boolean,
): RowOfYear[] {
  const draws = standingDraws(year, which);
  const own = rows === "checks" ? draws : draws.filter(({ ground }) => ground === "draw");
  return own.flatMap((draw): RowOfYear[] => {
    const base = { draw, policy: year.chronicle.policies.get(draw.policy) ?? year.policy };
    if (rows === "rounds") return [base];
    const visits = [...draw.visits.values()].sort((a, b) => compareBytes(a.unit, b.unit));
    if (rows === "units")
      return visits.filter(({ void: gone }) => gone === null).map((visit) => ({ ...base, visit }));
    return visits
      .filter((visit) => isRow(stateOf(visit, which.at), isMarked))
      .map((visit) => ({ ...base, visit, result: visit.result! }));
  });
}

function isRow(state: CheckState, isMarked: boolean): boolean {
  return state === "published" || (isMarked && state === "withdrawn");
}

/** Visits without a row of checks, by why. */
export function leftOutOf(year: CarriedYear, which: WhichRows): LeftOut {
  const counts = { planned: 0, waiting: 0, later: 0, withdrawn: 0, void: 0 };
  for (const { visits } of standingDraws(year, which))
    for (const visit of visits.values()) {
      const state = stateOf(visit, which.at);
      if (state !== "published") counts[state]++;
    }
  return counts;
}
