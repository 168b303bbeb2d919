/**
 * One round, from the registries to the record: plan, first random draw, second random draw.
 *
 * Here the rooms meet: `drawRound` asks the plan what is owed, draws the units, draws the teams, and writes
 * down each step before the next.
 */

import { drawStrata } from "../draw/draw-strata.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { instantDay, laterDay, offsetOf } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { PlanBody } from "../ledger/bodies.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import type { Pool } from "../pool/pool.js";
import type { Sight } from "../pool/sight.js";
import { announcementOf } from "../random/announcement.js";
import { type SeedSource, seedOf } from "../random/seed.js";
import type { Registry } from "../registry/registry.js";
import { staffUnits } from "../teams/staff-units.js";
import { faultsOfKept } from "../year/announced-seed.js";
import { atDoor } from "../year/at-door.js";
import type { Attempt } from "../year/attempts.js";
import { attemptsOfRound, drawIdFor } from "../year/attempts-of-round.js";
import type { FieldsOf } from "../year/fields-of.js";
import type { DrawInput } from "../year/round-input.js";
import { faultsOfOccasion, ROUND_FIELDS, readSeed } from "../year/round-input.js";
import { warningsOfSeed, warningsOfTiming } from "../year/round-warnings.js";
import { faultOfPolicy } from "../year/staffed-round.js";
import { staffingCase } from "../year/staffing-of.js";
import { matchesSnapshot } from "../year/state-inputs.js";
import { type CarriedYear, write, type Year } from "../year/year.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { type Announced, announceNamed, faultsOfOrder } from "./announce-round.js";
import { barredSince } from "./commits.js";
import { type BothDraws, type DrawnRound, drawnRound } from "./drawn-round.js";
import { preparePool, sightOf } from "./prepare-round.js";
import { promisesInRound } from "./promises-in-round.js";
import { refuse } from "./refuse.js";

const FIELDS: FieldsOf<DrawInput> = { ...ROUND_FIELDS, seed: true, checked: true };

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
  return atDoor(year, input, FIELDS, drawChecked);
}

function drawChecked(year: CarriedYear, input: DrawInput): Result<DrawnRound> {
  const named = findRound(year.policy, input.round, input.matter);
  const sources = readSeed(input.seed);
  const faults = [
    ...(named.ok ? [] : named.refusals),
    ...(sources.ok ? [] : sources.refusals),
    ...faultsOfOccasion(year, input),
  ];
  if (!named.ok || !sources.ok || faults.length > 0) return reject(faults);
  const announced = ensureAnnounced(year, input, { named: named.value, sources: sources.value });
  if (!announced.ok) return announced;
  const outcome = drawAnnounced(announced.value, input, { named: named.value, sources: sources.value });
  return accept(outcome, [
    ...announced.warnings,
    ...warningsOfSeed(sources.value, input.checked),
    ...warningsOfPromises(announced.value.year, named.value, outcome),
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
function ensureAnnounced(year: CarriedYear, input: DrawInput, { named, sources }: ToDraw): Result<Announced> {
  const attempts = attemptsOfRound(year, named);
  const last = attempts.at(-1);
  const repeated = sourceUsedBefore(attempts, sources);
  if (repeated !== undefined && (input.again !== undefined || last?.void !== undefined)) {
    return reject([refuse("seed/used-before", ["seed"], { drawId: repeated.drawId })]);
  }
  const open =
    last !== undefined && last.draw === undefined && last.void === undefined && input.again === undefined;
  if (!open) return announceNow(year, input, { sources, attempt: attempts.length + 1, named });
  if (
    !matchesSnapshot(year, last.plan.body) ||
    faultOfPolicy(year, last.plan.body.policy, last.drawId) !== undefined
  ) {
    return reject([refuse("round/inputs-changed", ["registry"], { drawId: last.drawId })]);
  }
  const promised = last.sources;
  const unkept = faultsOfKept(sources, promised?.body ?? { announced: [] }, {
    drawId: last.drawId,
    at: input.at,
  });
  if (promised === undefined || unkept.length > 0) return reject(unkept);
  const late = faultsOfOrder(year, named);
  if (late.length > 0) return reject(late);
  const timing = { registry: year.registry, round: named.round, at: input.at };
  return accept({ year, plan: last.plan.body, sources: promised.hash }, [
    ...warningsOfTiming(timing),
    ...onAnotherDay(last, input.at),
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
  { year, plan, sources: announcement, pool: known }: Announced,
  input: DrawInput,
  { named, sources }: ToDraw,
): DrawnRound {
  const { policy, registry, sight } = year;
  const since = firstDay(plan, instantDay(input.at));
  const soFar = yearSoFar(year);
  // Where nothing has been written since, the year is as the announcement found it.
  const announced = year.chronicle.head === announcement ? soFar : yearAnnounced(year, plan);
  const opened = { sight, ...(known === undefined ? {} : { pool: known }) };
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

/**
 * The year as an announcement found it. Older announcements bind numbers alone: their draws found the year as
 * it stood then.
 */
export function yearAnnounced(
  year: Pick<CarriedYear, "policy" | "chronicle">,
  { commits, drawId }: PlanBody,
): YearSoFar {
  const { chronicle } = year;
  const found = commits === undefined ? undefined : chronicle.asAnnounced.get(drawId);
  return yearSoFar({ policy: year.policy, chronicle: found ?? chronicle });
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
  /**
   * The year as the announcement found it: of this are the pool, those who must be drawn and the loads
   * carried.
   */
  readonly announced: YearSoFar;
  readonly plan: PlanBody;
  readonly sources: readonly SeedSource[];
  /** First day of visits: of the draw, or the day announced for it. */
  readonly since: string;
  /** Of the registry and the classes of the policy, where it is open already. */
  readonly sight?: () => Sight;
  /** As the announcement found it, where that has just been made. */
  readonly pool?: Pool;
}

/** Both random draws. The same case gives the same answer on every machine. */
export function drawBoth(round: RoundCase): Pick<BothDraws, "pool" | "draw" | "teams"> {
  const { policy, registry, named, soFar, announced, plan, sources, since } = round;
  const seed = seedOf(sources);
  const sight = sightOf(round);
  const prepared = { policy, registry, named, sight };
  const pool = round.pool ?? preparePool({ ...prepared, soFar: announced });
  const barred =
    announced === soFar
      ? new Map()
      : barredSince(registry.units.ids, pool, preparePool({ ...prepared, soFar }));
  const draw = drawStrata({
    units: registry.units,
    sight: sight(),
    matter: named.matter,
    pool,
    barred,
    plan,
    seed,
  });
  const staffing = staffingCase(
    { policy, registry, named, soFar, announced, drawId: plan.drawId, seed, since, sight },
    draw,
  );
  return { pool, draw, teams: staffUnits(staffing) };
}
