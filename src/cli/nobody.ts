/** Whom and what a call names and no registry at hand knows: with whom or what may be meant. */
import { nearWord } from "../kernel/near-word.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { listed } from "../verify/discretions/listed.js";
import { refuse } from "./refuse.js";

/** Without a roster at hand the ledger alone answers. */
export function faultOfInspector(inspector: string, registries: readonly Registry[]): Refusal[] {
  const people = registries.flatMap(({ inspectors }) => inspectors);
  if (people.length === 0 || people.some(({ id }) => id === inspector)) return [];
  const ids = [...new Set(people.map(({ id }) => id))];
  const called = people.filter(({ name }) => name === inspector).map(({ id }) => id);
  const nearest = called.length > 0 ? [...new Set(called)].join(", ") : (nearWord(inspector, ids) ?? null);
  return [refuse("cli/nobody", [], { inspector, nearest, known: listed(ids) })];
}

/** The same of a unit of which no draw says anything. */
export function faultOfUnit(unit: string, registries: readonly Registry[]): Refusal[] {
  if (registries.length === 0 || registries.some(({ units }) => rowOf(units, unit) !== -1)) return [];
  const called = registries.flatMap(({ units: { ids, names } }) =>
    ids.filter((_, row) => names[row] === unit),
  );
  const near = registries.map(({ units }) => nearWord(unit, units.ids)).find((id) => id !== undefined);
  const nearest = called.length > 0 ? listed([...new Set(called)]) : (near ?? null);
  return [refuse("cli/no-such-unit", [], { unit, nearest })];
}
