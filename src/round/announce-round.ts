/**
 * The announcement of a round: rules, registries, quotas and seed sources are on the ledger before the seed
 * can be known.
 *
 * What has not changed since its last entry is not written again; the plan names the entries it was computed
 * from by their hashes.
 */

import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Bodies, PlanBody } from "../ledger/bodies.js";
import { conditionDoubts, withCauses } from "../plan/conflicts/misspelt/condition-doubts.js";
import type { RoundPlan } from "../plan/plan-round.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import { type CountedPool, countPool } from "../pool/counted-pool.js";
import { frameOf } from "../pool/frame.js";
import type { Pool } from "../pool/pool.js";
import { unservedRegions } from "../roster/served-regions.js";
import { faultsOfSeed, SEED_FIELDS, seedAnnounced, warningsOfTerms } from "../year/announced-seed.js";
import { atDoor } from "../year/at-door.js";
import type { Attempt } from "../year/attempts.js";
import { attemptsOfRound } from "../year/attempts-of-round.js";
import { newlyAlone } from "../year/cases-left-alone.js";
import type { FieldsOf } from "../year/fields-of.js";
import { newlyStale } from "../year/joined-seats.js";
import { type AnnounceInput, faultsOfOccasion, ROUND_FIELDS, type RoundInput } from "../year/round-input.js";
import { warningsOfApproval, warningsOfTiming } from "../year/round-warnings.js";
import { statePolicy, stateRegistry } from "../year/state-inputs.js";
import { type CarriedYear, write, type Year } from "../year/year.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { commitsOf } from "./commits.js";
import { faultsOfAnnouncement } from "./faults-of-announcement.js";
import { prepareRound, type RoundToPrepare } from "./prepare-round.js";
import { refuse } from "./refuse.js";
import { shortNow, warningsAhead } from "./warnings-ahead.js";

export interface Announcement {
  readonly drawId: string;
  readonly plan: PlanBody;
  readonly year: Year;
}

export const ANNOUNCE_FIELDS: FieldsOf<AnnounceInput> = { ...ROUND_FIELDS, ...SEED_FIELDS, drawOn: true };

/**
 * Announces a round: writes policy, registry, roster, plan and sources.
 *
 * Refuses a round that is announced or drawn already (unless `again` is given), a round before one that is
 * drawn, and whatever the plan cannot meet (codes `round/…`, `plan/…`). Nothing is written then.
 *
 * @example
 * const announced = orThrow(announceRound(year, { round: "2026-Q1", at, by, sources: [{ type: "beacon", chain, round: 4711 }] }));
 * announced.plan.round; // "2026-Q1"
 */
export function announceRound(year: Year, input: AnnounceInput): Result<Announcement> {
  return atDoor(year, input, ANNOUNCE_FIELDS, announceChecked);
}

function announceChecked(year: CarriedYear, input: AnnounceInput): Result<Announcement> {
  const named = findRound(year.policy, input.round, input.matter);
  const faults = [
    ...(named.ok ? [] : named.refusals),
    ...faultsOfOccasion(year, input),
    ...faultsOfSeed(year, input),
  ];
  if (!named.ok || faults.length > 0) return reject(faults);
  const announced = announceNamed(year, input, named.value);
  if (!announced.ok) return announced;
  const { drawId, plan, year: next } = announced.value;
  return accept({ drawId, plan, year: next }, announced.warnings);
}

/** The year with an announcement, and the pool that was found for it where it has just been made. */
export interface Announced {
  readonly year: CarriedYear;
  readonly plan: PlanBody;
  /** Hash of its sources entry. */
  readonly sources: string;
  readonly pool?: Pool;
  /** The same as the record tells of it. */
  readonly counted?: CountedPool;
}

/** The same once the round is known: with the pool, so that whoever draws at once need not find it again. */
export function announceNamed(
  year: CarriedYear,
  input: AnnounceInput,
  named: NamedRound,
): Result<Announcement & Required<Announced>> {
  const begun = beginAnnouncement(year, input, named);
  if (!begun.ok) return begun;
  const { round, attempt } = begun.value;
  const { policy, registry, soFar } = round;
  const { matter } = named;
  const prepared = prepareRound(round, attempt, input.phaseSecret);
  const frame = prepared.ok ? prepared.value.pool.frame : frameOf(registry, matter, year.sight());
  const doubts = conditionDoubts({
    policy,
    registry,
    sight: year.sight(),
    framed: [{ matter, frame }],
    visits: soFar.visits,
  });
  if (!prepared.ok) return reject(withCauses([...prepared.refusals, ...doubts.refusals], doubts));
  const misspelt = doubts.refusals.filter(({ facts }) => !hadUnits(soFar.draws, matter.id, facts["stratum"]));
  if (misspelt.length > 0) return reject(withCauses(doubts.refusals, doubts));
  const { pool, plan } = prepared.value;
  const unserved = unservedRegions(matter, registry, pool.rows);
  if (unserved.length > 0) return reject(unserved);
  const counted = countPool(registry.units, pool);
  return accept({ ...writeAnnouncement(input, begun.value, { plan, counted }), pool, counted }, [
    ...warningsOfAnnouncement(year, input, begun.value),
    ...doubts.refusals,
    ...doubts.warnings,
    ...warningsAhead({ policy, registry, named, soFar, prepared: prepared.value }),
  ]);
}

/** The same of a registry that is kept elsewhere and whose pool was counted there. */
export function announceCounted(
  year: CarriedYear,
  input: AnnounceInput,
  named: NamedRound,
  counted: CountedPool,
): Result<Announcement> {
  const begun = beginAnnouncement(year, input, named);
  if (!begun.ok) return begun;
  const { round, attempt } = begun.value;
  const prepared = prepareRound({ ...round, counted }, attempt, input.phaseSecret);
  if (!prepared.ok) return prepared;
  const { plan } = prepared.value;
  const { drawId, year: next, plan: body } = writeAnnouncement(input, begun.value, { plan, counted });
  return accept({ drawId, plan: body, year: next }, [
    ...warningsOfAnnouncement(year, input, begun.value),
    ...shortNow(named.matter.id, plan, () => 0),
  ]);
}

/** An announcement that may be made, and the year that it finds. */
interface BegunAnnouncement {
  /** Without the attempt before, where there was one. */
  readonly voided: CarriedYear;
  readonly round: RoundToPrepare;
  readonly attempt: number;
}

function beginAnnouncement(
  year: CarriedYear,
  input: AnnounceInput,
  named: NamedRound,
): Result<BegunAnnouncement> {
  const { policy, registry, sight } = year;
  const attempts = attemptsOfRound(year, named);
  const faults = faultsOfAnnouncement(year, input, { named, last: attempts.at(-1) });
  if (faults.length > 0) return reject(faults);
  const voided = voidLast(year, attempts.at(-1), input);
  const round = { policy, registry, named, soFar: yearSoFar(voided), sight };
  return accept({ voided, round, attempt: attempts.length + 1 });
}

/**
 * A stratum that had units in an earlier round of the year is no misspelt one: the year goes on, and its
 * emptiness is named.
 */
function hadUnits(draws: YearSoFar["draws"], matter: string, stratum: unknown): boolean {
  return draws.some(
    ({ plan: { body } }) =>
      body.matter === matter && body.strata.some((each) => each.stratum === stratum && each.units > 0),
  );
}

/** A seed that somebody chooses protects nobody from a draw that was tried out before. */
function plainSeed({ sources }: AnnounceInput): Refusal[] {
  return sources.every(({ type }) => type === "plain") ? [refuse("seed/plain", ["sources"], {})] : [];
}

/** What is worth a word before anything of the year ahead is looked at. */
function warningsOfAnnouncement(
  { registry, chronicle }: CarriedYear,
  input: AnnounceInput,
  { round: { named }, voided }: BegunAnnouncement,
): Refusal[] {
  const { at, again, by } = input;
  return [
    ...plainSeed(input),
    ...warningsOfTerms(input),
    ...warningsOfTiming({ registry, round: named.round, at }),
    ...(again === undefined
      ? []
      : [
          ...warningsOfApproval(again.approver, by),
          ...newlyStale(chronicle, voided.chronicle),
          ...newlyAlone(chronicle, voided.chronicle),
        ]),
  ];
}

function voidLast(year: CarriedYear, last: Attempt | undefined, { again, at, by }: RoundInput): CarriedYear {
  if (last === undefined || again === undefined || last.void !== undefined) return year;
  const body: Bodies["void"] = {
    drawId: last.drawId,
    voided: (last.draw ?? last.sources ?? last.plan).hash,
    ...again,
  };
  return write(year, "void", body, { at, by });
}

function writeAnnouncement(
  input: AnnounceInput,
  { voided, round, attempt }: BegunAnnouncement,
  { plan, counted }: { readonly plan: RoundPlan; readonly counted: CountedPool },
): Announcement & Announced {
  const rules = statePolicy(voided, input);
  const { year: known, registry, roster } = stateRegistry(rules.year, input);
  const body: PlanBody = {
    ...plan,
    commits: commitsOf(round, counted, input.drawOn ?? instantDay(input.at)),
    method: round.named.matter.method,
    attempt,
    policy: rules.policy,
    registry,
    roster,
  };
  const planned = write(known, "plan", body, input);
  const announced = write(
    planned,
    "sources",
    { drawId: plan.drawId, plan: planned.chronicle.head, ...seedAnnounced(input) },
    input,
  );
  return { drawId: plan.drawId, plan: body, sources: announced.chronicle.head, year: announced };
}
