/**
 * Units that look alike to a policy share a profile: same region, categories, tier, facts and status.
 *
 * A province has millions of units and few profiles, so a query is asked once a profile and not once a unit.
 */

import { type ClassRule, classOfScore } from "../policy/classes.js";
import { asksForClass, asksForUnit, matcherOf, type Query, type UnitFacts } from "../policy/query.js";
import type { Registry } from "../registry/registry.js";
import { UNIT_STATUSES, type UnitTable, unitAt } from "../registry/unit.js";

interface Profiles {
  /** Profile of each row. */
  readonly of: Uint32Array;
  /** One row of each profile. */
  readonly example: readonly number[];
}

function profilesOf(table: UnitTable): Profiles {
  const columns: readonly (readonly [ArrayLike<number>, number])[] = [
    [table.region, table.regions.length],
    [table.categories, table.categorySets.length],
    [table.tier, table.tiers.length],
    [table.facts, table.factSets.length],
    [table.status, UNIT_STATUSES.length],
  ];
  let profile = new Uint32Array(table.size);
  for (const [column, width] of columns) profile = refine(profile, column, width);
  return { of: profile, example: examples(profile) };
}

/** Splits profiles by one more column. */
function refine(profile: Uint32Array, column: ArrayLike<number>, width: number): Uint32Array<ArrayBuffer> {
  const known = new Map<number, number>();
  const refined = new Uint32Array(profile.length);
  for (let row = 0; row < profile.length; row++) {
    const name = profile[row]! * width + column[row]!;
    const next = known.get(name) ?? known.size;
    known.set(name, next);
    refined[row] = next;
  }
  return refined;
}

function examples(profile: Uint32Array): number[] {
  const example: number[] = [];
  for (let row = 0; row < profile.length; row++) if (profile[row]! === example.length) example.push(row);
  return example;
}

/** The units of a registry as the queries of a policy see them on the cut-off day. */
export interface Sight {
  /** Which rows a query matches: a function from row to answer. */
  readonly matcher: (query: Query | null) => (row: number) => boolean;
}

/** Opens the sight of a registry; `classes` says how a unit's class is found. */
export function openSight({ units, asOf }: Pick<Registry, "units" | "asOf">, classes: ClassRule | undefined): Sight {
  const profiles = profilesOf(units);
  const direct = (classes?.direct ?? []).map((each) => ({ class: each.class, fits: matcherOf(each.where, asOf) }));
  const classFromId = (classes?.direct ?? []).some(({ where }) => asksForUnit(where));
  const seen = (row: number): UnitFacts => {
    const facts = factsOf(units, row);
    if (classes === undefined) return facts;
    return { ...facts, class: direct.find(({ fits }) => fits(facts))?.class ?? classOfScore(classes, facts.facts[classes.fact]) };
  };
  return {
    matcher(query) {
      if (query === null) return () => true;
      const matches = matcherOf(query, asOf);
      if (asksForUnit(query) || (classFromId && asksForClass(query))) return (row) => matches(seen(row));
      const answers = Uint8Array.from(profiles.example, (row) => (matches(seen(row)) ? 1 : 0));
      return (row) => answers[profiles.of[row]!] === 1;
    },
  };
}

/** What a query sees of a unit, but for its class: its region stands for all regions around it too. */
function factsOf(table: UnitTable, row: number): UnitFacts {
  const { id, tier, status, region, categories, opened, closed, facts } = unitAt(table, row);
  const around = region.map((_, depth) => region.slice(0, depth + 1).join("/"));
  return { id, tier, class: null, status, categories, opened, closed, facts, region: around };
}
