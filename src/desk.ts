/**
 * `double-random/desk`: the lists that an office really has, workbooks and text tables with its own headings and words,
 * read into a registry with every doubt named. Workbooks ask for the packages `read-excel-file` and `write-excel-file`; no
 * other door does. This file lists names and does nothing.
 *
 * @packageDocumentation
 */
export { type CheckedLists, checkLists, type OfficeLists } from "./desk/check-lists.js";
export { type ColumnsFile, readColumnsFile } from "./desk/columns/columns-file.js";
export {
  type NamedDigest,
  type ReadingsStatement,
  readReadings,
  statedReadings,
  statementOf,
} from "./desk/readings-statement.js";
export type { CellKind, Sheet, SheetCell, SheetForm, TypedCell } from "./desk/sheet.js";
export type { CsvFile } from "./io/csv-file.js";
export { readTextSheet } from "./io/sheets/read-text-sheet.js";
export { readWorkbook, type WorkbookFile } from "./io/sheets/read-workbook.js";
export { type TableSheet, writeWorkbook } from "./io/sheets/write-workbook.js";
export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export { chineseOfDesk as chinese } from "./languages/chinese-of-desk.js";
export { englishOfDesk as english } from "./languages/english-of-desk.js";
export { orThrowOfDesk as orThrow } from "./languages/or-throw-of-desk.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";

// Types behind these names, by what they belong to

export type * as DeskTypes from "./parts/desk.js";
export type * as RegistryTypes from "./parts/registry.js";
