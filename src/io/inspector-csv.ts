/** `inspectors.csv`: one inspector a row. */

import { TAKES_REGISTRY } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { INSPECTOR_FIELDS, type Inspector, MORE_INSPECTOR_FIELDS } from "../registry/inspector.js";
import { regionText } from "../registry/region.js";
import type { Registry } from "../registry/registry.js";
import type { AnyRow } from "../registry/rows.js";
import { type Cells, openPeriod } from "./cells.js";
import { cellOfItems, cellOfRecords, textOfPeriod } from "./lists-in-cells.js";
import type { ColumnRule } from "./read-table.js";
import { type CsvCell, writeCsv } from "./write-csv.js";

export const INSPECTOR_COLUMNS: ColumnRule = {
  required: INSPECTOR_FIELDS,
  allowed: (column) => MORE_INSPECTOR_FIELDS.some((field) => field === column),
  also: `and, where they matter, ${MORE_INSPECTOR_FIELDS.join(", ")}`,
};

const CERTIFICATE_FORM = "kind|number|2025-01-01..2027-12-31";
const LEAVE_FORM = "2026-02-01..2026-02-14|reason";
const RECUSAL_FORM = "unit|reason";

/** The row the cells stand at. */
export function readInspectorCells(cells: Cells): AnyRow {
  return {
    id: cells.text("id"),
    name: cells.text("name"),
    agency: cells.text("agency"),
    regions: cells.items("regions"),
    qualifications: cells.items("qualifications"),
    certificates: cells.records("certificates", CERTIFICATE_FORM, certificateOf),
    grade: cells.text("grade"),
    leave: cells.records("leave", LEAVE_FORM, absenceOf),
    capacity: numberOf(cells.text("capacity")),
    recusals: cells.records("recusals", RECUSAL_FORM, recusalOf),
    team: cells.text("team"),
    status: cells.text("status"),
    post: cells.optional("post"),
    share: cells.optional("share"),
    perDay: numberOf(cells.optional("perDay")),
    perWeek: numberOf(cells.optional("perWeek")),
    perYear: numberOf(cells.optional("perYear")),
    openCases: numberOf(cells.optional("openCases")),
    home: cells.optional("home"),
    notWith: cells.items("notWith"),
  };
}

function certificateOf([kind, number, period, ...more]: readonly string[]): unknown {
  const days = openPeriod(period);
  return period === undefined || days === undefined || more.length > 0
    ? undefined
    : { kind, number, ...days };
}

function absenceOf([period, reason, ...more]: readonly string[]): unknown {
  const days = openPeriod(period);
  return days === undefined || more.length > 0 ? undefined : { ...days, reason };
}

function recusalOf([unit, reason, ...more]: readonly string[]): unknown {
  return reason === undefined || more.length > 0 ? undefined : { unit, reason };
}

/** Digits become a number; whatever else stands there is refused by the registry, with its own words. */
function numberOf(cell: string): number | string {
  return /^[0-9]+$/.test(cell) ? Number(cell) : cell;
}

/**
 * The inspectors of a registry as `inspectors.csv`, in byte order of their ids.
 *
 * @throws TypeError when something else is handed over
 * @example
 * inspectorsCsv(registry).startsWith("id,name,agency"); // true
 */
export function inspectorsCsv(registry: Registry): string {
  return told("inspectorsCsv", TAKES_REGISTRY, () => inspectorsText(registry));
}

function inspectorsText({ inspectors }: Registry): string {
  const more = MORE_INSPECTOR_FIELDS.filter((field) =>
    inspectors.some((inspector) => inspector[field] !== undefined),
  );
  return writeCsv(
    [...INSPECTOR_FIELDS, ...more],
    inspectors.map((inspector) => ({ ...cellsOf(inspector), ...moreCells(inspector) })),
  );
}

function moreCells({
  post,
  share,
  perDay,
  perWeek,
  perYear,
  openCases,
  home,
  notWith = [],
}: Inspector): Record<string, CsvCell> {
  const orEmpty = (value: string | number | undefined): CsvCell => value ?? "";
  return {
    post: orEmpty(post),
    share: orEmpty(share),
    perDay: orEmpty(perDay),
    perWeek: orEmpty(perWeek),
    perYear: orEmpty(perYear),
    openCases: orEmpty(openCases),
    home: regionText(home ?? []),
    notWith: cellOfItems(notWith),
  };
}

function cellsOf(inspector: Inspector): Record<(typeof INSPECTOR_FIELDS)[number], CsvCell> {
  const { id, name, agency, grade, capacity, team, status } = inspector;
  return {
    id,
    name,
    agency,
    regions: cellOfItems(inspector.regions.map(regionText)),
    qualifications: cellOfItems(inspector.qualifications),
    certificates: cellOfRecords(
      inspector.certificates.map(({ kind, number, from, until }) => [
        kind,
        number ?? "",
        textOfPeriod(from, until),
      ]),
    ),
    grade,
    leave: cellOfRecords(
      inspector.leave.map(({ from, until, reason }) => [
        textOfPeriod(from, until),
        ...(reason === null ? [] : [reason]),
      ]),
    ),
    capacity,
    recusals: cellOfRecords(inspector.recusals.map(({ unit, reason }) => [unit, reason])),
    team,
    status,
  };
}
