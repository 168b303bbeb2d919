/**
 * `double-random/sql`: a draw as statements for the database that holds the registry, for DuckDB, PostgreSQL and Spark.
 * Nothing is sent anywhere: the statements are text, and whoever keeps the database runs them. This file lists names and
 * does nothing.
 *
 * @packageDocumentation
 */

export { commitRows, type RowsToCommit } from "./registry/commit-rows.js";
export { holdElsewhere } from "./registry/hold-elsewhere.js";
export type { Rows } from "./registry/in-lots.js";
export type { Root, Snapshot } from "./registry/whole.js";
export { type AnswersOfPool, announceElsewhere, type RegionRow } from "./sql/announce-elsewhere.js";
export { type AskDrawInput, type AskedDraw, askDraw } from "./sql/ask-draw.js";
export { type AskedPool, type AskPoolInput, askPool } from "./sql/ask-pool.js";
export type { AnswersOfDraw, DrawCompared, PlaceRow, SizeRow, WholeNumber } from "./sql/compare-draw.js";
export type { ColumnType } from "./sql/conditions.js";
export type { PoolRow } from "./sql/count-rows.js";
export type { DatabaseAsked } from "./sql/database-asked.js";
export type { DialectName } from "./sql/dialect.js";
export {
  type AnswersOfPlaces,
  type AskedPlaces,
  type AskPlacesInput,
  askPlaces,
  type DrawnElsewhere,
  drawElsewhere,
} from "./sql/draw-elsewhere.js";
export type { TableName, TableNames } from "./sql/registry-tables.js";

// Answers, and their words

export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export { chineseOfSql as chinese } from "./languages/chinese-of-sql.js";
export { englishOfSql as english } from "./languages/english-of-sql.js";
export { orThrowOfSql as orThrow } from "./languages/or-throw-of-sql.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
export type { Ledger } from "./ledger/chain.js";
export type { Registry } from "./registry/registry.js";
export type { Year } from "./year/year.js";

// Types behind these names, by what they belong to

export type * as ActTypes from "./parts/acts.js";
export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
