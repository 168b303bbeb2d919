/** Ids that a table of an act names: those of the year are known, and of any other the one that was perhaps meant. */
import { nearWord } from "../../kernel/near-word.js";
import type { Inspector } from "../../registry/inspector.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { carried, type Year } from "../../year/year.js";

export interface Ids {
  readonly has: (id: string) => boolean;
  /** Null where nothing is near. */
  readonly near: (id: string) => string | null;
  /** The ids of those who bear a name. */
  readonly named: (name: string) => readonly string[];
}

export interface People extends Ids {
  /** Whether somebody of this id has, or had, this name. */
  readonly isCalled: (id: string, name: string) => boolean;
}

export interface IdsOfYear {
  readonly units: Ids;
  readonly people: People;
  readonly draws: Ids;
  /** Draws and cases in which a unit has a visit that stands. */
  readonly drawsOf: (unit: string) => readonly string[];
}

/**
 * Of every registry that was at hand in the year.
 *
 * @param further - registries that the act brings
 */
export function idsOfYear(year: Year, further: readonly Registry[] = []): IdsOfYear {
  const { draws } = carried(year).chronicle;
  const registries = [...year.registries, ...further];
  const people = new Map<string, Inspector>();
  for (const { inspectors } of registries) for (const each of inspectors) people.set(each.id, each);
  const drawIds = [...draws.keys()];
  return {
    units: {
      has: (id) => registries.some(({ units }) => rowOf(units, id) !== -1),
      near: (id) => firstOf(registries, ({ units }) => nearWord(id, units.ids)),
      named: (name) => idsOf(registries.flatMap(({ units }) => unitsNamed(units, name))),
    },
    people: {
      has: (id) => people.has(id),
      near: (id) => nearWord(id, people.keys()) ?? null,
      named: (name) => [...people.values()].filter((each) => each.name === name).map(({ id }) => id),
      isCalled: (id, name) =>
        registries.some(({ inspectors }) => inspectors.some((each) => each.id === id && each.name === name)),
    },
    draws: { has: (id) => draws.has(id), near: (id) => nearWord(id, drawIds) ?? null, named: () => [] },
    drawsOf: (unit) =>
      drawIds.filter((id) => {
        const draw = draws.get(id)!;
        const visit = draw.visits.get(unit);
        return draw.status !== "void" && visit !== undefined && visit.void === null;
      }),
  };
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return null;
}

function unitsNamed({ ids, names }: Registry["units"], name: string): string[] {
  return ids.filter((_, row) => names[row] === name);
}

/** Each once: units stand in several registries. */
function idsOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
