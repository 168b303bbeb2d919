/**
 * `double-random/io`: registries as CSV files, visits as calendar files. This file lists names and does
 * nothing.
 *
 * @packageDocumentation
 */

export type { CsvFile } from "./io/csv-file.js";
export { historyCsv } from "./io/history-csv.js";
export { type CalendarInput, type CalendarVisit, visitsIcalendar } from "./io/icalendar.js";
export { inspectorsCsv } from "./io/inspector-csv.js";
export { planCsv } from "./io/plan-csv.js";
export { type CsvRow, type CsvTable, placesIn, readCsv } from "./io/read-csv.js";
export { type RegistryFiles, readRegistryCsv } from "./io/read-registry-csv.js";
export { unitsCsv } from "./io/unit-csv.js";
export { type CsvCell, writeCsv } from "./io/write-csv.js";
export type { Facts, Refusal } from "./kernel/refusal.js";
export type { Accepted, Rejected, Result } from "./kernel/result.js";

// Types behind these names, by what they belong to

export type * as FigureTypes from "./parts/figures.js";
export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
