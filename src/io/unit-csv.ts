/**
 * `units.csv`: one unit a row. Facts have a column each: `fact:NAME` for text, `fact:NAME:int` for whole
 * numbers, `fact:NAME:bool` for true and false; `fact:NAME:text` where the name itself ends like that.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { TAKES_REGISTRY } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { regionText } from "../registry/region.js";
import { listUnits, type Registry } from "../registry/registry.js";
import type { AnyRow } from "../registry/rows.js";
import type { FactValue, Unit, UnitExclusion } from "../registry/unit.js";
import { type Cells, openPeriod } from "./cells.js";
import { cellOfItems, cellOfRecords, textOfPeriod } from "./lists-in-cells.js";
import type { ColumnRule } from "./read-table.js";
import { type CsvCell, writeCsv } from "./write-csv.js";

const COLUMNS = [
  "id",
  "name",
  "region",
  "categories",
  "tier",
  "status",
  "opened",
  "closed",
  "exclusions",
] as const;

export const UNIT_COLUMNS: ColumnRule = {
  required: COLUMNS,
  allowed: (column) => factColumn(column) !== undefined,
  also: "fact:NAME",
};

const EXCLUSION_FORM = "flag|reason|2026-01-01..2026-06-30";

type FactKind = "text" | "int" | "bool";
interface FactColumn {
  readonly column: string;
  readonly name: string;
  readonly kind: FactKind;
}

/** What a header says of a fact; undefined when it is no fact column. */
function factColumn(column: string): FactColumn | undefined {
  const parts = /^fact:(.+?)(?::(text|int|bool))?$/s.exec(column);
  return parts === null
    ? undefined
    : { column, name: parts[1]!, kind: (parts[2] as FactKind | undefined) ?? "text" };
}

/** Reader of the rows of a table with these columns. */
export function unitReader(columns: readonly string[]): (cells: Cells) => AnyRow {
  const facts = columns.flatMap((column) => factColumn(column) ?? []);
  return (cells) => ({
    id: cells.text("id"),
    name: cells.text("name"),
    region: cells.text("region"),
    categories: cells.items("categories"),
    tier: cells.text("tier"),
    status: cells.text("status"),
    opened: cells.text("opened"),
    closed: cells.text("closed"),
    exclusions: cells.records("exclusions", EXCLUSION_FORM, exclusionOf),
    facts: factsOf(cells, facts),
  });
}

function exclusionOf([flag, reason, period, ...more]: readonly string[]): unknown {
  const days = openPeriod(period);
  return reason === undefined || days === undefined || more.length > 0
    ? undefined
    : { flag, reason, ...days };
}

function factsOf(
  cells: Cells,
  columns: readonly FactColumn[],
): Readonly<Record<string, FactValue>> | undefined {
  if (columns.length === 0) return undefined;
  const facts = new Map<string, FactValue>();
  for (const { column, name, kind } of columns) {
    const cell = cells.text(column);
    if (cell === "") continue;
    if (facts.has(name)) cells.refuse("io/fact-twice", column, { value: cell, fact: name });
    facts.set(name, factOf(cells, column, kind, cell));
  }
  return Object.fromEntries(facts);
}

function factOf(cells: Cells, column: string, kind: FactKind, cell: string): FactValue {
  if (kind === "text") return cell;
  if (kind === "bool") return booleanOf(cells, column, cell);
  const number = Number(cell);
  if (/^(?:0|-?[1-9][0-9]*)$/.test(cell) && Number.isSafeInteger(number)) return number;
  cells.refuse("io/not-an-integer", column, { value: cell });
  return null;
}

/** Spreadsheets write TRUE and FALSE. */
function booleanOf(cells: Cells, column: string, cell: string): FactValue {
  if (cell === "true" || cell === "TRUE") return true;
  if (cell === "false" || cell === "FALSE") return false;
  cells.refuse("io/not-a-boolean", column, { value: cell });
  return null;
}

/**
 * The units of a registry as `units.csv`, in byte order of their ids. `readRegistryCsv` reads it back to the
 * same registry.
 *
 * @throws TypeError when something else is handed over
 * @example
 * unitsCsv(registry).split("\n")[0]; // "id,name,region,categories,tier,status,opened,closed,exclusions,fact:floors:int"
 */
export function unitsCsv(registry: Registry): string {
  return told("unitsCsv", TAKES_REGISTRY, () => unitsText(registry));
}

function unitsText(registry: Registry): string {
  const facts = factColumnsOf(registry);
  const rows = function* () {
    for (const unit of listUnits(registry)) yield { ...plainCells(unit), ...factCells(unit, facts) };
  };
  return writeCsv([...COLUMNS, ...facts.map(({ column }) => column)], rows());
}

function plainCells(unit: Unit): Record<(typeof COLUMNS)[number], CsvCell> {
  const { id, name, tier, status, opened, closed } = unit;
  const region = regionText(unit.region);
  return {
    id,
    name,
    region,
    categories: cellOfItems(unit.categories),
    tier,
    status,
    opened,
    closed,
    exclusions: cellOfRecords(unit.exclusions.map(exclusionParts)),
  };
}

function exclusionParts({ flag, reason, from, until }: UnitExclusion): string[] {
  const period = textOfPeriod(from, until);
  return period === "" ? [flag, reason] : [flag, reason, period];
}

/** Every name and kind in use; one name may come in several kinds, each then has a column of its own. */
function factColumnsOf({ units }: Registry): readonly FactColumn[] {
  const columns = units.factSets.flatMap((facts) =>
    Object.entries(facts).map(([name, value]) => columnFor(name, kindOf(value))),
  );
  const byColumn = new Map(columns.map((each) => [each.column, each]));
  return [...byColumn.values()].sort((a, b) => compareBytes(a.column, b.column));
}

function columnFor(name: string, kind: FactKind): FactColumn {
  const plain = kind === "text" && !/:(text|int|bool)$/.test(name);
  return { column: plain ? `fact:${name}` : `fact:${name}:${kind}`, name, kind };
}

function kindOf(value: FactValue): FactKind {
  if (typeof value === "number") return "int";
  return typeof value === "boolean" ? "bool" : "text";
}

function factCells({ facts }: Unit, columns: readonly FactColumn[]): Record<string, CsvCell> {
  const own = columns.filter(({ name, kind }) => Object.hasOwn(facts, name) && kindOf(facts[name]!) === kind);
  return Object.fromEntries(own.map(({ column, name }) => [column, facts[name]]));
}
