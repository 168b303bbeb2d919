/** The pool of a round that is to be announced, asked of the database that holds the registry. */
import { once } from "../kernel/made-once.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import { openSight } from "../pool/sight.js";
import { preparePool } from "../round/prepare-round.js";
import { atDoorOfPart } from "../year/at-door.js";
import { type FieldsOf, WHICH_ROUND } from "../year/fields-of.js";
import type { WhichRound } from "../year/which-round.js";
import type { CarriedYear, Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";
import { DATABASE_FIELDS, type DatabaseAsked, faultsOfDialect } from "./database-asked.js";
import { POOL } from "./decided.js";
import { DIALECTS } from "./dialect.js";
import { knownUnits } from "./known-units.js";
import { tableNamed, tablesOf } from "./registry-tables.js";
import { poolStatements } from "./statements.js";
import { faultsOfAnnouncing, faultsOfMatter } from "./unsaid.js";

/** Which round, and how the database is asked. */
export interface AskPoolInput extends WhichRound, DatabaseAsked {}

/** Statements whose answers `announceElsewhere` takes. */
export interface AskedPool {
  /** Ids that the ledger knows, in byte order: the registry at hand must hold them, as far as the database does. */
  readonly known: readonly string[];
  /** To be run first, in this order: they make the temporary tables `dr_decided` and `dr_pool`. */
  readonly prepare: readonly string[];
  /** Its rows: `id`, `stratum`, `rule`, `must`; every unit of the registry, in byte order of the ids. */
  readonly pool: string;
  /** Its rows: `region`, `units`; where the units lie that may be drawn. */
  readonly regions: string;
}

const FIELDS: FieldsOf<AskPoolInput> = { ...WHICH_ROUND, ...DATABASE_FIELDS };

/**
 * Writes the pool of a round as statements: for every unit its stratum, the rule that keeps it out, the rule that forces
 * it. Nothing is written anywhere; the answers go to `announceElsewhere`.
 *
 * Refused: a round that the policy has not, and whatever a statement cannot say (codes `sql/…`), each by its name.
 *
 * @example
 * const asked = orThrow(askPool(year, { round: "2026-Q1", dialect: "duckdb" }));
 * asked.pool; // "SELECT id, stratum, rule, must FROM dr_pool ORDER BY id"
 */
export function askPool(year: Year, input: AskPoolInput): Result<AskedPool> {
  return atDoorOfPart(year, input, FIELDS, askChecked);
}

function askChecked(year: CarriedYear, input: AskPoolInput): Result<AskedPool> {
  const { facts = {}, dialect } = input;
  const named = findRound(year.policy, input.round, input.matter);
  const faults = [
    ...faultsOfDialect(dialect),
    ...(named.ok
      ? [...faultsOfMatter(year.policy, named.value.matter, facts), ...faultsOfAnnouncing(named.value.matter)]
      : named.refusals),
  ];
  return !named.ok || faults.length > 0 ? reject(faults) : accept(statementsOf(year, named.value, input));
}

function statementsOf(
  { policy, registry, chronicle }: CarriedYear,
  named: NamedRound,
  { dialect: name, facts = {}, tables: given }: AskPoolInput,
): AskedPool {
  const soFar = yearSoFar({ policy, chronicle });
  const sight = once(() => openSight(registry, policy.classes));
  const pool = preparePool({ policy, registry, named, sight, soFar });
  const known = knownUnits(soFar);
  const [dialect, tables] = [DIALECTS[name], tablesOf(given)];
  const asked = { policy, named, asOf: registry.asOf, dialect, tables, facts };
  const units = tableNamed(tables.units, dialect);
  return {
    known,
    prepare: poolStatements({ asked, registry, pool, known }),
    pool: `SELECT id, stratum, rule, must FROM ${POOL} ORDER BY ${dialect.byBytes("id")}`,
    regions: `SELECT u.region AS region, COUNT(*) AS units FROM ${POOL} p JOIN ${units} u ON u.id = p.id WHERE p.rule IS NULL GROUP BY u.region`,
  };
}
