/** The same units and people as they stood on another day, and the visits until then: read again, as a registry of that day is. */
import { orThrow, parseRegistry, type Registry, type RegistryInput } from "../../src/index.js";
import { registryRows } from "../../src/registry/registry-rows.js";

export function registryOn(registry: Registry, asOf: string): Registry {
  const { secret } = registry;
  const rows = registryRows(registry) as unknown as RegistryInput;
  const history = [...(rows.history ?? [])].filter(({ day }) => day <= asOf);
  return orThrow(parseRegistry({ ...rows, ...(secret === undefined ? {} : { secret }), history, asOf }));
}

/** What somebody has who was given the rows of a private registry, and not its key. */
export function withoutKey(registry: Registry): Registry {
  return orThrow(parseRegistry(registryRows(registry) as unknown as RegistryInput));
}
