/**
 * Conditions that fit nobody, and units that no stratum takes. Where every unit, or a number, is owed of a stratum that fits nobody, the plan
 * is refused; else it is named.
 */

import { compareFractions, fraction, readFraction } from "../../../kernel/fraction.js";
import { type Refusal, refuse } from "../../../kernel/refusal.js";
import type { Frame } from "../../../plan/frame.js";
import type { Sight } from "../../../plan/profiles.js";
import type { Matter, Policy, Stratum } from "../../../policy/policy.js";
import { asksForClass, asksForToday, type Query } from "../../../policy/query.js";
import type { QuotaRule } from "../../../policy/quota-rule.js";
import { UNIT_RULES } from "../../../policy/rule-ids.js";
import { regionText } from "../../../registry/region.js";
import type { Registry } from "../../../registry/registry.js";
import { factIn, type Unit, unitAt } from "../../../registry/unit.js";
import type { RegistryWords } from "./registry-words.js";
import { unknownInQuery } from "./unknown-words.js";

export interface FramedMatter {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly words: RegistryWords;
  readonly matter: Matter;
  readonly frame: Frame;
  readonly sight: Sight;
}

export interface EmptyFilters {
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

export function emptyFilters(framed: FramedMatter): EmptyFilters {
  if (framed.registry.units.size === 0) return { refusals: [], warnings: [] };
  const { matter } = framed;
  const path = ["matters", matter.id];
  const empty = matter.strata.flatMap((stratum, s) => (framed.frame.sizes[s] === 0 ? emptyStratum(framed, stratum) : []));
  const owed = empty.filter(({ code }) => code === "plan/owed-of-nobody");
  const { population, frequency = [], schedule, strata } = matter;
  const filters = [
    ...(population === null ? [] : [{ name: "population", where: population, path: [...path, "population"] }]),
    ...frequency.map(({ id, where }) => ({ name: `frequency.${id}`, where, path: [...path, "frequency", id, "where"] })),
    ...(schedule?.windows ?? []).map(({ id, where }) => ({ name: `windows.${id}`, where, path: [...path, "schedule", "windows", id] })),
    ...strata.flatMap(({ id, weights = [] }) =>
      weights.map(({ where }, at) => ({ name: `${id}.weights`, where, path: [...path, "strata", id, "weights", at, "where"] })),
    ),
  ];
  return {
    refusals: owed,
    warnings: [
      ...empty.filter((each) => !owed.includes(each)),
      ...filters.flatMap((filter) => fitsNobody(framed, filter)),
      ...unitsLeftOver(framed),
    ],
  };
}

/** A stratum without a condition takes what the others leave: nobody, if they leave nobody. */
function emptyStratum(framed: FramedMatter, stratum: Stratum): Refusal[] {
  const { matter, registry } = framed;
  const fits = countFits(framed, [matter.population, stratum.where]);
  if (fits > 0 && stratum.where === null) return [];
  const path = ["matters", matter.id, "strata", stratum.id];
  const facts = { stratum: stratum.id, units: registry.units.size };
  const owes = owesOfNobody(stratum);
  if (fits === 0 && owes !== undefined && !mayFitLater(framed, [matter.population, stratum.where])) {
    return [refuse("plan/owed-of-nobody", path, { ...facts, owes })];
  }
  return [fits === 0 ? refuse("plan/stratum-fits-nobody", path, facts) : refuse("plan/stratum-left-empty", path, { ...facts, fits })];
}

function countFits({ sight, registry }: FramedMatter, queries: readonly (Query | null)[]): number {
  const asked = queries.filter((query) => query !== null).map((query) => sight.matcher(query));
  let fits = 0;
  for (let row = 0; row < registry.units.size; row++) if (asked.every((matches) => matches(row))) fits++;
  return fits;
}

/** What a stratum owes however few units it has, or of every one of them; undefined for a part. */
function owesOfNobody({ minimum, also = [], ...own }: Stratum): string | undefined {
  if (minimum > 0) return `minimum ${minimum}`;
  return [own, ...also].map(owedByRule).find((owed) => owed !== undefined);
}

function owedByRule({ side, ratio, number, perInspector, steps = [] }: QuotaRule): string | undefined {
  if (side === "at-most") return undefined;
  if (number !== undefined) return number > 0 ? String(number) : undefined;
  if (perInspector !== undefined) return perInspector;
  if (steps[0]?.number !== undefined) return steps[0].number > 0 ? String(steps[0].number) : undefined;
  const whole = ratio !== undefined && compareFractions(readFraction(ratio)!, fraction(1)) >= 0;
  return whole ? ratio : undefined;
}

/**
 * True where the conditions hold no unknown word and ask for what the policy itself declares (a class, or a tier of `tiers` that no unit has
 * today) or for days that are told from the cut-off day: then nobody fits today, and somebody may tomorrow.
 */
function mayFitLater(framed: FramedMatter, queries: readonly (Query | null)[]): boolean {
  const asked = queries.filter((query) => query !== null);
  if (asked.some((query) => unknownInQuery(query, framed).length > 0)) return false;
  const { classes, tiers } = framed.policy;
  const inUse = new Set(framed.registry.units.tiers);
  const empty = new Set((tiers ?? []).filter((tier) => !inUse.has(tier)));
  return asked.some((query) => asksForToday(query) || (classes !== undefined && asksForClass(query)) || asksForTier(query, empty));
}

function asksForTier(query: Query, tiers: ReadonlySet<string>): boolean {
  return Object.entries(query).some(([field, inner]) => {
    if (field === "tier") return holdsOneOf(inner, tiers);
    return field.startsWith("$") && (inner as readonly Query[]).some((each) => asksForTier(each, tiers));
  });
}

function holdsOneOf(condition: unknown, words: ReadonlySet<string>): boolean {
  if (typeof condition === "string") return words.has(condition);
  return typeof condition === "object" && condition !== null && Object.values(condition).some((inner) => holdsOneOf(inner, words));
}

interface Filter {
  readonly name: string;
  readonly where: Query | null;
  readonly path: readonly (string | number)[];
}

/** Of a filter with an unknown word the word is named, and of one that may fit tomorrow nothing. */
function fitsNobody(framed: FramedMatter, { name, where, path }: Filter): Refusal[] {
  if (where === null || countFits(framed, [where]) > 0) return [];
  if (unknownInQuery(where, framed).length > 0 || mayFitLater(framed, [where])) return [];
  return [refuse("plan/filter-fits-nobody", path, { filter: name, units: framed.registry.units.size })];
}

const MOST_SHOWN = 3;
const MOST_LOOKED_AT = 1000;

/** Units of the matter that no stratum takes: how many, the first of them, and what they have where the strata ask. */
function unitsLeftOver({ matter, frame, registry }: FramedMatter): Refusal[] {
  const rule = UNIT_RULES.indexOf("unit/no-stratum");
  const rows: number[] = [];
  let left = 0;
  for (const [row, each] of frame.rule.entries()) {
    if (each !== rule) continue;
    left++;
    if (rows.length < MOST_LOOKED_AT) rows.push(row);
  }
  if (left === 0) return [];
  const fields = [...new Set(matter.strata.flatMap(({ where }) => (where === null ? [] : fieldsOf(where))))];
  const first = rows.slice(0, MOST_SHOWN).map((row) => registry.units.ids[row]!);
  const facts = {
    units: left,
    first: first.join(", "),
    values: valuesText(
      rows.map((row) => unitAt(registry.units, row)),
      fields,
    ),
  };
  return [refuse("plan/units-in-no-stratum", ["matters", matter.id, "strata"], { matter: matter.id, ...facts })];
}

function fieldsOf(query: Query): string[] {
  return Object.entries(query).flatMap(([field, inner]) =>
    field.startsWith("$") ? (inner as readonly Query[]).flatMap(fieldsOf) : [field],
  );
}

/** "tier general, tier null": the combinations met, most frequent first; ties in the order of the units. */
function valuesText(units: readonly Unit[], fields: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const text = fields.filter((field) => field !== "class" && field !== "id").map((field) => `${field} ${valueText(unit, field)}`);
    const key = text.join(" + ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const shown = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_SHOWN);
  return shown.map(([text, count]) => `${text} (${count})`).join("; ") + (counts.size > MOST_SHOWN ? "; …" : "");
}

function valueText(unit: Unit, field: string): string {
  if (field === "region") return regionText(unit.region) || "null";
  if (field === "categories") return unit.categories.join(" ") || "null";
  if (!field.startsWith("facts.")) return String(unit[field as "tier" | "status" | "opened" | "closed"]);
  const name = field.slice("facts.".length);
  return String(factIn(unit.facts, name) ?? null);
}
