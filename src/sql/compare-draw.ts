/** What a database answers, held against the draw that the ledger has. */

import type { StratumDraw } from "../draw/draw-strata.js";
import type { RankedUnit } from "../draw/ranked-unit.js";
import { type ScoredUnit, type StratumOrder, takeByRisk } from "../draw/stratum-order.js";
import { type Barred, takeFirst } from "../draw/take-first.js";
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson, digestOf } from "../kernel/canonical-json.js";
import type { Refusal } from "../kernel/refusal.js";
import type { DrawBody, PlanBody } from "../ledger/bodies.js";
import type { NamedRound } from "../policy/named-round.js";
import type { UnitRule } from "../policy/rule-ids.js";
import { refuse } from "./refuse.js";

/** Rows as the statements name them; a driver may give whole numbers as bigints. */
export interface AnswersOfDraw {
  readonly sizes: readonly SizeRow[];
  readonly places: readonly PlaceRow[];
  /** Ids of the pool of a stratum in byte order, by its place in the policy; a pool that is left out is not compared. */
  readonly pools?: readonly { readonly stratum: number; readonly ids: readonly string[] }[];
}

/** As a driver gives it; that of PostgreSQL gives a BIGINT as text. */
export type WholeNumber = number | bigint | string;

export interface SizeRow {
  readonly stratum: WholeNumber | null;
  readonly rule: WholeNumber | null;
  readonly units: WholeNumber;
  readonly must: WholeNumber;
}

export interface PlaceRow {
  readonly stratum: WholeNumber;
  readonly id: string;
  readonly ticket: string;
  readonly must: WholeNumber | null;
  readonly score: WholeNumber | null;
}

export interface DrawCompared {
  /** True where everything that was asked is what the ledger says. */
  readonly agrees: boolean;
  /** One for each number, pool or list that differs; else the one that says that they agree. */
  readonly said: readonly Refusal[];
}

/** What the ledger says, and what the draw was made from. */
export interface DrawOnLedger {
  readonly named: NamedRound;
  readonly plan: PlanBody;
  readonly draw: Pick<DrawBody, "strata" | "leftOut">;
  readonly rules: readonly UnitRule[];
  readonly barred: Barred;
}

export function compareDraw(ledger: DrawOnLedger, answers: AnswersOfDraw): DrawCompared {
  const differences = [
    ...differencesOfSizes(ledger, answers.sizes),
    ...differencesOfPools(ledger, answers.pools ?? []),
    ...ledger.draw.strata.flatMap((_, s) => differencesOfStratum(ledger, answers.places, s)),
  ];
  const agrees = differences.length === 0;
  return { agrees, said: agrees ? [refuse("sql/agrees", [], { drawId: ledger.plan.drawId })] : differences };
}

function differencesOfSizes(of: DrawOnLedger, sizes: readonly SizeRow[]): Refusal[] {
  return [...sizesOfStrata(of, sizes), ...sizesOfRules(of, sizes)]
    .filter(({ ledger, database }) => ledger !== database)
    .map(({ code, ...facts }) => refuse(code, ["sizes"], facts));
}

function sizesOfStrata({ plan }: DrawOnLedger, sizes: readonly SizeRow[]) {
  return plan.strata.flatMap(({ stratum, units, eligible, forced = 0 }, s) => {
    const own = sizes.filter((row) => row.stratum !== null && Number(row.stratum) === s);
    const free = own.filter(({ rule }) => rule === null);
    return [
      { code: "sql/units-differ", stratum, ledger: units, database: countIn(own, "units") },
      { code: "sql/eligible-differ", stratum, ledger: eligible, database: countIn(free, "units") },
      { code: "sql/forced-differ", stratum, ledger: forced, database: countIn(free, "must") },
    ] as const;
  });
}

function sizesOfRules({ draw, rules }: DrawOnLedger, sizes: readonly SizeRow[]) {
  return rules.map((rule, at) => ({
    code: "sql/left-out-differs" as const,
    rule,
    ledger: draw.leftOut.byRule.find((each) => each.rule === rule)?.count ?? 0,
    database: countIn(
      sizes.filter((row) => row.rule !== null && Number(row.rule) === at),
      "units",
    ),
  }));
}

function countIn(rows: readonly SizeRow[], of: "units" | "must"): number {
  return rows.reduce((sum, row) => sum + Number(row[of]), 0);
}

function differencesOfPools({ draw }: DrawOnLedger, pools: NonNullable<AnswersOfDraw["pools"]>): Refusal[] {
  return pools.flatMap(({ stratum, ids }) => {
    const drawn = draw.strata[stratum];
    return drawn === undefined || digestOf(ids) === drawn.poolDigest
      ? []
      : [refuse("sql/pool-differs", ["pools", stratum], { stratum: drawn.stratum, ids: ids.length })];
  });
}

function differencesOfStratum(ledger: DrawOnLedger, places: readonly PlaceRow[], s: number): Refusal[] {
  const onLedger = ledger.draw.strata[s]!;
  const found = stratumFound(ledger, places, s);
  const { stratum } = onLedger;
  const at = placeOfDifference(onLedger.drawn, found.drawn);
  if (at !== undefined)
    return [
      refuse("sql/drawn-differs", ["places", s], {
        ...{ stratum, place: at + 1 },
        ...{ ledger: onLedger.drawn[at]?.unit ?? null, database: found.drawn[at]?.unit ?? null },
      }),
    ];
  return (["quota", "shortfall", "skipped", "reserve", "cutOff"] as const)
    .filter((field) => canonicalJson(onLedger[field] ?? null) !== canonicalJson(found[field] ?? null))
    .map((field) => refuse("sql/rest-differs", ["places", s], { stratum, field }));
}

/** Where two lists first differ, in whatever of a unit. */
function placeOfDifference(one: readonly RankedUnit[], other: readonly RankedUnit[]): number | undefined {
  const texts = [one, other].map((list) => list.map((each) => canonicalJson(each)));
  const longest = Math.max(one.length, other.length);
  return Array.from({ length: longest }, (_, at) => at).find((at) => texts[0]![at] !== texts[1]![at]);
}

/** The stratum as the answers draw it. */
function stratumFound(
  { named, plan, rules, barred }: DrawOnLedger,
  places: readonly PlaceRow[],
  s: number,
): Omit<StratumDraw, "pool" | "poolDigest"> {
  const { stratum, quota } = plan.strata[s]!;
  const { risk } = named.matter.strata[s]!;
  const rows = onceEach(places.filter((row) => Number(row.stratum) === s));
  const musts = rows.flatMap(({ id, ticket, must }) =>
    must === null ? [] : [{ unit: id, ticket, forced: rules[Number(must)]! }],
  );
  const forced = takeFirst(musts, musts.length, barred);
  const left = { places: quota - forced.drawn.length, barred };
  const others = rows.filter(({ must }) => must === null).map(scored);
  const taken =
    risk === undefined ? takeByTicket(others.map(withoutScore), left) : takeByRisk(others, risk, left);
  const drawn = [...forced.drawn, ...taken.drawn];
  const skipped = [...forced.skipped, ...taken.skipped];
  return {
    ...{ stratum, quota, shortfall: quota - drawn.length, drawn },
    ...(skipped.length === 0 ? {} : { skipped }),
    ...{ reserve: taken.reserve.slice(0, named.matter.reserve), cutOff: taken.cutOff },
  };
}

/** In order of their tickets. */
function onceEach(rows: readonly PlaceRow[]): PlaceRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => compareBytes(a.ticket, b.ticket));
}

function scored({ id, ticket, score }: PlaceRow): ScoredUnit {
  return { unit: id, ticket, score: score === null ? null : Number(score) };
}

function withoutScore({ unit, ticket }: ScoredUnit): RankedUnit {
  return { unit, ticket };
}

function takeByTicket(
  ranked: readonly RankedUnit[],
  { places, barred }: { readonly places: number; readonly barred: Barred },
): StratumOrder {
  const taken = takeFirst(ranked, places, barred);
  return { ...taken, cutOff: taken.drawn.at(-1)?.ticket ?? null };
}
