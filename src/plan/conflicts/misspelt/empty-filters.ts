/**
 * Conditions that fit nobody, and units that no stratum takes. Where every unit, or a number, is owed of a
 * stratum that fits nobody, the plan is refused; else it is named, and such a stratum owes nothing as long as
 * it has no unit: because a word that the policy declares is nobody's yet, because its units open later, or
 * because earlier strata took them.
 */

import { compareFractions, fraction, fractionOf } from "../../../kernel/fraction.js";
import { addDays } from "../../../kernel/iso-date.js";
import type { Refusal } from "../../../kernel/refusal.js";
import type { Matter, Policy, Stratum } from "../../../policy/policy.js";
import { asksForClass, asksForToday, type Query } from "../../../policy/query.js";
import type { QuotaRule } from "../../../policy/quota-rule.js";
import { UNIT_RULES } from "../../../policy/rule-ids.js";
import type { Frame } from "../../../pool/frame.js";
import type { Sight } from "../../../pool/sight.js";
import { regionText } from "../../../registry/region.js";
import type { Registry } from "../../../registry/registry.js";
import { factIn, type Unit, unitAt } from "../../../registry/unit.js";
import { refuse } from "../../refuse.js";
import type { RegistryWords } from "./registry-words.js";
import { givesClasses, unknownInQuery } from "./unknown-words.js";

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
  const { matter } = framed;
  if (framed.registry.units.size === 0)
    return { refusals: matter.strata.flatMap((stratum) => owedOfNoUnits(framed, stratum)), warnings: [] };
  const path = ["matters", matter.id];
  const toOpen = framed.frame.sizes.includes(0) ? unitsToOpen(framed) : new Map<number, Waiting>();
  const empty = matter.strata.flatMap((stratum, s) =>
    framed.frame.sizes[s] === 0 ? emptyStratum(framed, stratum, toOpen.get(s)) : [],
  );
  const owed = empty.filter(({ code }) => code === "plan/owed-of-nobody");
  const { population, frequency = [], schedule, strata } = matter;
  const filters = [
    ...(population === null
      ? []
      : [{ name: "population", where: population, path: [...path, "population"] }]),
    ...frequency.map(({ id, where }) => ({
      name: `frequency.${id}`,
      where,
      path: [...path, "frequency", id, "where"],
    })),
    ...(schedule?.windows ?? []).map(({ id, where }) => ({
      name: `windows.${id}`,
      where,
      path: [...path, "schedule", "windows", id],
    })),
    ...strata.flatMap(({ id, weights = [] }) =>
      weights.map(({ where }, at) => ({
        name: `${id}.weights`,
        where,
        path: [...path, "strata", id, "weights", at, "where"],
      })),
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

/**
 * Of a registry without units no word can be judged: a number is refused, unless it waits for a word that the
 * policy declares.
 */
function owedOfNoUnits(framed: FramedMatter, stratum: Stratum): Refusal[] {
  const { matter } = framed;
  const owes = owesOfNobody(stratum, ({ ratio }) => ratio === undefined);
  if (owes === undefined || mayFitLater(framed, [matter.population, stratum.where])) return [];
  return [
    refuse("plan/owed-of-nobody", ["matters", matter.id, "strata", stratum.id], {
      stratum: stratum.id,
      units: 0,
      owes,
    }),
  ];
}

/**
 * A stratum without a condition takes what the others leave: nobody, if they leave nobody. It is named where
 * it owes a number of them.
 */
function emptyStratum(framed: FramedMatter, stratum: Stratum, waiting: Waiting | undefined): Refusal[] {
  const { matter, registry } = framed;
  const path = ["matters", matter.id, "strata", stratum.id];
  const facts = { stratum: stratum.id, units: registry.units.size };
  if (waiting !== undefined) {
    const opened = addDays("1970-01-01", waiting.first);
    return [refuse("plan/stratum-opens-later", path, { ...facts, waiting: waiting.count, opened })];
  }
  const fits = countFits(framed, [matter.population, stratum.where]);
  const owes = owesOfNobody(stratum);
  if (fits > 0 && stratum.where === null && owes === undefined) return [];
  if (fits === 0 && owes !== undefined && !mayFitLater(framed, [matter.population, stratum.where])) {
    return [refuse("plan/owed-of-nobody", path, { ...facts, owes })];
  }
  return [
    fits === 0
      ? refuse("plan/stratum-fits-nobody", path, facts)
      : refuse("plan/stratum-left-empty", path, { ...facts, fits }),
  ];
}

/** Units that only have to open, by the stratum to which they will belong: how many, and the first day. */
function unitsToOpen({
  sight,
  registry: { units },
  matter,
  frame,
}: FramedMatter): ReadonlyMap<number, Waiting> {
  const waiting = new Map<number, Waiting>();
  const rule = UNIT_RULES.indexOf("unit/not-opened");
  if (!frame.rule.includes(rule)) return waiting;
  const inPopulation = sight.matcher(matter.population);
  const stratumFor = sight.firstFit(matter.strata.map(({ where }) => where));
  for (const [row, each] of frame.rule.entries()) {
    if (each !== rule || !inPopulation(row)) continue;
    const { count, first } = waiting.get(stratumFor(row)) ?? { count: 0, first: Number.POSITIVE_INFINITY };
    waiting.set(stratumFor(row), { count: count + 1, first: Math.min(first, units.opened[row]!) });
  }
  return waiting;
}

interface Waiting {
  readonly count: number;
  /** The first day on which one of them opens, counted from 1970-01-01. */
  readonly first: number;
}

function countFits({ sight, registry }: FramedMatter, queries: readonly (Query | null)[]): number {
  const asked = queries.filter((query) => query !== null).map((query) => sight.matcher(query));
  let fits = 0;
  for (let row = 0; row < registry.units.size; row++) if (asked.every((matches) => matches(row))) fits++;
  return fits;
}

/** What a stratum owes however few units it has, or of every one of them; undefined for a part. */
function owesOfNobody(
  { minimum, also = [], ...own }: Stratum,
  asks = (_rule: QuotaRule) => true,
): string | undefined {
  if (minimum > 0) return `minimum ${minimum}`;
  return [own, ...also]
    .filter(asks)
    .map(owedByRule)
    .find((owed) => owed !== undefined);
}

function owedByRule({ side, ratio, number, perInspector, steps = [] }: QuotaRule): string | undefined {
  if (side === "at-most") return undefined;
  if (number !== undefined) return number > 0 ? String(number) : undefined;
  if (perInspector !== undefined) return perInspector;
  if (steps[0]?.number !== undefined) return steps[0].number > 0 ? String(steps[0].number) : undefined;
  const whole = ratio !== undefined && compareFractions(fractionOf(ratio), fraction(1)) >= 0;
  return whole ? ratio : undefined;
}

/**
 * True where the conditions hold no unknown word and ask for what the policy itself declares (a class, or a
 * tier of `tiers` that no unit has today) or for days that are told from the cut-off day: then nobody fits
 * today, and somebody may tomorrow. Not to have such a tier is no reason for being nobody.
 */
function mayFitLater(framed: FramedMatter, queries: readonly (Query | null)[]): boolean {
  const asked = queries.filter((query) => query !== null);
  if (asked.some((query) => unknownInQuery(query, framed).length > 0)) return false;
  const { tiers } = framed.policy;
  const inUse = new Set(framed.registry.units.tiers);
  const empty = new Set((tiers ?? []).filter((tier) => !inUse.has(tier)));
  return asked.some(
    (query) =>
      asksForToday(query) ||
      (asksForClass(query) && givesClasses(framed.policy, framed)) ||
      asksForTier(query, empty),
  );
}

function asksForTier(query: Query, tiers: ReadonlySet<string>): boolean {
  return Object.entries(query).some(([field, inner]) => {
    if (field === "tier") return holdsOneOf(inner, tiers);
    return (
      field.startsWith("$") &&
      !NEGATING.has(field) &&
      (inner as readonly Query[]).some((each) => asksForTier(each, tiers))
    );
  });
}

function holdsOneOf(condition: unknown, words: ReadonlySet<string>): boolean {
  if (typeof condition === "string") return words.has(condition);
  if (typeof condition !== "object" || condition === null) return false;
  return Object.entries(condition).some(([name, inner]) => !NEGATING.has(name) && holdsOneOf(inner, words));
}

const NEGATING: ReadonlySet<string> = new Set(["$ne", "$nin", "$not", "$nor"]);

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

/**
 * Units of the matter that no stratum takes: how many, the first of them, and what they have where the strata
 * ask.
 */
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
  const path = ["matters", matter.id, "strata"];
  const first = rows.slice(0, MOST_SHOWN).map((row) => registry.units.ids[row]!);
  const facts = { matter: matter.id, units: left, first: first.join(", ") };
  const fields = shownFields(matter);
  if (fields.length === 0) return [refuse("plan/units-of-no-class", path, facts)];
  const values = valuesText(
    rows.map((row) => unitAt(registry.units, row)),
    fields,
  );
  return [refuse("plan/units-in-no-stratum", path, { ...facts, values })];
}

/** Where the strata ask: but for ids, which are named, and classes, which no row of the registry holds. */
function shownFields({ strata }: Matter): string[] {
  const fields = strata.flatMap(({ where }) => (where === null ? [] : fieldsOf(where)));
  return [...new Set(fields)].filter((field) => field !== "class" && field !== "id");
}

function fieldsOf(query: Query): string[] {
  return Object.entries(query).flatMap(([field, inner]) =>
    field.startsWith("$") ? (inner as readonly Query[]).flatMap(fieldsOf) : [field],
  );
}

/**
 * "tier general + categories shop (6); tier null + categories null (1)": the combinations met, most frequent
 * first; ties in the order of the units.
 */
function valuesText(units: readonly Unit[], fields: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const key = fields.map((field) => `${field} ${valueText(unit, field)}`).join(" + ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const shown = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_SHOWN);
  return (
    shown.map(([text, count]) => `${text} (${count})`).join("; ") + (counts.size > MOST_SHOWN ? "; …" : "")
  );
}

function valueText(unit: Unit, field: string): string {
  if (field === "region") return regionText(unit.region) || "null";
  if (field === "categories") return unit.categories.join(" ") || "null";
  if (!field.startsWith("facts.")) return String(unit[field as "tier" | "status" | "opened" | "closed"]);
  const name = field.slice("facts.".length);
  return String(factIn(unit.facts, name) ?? null);
}
