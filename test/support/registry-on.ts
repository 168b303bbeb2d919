/** The same units, people and visits as they stood on another day: read again, as a registry of that day is. */
import { orThrow, parseRegistry, type Registry, type RegistryInput } from "../../src/index.js";
import { registryRows } from "../../src/registry/registry-rows.js";

export function registryOn(registry: Registry, asOf: string): Registry {
  const { secret } = registry;
  const rows = { ...registryRows(registry), ...(secret === undefined ? {} : { secret }), asOf };
  return orThrow(parseRegistry(rows as unknown as RegistryInput));
}

/** What somebody has who was given the rows of a private registry, and not its key. */
export function withoutKey(registry: Registry): Registry {
  return orThrow(parseRegistry(registryRows(registry) as unknown as RegistryInput));
}
