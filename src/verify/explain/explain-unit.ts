/** "Why was I drawn, or not?": one unit in one draw, from the first rule to the last ticket. */

import type { StratumDraw } from "../../draw/draw-strata.js";
import { compareBytes } from "../../kernel/byte-order.js";
import { firstWhere } from "../../kernel/certain.js";
import { fraction, fractionText } from "../../kernel/fraction.js";
import type { Result } from "../../kernel/result.js";
import type { Ledger } from "../../ledger/chain.js";
import type { UnitRule } from "../../policy/rule-ids.js";
import { keyFor } from "../../random/key.js";
import { ticketOf } from "../../random/ticket.js";
import type { AuditCase } from "../audit-case.js";
import { queryFits } from "../by-hand/plain-query.js";
import { type PlainUnit, plainUnits } from "../by-hand/plain-units.js";
import { type ExplainInput, explained } from "./explain-case.js";
import { explainSeats, type SeatExplanation } from "./explain-inspector.js";
import { quotaRuleText } from "./quota-rule-text.js";

/** "skipped": the unit's turn had come, and a rule keeps it out of the draw since the announcement. */
export type Standing = "drawn" | "skipped" | "reserve" | "in-pool" | "left-out" | "unknown";

export interface UnitExplanation {
  readonly drawId: string;
  readonly unit: string;
  readonly standing: Standing;
  /**
   * Rule that kept the unit out, or that it was skipped for; null when it was in the pool or is not in the
   * registry.
   */
  readonly rule: UnitRule | null;
  /** Rule that forced the unit into the draw; null when its rank decided. */
  readonly forced: UnitRule | null;
  readonly stratum: string | null;
  readonly quota: number | null;
  /** The quota rule that decided how many were drawn, in words of the policy; null outside a stratum. */
  readonly quotaRule: string | null;
  readonly pool: number | null;
  /**
   * Seed of the draw, and the key of its units: the digest of `["double-random/1", "key", seed, drawId,
   * "unit"]`.
   */
  readonly seed: string;
  readonly key: string;
  /**
   * Ticket of the unit in this draw, whether or not it was in the pool: SHA-256 of the key followed by the
   * id. Anybody can compute it.
   */
  readonly ticket: string;
  /**
   * Place in the stratum's ranking, from 1, the skipped ones not counted; null for these, outside the pool or
   * without tickets.
   */
  readonly rank: number | null;
  /** Ticket of the last drawn unit of the stratum. */
  readonly cutOff: string | null;
  /**
   * Exact chance that the unit had in this draw before the seed was known; null outside the pool, and where a
   * score may decide.
   */
  readonly chance: string | null;
  /** Score by which the unit was taken; null where its ticket or a rule decided. */
  readonly score: number | null;
  /** For a drawn unit: who goes, and who could have gone. */
  readonly seats: readonly SeatExplanation[];
}

/**
 * Explains one unit in a draw (the last one, if `drawId` is left out).
 *
 * With the registry of the draw the answer is complete; without it only what the ledger says of the unit.
 *
 * @example
 * orThrow(explainUnit(ledger, { unit: "91210500MA0000001X", registries: [registry] })).standing; // "drawn"
 */
export function explainUnit(
  ledger: Ledger,
  input: ExplainInput & { readonly unit: string },
): Result<UnitExplanation> {
  return explained(ledger, input, (audit) => {
    const { unit } = input;
    const known =
      audit.registry === undefined ? new Map<string, PlainUnit>() : plainUnits(audit, audit.registry);
    return {
      drawId: audit.attempt.drawId,
      unit,
      ...standingOf(audit, unit, known),
      seats: explainSeats(audit, unit),
    };
  });
}

type StandingFacts = Omit<UnitExplanation, "drawId" | "unit" | "seats">;

/** @param known - the units of the registry; none when it is not at hand */
function standingOf(audit: AuditCase, unit: string, known: ReadonlyMap<string, PlainUnit>): StandingFacts {
  const { draw, plan } = audit.attempt;
  const { seed, drawId, strata } = draw.body;
  const key = keyFor(seed, drawId, "unit");
  const own = known.get(unit);
  const place = recordedPlace(strata, unit) ?? unnamedPlace(own, (member) => rankAmong(known, member, key));
  const stratum = own?.stratum ?? place.stratum;
  const line = strata.find((each) => each.stratum === stratum);
  return {
    standing: place.standing,
    rule: own?.rule ?? place.rule,
    forced: own?.forced ?? place.forced,
    stratum,
    quota: line?.quota ?? null,
    quotaRule: stratum === null ? null : quotaRuleText(audit.named.matter, plan.body, stratum),
    pool: line?.pool ?? null,
    seed,
    key,
    ticket: ticketOf(key, unit),
    rank: plan.body.method === "ticket/1" ? place.rank() : null,
    cutOff: line?.cutOff ?? null,
    chance: own === undefined || line === undefined || own.rule !== null ? null : chanceOf(audit, own, line),
    score: place.score,
  };
}

/** Where a unit stands, and all that is said of it there. */
interface Place extends Pick<UnitExplanation, "standing" | "stratum" | "rule" | "forced" | "score"> {
  /** From 1. Counted when asked for: in a pool every ticket is looked at. */
  readonly rank: () => number | null;
}

const NOWHERE: Place = {
  standing: "unknown",
  stratum: null,
  rule: null,
  forced: null,
  score: null,
  rank: () => null,
};

/** As the draw says; undefined of a unit that it does not name. */
function recordedPlace(strata: readonly StratumDraw[], unit: string): Place | undefined {
  const isIt = (each: { readonly unit: string }): boolean => each.unit === unit;
  for (const { stratum, drawn, skipped = [], reserve } of strata) {
    const taken = drawn.find(isIt);
    const passedOver = skipped.find(isIt);
    const place = [...drawn, ...reserve].findIndex(isIt);
    const found = { ...NOWHERE, stratum, rank: () => place + 1 };
    if (taken !== undefined)
      return { ...found, standing: "drawn", forced: taken.forced ?? null, score: taken.score ?? null };
    if (passedOver !== undefined) return { ...NOWHERE, stratum, standing: "skipped", rule: passedOver.rule };
    if (place !== -1) return { ...found, standing: "reserve" };
  }
  return undefined;
}

/** As the registry says, of a unit that the draw does not name. */
function unnamedPlace(own: PlainUnit | undefined, rankOf: (own: PlainUnit) => number): Place {
  if (own === undefined) return NOWHERE;
  const { stratum, rule, forced } = own;
  const found = { ...NOWHERE, stratum, rule, forced };
  return rule === null
    ? { ...found, standing: "in-pool", rank: () => rankOf(own) }
    : { ...found, standing: "left-out" };
}

/** 1 for who had to be drawn; by weight; else the places left over the units left. */
function chanceOf(
  { named, registry, policy }: AuditCase,
  { unit, forced }: PlainUnit,
  line: StratumDraw,
): string | null {
  if (forced !== null) return "1";
  const { weights, risk } = firstWhere(named.matter.strata, ({ id }) => id === line.stratum);
  if (risk !== undefined) return null;
  if (weights !== undefined) {
    const look = { asOf: registry!.asOf, classes: policy.classes };
    const own = weights.find(({ where }) => queryFits(where, unit, look))?.weight ?? "1";
    return line.weights?.find(({ weight }) => weight === own)?.chance ?? null;
  }
  const musts = line.drawn.filter((each) => each.forced !== undefined).length;
  return fractionText(fraction(Math.min(line.quota, line.pool) - musts, line.pool - musts));
}

/** One more than the number of members of its pool with a smaller ticket. */
function rankAmong(known: ReadonlyMap<string, PlainUnit>, own: PlainUnit, key: string): number {
  const ticket = ticketOf(key, own.unit.id);
  let before = 0;
  for (const { unit, stratum, rule } of known.values()) {
    if (stratum === own.stratum && rule === null && compareBytes(ticketOf(key, unit.id), ticket) < 0)
      before++;
  }
  return before + 1;
}
