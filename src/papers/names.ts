/** What units, people, matters, rounds and roles are called on paper. */
import type { Inspector } from "../registry/inspector.js";
import { regionText } from "../registry/region.js";
import { rowOf, unitAt } from "../registry/unit.js";
import type { CarriedYear } from "../year/year.js";

export interface NamedUnit {
  readonly id: string;
  /** "" where no registry has one. */
  readonly name: string;
  readonly region: string;
  readonly tier: string;
  readonly categories: readonly string[];
}

/** What is said of somebody. */
export type NamedInspector = Pick<Inspector, "id" | "name" | "agency" | "certificates">;

export interface Names {
  readonly unit: (id: string) => NamedUnit;
  readonly inspector: (id: string) => NamedInspector;
}

/** By the registry of today; who has left it, by the last one that had them. */
export function namesOf({ registries }: Pick<CarriedYear, "registries">): Names {
  const latestFirst = [...registries].reverse();
  const people = new Map<string, Inspector>();
  for (const { inspectors } of registries) for (const each of inspectors) people.set(each.id, each);
  return {
    unit: (id) => {
      const units = latestFirst.map((each) => each.units).find((each) => rowOf(each, id) !== -1);
      if (units === undefined) return { id, name: "", region: "", tier: "", categories: [] };
      const { name, region, tier, categories } = unitAt(units, rowOf(units, id));
      return { id, name, region: regionText(region), tier: tier ?? "", categories };
    },
    inspector: (id) => people.get(id) ?? { id, name: "", agency: "", certificates: [] },
  };
}

/** `张三（P-1）`; the id alone where there is no name. */
export function nameAndId(
  { id, name }: { readonly id: string; readonly name: string },
  say: (zh: string, en: string) => string,
): string {
  return name === "" || name === id ? id : say(`${name}（${id}）`, `${name} (${id})`);
}
