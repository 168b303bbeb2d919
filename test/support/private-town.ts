/** The small town with a private registry, and what a ledger says of it. */
import { orThrow, parseRegistry, type Registry } from "../../src/index.js";
import { snapshotOf } from "../../src/verify.js";
import { AS_OF, inspectors, type Row, units } from "./small-case.js";

export const SECRET = "5e".repeat(32);

export interface PrivateTown {
  readonly registry: Registry;
  readonly units: { readonly size: number; readonly root: string };
  readonly inspectors: { readonly size: number; readonly root: string };
}

export function privateTown(rows: Row = {}): PrivateTown {
  const given = {
    units: units(),
    inspectors: inspectors(),
    history: [],
    asOf: AS_OF,
    secret: SECRET,
    ...rows,
  };
  const registry = orThrow(parseRegistry(given as never));
  const { units: ofUnits, inspectors: ofPeople } = snapshotOf(registry);
  return { registry, units: ofUnits, inspectors: ofPeople };
}
