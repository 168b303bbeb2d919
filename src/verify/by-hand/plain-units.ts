/**
 * A second reading of who could be drawn, for the audit only: unit by unit, from the text of the rules,
 * without the columns and short cuts of the draw.
 */
import { heldBy } from "../../kernel/certain.js";
import { addDays } from "../../kernel/iso-date.js";
import { madeOncePer } from "../../kernel/made-once.js";
import type { FrequencyRule } from "../../policy/frequency-rule.js";
import type { Matter } from "../../policy/policy.js";
import type { UnitRule } from "../../policy/rule-ids.js";
import type { Registry } from "../../registry/registry.js";
import { type Unit, unitAt } from "../../registry/unit.js";
import type { PlainDrawCase } from "./plain-case.js";
import { hadEnough, mustGoNow, type PlainPast } from "./plain-frequency.js";
import { plainPasts, type ToldPast } from "./plain-past.js";
import { type Look, type Question, readQuery } from "./plain-query.js";

export interface PlainUnit {
  readonly unit: Unit;
  /** Stratum whose size the unit counts in; null when a lasting rule keeps it out. */
  readonly stratum: string | null;
  /** First rule that keeps the unit out of the draw; null when it could be drawn. */
  readonly rule: UnitRule | null;
  /** Rule that forces the unit into the draw; null when its rank decides, or when it cannot be drawn. */
  readonly forced: UnitRule | null;
}

/**
 * Every unit of the registry with its stratum or the rule that keeps it out, by id, as the announcement found
 * it.
 */
export function plainUnits(audit: PlainDrawCase, registry: Registry): Map<string, PlainUnit> {
  const units = new Map<string, PlainUnit>();
  const { pastOf } = plainPasts(audit.ledgerAnnounced, audit.policy, registry);
  const read = openReading(audit, registry);
  for (const unit of unitsIn(registry)) units.set(unit.id, read(unit, pastOf(unit.id)));
  return units;
}

/** Every unit, read from its columns once for all draws from a registry. */
const unitsIn = /* @__PURE__ */ madeOncePer(({ units }: Registry) =>
  Array.from({ length: units.size }, (_, row) => unitAt(units, row)),
);

/**
 * Units of the announced pool that a rule keeps out on the ledger as it stood at the draw, with that rule.
 * Only visits ordered since can do so.
 */
export function plainBarredSince(
  audit: PlainDrawCase,
  registry: Registry,
  units: ReadonlyMap<string, PlainUnit>,
): Map<string, UnitRule> {
  const barred = new Map<string, UnitRule>();
  // Where nothing but its own sources was written since, nothing can have changed.
  if (audit.ledgerBefore.length <= audit.attempt.plan.seq + 2) return barred;
  const read = openReading(audit, registry);
  const { named, pastOf } = plainPasts(audit.ledgerBefore, audit.policy, registry);
  for (const id of named) {
    const known = units.get(id);
    if (known === undefined || known.rule !== null) continue;
    const { rule } = read(known.unit, pastOf(id));
    if (rule !== null) barred.set(id, rule);
  }
  return barred;
}

/** Reads one unit with its past. */
function openReading(audit: PlainDrawCase, registry: Registry): (unit: Unit, past: ToldPast) => PlainUnit {
  const { asOf } = registry;
  const rules = readRules(audit.named.matter, { asOf, classes: audit.policy.classes });
  return (unit, past) => {
    const concerns = (rule: FrequencyRule) => heldBy(rules.concerns, rule)(unit);
    return readUnit(audit, rules, { unit, ...past, asOf, concerns });
  };
}

/** The matter's own questions, read once for all units. */
interface ReadRules {
  readonly inPopulation: Question;
  readonly strata: readonly { readonly id: string; readonly fits: Question }[];
  /** Whom each frequency rule names. */
  readonly concerns: ReadonlyMap<FrequencyRule, Question>;
}

function readRules({ population, strata, frequency = [] }: Matter, look: Look): ReadRules {
  return {
    inPopulation: readQuery(population, look),
    strata: strata.map(({ id, where }) => ({ id, fits: readQuery(where, look) })),
    concerns: new Map(frequency.map((rule) => [rule, readQuery(rule.where, look)])),
  };
}

function readUnit(audit: PlainDrawCase, rules: ReadRules, past: PlainPast): PlainUnit {
  const { unit, asOf } = past;
  const lasting = lastingRule(unit, rules, asOf);
  if (lasting !== null) return { unit, stratum: null, rule: lasting, forced: null };
  const stratum = rules.strata.find(({ fits }) => fits(unit));
  if (stratum === undefined) return { unit, stratum: null, rule: "unit/no-stratum", forced: null };
  const rule = passingRule(audit, past);
  return { unit, stratum: stratum.id, rule, forced: rule === null ? forcingRule(audit, past) : null };
}

const NEVER: readonly number[] = [];

/** Places of the earlier rounds that have drawn the unit. */
function roundsDrawn(
  { named: { matter, index }, policy }: PlainDrawCase,
  { ordered }: PlainPast,
): readonly number[] {
  if (ordered.length === 0) return NEVER;
  const prefix = `${policy.authority}/${policy.year}/${matter.id}/`;
  return ordered
    .filter(({ drawId, round }) => round !== null && drawId.startsWith(prefix))
    .map(({ round }) => matter.rounds.findIndex(({ id }) => id === round))
    .filter((round) => round !== -1 && round < index);
}

function lastingRule(unit: Unit, { inPopulation }: ReadRules, day: string): UnitRule | null {
  if (unit.status !== "active") return "unit/status";
  if (unit.opened !== null && unit.opened > day) return "unit/not-opened";
  if (unit.closed !== null && unit.closed <= day) return "unit/closed";
  if (unit.exclusions.some(({ from, until }) => (from ?? day) <= day && day <= (until ?? day)))
    return "unit/flag";
  return inPopulation(unit) ? null : "unit/population";
}

function passingRule(audit: PlainDrawCase, past: PlainPast): UnitRule | null {
  const { matter, index } = audit.named;
  if (matter.recentVisit !== null && wasVisited(past, matter.recentVisit)) return "unit/recent-visit";
  const rounds = roundsDrawn(audit, past);
  const { mode, times = 1, coolDown } = matter;
  if (mode === "without-replacement" && rounds.length > 0) return "unit/drawn-this-year";
  if (mode === "at-most" && rounds.length >= times) return "unit/times";
  const cycle = (t: number): number => Math.floor((t * times) / matter.rounds.length);
  if (mode === "cycles" && rounds.some((t) => cycle(t) === cycle(index))) return "unit/cycle";
  if (coolDown !== null && rounds.some((t) => index - t <= coolDown.rounds)) return "unit/cool-down";
  const over = (matter.frequency ?? []).find((rule) => hadEnough(rule, past, audit));
  return over === undefined ? null : `unit/frequency/${over.id}`;
}

function forcingRule(audit: PlainDrawCase, past: PlainPast): UnitRule | null {
  const rule = (audit.named.matter.frequency ?? []).find((each) =>
    mustGoNow(each, past, audit, roundsDrawn(audit, past).length),
  );
  return rule === undefined ? null : `unit/frequency/${rule.id}`;
}

function wasVisited({ told, asOf }: PlainPast, rule: NonNullable<Matter["recentVisit"]>): boolean {
  const since = addDays(asOf, -rule.days);
  return told().some(
    ({ made, day, kind }) => made && day >= since && (rule.kinds === null || rule.kinds.includes(kind)),
  );
}
