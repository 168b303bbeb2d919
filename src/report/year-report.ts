/**
 * The year in figures: what was planned, drawn, void, made, found, put right and published in time; coverage
 * and ratio; the share of chance; caps.
 *
 * Everything is counted from the ledger, so anybody can count it again. Source: catalogue section (c) step
 * 20, rows P07, P10, S-06, U01.
 */

import { instantDay } from "../kernel/iso-date.js";
import { accept, type Result } from "../kernel/result.js";
import { VOID_CODES, type VoidCode } from "../ledger/year-bodies.js";
import type { LaneGround } from "../policy/lane.js";
import type { Policy } from "../policy/policy.js";
import { openCounter } from "../pool/counted-visits.js";
import { pastsOf } from "../pool/unit-past.js";
import { NO_PROBLEM } from "../registry/result-codes.js";
import { atDoor } from "../year/at-door.js";
import { type DrawChronicle, historyNow, nameIn } from "../year/draw-chronicle.js";
import type { DrawState, VisitState } from "../year/draw-state.js";
import { drawnNow } from "../year/drawn-now.js";
import { roundsWithoutDraw } from "../year/rounds-without-draw.js";
import type { CarriedYear, Year } from "../year/year.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import type { DueInput } from "./due-items.js";
import { DUE_FIELDS, type DueItem, dueItems, isAfter } from "./due-items.js";
import { type MissedPeriod, missedPeriods, type StratumPast, targetOfYear } from "./missed-periods.js";
import { type PromiseKept, promisesKept } from "./promises-kept.js";
import { type TwoSamples, twoSamples } from "./two-samples.js";
import { yearAt } from "./year-at.js";

/** One stratum of one matter, over the rounds that were drawn. */
export interface StratumYear {
  readonly matter: string;
  readonly stratum: string;
  /** Units of the stratum in the last round that was drawn. */
  readonly units: number;
  /**
   * What it owed by law (rounded) in the year, up to the last draw: the sum of all its months, quarters or
   * half-years, what one left to the next once; of a period of several years what earlier years left to this
   * one. With several rules by the one that asks most.
   */
  readonly target: number;
  /** Drawn in all rounds, before anything became void. */
  readonly drawn: number;
  readonly void: number;
  /** Visits that stand. */
  readonly standing: number;
  readonly made: number;
  /** Different units with a visit that was made. */
  readonly covered: number;
  /**
   * True when no period of any rule was missed: in each as many visits stand as the law asks for, with what
   * earlier ones left.
   */
  readonly met: boolean;
  /** The periods that fell short, whatever others did too much. */
  readonly missed: readonly MissedPeriod[];
  /** Where the stratum has `risk`: what the part by chance found, and what the part by score. */
  readonly samples?: TwoSamples;
}

/** Results of visits, of the draw and of every lane. */
export interface ResultFigures {
  readonly made: number;
  readonly clean: number;
  readonly found: number;
  /** Follow-ups that were closed, and that are still open. */
  readonly corrected: number;
  readonly open: number;
  readonly published: number;
  readonly inTime: number;
  readonly withdrawn: number;
}

export interface YearReport {
  readonly strata: readonly StratumYear[];
  readonly results: ResultFigures;
  readonly voidByCode: readonly { readonly code: VoidCode; readonly visits: number }[];
  /** Visits by ground; a merged or joint one stands beside its ground and is counted in `occasions` once. */
  readonly visits: readonly {
    readonly ground: "draw" | LaneGround;
    readonly ordered: number;
    readonly merged: number;
  }[];
  /**
   * Ordered visits of this authority, and how often somebody really came: the same unit on the same day is
   * one occasion.
   */
  readonly ordered: number;
  readonly occasions: number;
  /** Visits that chance chose, of all ordered ones. */
  readonly random: number;
  /**
   * For every rule with `atMost`: the most visits of one unit, and how many units are above; a draw never is,
   * visits beside the draw may be.
   */
  readonly caps: readonly {
    readonly matter: string;
    readonly rule: string;
    readonly atMost: number;
    readonly most: number;
    readonly over: number;
  }[];
  /**
   * For every rule with `atLeast`: the units that it concerns, and how many of them have waited longer than
   * was promised.
   */
  readonly promises: readonly PromiseKept[];
  /** Rounds whose last day is before the day of the report and of which no draw stands: in `strata` they owe nothing. */
  readonly notDrawn: readonly RoundNotDrawn[];
}

export interface RoundNotDrawn {
  readonly matter: string;
  readonly round: string;
  /** Last day of its visits. */
  readonly until: string;
}

/**
 * The figures of a year, from what was on its ledger at that instant.
 *
 * Refused: an instant that is none, deadlines that no calendar of the policy knows.
 *
 * @example
 * orThrow(yearReport(drawn.year, { at: "2026-12-31T18:00:00+08:00" })).strata[0].drawn; // 4
 */
export function yearReport(year: Year, input: DueInput): Result<YearReport> {
  return atDoor(year, input, DUE_FIELDS, reportChecked);
}

function reportChecked(year: CarriedYear, { at, calendars }: DueInput): Result<YearReport> {
  const carried = yearAt(year, at);
  const { policy } = carried;
  const soFar = yearSoFar(carried);
  const own = [...soFar.chronicle.draws.values()].filter(
    (draw) => draw.authority === policy.authority && draw.year === policy.year && isOrdered(draw),
  );
  const items = dueItems(carried, { at, ...(calendars === undefined ? {} : { calendars }) });
  if (!items.ok) return items;
  const results = resultFigures(items.value, own, at);
  const standing = own.flatMap((draw) => visitsOf(draw).map((visit) => ({ draw, visit })));
  const ofDraw = standing.filter(({ draw }) => draw.ground === "draw");
  return accept({
    strata: strataOf(policy, soFar),
    results,
    voidByCode: VOID_CODES.map((code) => ({ code, visits: countVoid(own, code) })).filter(
      ({ visits }) => visits > 0,
    ),
    visits: byGround(own),
    ordered: standing.length,
    occasions: countOccasions(soFar.chronicle, standing),
    random: ofDraw.length,
    caps: capsOf(carried),
    promises: promisesKept(carried, at),
    notDrawn: roundsNotDrawn(policy, soFar, at),
  });
}

function roundsNotDrawn(policy: Policy, { chronicle }: YearSoFar, at: string): RoundNotDrawn[] {
  return roundsWithoutDraw(chronicle, policy).flatMap(({ matter, round: { id: round, until } }) =>
    until < instantDay(at) ? [{ matter, round, until }] : [],
  );
}

function isOrdered({ status }: DrawState): boolean {
  return status === "drawn" || status === "staffed";
}

function visitsOf({ visits }: DrawState): VisitState[] {
  return [...visits.values()].filter((visit) => visit.void === null);
}

function countVoid(draws: readonly DrawState[], code: VoidCode): number {
  return draws.reduce(
    (sum, { visits }) => sum + [...visits.values()].filter((visit) => visit.void === code).length,
    0,
  );
}

function strataOf({ matters }: Policy, { draws, chronicle }: YearSoFar): StratumYear[] {
  return matters.flatMap((matter) => {
    const own = draws.filter(({ plan }) => plan.body.matter === matter.id);
    return matter.strata.flatMap((stratum) => stratumYear({ matter, stratum, draws: own, chronicle }));
  });
}

/** Nothing of a stratum that the matter's last plan did not know. */
function stratumYear(past: StratumPast): StratumYear[] {
  const { matter, stratum, draws, chronicle } = past;
  const isOwn = (each: { readonly stratum: string | null }): boolean => each.stratum === stratum.id;
  const planned = draws.at(-1)?.plan.body.strata.find(isOwn);
  if (planned === undefined) return [];
  const visitsOfDraw = (drawId: string): VisitState[] =>
    [...(chronicle.draws.get(drawId)?.visits.values() ?? [])].filter(isOwn);
  const sampled = draws.map((draw) => ({ draw, visits: visitsOfDraw(draw.drawId) }));
  const known = sampled.flatMap(({ visits }) => visits);
  const made = known.filter((visit) => visit.result !== null && visit.void === null);
  const missed = missedPeriods(past);
  return [
    {
      matter: matter.id,
      stratum: stratum.id,
      units: planned.units,
      target: targetOfYear(past),
      drawn: draws.reduce((sum, { draw }) => sum + (draw.body.strata.find(isOwn)?.drawn.length ?? 0), 0),
      void: known.filter((visit) => visit.void !== null).length,
      standing: draws.reduce((sum, draw) => sum + drawnNow(draw).filter(isOwn).length, 0),
      made: made.length,
      covered: new Set(made.map(({ unit }) => nameIn(chronicle, unit))).size,
      met: missed.length === 0,
      missed,
      ...(stratum.risk === undefined ? {} : { samples: twoSamples(stratum.id, sampled) }),
    },
  ];
}

function resultFigures(items: readonly DueItem[], own: readonly DrawState[], at: string): ResultFigures {
  const results = own.flatMap((draw) =>
    visitsOf(draw).flatMap(({ result }) => (result === null ? [] : [result])),
  );
  const publications = items.filter(
    ({ what, drawId }) => what === "publication" && own.some((draw) => draw.drawId === drawId),
  );
  const count = (isMeant: (result: (typeof results)[number]) => boolean): number =>
    results.filter(isMeant).length;
  return {
    made: results.length,
    clean: count(({ codes }) => codes.includes(NO_PROBLEM)),
    found: count(({ codes }) => !codes.includes(NO_PROBLEM)),
    corrected: count(({ followUp }) => followUp === "closed"),
    open: count(({ followUp }) => followUp === "open"),
    published: count(({ published }) => published !== null && !isAfter(published, at)),
    inTime: publications.filter(({ due, done }) => done !== null && !isAfter(done, due)).length,
    withdrawn: count(({ stage }) => stage === "withdrawn"),
  };
}

function byGround(own: readonly DrawState[]): YearReport["visits"] {
  const grounds = [...new Set(own.map(({ ground }) => ground))];
  return grounds.map((ground) => {
    const visits = own.filter((draw) => draw.ground === ground).flatMap(visitsOf);
    return { ground, ordered: visits.length, merged: visits.filter((visit) => visit.with !== null).length };
  });
}

/**
 * How often somebody comes to a door: visits that go along with another one, or lie on the same day at the
 * same unit, are one occasion.
 */
export function countOccasions(
  chronicle: DrawChronicle,
  visits: readonly { readonly draw: DrawState; readonly visit: VisitState }[],
): number {
  const names = visits.map(({ draw, visit }) => {
    const unit = nameIn(chronicle, visit.unit);
    return visit.day === null ? `${unit} with ${visit.with ?? draw.drawId}` : `${unit} on ${visit.day}`;
  });
  return new Set(names).size;
}

/** The caps of all matters at the end of the year, with past visits and those of this ledger. */
function capsOf(year: CarriedYear): YearReport["caps"] {
  const { policy } = year;
  const soFar = yearSoFar(year);
  const registry = historyNow(year.registry, soFar.chronicle);
  const pasts = pastsOf(registry, soFar.visits, policy.authority);
  return policy.matters.flatMap(({ id: matter, frequency = [] }) =>
    frequency.flatMap((rule) => {
      if (rule.atMost === undefined) return [];
      const concerns = year.sight().matcher(rule.where);
      const { count } = openCounter(rule, registry, policy.year, pasts);
      let [most, over] = [0, 0];
      for (let row = 0; row < registry.units.size; row++) {
        const visits = concerns(row) ? count(row) : 0;
        most = Math.max(most, visits);
        if (visits > rule.atMost) over++;
      }
      return [{ matter, rule: rule.id, atMost: rule.atMost, most, over }];
    }),
  );
}
