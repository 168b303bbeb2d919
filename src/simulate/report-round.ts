/**
 * The report of a round: loads and their spread, level and band, pairs that meet, people who return to a
 * unit, and how well the teams could have been foretold. Entropy, best guess and forced seats come from
 * simulated seeds.
 */

import type { CompleteTeams } from "../assign/draw-teams.js";
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Registry, visitsOf } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { firstDay, yearAnnounced } from "../round/draw-both.js";
import { atDoor } from "../year/at-door.js";
import { type FieldsOf, WHICH_ROUND } from "../year/fields-of.js";
import { seatsNow } from "../year/seats-now.js";
import { findStaffedRound } from "../year/staffed-round.js";
import { staffingCase } from "../year/staffing-of.js";
import type { WhichRound } from "../year/which-round.js";
import { type CarriedYear, type Year, yearOn } from "../year/year.js";
import { countsIn, loadsOf } from "../year/year-counts.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { carriedInto, type StandingDraw } from "../year/year-state.js";
import { refuse } from "./refuse.js";
import { type SeatChances, seatChances } from "./seat-chances.js";

export type { SeatChances } from "./seat-chances.js";

export interface ReportInput extends WhichRound {
  /** How many seeds are simulated; 200 when left out, 0 for none. */
  readonly seeds?: number;
}

export interface InspectorLoad {
  readonly inspector: string;
  /** Visits in this round, with substitutions; and those of the year before it. */
  readonly load: number;
  readonly carried: number;
  /** Levels and limit of the draw; null where there are none. */
  readonly roundLevel: number | null;
  readonly yearLevel: number | null;
  readonly limit: number | null;
}

export interface PairReport {
  /** Teams of the round count once for each two of their people. */
  readonly meetings: number;
  readonly distinct: number;
  /** Pairs that met most often this year, this round among it. */
  readonly most: number;
  readonly mostOften: readonly (readonly [string, string])[];
  /** Seats at which the limit on repeated pairs could not be kept. */
  readonly over: number;
}

/** Somebody who goes to a unit where they were before the day of the draw. */
export interface ReturnVisit {
  readonly unit: string;
  readonly inspector: string;
  /** Their last visit there before that day that the history knows. */
  readonly last: string;
}

export interface Predictability {
  /** How many were tried, those among them that cannot be staffed. */
  readonly seeds: number;
  readonly seats: readonly SeatChances[];
  /** Means over the seats. */
  readonly bestGuess: number;
  readonly bits: number;
  readonly evenness: number;
  /** Share of the seats that one and the same person takes under every seed that fills them. */
  readonly forced: number;
}

export interface RoundReport {
  readonly drawId: string;
  readonly loads: readonly InspectorLoad[];
  /** Smallest, largest and mean load of those who could take a seat. */
  readonly spread: { readonly least: number; readonly most: number; readonly mean: number };
  /** Band of the policy and band that was needed; null without levels. */
  readonly band: { readonly asked: number; readonly used: number } | null;
  readonly pairs: PairReport;
  readonly returns: readonly ReturnVisit[];
  /** null when no seeds were simulated. */
  readonly predictability: Predictability | null;
}

const FIELDS: FieldsOf<ReportInput> = { ...WHICH_ROUND, seeds: true };

/**
 * Reports on the teams of a drawn round.
 *
 * Refuses a round without teams that stand, another policy than that of the draw, a number of seeds that is
 * none (codes `round/…`, `simulate/…`).
 *
 * @example
 * const report = orThrow(reportRound(drawn.year, { round: "2026-Q1", seeds: 20 }));
 * report.predictability!.bestGuess; // 1 would mean: known beforehand
 */
export function reportRound(year: Year, input: ReportInput): Result<RoundReport> {
  return atDoor(year, input, FIELDS, reportChecked);
}

function reportChecked(year: CarriedYear, input: ReportInput): Result<RoundReport> {
  const { ledger, policy, registry } = year;
  const { seeds = 200 } = input;
  const found = findStaffedRound(year, input);
  const faults: Refusal[] = found.ok ? [] : [...found.refusals];
  if (!Number.isSafeInteger(seeds) || seeds < 0)
    faults.push(refuse("simulate/seeds", ["seeds"], { value: String(seeds) }));
  if (!found.ok || faults.length > 0) return reject(faults);
  const { named, draw } = found.value;
  const { teams } = draw.teams.body;
  if (teams === null) return reject([refuse("round/no-teams", ["round"], { round: input.round })]);
  const then = yearOn(ledger.slice(0, draw.draw.seq), { policy, registry });
  const before = yearSoFar(then);
  const announced = yearAnnounced(then, draw.plan.body);
  const { drawId, seed } = draw.draw.body;
  const since = firstDay(draw.plan.body, instantDay(draw.draw.at));
  const staffing = staffingCase(
    { policy, registry, named, soFar: before, announced, drawId, seed, since },
    draw.draw.body,
  );
  const loads = loadsOfRound({ draw, teams }, announced, registry);
  return accept({
    drawId,
    loads,
    spread: spreadOf(loads),
    band: bandOf(teams, named.matter.team.band),
    pairs: pairsOf({ draw, teams }, before),
    returns: returnsOf(draw, registry),
    predictability: seeds === 0 ? null : predictabilityOf(seatChances(staffing, seeds), seeds),
  });
}

/** A draw with the teams that it drew. */
interface TeamedDraw {
  readonly draw: StandingDraw;
  readonly teams: CompleteTeams;
}

function loadsOfRound(
  { draw, teams }: TeamedDraw,
  announced: YearSoFar,
  { inspectors }: Registry,
): InspectorLoad[] {
  const carried = carriedInto(announced, inspectors);
  const levels = new Map((teams.levels ?? []).map((level) => [level.inspector, level]));
  const loads = loadsOf([draw]);
  return inspectors.map(({ id }) => ({
    inspector: id,
    load: loads.get(id) ?? 0,
    carried: carried.get(id) ?? 0,
    roundLevel: levels.get(id)?.round ?? null,
    yearLevel: levels.get(id)?.year ?? null,
    limit: levels.get(id)?.limit ?? null,
  }));
}

function spreadOf(loads: readonly InspectorLoad[]): RoundReport["spread"] {
  const able = loads
    .filter(({ load, roundLevel }) => load > 0 || roundLevel === null || roundLevel > 0)
    .map(({ load }) => load);
  if (able.length === 0) return { least: 0, most: 0, mean: 0 };
  return {
    least: able.reduce((least, load) => Math.min(least, load)),
    most: able.reduce((most, load) => Math.max(most, load)),
    mean: able.reduce((sum, load) => sum + load, 0) / able.length,
  };
}

function bandOf({ band }: CompleteTeams, asked: number): RoundReport["band"] {
  return band === null ? null : { asked, used: band };
}

function pairsOf({ draw, teams }: TeamedDraw, before: YearSoFar): PairReport {
  const now = countsIn({ draws: [draw], cases: [] }).meetings();
  const year = countsIn({ ...before, draws: [...before.draws, draw] }).meetings();
  // There may be more pairs than a function takes arguments.
  const most = year.reduce((most, [, , times]) => Math.max(most, times), 0);
  return {
    meetings: now.reduce((sum, [, , times]) => sum + times, 0),
    distinct: now.length,
    most,
    mostOften: most < 2 ? [] : year.filter(([, , times]) => times === most).map(([a, b]) => [a, b] as const),
    over: teams.seats.filter(({ pairOver }) => pairOver).length,
  };
}

/** A later registry knows the visits of the round itself, too: they are no returns. */
function returnsOf(draw: StandingDraw, registry: Registry): ReturnVisit[] {
  const drawnOn = instantDay(draw.draw.at);
  return seatsNow(draw).flatMap(({ unit, inspector }) => {
    const row = rowOf(registry.units, unit);
    const visits = row === -1 ? [] : visitsOf(registry, row);
    const last = visits
      .filter(({ day, inspectors }) => day < drawnOn && inspectors.includes(inspector))
      .at(-1);
    return last === undefined ? [] : [{ unit, inspector, last: last.day }];
  });
}

function predictabilityOf(seats: readonly SeatChances[], seeds: number): Predictability {
  const mean = (of: (seat: SeatChances) => number): number =>
    seats.length === 0 ? 0 : seats.reduce((sum, seat) => sum + of(seat), 0) / seats.length;
  return {
    seeds,
    seats,
    bestGuess: mean(({ bestGuess }) => bestGuess),
    bits: mean(({ bits }) => bits),
    evenness: mean(({ evenness }) => evenness),
    forced: mean(({ forced }) => (forced ? 1 : 0)),
  };
}
