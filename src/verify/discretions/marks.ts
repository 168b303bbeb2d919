/**
 * Marks by which rows of a registry are known, whatever id they have: two rows that share one may be one person, or
 * one unit.
 *
 * Source: protocol section 16, `twin-people`, `twin-units` and `people-under-new-ids`, `units-under-new-ids`.
 */
import type { Inspector } from "../../registry/inspector.js";
import { regionText } from "../../registry/region.js";
import { listUnits, type Registry } from "../../registry/registry.js";
import type { Unit } from "../../registry/unit.js";
import { spoken, written } from "./spoken-names.js";

/** A row is found under what it `has`, and finds others by what it `asks` for: regions hold the regions in them. */
export interface Marks {
  readonly has: readonly string[];
  readonly asks: readonly string[];
}

export interface MarkedRow {
  readonly id: string;
  /** Whoever shares a mark shares one of these, too: few are asked for the rest. */
  readonly keys: readonly string[];
  readonly marks: () => Marks;
}

/** The people of a registry, or its units. */
export type List = "people" | "units";

export function* markedRows(registry: Registry, list: List): Generator<MarkedRow> {
  if (list === "people") for (const each of registry.inspectors) yield ofPerson(each);
  else for (const each of listUnits(registry)) yield ofUnit(each);
}

function ofPerson({ id, name, certificates }: Inspector): MarkedRow {
  const keys = [
    `id ${written(id)}`,
    ...readings(name).map((form) => `name ${form}`),
    ...certificates.flatMap(({ kind, number }) =>
      readings(number ?? "").map((form) => `certificate ${kind} ${form}`),
    ),
  ];
  return { id, keys, marks: () => ({ has: keys, asks: keys }) };
}

/** Units of one name in one region, or in a region and one inside of it; nobody knows where an unknown region lies. */
function ofUnit({ id, name, region }: Unit): MarkedRow {
  const own = `id ${written(id)}`;
  const forms = readings(name);
  const marked = (side: "at" | "in", where: readonly string[]): string[] =>
    forms.map((form) => `${side} ${regionText(where)}\u001f${form}`);
  const around = (side: "at" | "in"): string[] =>
    Array.from({ length: region.length + 1 }, (_, depth) => marked(side, region.slice(0, depth))).flat();
  return {
    id,
    keys: [own, ...forms.map((form) => `name ${form}`)],
    marks: () => ({
      has: [own, ...marked("at", region), ...around("in")],
      asks: [own, ...marked("in", region), ...around("at")],
    }),
  };
}

/** A name as letters and digits alone, read in each way in which its digits can be: 0 as O, and 1 as I or as L. */
function readings(name: string): string[] {
  const form = spoken(name).replace(/0/g, "O");
  return form === "" ? [] : [...new Set(["I", "L"].map((letter) => form.replace(/1/g, letter)))];
}

/** Ids under each mark that a row has. */
export class Marked {
  readonly #ids = new Map<string, string[]>();

  add({ id, marks }: MarkedRow): void {
    for (const mark of marks().has) {
      const ids = this.#ids.get(mark);
      if (ids === undefined) this.#ids.set(mark, [id]);
      else if (ids.at(-1) !== id) ids.push(id);
    }
  }

  /** The first other one that has what is asked for. */
  otherThan({ id, marks }: MarkedRow): string | undefined {
    for (const mark of marks().asks) {
      const other = (this.#ids.get(mark) ?? []).find((each) => each !== id);
      if (other !== undefined) return other;
    }
    return undefined;
  }
}
