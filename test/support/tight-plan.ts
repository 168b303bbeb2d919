/**
 * Plans that are just possible, or just not: one matter or several on made-up units, compiled and named by
 * their codes.
 */
import {
  compilePlan,
  type FigureTypes,
  orThrow,
  parsePolicy,
  type Registry,
  type Result,
} from "../../src/index.js";
import type { Row } from "./small-case.js";
import { people, policyOf, registryOf, roundsOf, unitsOf } from "./year-case.js";

/** A calendar in which only weekends are closed. */
export const WEEKDAYS = { id: "weekdays", from: "2026-01-01", until: "2026-12-31" };

export function compiled(draft: Row, on: Registry): Result<FigureTypes.CompiledPlan> {
  const policy = parsePolicy(draft);
  return policy.ok ? compilePlan({ policy: policy.value, registry: on }) : policy;
}

/** Codes of the refusals, each once; empty where the plan compiles. */
export function refused(draft: Row, on: Registry): string[] {
  const plan = compiled(draft, on);
  return plan.ok ? [] : [...new Set(plan.refusals.map(({ code }) => code))];
}

/** Codes of the warnings, each once. */
export function warned(draft: Row, on: Registry): string[] {
  return [...new Set(orWarnings(compiled(draft, on)))];
}

function orWarnings(plan: Result<FigureTypes.CompiledPlan>): string[] {
  orThrow(plan);
  return plan.ok ? plan.warnings.map(({ code }) => code) : [];
}

/** One matter for all units of tier `key`. */
export function plan(stratum: Row, matter: Row = {}, more: Row = {}): Row {
  return policyOf(
    { rounds: roundsOf(4), ...matter, strata: [{ id: "key", ...stratum }] },
    { calendars: [WEEKDAYS], ...more },
  );
}

export function townOf(units: number, staff: readonly Row[] = people(10)): Registry {
  return registryOf(unitsOf(units, "key"), { inspectors: staff });
}
