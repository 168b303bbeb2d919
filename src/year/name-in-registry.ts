/** Under which id a registry knows a unit that may have gone on under another since. */
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { type DrawChronicle, nameIn } from "./draw-chronicle.js";

type NamesNow = Pick<DrawChronicle, "renamed">;

/** The id under which a registry knows a unit: its own, or that under which it goes on since. */
export function nameInRegistry({ units }: Registry, chronicle: NamesNow, id: string): string {
  return rowOf(units, id) === -1 ? nameIn(chronicle, id) : id;
}

/** Does a registry know a unit by its own id, or by that under which it goes on? */
export function isRegistered(registry: Registry, chronicle: NamesNow, unit: string): boolean {
  return rowOf(registry.units, nameInRegistry(registry, chronicle, unit)) !== -1;
}
