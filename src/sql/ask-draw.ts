/** A draw that stands on the ledger, made again in the database that holds the registry. */
import { once } from "../kernel/made-once.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { PlanBody } from "../ledger/bodies.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import { openSight } from "../pool/sight.js";
import { barredSince } from "../round/commits.js";
import { yearAnnounced } from "../round/draw-round.js";
import { preparePool } from "../round/prepare-round.js";
import { atDoor } from "../year/at-door.js";
import { openReading } from "../year/chronicle.js";
import type { FieldsOf } from "../year/fields-of.js";
import type { CarriedYear, Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";
import { type AnswersOfDraw, compareDraw, type DrawCompared } from "./compare-draw.js";
import type { ColumnType } from "./conditions.js";
import { DECIDED, decidedQuery, decidedRows, POOL } from "./decided.js";
import { DIALECTS, type DialectName } from "./dialect.js";
import { placesQuery } from "./draw-in-sql.js";
import { knownUnits } from "./known-units.js";
import { type PoolCase, poolQuery } from "./pool-in-sql.js";
import { refuse } from "./refuse.js";
import { TABLES, type TableNames } from "./registry-tables.js";
import { faultsOfMatter } from "./unsaid.js";

/** Which draw, and how the database is asked. */
export interface AskDrawInput {
  readonly drawId: string;
  readonly dialect: DialectName;
  /** What the column of each fact holds that the policy asks for; a column has the name `facts.NAME`. */
  readonly facts?: Readonly<Record<string, ColumnType>>;
  /** Names of the four tables or views, where they are others than `units`, `categories`, `exclusions`, `visits`. */
  readonly tables?: Partial<TableNames>;
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

const FIELDS: FieldsOf<AskDrawInput> = { drawId: true, dialect: true, facts: true, tables: true };

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
  return atDoor(year, input, FIELDS, askChecked);
}

function askChecked(year: CarriedYear, input: AskDrawInput): Result<AskedDraw> {
  const { facts = {}, tables = {} } = input;
  const found = announcedDraw(year, input.drawId);
  const faults = [
    ...faultsOfDialect(input.dialect),
    ...(found === undefined ? [refuse("sql/no-draw", ["drawId"], { drawId: String(input.drawId) })] : []),
    ...(found === undefined ? [] : faultsOfDraw(year, found, facts)),
  ];
  if (faults.length > 0 || found === undefined) return reject(faults);
  const { policy, named, asOf } = found;
  const dialect = DIALECTS[input.dialect];
  return accept(
    statementsOf(year, found, { policy, named, asOf, dialect, tables: { ...TABLES, ...tables }, facts }),
  );
}

/** A draw of the ledger, and what it was made from. */
interface AnnouncedDraw {
  readonly policy: Policy;
  readonly named: NamedRound;
  readonly plan: PlanBody;
  readonly draw: Recorded<"draw">;
  /** Cut-off day of the registry that the plan names. */
  readonly asOf: string;
}

/** Undefined where the ledger has no such draw, or nothing that it was made from. */
function announcedDraw({ chronicle, ledger }: CarriedYear, drawId: string): AnnouncedDraw | undefined {
  const { plan, draw } = chronicle.attempts.get(drawId) ?? {};
  const policy = plan === undefined ? undefined : chronicle.policies.get(plan.body.policy);
  if (plan === undefined || draw === undefined || policy === undefined) return undefined;
  const named = findRound(policy, plan.body.round, plan.body.matter);
  const registry = ledger.find(({ hash }) => hash === plan.body.registry);
  if (!named.ok || registry === undefined || !isKind(registry, "registry")) return undefined;
  return { policy, named: named.value, plan: plan.body, draw, asOf: registry.body.asOf };
}

function faultsOfDialect(dialect: unknown): Refusal[] {
  if (typeof dialect === "string" && Object.hasOwn(DIALECTS, dialect)) return [];
  return [
    refuse("sql/dialect", ["dialect"], { given: String(dialect), known: Object.keys(DIALECTS).join(", ") }),
  ];
}

function faultsOfDraw(
  { registry }: CarriedYear,
  { policy, named, asOf }: AnnouncedDraw,
  facts: Readonly<Record<string, ColumnType>>,
): Refusal[] {
  return [
    ...(registry.asOf === asOf
      ? []
      : [refuse("sql/other-day", ["year", "registry"], { asOf: registry.asOf, needed: asOf })]),
    ...faultsOfMatter(policy, named.matter, facts),
  ];
}

function statementsOf(
  year: CarriedYear,
  { policy, named, plan, draw }: AnnouncedDraw,
  asked: PoolCase,
): AskedDraw {
  const { registry, chronicle } = year;
  const sight = once(() => openSight(registry, policy.classes));
  const now = yearSoFar({ policy, chronicle: openReading(year.ledger)(draw.seq) });
  const inputs = { policy, registry, named, sight };
  const pool = preparePool({ ...inputs, soFar: yearAnnounced({ policy, chronicle }, plan) });
  const barred = barredSince(registry.units.ids, pool, preparePool({ ...inputs, soFar: now }));
  const known = knownUnits(now);
  const { dialect } = asked;
  const { seed } = draw.body;
  const placesOf = (s: number): number => plan.strata[s]!.quota + named.matter.reserve + barred.size;
  const isByScore = (s: number): boolean => named.matter.strata[s]!.risk !== undefined;
  return {
    known,
    prepare: [
      ...dialect.keep(DECIDED, decidedQuery(decidedRows(registry, pool, named.matter, known), dialect)),
      ...dialect.keep(POOL, poolQuery(asked, DECIDED)),
    ],
    sizes: `SELECT stratum, rule, COUNT(*) AS units, COUNT(must) AS must FROM ${POOL} GROUP BY stratum, rule`,
    places: placesQuery({
      ...{ seed, drawId: plan.drawId, dialect, pool: POOL },
      places: plan.strata.map(({ eligible, forced = 0 }, s) => ({
        ...{ stratum: s, units: eligible - forced, places: placesOf(s), byScore: isByScore(s) },
      })),
    }),
    poolOf: (stratum) =>
      `SELECT id FROM ${POOL} WHERE rule IS NULL AND stratum = ${Number(stratum)} ORDER BY ${dialect.byBytes("id")}`,
    compare: (answers) => compareDraw({ named, plan, draw: draw.body, rules: pool.rules, barred }, answers),
  };
}
