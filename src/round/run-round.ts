/**
 * One round, from the registries to the record: plan, first random draw, second random draw.
 *
 * Here the rooms meet: `runRound` asks the plan what is owed, draws the units, draws the teams, and writes down each step before the next.
 */

import { drawRound, type UnitDraw } from "../draw/draw-round.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { instantDay, laterDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { PlanBody } from "../ledger/bodies.js";
import { headOf, type Ledger } from "../ledger/chain.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import type { Pool } from "../pool/pool.js";
import { openSight } from "../pool/sight.js";
import { announcementOf, fitsAnnouncement } from "../random/announcement.js";
import { checkSources, type SeedSource, seedOf } from "../random/seed.js";
import type { Registry } from "../registry/registry.js";
import { type RoundTeams, staffUnits } from "../teams/staff-units.js";
import { atDoor } from "../year/at-door.js";
import type { Attempt } from "../year/attempts.js";
import { attemptsOfRound, drawIdFor } from "../year/attempts-of-round.js";
import { faultsOfOccasion, type RunInput } from "../year/round-input.js";
import { warningsOfSeed, warningsOfTiming } from "../year/round-warnings.js";
import { faultOfPolicy } from "../year/staffed-round.js";
import { staffingCase } from "../year/staffing-of.js";
import { matchesSnapshot, write } from "../year/state-inputs.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { announceRound, faultsOfOrder } from "./announce-round.js";
import { barredSince } from "./commits.js";
import { preparePool } from "./prepare-round.js";
import { promisesInRound } from "./promises-in-round.js";
import { refuse } from "./refuse.js";

export interface RoundOutcome {
  readonly plan: PlanBody;
  /** Every unit's stratum, and the rule that kept it out of the pool; `leftOutUnits` lists the latter. */
  readonly pool: Pool;
  readonly draw: UnitDraw;
  readonly teams: RoundTeams;
  /** The ledger with the entries of this round. */
  readonly ledger: Ledger;
}

/**
 * Runs one round: announces it (unless that has been done), draws units, draws teams, and writes all of it to the ledger.
 *
 * An impossible staffing is not a refusal: the units are drawn, and `teams` says which seats cannot be filled and why.
 * Refused with everything named and nothing written: bad sources, sources that are not the announced ones, inputs that changed since
 * the announcement, a round that is drawn already (unless `again` gives reason and approver and the seed has new sources).
 *
 * @example
 * const outcome = orThrow(runRound({ registry, policy, round: "2026-Q1", seed: [{ type: "plain", value: "2026" }],
 *   at: "2026-01-05T09:00:00+08:00", by: "officer-1" }));
 * outcome.draw.strata[0].drawn;
 */
export function runRound(input: RunInput): Result<RoundOutcome> {
  return atDoor(input, { needs: ["policy", "registry"], act: runChecked });
}

function runChecked(input: RunInput): Result<RoundOutcome> {
  const named = findRound(input.policy, input.round, input.matter);
  const sources = checkSources(input.seed);
  const faults = [...(named.ok ? [] : named.refusals), ...(sources.ok ? [] : sources.refusals), ...faultsOfOccasion(input)];
  if (!named.ok || !sources.ok || faults.length > 0) return reject(faults);
  const announced = ensureAnnounced(input, named.value, sources.value);
  if (!announced.ok) return announced;
  const outcome = drawAnnounced(input, named.value, sources.value, announced.value);
  return accept(outcome, [
    ...announced.warnings,
    ...warningsOfSeed(sources.value, input.checked),
    ...warningsOfPromises(input, named.value, announced.value, outcome),
  ]);
}

/** Drawn units whose promise runs out before the round ends, as the ledger knew them before the draw. */
function warningsOfPromises({ policy, registry }: RunInput, named: NamedRound, ledger: Ledger, { draw }: RoundOutcome): Refusal[] {
  const drawn = draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit));
  return promisesInRound({ policy, registry, named, year: yearSoFar(ledger, policy) }, drawn);
}

/** The ledger with an open announcement of the round that these sources fit. */
function ensureAnnounced(input: RunInput, named: NamedRound, sources: readonly SeedSource[]): Result<Ledger> {
  const { ledger = [], policy, registry } = input;
  const attempts = attemptsOfRound(ledger, policy, named);
  const last = attempts.at(-1);
  const repeated = sourceUsedBefore(attempts, sources);
  if (repeated !== undefined && (input.again !== undefined || last?.void !== undefined)) {
    return reject([refuse("seed/used-before", ["seed"], { drawId: repeated.drawId })]);
  }
  const open = last !== undefined && last.draw === undefined && last.void === undefined && input.again === undefined;
  if (!open) return announceNow(input, named, sources, attempts.length + 1);
  if (
    !matchesSnapshot(registry, ledger, last.plan.body) ||
    faultOfPolicy(ledger, policy, last.plan.body.policy, last.drawId) !== undefined
  ) {
    return reject([refuse("round/inputs-changed", ["registry"], { drawId: last.drawId })]);
  }
  if (!fitsAnnouncement(sources, last.sources?.body.announced ?? [], last.drawId)) {
    return reject([refuse("seed/not-announced", ["seed"], { drawId: last.drawId })]);
  }
  const late = faultsOfOrder(ledger, policy, named);
  if (late.length > 0) return reject(late);
  return accept(ledger, [...warningsOfTiming({ registry, round: named.round, at: input.at }), ...drawnLate(last, input.at)]);
}

/** Waiting with the draw changes no unit, but it may change days: it is said. */
function drawnLate({ drawId, plan }: Attempt, at: string): Refusal[] {
  const [drawOn, day] = [plan.body.commits?.drawOn, instantDay(at)];
  return drawOn === undefined || day <= drawOn ? [] : [refuse("round/drawn-late", ["at"], { drawId, drawOn, day })];
}

function announceNow(input: RunInput, named: NamedRound, sources: readonly SeedSource[], attempt: number): Result<Ledger> {
  const drawId = drawIdFor(input.policy, named, attempt);
  const announced = announceRound({ ...input, sources: sources.map((source) => announcementOf(source, drawId)) });
  return announced.ok ? accept(announced.value.ledger, announced.warnings) : announced;
}

/** A second attempt with a source of the first would be a free redraw. */
function sourceUsedBefore(attempts: readonly Attempt[], sources: readonly SeedSource[]): Attempt | undefined {
  const now = new Set(sources.map((source) => canonicalJson(source)));
  return attempts.find(({ draw }) => draw?.body.sources.some((source) => now.has(canonicalJson(source))));
}

function drawAnnounced(input: RunInput, named: NamedRound, sources: readonly SeedSource[], ledger: Ledger): RoundOutcome {
  const { policy, registry } = input;
  const attempt = attemptsOfRound(ledger, policy, named).at(-1)!;
  const soFar = yearSoFar(ledger, policy);
  const announced = yearAnnounced(ledger, attempt.plan, { policy, soFar });
  const since = firstDay(attempt.plan.body, instantDay(input.at));
  const { pool, draw, teams } = drawBoth({ policy, registry, named, soFar, announced, plan: attempt.plan.body, sources, since });
  const drawn = write(ledger, "draw", { ...draw, announcement: attempt.sources!.hash, sources }, input);
  const staffed = write(drawn, "teams", { ...teams, draw: headOf(drawn) }, input);
  return { plan: attempt.plan.body, pool, draw, teams, ledger: staffed };
}

/** The year as an announcement found it. Older announcements bind numbers alone: their draws found the year as it stood then. */
export function yearAnnounced(
  ledger: Ledger,
  { seq, body }: Pick<Attempt["plan"], "seq" | "body">,
  { policy, soFar }: Pick<RoundCase, "policy" | "soFar">,
): YearSoFar {
  // Nothing but its own sources was written since: then it is the same year.
  if (body.commits === undefined || ledger.length <= seq + 2) return soFar;
  return yearSoFar(ledger.slice(0, seq), policy);
}

/** No visit lies before the day that was announced for the draw, nor before the day on which it is made. */
export function firstDay({ commits }: PlanBody, drawnOn: string): string {
  return commits === undefined ? drawnOn : laterDay(commits.drawOn, drawnOn);
}

/** What both random draws of an announced round are made of. */
export interface RoundCase {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly named: NamedRound;
  /** The year as it stood when this draw was made. */
  readonly soFar: YearSoFar;
  /** The year as the announcement found it: of this are the pool, those who must be drawn and the loads carried. */
  readonly announced: YearSoFar;
  readonly plan: PlanBody;
  readonly sources: readonly SeedSource[];
  /** First day of visits: of the draw, or the day announced for it. */
  readonly since: string;
}

/** Both random draws. The same case gives the same answer on every machine. */
export function drawBoth(round: RoundCase): Pick<RoundOutcome, "pool" | "draw" | "teams"> {
  const { policy, registry, named, soFar, announced, plan, sources, since } = round;
  const seed = seedOf(sources);
  const sight = openSight(registry, policy.classes);
  const pool = preparePool({ policy, registry, named, soFar: announced, sight });
  const barred =
    announced === soFar ? new Map() : barredSince(registry.units.ids, pool, preparePool({ policy, registry, named, soFar, sight }));
  const draw = drawRound({ units: registry.units, sight, matter: named.matter, pool, barred, plan, seed });
  const staffing = staffingCase({ policy, registry, named, year: soFar, announced, drawId: plan.drawId, seed, since }, draw);
  return { pool, draw, teams: staffUnits(staffing) };
}
