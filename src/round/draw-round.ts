/**
 * One round, from the registries to the record: plan, first random draw, second random draw.
 *
 * Here the rooms meet: `drawRound` asks the plan what is owed, draws the units, draws the teams, and writes
 * down each step before the next.
 */

import { canonicalJson } from "../kernel/canonical-json.js";
import { instantDay, offsetOf } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { type Accepted, accept, type Result, reject } from "../kernel/result.js";
import type { Commits, PlanBody } from "../ledger/bodies.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { CountedPool, LeftOut } from "../pool/counted-pool.js";
import { announcementOf } from "../random/announcement.js";
import type { SeedSource } from "../random/seed.js";
import { faultsOfKept } from "../year/announced-seed.js";
import { atDoor } from "../year/at-door.js";
import type { Attempt } from "../year/attempts.js";
import { attemptsOfRound, drawIdFor } from "../year/attempts-of-round.js";
import type { FieldsOf } from "../year/fields-of.js";
import type { DrawInput } from "../year/round-input.js";
import { faultsOfOccasion, ROUND_FIELDS, readSeed } from "../year/round-input.js";
import { warningsOfSeed, warningsOfTiming } from "../year/round-warnings.js";
import { faultOfPolicy } from "../year/staffed-round.js";
import { matchesSnapshot } from "../year/state-inputs.js";
import { type CarriedYear, write, type Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";
import { type Announced, announceNamed } from "./announce-round.js";
import { drawBoth, firstDay, yearAnnounced } from "./draw-both.js";
import { type DrawnRound, drawnRound } from "./drawn-round.js";
import { faultsOfOrder } from "./faults-of-announcement.js";
import { promisesInRound } from "./promises-in-round.js";
import { refuse } from "./refuse.js";

export const DRAW_FIELDS: FieldsOf<DrawInput> = { ...ROUND_FIELDS, seed: true, checked: true };

/**
 * Draws one round: announces it (unless that has been done), draws units, draws teams, and writes all of it
 * to the ledger.
 *
 * An impossible staffing is not a refusal: the units are drawn, and `impossible` says which seats cannot be
 * filled and why. Refused with everything named and nothing written: bad sources, sources that are not the
 * announced ones, inputs that changed since the announcement, a round that is drawn already (unless `again`
 * gives reason and approver and the seed has new sources).
 *
 * @example
 * const { units, visits } = orThrow(drawRound(openYear({ policy, registry }), { round: "2026-Q1", seed: [{ type: "plain", value: "2026" }],
 *   at: "2026-01-05T09:00:00+08:00", by: "officer-1" }));
 * visits.length === units.length; // true: every drawn unit has a team
 */
export function drawRound(year: Year, input: DrawInput): Result<DrawnRound> {
  return atDoor(year, input, DRAW_FIELDS, drawChecked);
}

function drawChecked(year: CarriedYear, input: DrawInput): Result<DrawnRound> {
  const toDraw = readRound(year, input);
  if (!toDraw.ok) return toDraw;
  const announced = ensureAnnounced(year, input, toDraw.value);
  return announced.ok ? drawnWith(announced, input, toDraw.value) : announced;
}

/** The same of a registry that is kept elsewhere: announced before, and with how many units each rule leaves out there. */
export function drawCounted(
  year: CarriedYear,
  input: DrawInput,
  byRule: LeftOut["byRule"],
): Result<DrawnRound> {
  const toDraw = readRound(year, input);
  if (!toDraw.ok) return toDraw;
  const { named } = toDraw.value;
  const last = openAttempt(year, input, named);
  const commits = last?.plan.body.commits;
  if (last === undefined || commits === undefined)
    return reject([refuse("round/not-announced", ["round"], { round: named.round.id })]);
  const announced = keptAnnouncement(year, input, toDraw.value, last);
  if (!announced.ok) return announced;
  const counted = countedThere(last.plan.body, commits, byRule);
  return drawnWith({ ...announced, value: { ...announced.value, counted } }, input, toDraw.value);
}

function countedThere({ strata }: PlanBody, commits: Commits, byRule: LeftOut["byRule"]): CountedPool {
  const count = byRule.reduce((sum, each) => sum + each.count, 0);
  return {
    strata: strata.map(({ units, eligible, forced = 0 }, s) => {
      const { pool, must } = commits.strata[s]!;
      return { units, eligible, forced, pool, must };
    }),
    leftOut: { count, byRule, digest: commits.leftOut },
  };
}

function readRound(year: CarriedYear, input: DrawInput): Result<ToDraw> {
  const named = findRound(year.policy, input.round, input.matter);
  const sources = readSeed(input.seed);
  const faults = [
    ...(named.ok ? [] : named.refusals),
    ...(sources.ok ? [] : sources.refusals),
    ...faultsOfOccasion(year, input),
  ];
  if (!named.ok || !sources.ok || faults.length > 0) return reject(faults);
  return accept({ named: named.value, sources: sources.value });
}

function drawnWith(announced: Accepted<Announced>, input: DrawInput, toDraw: ToDraw): Result<DrawnRound> {
  const outcome = drawAnnounced(announced.value, input, toDraw);
  return accept(outcome, [
    ...announced.warnings,
    ...warningsOfSeed(toDraw.sources, input.checked),
    ...warningsOfPromises(announced.value.year, toDraw.named, outcome),
  ]);
}

/** The round that is drawn, and the sources of its seed. */
interface ToDraw {
  readonly named: NamedRound;
  readonly sources: readonly SeedSource[];
}

/** Drawn units whose promise runs out before the round ends, as the ledger knew them before the draw. */
function warningsOfPromises(
  year: CarriedYear,
  named: NamedRound,
  { draw }: Pick<DrawnRound, "draw">,
): Refusal[] {
  const drawn = draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit));
  const { policy, registry, sight } = year;
  return promisesInRound({ policy, registry, named, sight, soFar: yearSoFar(year) }, drawn);
}

/** The year with an open announcement of the round that these sources fit. */
function ensureAnnounced(year: CarriedYear, input: DrawInput, toDraw: ToDraw): Result<Announced> {
  const last = openAttempt(year, input, toDraw.named);
  if (last !== undefined) return keptAnnouncement(year, input, toDraw, last);
  const attempts = attemptsOfRound(year, toDraw.named);
  const repeated = sourceUsedBefore(attempts, toDraw.sources);
  return repeated !== undefined && (input.again !== undefined || attempts.at(-1)?.void !== undefined)
    ? reject([refuse("seed/used-before", ["seed"], { drawId: repeated.drawId })])
    : announceNow(year, input, { ...toDraw, attempt: attempts.length + 1 });
}

/** Announced and not drawn yet. */
function openAttempt(
  year: CarriedYear,
  { again }: Pick<DrawInput, "again">,
  named: NamedRound,
): Attempt | undefined {
  const last = attemptsOfRound(year, named).at(-1);
  const isOpen = last?.draw === undefined && last?.void === undefined && again === undefined;
  return isOpen ? last : undefined;
}

/** The sources are those that were announced, and nothing that the announcement was made of has changed. */
function keptAnnouncement(
  year: CarriedYear,
  { at }: Pick<DrawInput, "at">,
  { named, sources }: ToDraw,
  last: Attempt,
): Result<Announced> {
  const { drawId, plan, sources: promised } = last;
  if (!matchesSnapshot(year, plan.body) || faultOfPolicy(year, plan.body.policy, drawId) !== undefined) {
    return reject([refuse("round/inputs-changed", ["registry"], { drawId })]);
  }
  const unkept = faultsOfKept(sources, promised?.body ?? { announced: [] }, { drawId, at });
  if (promised === undefined || unkept.length > 0) return reject(unkept);
  const late = faultsOfOrder(year, named);
  if (late.length > 0) return reject(late);
  const timing = { registry: year.registry, round: named.round, at };
  return accept({ year, plan: plan.body, sources: promised.hash }, [
    ...warningsOfTiming(timing),
    ...onAnotherDay(last, at),
  ]);
}

/**
 * Another day than was announced changes no unit. A later one may change days, and an earlier one lets nobody watch who
 * comes on the day that was said.
 */
function onAnotherDay({ drawId, plan }: Attempt, at: string): Refusal[] {
  const [drawOn, day] = [plan.body.commits?.drawOn, instantDay(at)];
  if (drawOn === undefined || day === drawOn) return [];
  const from = `${drawOn}T00:00:00${offsetOf(at)}`;
  return day > drawOn
    ? [refuse("round/drawn-late", ["at"], { drawId, drawOn, day })]
    : [refuse("round/drawn-early", ["at"], { drawId, drawOn, at, from })];
}

function announceNow(
  year: CarriedYear,
  input: DrawInput,
  { named, sources, attempt }: ToDraw & { readonly attempt: number },
): Result<Announced> {
  const drawId = drawIdFor(year.policy, named, attempt);
  return announceNamed(
    year,
    { ...input, sources: sources.map((source) => announcementOf(source, drawId)) },
    named,
  );
}

/** A second attempt with a source of the first would be a free redraw. */
function sourceUsedBefore(attempts: readonly Attempt[], sources: readonly SeedSource[]): Attempt | undefined {
  const now = new Set(sources.map((source) => canonicalJson(source)));
  return attempts.find(({ draw }) => draw?.body.sources.some((source) => now.has(canonicalJson(source))));
}

function drawAnnounced(
  { year, plan, sources: announcement, pool: known, counted }: Announced,
  input: DrawInput,
  { named, sources }: ToDraw,
): DrawnRound {
  const { policy, registry, sight } = year;
  const since = firstDay(plan, instantDay(input.at));
  const soFar = yearSoFar(year);
  // Where nothing has been written since, the year is as the announcement found it.
  const announced = year.chronicle.head === announcement ? soFar : yearAnnounced(year, plan);
  const opened = {
    sight,
    ...(known === undefined ? {} : { pool: known }),
    ...(counted === undefined ? {} : { counted }),
  };
  const { pool, draw, teams } = drawBoth({
    policy,
    registry,
    named,
    soFar,
    announced,
    plan,
    sources,
    since,
    ...opened,
  });
  const drawn = write(year, "draw", { ...draw, announcement, sources }, input);
  const staffed = write(drawn, "teams", { ...teams, draw: drawn.chronicle.head }, input);
  return drawnRound(staffed, { plan, pool, draw, teams });
}
