/**
 * Shares of the plan: some matters must have, or may have, so much of all visits. Source: catalogue rows P07,
 * P10.
 */
import { ceilOf, dividedBy, floorOf, fraction, fractionOf, minus, times } from "../../kernel/fraction.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { PlanShare, Policy } from "../../policy/policy.js";
import { refuse } from "../refuse.js";
import type { PlannedYear } from "../year/matter-year.js";
import { visitsOwed } from "./staff/staff-conflicts.js";

export function shareConflicts({ shares = [] }: Policy, years: readonly PlannedYear[]): Refusal[] {
  const visits = new Map(
    years.map(({ matter, plan }) => [
      matter.id,
      plan.value.rounds.reduce((sum, round) => sum + visitsOwed(round), 0),
    ]),
  );
  const all = [...visits.values()].reduce((sum, each) => sum + each, 0);
  return shares.flatMap((share) => {
    const own = share.matters.reduce((sum, id) => sum + (visits.get(id) ?? 0), 0);
    const due = times(fractionOf(share.ratio), fraction(all));
    const met =
      share.side === "at-least"
        ? fraction(own).numerator >= ceilOf(due)
        : fraction(own).numerator <= floorOf(due);
    return met ? [] : [refused(share, own, all)];
  });
}

/** The nearest number of own visits, when the others stay as they are: own ≥ ratio · (own + others). */
function refused({ id, matters, ratio, side }: PlanShare, visits: number, all: number): Refusal {
  const share = fractionOf(ratio);
  const rest = minus(fraction(1), share);
  const exact = rest.numerator === 0n ? fraction(all) : dividedBy(times(share, fraction(all - visits)), rest);
  const isNever = rest.numerator === 0n && side === "at-least" && visits < all;
  const nearest = isNever ? "none" : Number(side === "at-least" ? ceilOf(exact) : floorOf(exact));
  return refuse("plan/share-of-plan", ["shares", id], {
    share: id,
    ratio,
    side,
    matters: matters.join(", "),
    visits,
    all,
    nearest,
  });
}
