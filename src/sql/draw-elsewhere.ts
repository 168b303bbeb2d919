/** A round drawn where its registry is kept: the database says whom chance took, and every place is held against it here. */
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { findRound } from "../policy/named-round.js";
import type { UnitRule } from "../policy/rule-ids.js";
import type { LeftOut } from "../pool/counted-pool.js";
import { rulesOfPool } from "../pool/pool.js";
import { type SeedSource, seedOf } from "../random/seed.js";
import { rowOf } from "../registry/unit.js";
import { DRAW_FIELDS, drawCounted } from "../round/draw-round.js";
import type { DrawnRound } from "../round/drawn-round.js";
import { atDoorOfPart } from "../year/at-door.js";
import type { FieldsOf } from "../year/fields-of.js";
import { type DrawInput, readSeed } from "../year/round-input.js";
import type { CarriedYear, Year } from "../year/year.js";
import {
  type AnnouncedDraw,
  announcedDraw,
  drawInDatabase,
  faultsOfDraw,
  poolsOfDraw,
} from "./announced-draw.js";
import { type AnswersOfDraw, compareDraw, type SizeRow } from "./compare-draw.js";
import { DATABASE_FIELDS, type DatabaseAsked, faultsOfDialect } from "./database-asked.js";
import { refuse } from "./refuse.js";
import { placesStatement, poolStatements, sizesStatement } from "./statements.js";

/** Which announced draw, its seed, and how the database is asked. */
export interface AskPlacesInput extends DatabaseAsked {
  readonly drawId: string;
  /** The sources of the seed with their values. */
  readonly seed: readonly SeedSource[];
}

/** Statements whose answers `drawElsewhere` takes. */
export interface AskedPlaces {
  /** To be run first, in this order: they make the temporary tables `dr_decided` and `dr_pool`. */
  readonly prepare: readonly string[];
  /** Its rows: `stratum`, `rule`, `units`, `must`; how many units each rule leaves out of which stratum. */
  readonly sizes: string;
  /** Its rows: `stratum`, `id`, `ticket`, `must`, `score`; the first places of each stratum and those who must be drawn. */
  readonly places: string;
}

/** What the database answered to `askPlaces`. */
export type AnswersOfPlaces = Pick<AnswersOfDraw, "sizes" | "places">;

/** A drawn round; who was left out stands in the database alone. */
export type DrawnElsewhere = Omit<DrawnRound, "leftOut" | "pool">;

const FIELDS: FieldsOf<AskPlacesInput> = { drawId: true, seed: true, ...DATABASE_FIELDS };

/**
 * Writes an announced draw as statements, once its seed is known. Nothing is written anywhere; the answers go to
 * `drawElsewhere`, on a year whose registry holds every unit of the answer `places`.
 *
 * Refused: a draw that is not announced or has been made, and whatever a statement cannot say (codes `sql/…`).
 *
 * @example
 * const seed = [{ type: "text", name: "lottery 2026001", value: "03 08 12 19 25 31 + 07" }] as const;
 * const asked = askPlaces(year, { drawId: "210500/2026/FIRE/Q1", seed, dialect: "duckdb" });
 * asked.ok; // false: the ledger has no announcement of this draw
 */
export function askPlaces(year: Year, input: AskPlacesInput): Result<AskedPlaces> {
  return atDoorOfPart(year, input, FIELDS, askChecked);
}

function askChecked(year: CarriedYear, input: AskPlacesInput): Result<AskedPlaces> {
  const found = waitingDraw(year, input.drawId);
  const seed = readSeed(input.seed);
  const faults = [
    ...faultsOfDialect(input.dialect),
    ...(seed.ok ? [] : seed.refusals),
    ...(found === undefined
      ? [refuse("sql/not-announced", ["drawId"], { drawId: String(input.drawId) })]
      : faultsOfDraw(year, found, input.facts)),
  ];
  if (faults.length > 0 || found === undefined || !seed.ok) return reject(faults);
  const opened = drawInDatabase(year, found, input, year.ledger.length);
  const places = placesStatement(opened, seedOf(seed.value));
  return accept({ prepare: poolStatements(opened), sizes: sizesStatement(), places });
}

function waitingDraw(year: CarriedYear, drawId: string): AnnouncedDraw | undefined {
  const found = announcedDraw(year, drawId);
  return found?.draw === undefined && year.chronicle.attempts.get(drawId)?.void === undefined
    ? found
    : undefined;
}

/**
 * Draws an announced round of a registry that is kept elsewhere: the same entries, byte for byte, as `drawRound` writes of
 * the whole registry. Every place that the database gives is worked out again from the units at hand.
 *
 * Refused: what `drawRound` refuses, a round that `announceElsewhere` has not announced, a drawn unit that is not at hand,
 * and answers that are not those of the announced pool, each by what differs (codes `sql/…`). Nothing is written then.
 *
 * @example
 * const seed = [{ type: "text", name: "lottery 2026001", value: "03 08 12 19 25 31 + 07" }] as const;
 * const answer = drawElsewhere(year, { round: "2026-Q1", seed, at, by }, { sizes: rowsOfSizes, places: rowsOfPlaces });
 * answer.ok && answer.value.year.ledger.at(-1)?.kind; // "teams", or false where it was refused
 */
export function drawElsewhere(
  year: Year,
  input: DrawInput,
  answers: AnswersOfPlaces,
): Result<DrawnElsewhere> {
  return atDoorOfPart(year, input, DRAW_FIELDS, (given, asked) => drawChecked(given, asked, answers));
}

function drawChecked(year: CarriedYear, input: DrawInput, answers: AnswersOfPlaces): Result<DrawnElsewhere> {
  const named = findRound(year.policy, input.round, input.matter);
  const faults = [...(named.ok ? [] : named.refusals), ...faultsOfAnswers(year, answers)];
  if (!named.ok || faults.length > 0) return reject(faults);
  const rules = rulesOfPool(named.value.matter);
  const drawn = drawCounted(year, input, leftOutBy(rules, answers.sizes));
  if (!drawn.ok) return drawn;
  const { leftOut: _leftOut, pool: _pool, ...round } = drawn.value;
  const { plan, draw } = round;
  const { barred } = poolsOfDraw(year, { policy: year.policy, named: named.value, plan }, year.ledger.length);
  const { agrees, said } = compareDraw({ named: named.value, plan, draw, rules, barred }, answers);
  return agrees ? accept(round, drawn.warnings) : reject(said);
}

function faultsOfAnswers({ registry }: CarriedYear, { places, sizes }: AnswersOfPlaces): Refusal[] {
  if (registry.elsewhere === undefined) return [refuse("sql/at-hand", ["year", "registry"], {})];
  const { size: whole } = registry.elsewhere.whole.units;
  const units = sizes.reduce((sum, row) => sum + Number(row.units), 0);
  const missing = places.find(({ id }) => rowOf(registry.units, id) === -1);
  return [
    ...(units === whole ? [] : [refuse("sql/other-number", ["sizes"], { units, whole })]),
    ...(missing === undefined ? [] : [refuse("sql/place-not-at-hand", ["places"], { unit: missing.id })]),
  ];
}

/** How many units each rule leaves out, in the order of the rules. */
function leftOutBy(rules: readonly UnitRule[], sizes: readonly SizeRow[]): LeftOut["byRule"] {
  const counts = rules.map((rule, at) => {
    const own = sizes.filter((row) => row.rule !== null && Number(row.rule) === at);
    return { rule, count: own.reduce((sum, { units }) => sum + Number(units), 0) };
  });
  return counts.filter(({ count }) => count > 0);
}
