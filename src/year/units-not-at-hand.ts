/** Of a registry that is kept elsewhere: units that the ledger goes on with and nobody has fetched. */
import type { Refusal } from "../kernel/refusal.js";
import { rowOf } from "../registry/unit.js";
import { nameIn } from "./draw-chronicle.js";
import { refuse } from "./refuse.js";
import type { CarriedYear } from "./year.js";

export function unitsNotAtHand({ registry, chronicle }: CarriedYear): Refusal[] {
  const { elsewhere } = registry;
  if (elsewhere === undefined) return [];
  const drawn = [...chronicle.draws.values()].flatMap(({ visits }) => [...visits.keys()]);
  const missing = drawn
    .map((unit) => nameIn(chronicle, unit))
    .find((unit) => rowOf(registry.units, unit) === -1 && !elsewhere.gone.includes(unit));
  return missing === undefined
    ? []
    : [refuse("input/unit-not-at-hand", ["year", "registry", "units"], { unit: missing })];
}
