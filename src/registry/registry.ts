/** The registry (一单两库 of objects and staff, with the record of past visits) as it stood on one day. */
import { dayOf } from "../kernel/iso-date.js";
import { WrongType } from "../kernel/misuse.js";
import { TAKES_REGISTRY } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { HistoryTable, Visit } from "./history.js";
import type { Inspector } from "./inspector.js";
import type { StatedReadings } from "./readings.js";
import { type Unit, type UnitTable, unitAt } from "./unit.js";
import type { Elsewhere } from "./whole.js";

/** Who exists. Made by `parseRegistry` and never changed. */
export interface Registry {
  /** The cut-off day: what happened later is not in here. */
  readonly asOf: string;
  readonly units: UnitTable;
  /** In byte order of their ids. */
  readonly inspectors: readonly Inspector[];
  readonly history: HistoryTable;
  /** Of a private registry alone: what salts its commitments. It stands in no ledger, and belongs in no publication. */
  readonly secret?: string;
  /** Of a registry that was read from the tables of an office: the statement of how, which the ledger names. */
  readonly readings?: StatedReadings;
  /** Of a registry that is kept in a database, and of which only some units are at hand. */
  readonly elsewhere?: Elsewhere;
}

/**
 * All units, one object at a time, in byte order of their ids. A million of them never stand in memory
 * together.
 *
 * @throws TypeError when something else is handed over
 * @example
 * for (const { id, tier } of listUnits(registry)) console.log(id, tier);
 */
export function listUnits(registry: Registry): Generator<Unit, void> {
  return unitsIn(told("listUnits", TAKES_REGISTRY, () => tableOf(registry)));
}

/** A table has as many ids as it says. */
function tableOf({ units }: Registry): UnitTable {
  if (units.ids.length !== units.size)
    throw new WrongType(`\`listUnits\` was given no units of a registry. ${TAKES_REGISTRY}`);
  return units;
}

function* unitsIn(units: UnitTable): Generator<Unit, void> {
  for (let row = 0; row < units.size; row++) yield unitAt(units, row);
}

/**
 * All past visits, by unit and then by day.
 *
 * @example
 * [...listVisits(registry)].length; // registry.history.size
 */
export function* listVisits(registry: Registry): Generator<Visit, void> {
  for (let at = 0; at < registry.history.size; at++) yield visitAt(registry, at);
}

/** Visits of the unit in a row, oldest first. */
export function visitsOf(registry: Registry, row: number): Visit[] {
  const { first } = registry.history;
  return Array.from({ length: first[row + 1]! - first[row]! }, (_, at) =>
    visitAt(registry, first[row]! + at),
  );
}

function visitAt({ units, inspectors, history }: Registry, at: number): Visit {
  return {
    unit: units.ids[history.unit[at]!]!,
    day: dayOf(history.day[at]!),
    inspectors: history.teams[history.team[at]!]!.map((each) => inspectors[each]!.id),
    kind: history.kinds[history.kind[at]!]!,
    result: history.results[history.result[at]!]!,
    matter: history.matters[history.matter[at]!]!,
    authority: history.authorities[history.authority[at]!]!,
    level: history.levels[history.level[at]!]!,
  };
}
