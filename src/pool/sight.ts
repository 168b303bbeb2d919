/**
 * The units of a registry as the conditions of a policy see them.
 *
 * Units that look alike share a profile: same region, categories, tier, facts and status. A province has
 * millions of units and few profiles, so conditions are asked of profiles; only one that asks for the id or
 * for a day of opening or closing is asked of all units.
 */

import { once } from "../kernel/made-once.js";
import { type ClassRule, classOfScore } from "../policy/classes.js";
import { asksForClass, asksForUnit, type Query } from "../policy/query.js";
import type { Registry } from "../registry/registry.js";
import { UNIT_STATUSES, type UnitTable } from "../registry/unit.js";
import { firstFits, openAnswers } from "./ask-view.js";
import { type Column, openView, type UnitView } from "./unit-columns.js";

/**
 * The units of a registry as the queries of a policy see them on a day. Opened once and passed along: what it
 * has worked out it keeps.
 */
export interface Sight {
  /** Which rows a query matches: a function from row to answer. */
  readonly matcher: (query: Query | null) => (row: number) => boolean;
  /** Index of the first query that fits a row; -1 when none does. */
  readonly firstFit: (queries: readonly (Query | null)[]) => (row: number) => number;
  /** The same units on another day. */
  readonly on: (day: string) => Sight;
}

/** Opens the sight of a registry; `classes` says how a unit's class is found. */
export function openSight(
  { units, asOf }: Pick<Registry, "units" | "asOf">,
  classes: ClassRule | undefined,
): Sight {
  const profiles = once(() => openProfiles(units));
  const everyRow = once(() => ({
    view: openView(units, rowNumbers(units.size)),
    placeOf: (row: number) => row,
  }));
  return sightOn({ profiles, everyRow, days: new Map() }, classes, asOf);
}

/** A view, and where a row of the registry stands in it. */
interface Placed {
  readonly view: UnitView;
  readonly placeOf: (row: number) => number;
}

interface Places {
  readonly profiles: () => Placed;
  readonly everyRow: () => Placed;
  /** Days that have been looked at. */
  readonly days: Map<string, Sight>;
}

function sightOn(places: Places, classes: ClassRule | undefined, asOf: string): Sight {
  const profiles = once(() => openDay(places.profiles(), classes, asOf));
  const everyRow = once(() => openDay(places.everyRow(), classes, asOf));
  const classFromUnit = (classes?.direct ?? []).some(({ where }) => asksForUnit(where));
  const needsRows = (query: Query | null): boolean =>
    asksForUnit(query) || (classFromUnit && asksForClass(query));
  const sight: Sight = {
    matcher(query) {
      if (query === null) return () => true;
      const { ask, placeOf } = needsRows(query) ? everyRow() : profiles();
      const answers = ask(query);
      return (row) => answers[placeOf(row)] === 1;
    },
    firstFit(queries) {
      const { view, ask, placeOf } = queries.some(needsRows) ? everyRow() : profiles();
      const first = firstFits(view, ask, queries);
      return (row) => {
        const found = first[placeOf(row)]!;
        return found === queries.length ? -1 : found;
      };
    },
    on: (day) => places.days.get(day) ?? sightOn(places, classes, day),
  };
  places.days.set(asOf, sight);
  return sight;
}

/** Places on a day, with the classes of that day. */
function openDay({ view, placeOf }: Placed, classes: ClassRule | undefined, asOf: string) {
  const classColumn = once(() => columnOfClasses(view, classes, asOf));
  const today: UnitView = {
    size: view.size,
    column: (field) => (field === "class" ? classColumn() : view.column(field)),
  };
  return { view: today, ask: openAnswers(today, asOf), placeOf };
}

/** The class of each place: of the first direct rule that fits, otherwise that of the score. */
function columnOfClasses(view: UnitView, classes: ClassRule | undefined, asOf: string): Column {
  if (classes === undefined) return view.column("class");
  const direct = classes.direct ?? [];
  const scores = view.column(`facts.${classes.fact}`);
  const first = firstFits(
    view,
    openAnswers(view, asOf),
    direct.map(({ where }) => where),
  );
  const values = [
    ...direct.map((each) => each.class),
    ...scores.values.map((score) => classOfScore(classes, score)),
  ];
  return {
    values,
    of: first.map((rule, at) => (rule < direct.length ? rule : direct.length + scores.of[at]!)),
  };
}

function openProfiles(table: UnitTable): Placed {
  const profile = profileOfRows(table);
  return { view: openView(table, examplesOf(profile)), placeOf: (row) => profile[row]! };
}

/** Profile of each row, numbered in the order in which they are met. */
function profileOfRows(table: UnitTable): Uint32Array {
  const columns: readonly (readonly [ArrayLike<number>, number])[] = [
    [table.region, table.regions.length],
    [table.categories, table.categorySets.length],
    [table.tier, table.tiers.length],
    [table.facts, table.factSets.length],
    [table.status, UNIT_STATUSES.length],
  ];
  let profile = new Uint32Array(table.size);
  for (const [column, width] of columns) profile = refine(profile, column, width);
  return profile;
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

/** The first row of each profile. */
function examplesOf(profile: Uint32Array): Uint32Array {
  const examples: number[] = [];
  for (let row = 0; row < profile.length; row++) if (profile[row] === examples.length) examples.push(row);
  return Uint32Array.from(examples);
}

function rowNumbers(size: number): Uint32Array {
  return new Uint32Array(size).map((_, row) => row);
}
