/**
 * `double-random/io`: registries as CSV files, the tables of an office as CSV and workbooks, visits as calendar files.
 * This file lists names and does nothing.
 *
 * @packageDocumentation
 */

export { type CalendarOfInput, calendarOf } from "./io/calendar-of.js";
export type { CsvFile } from "./io/csv-file.js";
export { historyCsv } from "./io/history-csv.js";
export { type CalendarInput, type CalendarVisit, visitsIcalendar } from "./io/icalendar.js";
export { inspectorsCsv } from "./io/inspector-csv.js";
export type { Slices } from "./io/parquet/load-parquet.js";
export type { ParquetList } from "./io/parquet/parquet-columns.js";
export {
  type ParquetFile,
  parquetRows,
  readParquet,
} from "./io/parquet/parquet-rows.js";
export { planCsv } from "./io/plan-csv.js";
export { type CsvRow, type CsvTable, placesIn, readCsv } from "./io/read-csv.js";
export { type RegistryFiles, readRegistryCsv } from "./io/read-registry-csv.js";
export { tableWorkbook } from "./io/sheets/table-workbook.js";
export { type TableCsvInput, tableCsv } from "./io/table-csv.js";
export { unitsCsv } from "./io/unit-csv.js";
export { type CsvCell, writeCsv } from "./io/write-csv.js";
export type { Facts, Refusal } from "./kernel/refusal.js";
export type { Accepted, Rejected, Result } from "./kernel/result.js";

// The tables of a year

export { drawnTable } from "./papers/drawn-table.js";
export type { PaperInput } from "./papers/paper-input.js";
export type { PaperCell, PaperColumn, PaperTable } from "./papers/paper-table.js";
export { type PlanTableInput, planTable } from "./papers/plan-table.js";
export { resultTable } from "./papers/result-table.js";
export { figuresTable, type StatisticsInput, statisticsTable } from "./papers/statistics-table.js";
export { type TaskTable, taskTables } from "./papers/task-tables.js";
export { teamTable } from "./papers/team-table.js";
export type { SITE_LANGUAGES, SiteLanguage } from "./publish/site/speech.js";
export type { Year } from "./year/year.js";

// Types behind these names, by what they belong to

export type * as FigureTypes from "./parts/figures.js";
export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
