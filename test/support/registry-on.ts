/** The same units and people as they stood on another day, and the visits until then: read again, as a registry of that day is. */
import { type Ledger, orThrow, parseRegistry, type Registry, type RegistryInput } from "../../src/index.js";
import { registryRows } from "../../src/registry/registry-rows.js";

export function registryOn(registry: Registry, asOf: string): Registry {
  const { secret } = registry;
  const rows = registryRows(registry) as unknown as RegistryInput;
  const history = [...(rows.history ?? [])].filter(({ day }) => day <= asOf);
  return orThrow(parseRegistry({ ...rows, ...(secret === undefined ? {} : { secret }), history, asOf }));
}

/** The registries that a ledger names, of one whose days they are of: one for each history. */
export function registriesNamed(ledger: Ledger, registry: Registry): Registry[] {
  const days = ledger.flatMap(({ kind, body }) =>
    kind === "registry" ? [(body as unknown as { asOf: string }).asOf] : [],
  );
  const own = days.map((day) => registryOn(registry, day));
  return [
    ...new Map(own.map((each) => [JSON.stringify(registryRows(each)["history"] ?? null), each])).values(),
  ];
}

/** What somebody has who was given the rows of a private registry, and not its key. */
export function withoutKey(registry: Registry): Registry {
  return orThrow(parseRegistry(registryRows(registry) as unknown as RegistryInput));
}
