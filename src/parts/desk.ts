/** Types behind the names of the desk: the tables of an office, cell by cell, and what they were read as. */
export type { ListCheck, OfficeSheets, RowCounts } from "../desk/check-lists.js";
export type { Column, ColumnBy, MeaningsOfHeadings } from "../desk/columns/columns.js";
export type { COLUMNS_FORMAT, ListColumns } from "../desk/columns/columns-file.js";
export type { ListName } from "../desk/columns/known-headings.js";
export type { Reading } from "../desk/reading.js";
export type { READINGS_FORMAT, StatedList } from "../desk/readings-statement.js";
export type { CellKind, Sheet, SheetCell, SheetForm, TypedCell } from "../desk/sheet.js";
export type { OwnWords } from "../desk/values/read-word.js";
export type { ReadingWhy } from "../desk/values/reading.js";
export type { CellMark, MarkedCell, SheetValue } from "../io/sheets/write-workbook.js";
