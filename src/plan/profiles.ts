/**
 * Units that look alike to a policy share a profile: same region, categories, tier, facts and status.
 *
 * A province has millions of units and few profiles, so a query is asked once a profile and not once a unit.
 */

import { asksForUnit, matcherOf, type Query, type UnitFacts } from "../policy/query.js";
import { UNIT_STATUSES, type UnitTable, unitAt } from "../registry/unit.js";

export interface Profiles {
  /** Profile of each row. */
  readonly of: Uint32Array;
  /** One row of each profile. */
  readonly example: readonly number[];
}

export function profilesOf(table: UnitTable): Profiles {
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

/** Which rows a query matches: a function from row to answer. */
export function rowMatcher(table: UnitTable, profiles: Profiles, query: Query | null): (row: number) => boolean {
  if (query === null) return () => true;
  const matches = matcherOf(query);
  if (asksForUnit(query)) return (row) => matches(factsOf(table, row));
  const answers = Uint8Array.from(profiles.example, (row) => (matches(factsOf(table, row)) ? 1 : 0));
  return (row) => answers[profiles.of[row]!] === 1;
}

/** What a query sees of a unit: its region stands for all regions around it too. */
export function factsOf(table: UnitTable, row: number): UnitFacts {
  const { id, tier, status, region, categories, opened, closed, facts } = unitAt(table, row);
  return { id, tier, status, categories, opened, closed, facts, region: region.map((_, depth) => region.slice(0, depth + 1).join("/")) };
}
