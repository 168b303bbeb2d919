/** What speaks against announcing a round, whatever it would draw: its day, its order in the year, an earlier attempt. */
import { instantDay, isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { isPhaseSecret } from "../plan/phase.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import { faultsOfUnits } from "../pool/unit-tiers.js";
import { dividedTeams } from "../roster/divided-teams.js";
import type { Attempt } from "../year/attempts.js";
import { attemptsOfYear } from "../year/attempts-of-year.js";
import type { DrawChronicle } from "../year/draw-chronicle.js";
import type { Again, AnnounceInput } from "../year/round-input.js";
import { faultsOfPolicy } from "../year/state-inputs.js";
import type { CarriedYear } from "../year/year.js";
import { refuse } from "./refuse.js";

interface AttemptAtRound {
  readonly named: NamedRound;
  /** The attempt before; undefined for the first. */
  readonly last: Attempt | undefined;
}

/** What speaks against announcing the round, whatever it would draw. */
export function faultsOfAnnouncement(
  year: CarriedYear,
  input: AnnounceInput,
  { named, last }: AttemptAtRound,
): Refusal[] {
  const { registry, policy, chronicle } = year;
  return [
    ...faultsOfPolicy(year),
    ...faultsOfDrawDay(named, input),
    ...faultsOfPhase(policy, named, input.phaseSecret),
    ...faultsOfAttempt(last, input.again, chronicle),
    ...faultsOfOrder(year, named),
    ...faultsOfUnits(registry, policy),
    ...dividedTeams(named.matter, registry),
    ...(input.sources.length === 0 ? [refuse("seed/no-sources", ["sources"], {})] : []),
  ];
}

/**
 * The day of the draw is one, not before the announcement; some rules name the days on which a round may be
 * drawn (catalogue row T01).
 */
function faultsOfDrawDay({ round }: NamedRound, input: AnnounceInput): Refusal[] {
  const { at, drawOn = instantDay(at) } = input;
  const path = [input.drawOn === undefined ? "at" : "drawOn"];
  if (!isDay(drawOn) || drawOn < instantDay(at))
    return [refuse("round/draw-day", path, { drawOn: String(drawOn), at })];
  if (round.draw === undefined || (round.draw.from <= drawOn && drawOn <= round.draw.until)) return [];
  return [
    refuse("round/outside-draw-window", path, { round: round.id, at: input.drawOn ?? at, ...round.draw }),
  ];
}

/** A matter with phases needs its secret, and no other has one. */
function faultsOfPhase(policy: Policy, { matter }: NamedRound, secret: string | undefined): Refusal[] {
  if (matter.phase === undefined)
    return secret === undefined ? [] : [refuse("phase/idle-secret", ["phaseSecret"], { matter: matter.id })];
  if (secret !== undefined && isPhaseSecret(policy, matter, secret)) return [];
  const code = secret === undefined ? "phase/no-secret" : "phase/wrong-secret";
  return [refuse(code, ["phaseSecret"], { matter: matter.id, party: matter.phase.party })];
}

function faultsOfAttempt(
  last: Attempt | undefined,
  again: Again | undefined,
  chronicle: DrawChronicle,
): Refusal[] {
  if (last === undefined)
    return again === undefined ? [] : [refuse("round/nothing-to-repeat", ["again"], {})];
  if (last.void !== undefined) return [];
  const made = madeVisit(last, chronicle);
  if (again !== undefined)
    return made === undefined
      ? []
      : [refuse("round/visited", ["again"], { drawId: last.drawId, unit: made.unit })];
  const code = last.draw === undefined ? "round/announced-already" : "round/drawn-already";
  return [refuse(code, ["round"], { drawId: last.drawId, seq: (last.draw ?? last.plan).seq })];
}

/** A visit of an attempt that has a result: what was visited is not given up. */
export function madeVisit({ drawId }: Attempt, { draws }: DrawChronicle) {
  return [...(draws.get(drawId)?.visits.values() ?? [])].find(({ result }) => result !== null);
}

/**
 * Rounds are drawn in the order of the year: whoever announces a later one has counted on the earlier ones as
 * they stand. A round that was drawn before that may be drawn again as long as the later one is not drawn.
 */
export function faultsOfOrder(year: CarriedYear, named: NamedRound): Refusal[] {
  const later = laterRound(year, named);
  return later === undefined
    ? []
    : [refuse("round/later-round-drawn", ["round"], { round: named.round.id, later })];
}

/** Id of a later round of the matter that stands in the way. */
export function laterRound(
  { chronicle, policy }: CarriedYear,
  { matter, index }: NamedRound,
): string | undefined {
  const indexOf = (round: string): number => matter.rounds.findIndex(({ id }) => id === round);
  const own = attemptsOfYear(chronicle, policy).filter(({ plan }) => plan.body.matter === matter.id);
  const drawn =
    own.find(({ plan, draw }) => draw !== undefined && indexOf(plan.body.round) === index)?.draw?.seq ??
    chronicle.entries;
  const later = own.find(
    (each) =>
      each.void === undefined &&
      indexOf(each.plan.body.round) > index &&
      (each.draw !== undefined || (each.plan.body.commits !== undefined && each.plan.seq < drawn)),
  );
  return later?.plan.body.round;
}
