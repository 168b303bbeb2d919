/** A registry from three CSV files. */

import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { type Result, reject } from "../kernel/result.js";
import { parseRegistry } from "../registry/parse-registry.js";
import type { StatedReadings } from "../registry/readings.js";
import type { Registry } from "../registry/registry.js";
import type { ListName } from "../registry/report.js";
import { rowsOf } from "./cells.js";
import type { CsvFile } from "./csv-file.js";
import { HISTORY_COLUMNS, readVisitCells } from "./history-csv.js";
import { INSPECTOR_COLUMNS, readInspectorCells } from "./inspector-csv.js";
import { placesIn } from "./read-csv.js";
import { lineOf, readTable, type Table } from "./read-table.js";
import { UNIT_COLUMNS, unitReader } from "./unit-csv.js";

export interface RegistryFiles {
  readonly units: CsvFile;
  readonly inspectors: CsvFile;
  /** May be left out when nothing was ever inspected. */
  readonly history?: CsvFile;
  /** The cut-off day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Makes the registry private, as in `parseRegistry`. */
  readonly secret?: string;
  /** How the files were made from the tables of an office, as in `parseRegistry`. */
  readonly readings?: StatedReadings;
}

const NO_HISTORY: CsvFile = { name: "history.csv", data: "unit,day,inspectors,kind,result\n" };

/**
 * Reads `units.csv`, `inspectors.csv` and `history.csv`.
 *
 * All columns must be there, in any order: a column lost on the way would silently change who is drawn. An
 * empty cell takes the default of its field.
 *
 * @returns the registry; or everything that is wrong, by file and line, each with the path `[file, "line",
 * line, column]` (codes `io/…` and `registry/…`)
 * @example
 * const units = { name: "units.csv", data: bytes };
 * const registry = orThrow(readRegistryCsv({ units, inspectors: inspectorFile, asOf: "2026-01-04" }));
 */
export function readRegistryCsv(files: RegistryFiles): Result<Registry> {
  return refusing(() => readFiles(files));
}

function readFiles({
  units,
  inspectors,
  history = NO_HISTORY,
  asOf,
  secret,
  readings,
}: RegistryFiles): Result<Registry> {
  const tables = {
    units: readTable(units, UNIT_COLUMNS),
    inspectors: readTable(inspectors, INSPECTOR_COLUMNS),
    history: readTable(history, HISTORY_COLUMNS),
  };
  const lists = {
    units: rowsOf(tables.units, unitReader(tables.units.columns)),
    inspectors: rowsOf(tables.inspectors, readInspectorCells),
    history: rowsOf(tables.history, readVisitCells),
  };
  const registry = parseRegistry({
    units: lists.units.rows,
    inspectors: lists.inspectors.rows,
    history: lists.history.rows,
    asOf,
    places: placesIn(tables),
    ...(secret === undefined ? {} : { secret }),
    ...(readings === undefined ? {} : { readings }),
  });
  const faults = LISTS.flatMap((list) => [...tables[list].refusals, ...lists[list].refusals]);
  const warnings = LISTS.flatMap((list) => [...tables[list].warnings, ...lists[list].warnings]);
  if (registry.ok)
    return faults.length > 0
      ? reject(inLineOrder(faults, tables))
      : { ...registry, warnings: [...warnings, ...registry.warnings] };
  const certain = registry.refusals.filter(({ code }) => !isDoubtful(code, tables));
  const all = inLineOrder([...faults, ...certain], tables);
  return reject(all.length > 0 ? all : registry.refusals);
}

const LISTS: readonly ListName[] = ["units", "inspectors", "history"];

type Tables = Readonly<Record<ListName, Table>>;

/** While rows of a file are unreadable, nobody can say that an id is in none of them. */
function isDoubtful(code: Refusal["code"], { units, inspectors }: Tables): boolean {
  if (code === "registry/unknown-inspector") return inspectors.lost;
  return units.lost && (code === "registry/unknown-unit" || code === "registry/misspelt-unit");
}

/**
 * By file, then by line; what concerns no line stands first in its file, and a statement that there are more
 * faults stands last.
 */
function inLineOrder(refusals: readonly Refusal[], tables: Tables): Refusal[] {
  const files = LISTS.map((list) => tables[list].name);
  const rank = (refusal: Refusal) =>
    refusal.code === "registry/more-refusals" ? Number.POSITIVE_INFINITY : lineOf(refusal);
  const fileOf = ({ path: [first] }: Refusal) =>
    Math.max(files.indexOf(String(first)), LISTS.indexOf(first as ListName));
  const keyed = refusals.map((refusal) => ({ refusal, file: fileOf(refusal), line: rank(refusal) }));
  return keyed.sort((a, b) => a.file - b.file || a.line - b.line || 0).map(({ refusal }) => refusal);
}
