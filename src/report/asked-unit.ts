/** The unit that somebody asks about: a misspelt id is no unit to which nobody ever came. */
import { nameOfThing } from "../kernel/name-of-thing.js";
import { nearWord } from "../kernel/near-word.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { rowOf } from "../registry/unit.js";
import { nameIn } from "../year/draw-chronicle.js";
import type { CarriedYear } from "../year/year.js";
import { refuse } from "./refuse.js";

/** The id under which the unit is known today, if a registry of the year or its ledger knows it. */
export function askedUnit(year: CarriedYear, unit: unknown): Result<string> {
  if (typeof unit !== "string") return reject([unknownUnit(year, nameOfThing(unit))]);
  const { registries, chronicle } = year;
  const name = nameIn(chronicle, unit);
  const isRegistered = registries.some(({ units }) => [unit, name].some((id) => rowOf(units, id) !== -1));
  return isRegistered || isOnLedger(year, name) ? accept(name) : reject([unknownUnit(year, unit)]);
}

function isOnLedger({ chronicle }: CarriedYear, name: string): boolean {
  const isIt = (unit: string): boolean => nameIn(chronicle, unit) === name;
  return (
    [...chronicle.renamed].some((names) => names.includes(name)) ||
    [...chronicle.draws.values()].some(({ visits }) => [...visits.keys()].some(isIt)) ||
    chronicle.published.some(({ unit }) => isIt(unit))
  );
}

function unknownUnit({ registry, chronicle }: CarriedYear, unit: string): Refusal {
  const near = nearWord(unit, [...registry.units.ids, ...chronicle.renamed.keys()]);
  const facts = { unit, asOf: registry.asOf };
  return near === undefined
    ? refuse("report/unknown-unit", ["unit"], facts)
    : refuse("report/misspelt-unit", ["unit"], { ...facts, near });
}
