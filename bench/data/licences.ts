/**
 * A made-up registry of the shape that real ones have: many kinds of licence, and facts that hardly two units
 * share.
 *
 * Of 23,000 food premises of a large city two in three differ from all others in region, kind, risk or what
 * was found last; such a registry has as many profiles as units, near enough, and its plan a stratum for each
 * kind and risk.
 */
import { orThrow, type Policy, parsePolicy, parseRegistry, type Registry } from "../../src/index.js";
import { type Chance, openChance } from "./chance.js";

/** How large the made-up world is in each direction in which work may grow. */
export interface Shape {
  readonly units: number;
  readonly strata: number;
  /** Facts of a unit beyond the five that the strata ask for. */
  readonly moreFacts: number;
  readonly matters: number;
  /** Past visits of a unit. */
  readonly visits: number;
  readonly rounds: number;
}

export const PLAIN_SHAPE: Shape = {
  units: 10_000,
  strata: 12,
  moreFacts: 0,
  matters: 1,
  visits: 1,
  rounds: 2,
};

const RISKS = ["high", "medium", "low", ""] as const;
const REGIONS = Array.from({ length: 12 }, (_, r) => `city/ward ${r % 4}/street office ${r}`);
const INSPECTORS = 400;

/**
 * Unit rows as a program would hand them over: about four units in ten share all their facts with another
 * one.
 */
export function licenceRows({
  units,
  strata,
  moreFacts,
}: Pick<Shape, "units" | "strata" | "moreFacts">): Record<string, unknown>[] {
  const chance = openChance(`licences ${units}`);
  const kinds = Math.ceil(strata / RISKS.length);
  return Array.from({ length: units }, (_, n) => ({
    id: `L${String((n * 7919 + 12_345) % 9_999_991).padStart(7, "0")}`,
    name: `premises ${n}`,
    region: chance.of(REGIONS),
    categories: [chance.next() < 0.9 ? "food" : "goods"],
    tier: chance.next() < 0.1 ? "key" : "general",
    facts: { ...factsOf(chance, kinds), ...moreFactsOf(chance, moreFacts) },
    status: chance.next() < 0.02 ? "closed" : "active",
    opened: `20${10 + chance.below(15)}-0${1 + chance.below(9)}-1${chance.below(10)}`,
  }));
}

/** A few kinds are common and most are rare, as in any list of licences. */
function factsOf(chance: Chance, kinds: number): Record<string, string | number> {
  const kind = Math.floor(kinds * chance.next() ** 2);
  const risk = chance.of(RISKS);
  return {
    kind: `licence ${kind}`,
    seats: 10 * chance.below(4),
    ...(risk === "" ? {} : { risk }),
    ...(chance.next() < 0.25 ? { score: 40 + chance.below(60) } : {}),
    ...(chance.next() < 0.1
      ? { lastFine: `202${2 + chance.below(4)}-0${1 + chance.below(9)}-1${chance.below(10)}` }
      : {}),
  };
}

function moreFactsOf(chance: Chance, count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, f) => [`column ${f}`, chance.below(40)]));
}

export function makeLicences(shape: Shape): Registry {
  const units = licenceRows(shape);
  const chance = openChance(`history of ${shape.units}`);
  const history = units.flatMap(({ id }) =>
    Array.from({ length: shape.visits }, () => visitOf(chance, String(id))),
  );
  return orThrow(parseRegistry({ units, inspectors: inspectorRows(), history, asOf: "2026-01-04" }));
}

function visitOf(chance: Chance, unit: string): Record<string, unknown> {
  const first = chance.below(INSPECTORS);
  const inspectors = [first, (first + 7) % INSPECTORS].map((i) => `I-${i}`);
  const day = `20${15 + chance.below(11)}-0${1 + chance.below(9)}-${10 + chance.below(19)}`;
  return { unit, day, inspectors, kind: chance.next() < 0.8 ? "routine" : "complaint" };
}

function inspectorRows(): Record<string, unknown>[] {
  return Array.from({ length: INSPECTORS }, (_, i) => ({
    id: `I-${i}`,
    agency: `agency ${i % 5}`,
    regions: ["city"],
    certificates: [{ kind: "law", from: "2024-01-01", until: "2027-12-31" }],
    capacity: 200,
  }));
}

/**
 * A stratum for each kind of licence and risk, read in order; what fits none of them is "others". Everybody
 * is met once in five years.
 */
export function licencePolicy(
  { strata, matters, rounds }: Omit<Shape, "units">,
  authority = "000000",
): Policy {
  const named = Array.from({ length: strata - 1 }, (_, s) => ({
    id: `S${s}`,
    where: stratumQuery(s),
    ratio: s % RISKS.length === 0 ? "1/5" : "1/20",
  }));
  return orThrow(
    parsePolicy({
      format: "double-random/policy/1",
      id: `licences-${authority}`,
      authority,
      year: 2026,
      classes: {
        fact: "score",
        steps: [
          { class: "D", below: 60 },
          { class: "C", below: 75 },
          { class: "B", below: 90 },
          { class: "A" },
        ],
        direct: [{ class: "D", where: { "facts.lastFine": { $gte: { $yearsAgo: 1 } } } }],
        missing: "B",
      },
      matters: Array.from({ length: matters }, (_, m) => ({
        id: `M${m}`,
        population: {
          categories: "food",
          ...(matters === 1 ? {} : { "facts.seats": { $gte: 10 * (m % 4) } }),
        },
        recentVisit: { days: 60 },
        frequency: [
          { id: "cap", where: { class: { $in: ["A", "B"] } }, window: "year", atMost: 2 },
          { id: "promise", where: { tier: "key" }, window: { years: 20 }, atLeast: 1 },
        ],
        strata: [...named, { id: "others", where: null, ratio: "1/50" }],
        rounds: roundsOf(rounds),
        team: { roles: [{ id: "lead" }, { id: "second" }], certificate: "law" },
      })),
    } as unknown),
  );
}

function stratumQuery(s: number): Record<string, unknown> {
  const kind = `licence ${Math.floor(s / RISKS.length)}`;
  const risk = RISKS[s % RISKS.length]!;
  if (risk === "") return { "facts.kind": kind, "facts.risk": { $exists: false } };
  return risk === "high"
    ? {
        $or: [
          { "facts.kind": kind, "facts.risk": risk },
          { "facts.kind": kind, class: "D" },
        ],
      }
    : { "facts.kind": kind, "facts.risk": { $in: [risk] } };
}

/** Equal parts of the year, whole months long. */
function roundsOf(count: number): Record<string, unknown>[] {
  const months = 12 / count;
  return Array.from({ length: count }, (_, t) => ({
    id: `R${t + 1}`,
    from: t === 0 ? "2026-01-05" : `2026-${String(t * months + 1).padStart(2, "0")}-01`,
    until: `2026-${String((t + 1) * months).padStart(2, "0")}-28`,
    share: `1/${count}`,
  }));
}
