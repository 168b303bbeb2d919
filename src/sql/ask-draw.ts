/** A draw that stands on the ledger, made again in the database that holds the registry. */
import { accept, type Result, reject } from "../kernel/result.js";
import { atDoorOfPart } from "../year/at-door.js";
import type { FieldsOf } from "../year/fields-of.js";
import type { CarriedYear, Year } from "../year/year.js";
import { announcedDraw, drawInDatabase, faultsOfDraw } from "./announced-draw.js";
import { type AnswersOfDraw, compareDraw, type DrawCompared } from "./compare-draw.js";
import { DATABASE_FIELDS, type DatabaseAsked, faultsOfDialect } from "./database-asked.js";
import { POOL } from "./decided.js";
import { DIALECTS } from "./dialect.js";
import { refuse } from "./refuse.js";
import { placesStatement, poolStatements, sizesStatement } from "./statements.js";

/** Which draw, and how the database is asked. */
export interface AskDrawInput extends DatabaseAsked {
  readonly drawId: string;
}

/** Statements, and what their answers are held against. */
export interface AskedDraw {
  /**
   * Ids that the ledger knows, in byte order: the registry at hand must hold these units, with their visits, as far as the
   * database has them. All others stay in the database.
   */
  readonly known: readonly string[];
  /** To be run first, in this order: they make the temporary tables `dr_decided` and `dr_pool`. */
  readonly prepare: readonly string[];
  /** Its rows: `stratum`, `rule`, `units`, `must`; how many units each rule leaves out of which stratum. */
  readonly sizes: string;
  /** Its rows: `stratum`, `id`, `ticket`, `must`, `score`; the first places of each stratum and those who must be drawn. */
  readonly places: string;
  /** The pool of a stratum, by its place in the policy: ids in byte order, whose digest the announcement has. */
  readonly poolOf: (stratum: number) => string;
  /** The same draw, or what differs. */
  readonly compare: (answers: AnswersOfDraw) => DrawCompared;
}

const FIELDS: FieldsOf<AskDrawInput> = { drawId: true, ...DATABASE_FIELDS };

/**
 * Writes a draw of the ledger as statements for the database that holds its registry: pool with each exclusion and its
 * rule, those who must be drawn, tickets, places. Nothing is written anywhere; `compare` says whether the answers are
 * what the ledger says.
 *
 * Refused: a draw that the ledger has not, and whatever a statement cannot say (codes `sql/…`), each by its name.
 *
 * @example
 * const asked = orThrow(askDraw(drawn.year, { drawId: drawn.drawId, dialect: "duckdb" }));
 * asked.poolOf(0); // "SELECT id FROM dr_pool WHERE rule IS NULL AND stratum = 0 ORDER BY id"
 */
export function askDraw(year: Year, input: AskDrawInput): Result<AskedDraw> {
  return atDoorOfPart(year, input, FIELDS, askChecked);
}

function askChecked(year: CarriedYear, input: AskDrawInput): Result<AskedDraw> {
  const found = announcedDraw(year, input.drawId);
  const { draw } = found ?? {};
  const faults = [
    ...faultsOfDialect(input.dialect),
    ...(draw === undefined ? [refuse("sql/no-draw", ["drawId"], { drawId: String(input.drawId) })] : []),
    ...(found === undefined ? [] : faultsOfDraw(year, found, input.facts)),
  ];
  if (faults.length > 0 || found === undefined || draw === undefined) return reject(faults);
  const opened = drawInDatabase(year, found, input, draw.seq);
  const dialect = DIALECTS[input.dialect];
  return accept({
    known: opened.known,
    prepare: poolStatements(opened),
    sizes: sizesStatement(),
    places: placesStatement(opened, draw.body.seed),
    poolOf: (stratum) =>
      `SELECT id FROM ${POOL} WHERE rule IS NULL AND stratum = ${Number(stratum)} ORDER BY ${dialect.byBytes("id")}`,
    compare: (answers) => compareDraw({ ...opened, draw: draw.body, rules: opened.pool.rules }, answers),
  });
}
