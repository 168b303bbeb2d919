/**
 * New scores from what the ledger says since the last rating: bad findings, penalties, accidents and
 * complaints raise them, clean visits and repairs lower them, as the policy has published. The next year's
 * registry carries the scores, and its classes follow.
 */

import { digestOf } from "../kernel/canonical-json.js";
import { instantDay, isDay } from "../kernel/iso-date.js";
import { WrongType } from "../kernel/misuse.js";
import { type Refusal, refusalText } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { told } from "../kernel/told.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { EventKind, RatingBody } from "../ledger/year-bodies.js";
import type { Policy } from "../policy/policy.js";
import type { ScoreCause, ScoreRule, Scoring } from "../policy/scoring.js";
import { listUnits } from "../registry/registry.js";
import type { UnitRow } from "../registry/rows.js";
import { factIn } from "../registry/unit.js";
import { atDoorOfPart, faultsOfParsed } from "../year/at-door.js";
import { nameIn, visitIn } from "../year/draw-chronicle.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import { policyNow, stateRegistry } from "../year/state-inputs.js";
import { type CarriedYear, type Occasion, write, type Year } from "../year/year.js";
import { refuse } from "./refuse.js";

export interface RateUnitsInput extends Occasion {
  /** Last day of what counts. */
  readonly until: string;
}

export interface RatedUnits {
  readonly rating: RatingBody;
  readonly year: Year;
}

const FIELDS: FieldsOf<RateUnitsInput> = { ...OCCASION, until: true };

/**
 * Works out and records the new scores.
 *
 * Refused: a policy without `classes.scoring`, or one that is not the policy of the ledger (codes
 * `rating/…`).
 *
 * @example
 * rateUnits(drawn.year, { until: "2026-12-31", at: "2027-01-04T09:00:00+08:00", by }).ok; // false: the policy has no scoring
 */
export function rateUnits(year: Year, input: RateUnitsInput): Result<RatedUnits> {
  return atDoorOfPart(year, input, FIELDS, rateChecked);
}

function rateChecked(year: CarriedYear, input: RateUnitsInput): Result<RatedUnits> {
  const { policy } = year;
  const { until } = input;
  const now = policyNow(year.chronicle, policy);
  const faults: Refusal[] = faultsOfTime(year, input);
  if (policy.classes?.scoring === undefined)
    faults.push(refuse("rating/no-rules", ["policy", "classes"], { policy: policy.id }));
  if (now === undefined || now.body.digest !== digestOf(policy))
    faults.push(refuse("rating/policy", ["policy"], { policy: policy.id }));
  if (!isDay(until)) faults.push(refuse("schedule/day", ["until"], { day: String(until) }));
  if (faults.length > 0) return reject(faults);
  const stated = stateRegistry(year, input);
  const units = ratedUnits(year, until);
  const rating: RatingBody = { policy: now!.hash, registry: stated.registry, until, units };
  return accept({ rating, year: write(stated.year, "rating", rating, input) });
}

/** Units whose score changes, in byte order. */
export function ratedUnits(
  year: Pick<CarriedYear, "policy" | "registry" | "ledger" | "chronicle">,
  until: string,
): RatingBody["units"] {
  const { policy, registry } = year;
  const { fact, scoring } = policy.classes!;
  const reasons = reasonsSince(year, until);
  return [...listUnits(registry)].flatMap(({ id, facts }) => {
    const score = factIn(facts, fact);
    const before = typeof score === "number" ? score : null;
    const because = reasons.get(id) ?? [];
    if (because.length === 0) return [];
    const sum = because.reduce((total, { points }) => total + points, before ?? scoring!.start);
    const after = Math.max(scoring!.least, Math.min(scoring!.most, sum));
    return after === before ? [] : [{ unit: id, before, after, because }];
  });
}

/** What moves scores since the authority's last rating, by the id under which each unit goes on: no registry is asked. */
export function reasonsSince(
  year: Pick<CarriedYear, "policy" | "ledger" | "chronicle">,
  until: string,
): ReadonlyMap<string, Because> {
  const { scoring } = year.policy.classes!;
  const causes = [...causesSince(year, until)];
  return new Map(causes.map(([unit, own]) => [unit, pointsFor(scoring!, own)]));
}

type Because = RatingBody["units"][number]["because"];

interface Cause {
  readonly seq: number;
  readonly on: ScoreCause;
  readonly codes: readonly string[];
}

/** What has happened to each unit since the authority's last rating, in the order of the ledger. */
function causesSince(
  { ledger, policy: { authority }, chronicle }: Pick<CarriedYear, "ledger" | "policy" | "chronicle">,
  until: string,
): Map<string, Cause[]> {
  const causes = new Map<string, Cause[]>();
  const note = (unit: string, cause: Cause): void => {
    const name = nameIn(chronicle, unit);
    causes.set(name, [...(causes.get(name) ?? []), cause]);
  };
  for (const entry of ledger.slice(lastRating(ledger, authority) + 1)) {
    const { seq } = entry;
    if (isKind(entry, "event") && entry.body.day <= until)
      note(entry.body.unit, { seq, on: entry.body.event satisfies EventKind, codes: [] });
    if (!isKind(entry, "result") || instantDay(entry.at) > until) continue;
    if (!entry.body.drawId.startsWith(`${authority}/`)) continue;
    const { drawId, unit, step } = entry.body;
    const state = visitIn(chronicle, drawId, unit)?.result ?? null;
    if (state === null || state.stage !== "published") continue;
    if (step === "publish") note(unit, { seq, on: "result", codes: state.codes });
    if (step === "close") note(unit, { seq, on: "follow-up-closed", codes: [] });
  }
  return causes;
}

function lastRating(ledger: Ledger, authority: string): number {
  const ratings = ledger.flatMap((entry) => (isKind(entry, "rating") ? [entry] : []));
  const own = ratings.filter(({ body }) => {
    const rules = ledger.find(({ hash }) => hash === body.policy);
    return rules !== undefined && isKind(rules, "policy") && rules.body.policy.authority === authority;
  });
  return own.at(-1)?.seq ?? -1;
}

/** The first rule that fits each cause gives the points, as often as it may. */
function pointsFor({ rules }: Scoring, causes: readonly Cause[]): Because {
  const times = new Map<string, number>();
  return causes.flatMap(({ seq, on, codes }) => {
    const rule = rules.find((each) => each.on === on && fitsCodes(each, codes));
    if (rule === undefined) return [];
    const count = (times.get(rule.id) ?? 0) + 1;
    times.set(rule.id, count);
    return count > (rule.most ?? Number.POSITIVE_INFINITY)
      ? []
      : [{ seq, rule: rule.id, points: rule.points }];
  });
}

function fitsCodes({ codes }: ScoreRule, found: readonly string[]): boolean {
  return codes === undefined || codes.some((code) => found.includes(code));
}

/**
 * Rows of units with the new scores: what next year's registry is read from.
 *
 * @throws TypeError when something else is handed over
 * @example
 * withScores([{ id: "U-1" }], policy, { policy: "", registry: "", until: "2026-12-31", units: [] }); // [{ id: "U-1" }]
 */
export function withScores(rows: readonly UnitRow[], policy: Policy, rating: RatingBody): UnitRow[] {
  return told("withScores", "It takes rows, a policy and the body of a rating.", () => {
    const faults = faultsOfParsed({ policy });
    if (faults.length > 0)
      throw new WrongType(`${faults.map(refusalText).join("; ")}. Give what \`parsePolicy\` gives`);
    return scoredRows(rows, policy, rating);
  });
}

function scoredRows(rows: readonly UnitRow[], { classes }: Policy, { units }: RatingBody): UnitRow[] {
  const scores = new Map(units.map(({ unit, after }) => [unit, after]));
  return rows.map((row) => {
    const score = scores.get(row.id);
    return score === undefined || classes === undefined
      ? row
      : { ...row, facts: { ...row.facts, [classes.fact]: score } };
  });
}
