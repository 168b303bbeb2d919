/**
 * "Who could have gone?": the candidates of a seat in the order in which they were tried, and why everybody
 * else could not.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import type { Result } from "../../kernel/result.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Role } from "../../policy/policy.js";
import type { TeamRuleId } from "../../policy/rule-ids.js";
import { keyFor } from "../../random/key.js";
import { ticketOf } from "../../random/ticket.js";
import type { Registry } from "../../registry/registry.js";
import { teamDrawsOf } from "../../year/seats-now.js";
import type { AuditCase } from "../audit-case.js";
import { type Judge, openJudge, rulesOnDay } from "../by-hand/judge.js";
import { type ExplainInput, explained } from "./explain-case.js";

export interface SeatExplanation {
  readonly unit: string;
  readonly role: string;
  /** Day of the visit; null where visits have no days or the unit has no team. */
  readonly day: string | null;
  /** null when the seat was not filled. */
  readonly inspector: string | null;
  /** Those who may take the seat, in ticket order. */
  readonly candidates: readonly {
    readonly inspector: string;
    readonly ticket: string;
    readonly answer: "taken" | "passed-over" | "not-needed";
  }[];
  readonly barred: readonly { readonly inspector: string; readonly rules: readonly TeamRuleId[] }[];
}

export interface InspectorExplanation {
  readonly drawId: string;
  readonly inspector: string;
  /** Of the roster; null when the roster of the draw is not at hand, or does not know the person. */
  readonly capacity: number | null;
  readonly round: number | null;
  readonly year: number | null;
  /** Most visits in this draw. */
  readonly limit: number | null;
  readonly load: number;
  readonly seats: readonly { readonly unit: string; readonly role: string }[];
  /** Seats the inspector could not take, counted by rule; a seat counts once for each rule. */
  readonly barredBy: readonly { readonly rule: TeamRuleId; readonly seats: number }[];
}

/** The seats of a drawn unit; empty when the registry is not at hand or the unit was not drawn. */
export function explainSeats(audit: AuditCase, unit: string): SeatExplanation[] {
  const { registry, attempt, named } = audit;
  const drawn = attempt.draw.body.strata.some((each) => each.drawn.some((ranked) => ranked.unit === unit));
  if (registry === undefined || !drawn) return [];
  const judge = openJudge(audit, registry);
  return named.matter.team.roles.map((role) => explainSeat({ audit, registry, judge, unit, role }));
}

/** One seat of a drawn unit, and from what it is explained. */
interface AskedSeat {
  readonly audit: AuditCase;
  readonly registry: Registry;
  readonly judge: Judge;
  readonly unit: string;
  readonly role: Role;
}

function explainSeat({ audit, registry, judge, unit, role }: AskedSeat): SeatExplanation {
  const { draw } = audit.attempt;
  const teamDraws = teamDrawsOf(audit.attempt);
  const isThis = (each: { readonly unit: string; readonly role: string }): boolean =>
    each.unit === unit && each.role === role.id;
  const drawn = teamDraws.flatMap(({ teams }) => teams?.seats ?? []).find(isThis);
  const seat = drawn ?? teamDraws.flatMap(({ joined = [] }) => joined).find(isThis);
  const passedOver = drawn?.passedOver ?? [];
  const key = keyFor(draw.body.seed, draw.body.drawId, "seat");
  const day = teamDraws.flatMap(({ days }) => days?.visits ?? []).find((visit) => visit.unit === unit)?.day;
  const judged = registry.inspectors.map((inspector) => {
    const onDay = day === undefined ? [] : rulesOnDay(inspector, audit.named.matter.team, day);
    return {
      inspector: inspector.id,
      rules: [...new Set([...judge.rulesAgainst(inspector, role, unit), ...onDay])],
    };
  });
  const answerOf = (inspector: string) => {
    if (seat?.inspector === inspector) return "taken";
    return passedOver.includes(inspector) ? "passed-over" : "not-needed";
  };
  return {
    unit,
    role: role.id,
    day: day ?? null,
    inspector: seat?.inspector ?? null,
    candidates: judged
      .filter(({ rules }) => rules.length === 0)
      .map(
        ({ inspector }) =>
          ({
            inspector,
            ticket: ticketOf(key, unit, role.id, inspector),
            answer: answerOf(inspector),
          }) as const,
      )
      .sort((a, b) => compareBytes(a.ticket, b.ticket)),
    barred: judged.filter(({ rules }) => rules.length > 0),
  };
}

/**
 * Explains one inspector in a draw: level, limit, load, seats, and what kept them from the others.
 *
 * @example
 * orThrow(explainInspector(ledger, { inspector: "FIRE-07", registries: [registry] })).barredBy;
 */
export function explainInspector(
  ledger: Ledger,
  input: ExplainInput & { readonly inspector: string },
): Result<InspectorExplanation> {
  return explained(ledger, input, (audit) => explanationOf(audit, input.inspector));
}

function explanationOf(audit: AuditCase, inspector: string): InspectorExplanation {
  const { drawId } = audit.attempt;
  const teamDraws = teamDrawsOf(audit.attempt);
  const level = teamDraws
    .flatMap(({ teams }) => teams?.levels ?? [])
    .find((each) => each.inspector === inspector);
  const seats = teamDraws
    .flatMap(({ teams }) => teams?.seats ?? [])
    .filter((each) => each.inspector === inspector);
  return {
    drawId,
    inspector,
    capacity: audit.registry?.inspectors.find(({ id }) => id === inspector)?.capacity ?? null,
    round: level?.round ?? null,
    year: level?.year ?? null,
    limit: level?.limit ?? null,
    load: seats.length,
    seats: seats.map(({ unit, role }) => ({ unit, role })),
    barredBy: countBars(audit, inspector),
  };
}

function countBars(audit: AuditCase, id: string): InspectorExplanation["barredBy"] {
  const { registry, attempt, named } = audit;
  const inspector = registry?.inspectors.find((each) => each.id === id);
  if (registry === undefined || inspector === undefined) return [];
  const judge = openJudge(audit, registry);
  const counts = new Map<TeamRuleId, number>();
  for (const { unit } of attempt.draw.body.strata.flatMap(({ drawn }) => drawn)) {
    for (const role of named.matter.team.roles) {
      for (const rule of judge.rulesAgainst(inspector, role, unit))
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return [...counts].map(([rule, seats]) => ({ rule, seats }));
}
