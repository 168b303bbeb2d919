/**
 * `double-random/sql`: a draw as statements for the database that holds the registry, for DuckDB, PostgreSQL and Spark.
 * Nothing is sent anywhere: the statements are text, and whoever keeps the database runs them. This file lists names and
 * does nothing.
 *
 * @packageDocumentation
 */
export { type AskDrawInput, type AskedDraw, askDraw } from "./sql/ask-draw.js";
export type { AnswersOfDraw, DrawCompared, PlaceRow, SizeRow } from "./sql/compare-draw.js";
export type { ColumnType } from "./sql/conditions.js";
export type { DialectName } from "./sql/dialect.js";
export type { TableName, TableNames } from "./sql/registry-tables.js";
