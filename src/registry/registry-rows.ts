/** A registry as rows again: what stands in an archive, and what a draw room carries. */
import type { Json } from "../kernel/canonical-json.js";
import { listUnits, listVisits, type Registry } from "./registry.js";

/**
 * The rows from which `parseRegistry` reads the same registry, as plain JSON. The secret of a private one is not among
 * them.
 */
export function registryRows(registry: Registry): { readonly [name: string]: Json } {
  const rows = {
    asOf: registry.asOf,
    units: [...listUnits(registry)],
    inspectors: registry.inspectors,
    history: [...listVisits(registry)],
  };
  return JSON.parse(JSON.stringify(rows)) as { readonly [name: string]: Json };
}
