/** An announced draw as the year holds it, and what a database is told of it. */

import type { Barred } from "../draw/take-first.js";
import { once } from "../kernel/made-once.js";
import type { Refusal } from "../kernel/refusal.js";
import type { PlanBody } from "../ledger/bodies.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import type { Pool } from "../pool/pool.js";
import { openSight } from "../pool/sight.js";
import type { Registry } from "../registry/registry.js";
import { barredSince } from "../round/commits.js";
import { yearAnnounced } from "../round/draw-both.js";
import { preparePool } from "../round/prepare-round.js";
import { openReading } from "../year/chronicle.js";
import type { CarriedYear } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";
import type { DatabaseAsked } from "./database-asked.js";
import { DIALECTS } from "./dialect.js";
import { knownUnits } from "./known-units.js";
import type { PoolCase } from "./pool-in-sql.js";
import { refuse } from "./refuse.js";
import { tablesOf } from "./registry-tables.js";
import { faultsOfMatter } from "./unsaid.js";

/** A draw that was announced, and what it is made from. */
export interface AnnouncedDraw {
  readonly policy: Policy;
  readonly named: NamedRound;
  readonly plan: PlanBody;
  /** Undefined as long as it has not been made. */
  readonly draw: Recorded<"draw"> | undefined;
  /** Cut-off day of the registry that the plan names. */
  readonly asOf: string;
}

/** Undefined where the ledger has no such draw, or nothing that it was made from. */
export function announcedDraw({ chronicle, ledger }: CarriedYear, drawId: string): AnnouncedDraw | undefined {
  const { plan, draw } = chronicle.attempts.get(drawId) ?? {};
  const policy = plan === undefined ? undefined : chronicle.policies.get(plan.body.policy);
  if (plan === undefined || policy === undefined) return undefined;
  const named = findRound(policy, plan.body.round, plan.body.matter);
  const registry = ledger.find(({ hash }) => hash === plan.body.registry);
  if (!named.ok || registry === undefined || !isKind(registry, "registry")) return undefined;
  return { policy, named: named.value, plan: plan.body, draw, asOf: registry.body.asOf };
}

/** The registry at hand is of another day, or a statement cannot say what the policy says. */
export function faultsOfDraw(
  { registry }: CarriedYear,
  { policy, named, asOf }: AnnouncedDraw,
  facts: DatabaseAsked["facts"] = {},
): Refusal[] {
  return [
    ...(registry.asOf === asOf
      ? []
      : [refuse("sql/other-day", ["year", "registry"], { asOf: registry.asOf, needed: asOf })]),
    ...faultsOfMatter(policy, named.matter, facts),
  ];
}

/** What a draw was made of. */
export interface PoolsOfDraw {
  /** As the announcement found it, of the units at hand. */
  readonly pool: Pool;
  /** Units of it that may not be drawn since. */
  readonly barred: Barred;
  readonly known: readonly string[];
}

/** Whatever the statements of a draw are written of, and their answers held against. */
export interface DrawInDatabase extends PoolsOfDraw {
  readonly asked: PoolCase;
  readonly named: NamedRound;
  readonly plan: PlanBody;
  readonly registry: Registry;
}

/** @param before - place of the entry before which the draw stands */
export function poolsOfDraw(
  { registry, chronicle, ledger }: CarriedYear,
  { policy, named, plan }: Pick<AnnouncedDraw, "policy" | "named" | "plan">,
  before: number,
): PoolsOfDraw {
  const sight = once(() => openSight(registry, policy.classes));
  const now = yearSoFar({ policy, chronicle: openReading(ledger)(before) });
  const inputs = { policy, registry, named, sight };
  const pool = preparePool({ ...inputs, soFar: yearAnnounced({ policy, chronicle }, plan) });
  const barred = barredSince(registry.units.ids, pool, preparePool({ ...inputs, soFar: now }));
  return { pool, barred, known: knownUnits(now) };
}

export function drawInDatabase(
  year: CarriedYear,
  draw: AnnouncedDraw,
  { dialect, facts = {}, tables }: DatabaseAsked,
  before: number,
): DrawInDatabase {
  const { policy, named, plan, asOf } = draw;
  const asked = { policy, named, asOf, dialect: DIALECTS[dialect], tables: tablesOf(tables), facts };
  return { ...poolsOfDraw(year, draw, before), asked, named, plan, registry: year.registry };
}
