/**
 * Everything a round decides before there is a seed: who is in the frame, who can be drawn, who must be, what
 * is owed.
 */

import { once } from "../kernel/made-once.js";
import { accept, type Result } from "../kernel/result.js";
import { phasesOf } from "../plan/phase.js";
import { planRound, type RoundPlan } from "../plan/plan-round.js";
import type { EarlierRound, StratumFacts } from "../plan/round-facts.js";
import { indexOfPlace, recordedRule, stratumOf } from "../plan/rule-place.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Matter, Policy } from "../policy/policy.js";
import { type CountedPool, countsOf } from "../pool/counted-pool.js";
import { frameOf } from "../pool/frame.js";
import { type DrawnBefore, type Pool, poolOf } from "../pool/pool.js";
import { openSight, type Sight } from "../pool/sight.js";
import { unitsVisited } from "../pool/units-visited.js";
import type { Registry } from "../registry/registry.js";
import { countStaff } from "../roster/count-staff.js";
import { drawIdFor } from "../year/attempts-of-round.js";
import { type DrawChronicle, historyNow } from "../year/draw-chronicle.js";
import type { YearSoFar } from "../year/year-so-far.js";
import { doneIn, drawsOfMatter, type IndexedDraws, planIn, timesDrawn } from "../year/year-state.js";

export interface PreparedRound {
  readonly sight: () => Sight;
  readonly pool: Pool;
  readonly plan: RoundPlan;
  /** The rounds before it, each as its own plan had it; undefined where no draw took place. */
  readonly earlier: readonly (EarlierRound | undefined)[];
}

/** The round that is prepared, and what the year brought so far. */
export interface RoundToPrepare {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly named: NamedRound;
  /** The year as it stands before the round. */
  readonly soFar: YearSoFar;
  /** Of the registry and the classes of the policy, where it is open already. */
  readonly sight?: () => Sight;
  /** Of a registry that is kept elsewhere: its whole pool, which is not at hand. */
  readonly counted?: CountedPool | undefined;
}

/**
 * Pool and plan. `phaseSecret` is needed where the matter has phases: without it their targets are rounded
 * up.
 */
export function prepareRound(
  round: RoundToPrepare,
  attempt: number,
  phaseSecret: string | undefined,
): Result<PreparedRound> {
  const { policy, registry, named, soFar } = round;
  const sight = sightOf(round);
  const known = historyNow(registry, soFar.chronicle);
  const { matter, index } = named;
  const { authority, year } = policy;
  const past = pastRounds(round);
  const rounds = past.map((each) => each.round);
  const pool = preparePool({ ...round, sight });
  const { frame } = pool;
  const counts = round.counted?.strata ?? countsOf(pool);
  const plan = planRound(matter, {
    drawId: drawIdFor(policy, named, attempt),
    authority,
    year,
    round: index,
    staffOf: (filter) => countStaff(registry, filter),
    visitedSince: unitsVisited({ policy, registry: known, frame, matter, ordered: soFar.visits }),
    phaseOf: phasesOf(policy, matter, phaseSecret),
    earlier: rounds,
    strata: matter.strata.map(({ id }, s) => stratumFacts(past, id, counts[s]!)),
  });
  return plan.ok ? accept({ sight, pool, plan: plan.value, earlier: rounds }) : plan;
}

/** As it is open already, or opened when it is first asked for. */
export function sightOf({
  policy,
  registry,
  sight,
}: Pick<RoundToPrepare, "policy" | "registry" | "sight">): () => Sight {
  return sight ?? once(() => openSight(registry, policy.classes));
}

/** Who can be drawn and who must be. */
export function preparePool(round: RoundToPrepare): Pool {
  const { policy, registry, named, soFar } = round;
  const sight = sightOf(round)();
  const { matter, index } = named;
  const { year, authority } = policy;
  const earlier = drawsOfMatter(soFar.draws, matter).filter((each) => each.index < index);
  const before = { ...drawnBefore(registry, matter, earlier, index, soFar), ordered: soFar.visits };
  return poolOf(
    historyNow(registry, soFar.chronicle),
    { matter, round: index, year, authority, sight },
    frameOf(registry, matter, sight),
    before,
  );
}

/** The rounds of the matter before the one that is prepared. */
export function pastRounds({ named, soFar }: Pick<RoundToPrepare, "named" | "soFar">): PastRound[] {
  const { matter, index } = named;
  const earlier = drawsOfMatter(soFar.draws, matter).filter((each) => each.index < index);
  return matter.rounds.slice(0, index).map((_, t) => earlierRound(soFar.chronicle, matter, earlier, t));
}

/** An earlier round with its plan; both undefined where it was never drawn. */
export interface PastRound {
  readonly round: EarlierRound | undefined;
  readonly plan: RoundPlan | undefined;
  readonly doneIn: (stratum: string) => number;
}

function earlierRound(
  { policies }: DrawChronicle,
  matter: Matter,
  draws: IndexedDraws,
  t: number,
): PastRound {
  const plan = planIn(draws, t);
  const done = (stratum: string): number => doneIn(draws, t, stratum);
  if (plan === undefined) return { plan, round: plan, doneIn: done };
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
  const round: EarlierRound = {
    matter: policies.get(plan.policy)?.matters.find(({ id }) => id === matter.id) ?? matter,
    size: sum(plan.strata.map(({ size }) => size)),
    units: sum(plan.strata.map(({ units }) => units)),
    done: sum(plan.strata.map(({ stratum }) => done(stratum))),
    totalStaff: plan.total?.staff,
  };
  return { plan, round, doneIn: done };
}

/** @param now - what is counted of the stratum in this round */
export function stratumFacts(
  past: readonly PastRound[],
  id: string,
  now: Pick<StratumFacts, "units" | "eligible" | "forced">,
): StratumFacts {
  const before = past.map(({ plan }) => plan?.strata.find(({ stratum }) => stratum === id));
  const indexIn = (t: number, place: number): number | undefined => {
    const { round } = past[t]!;
    return round === undefined ? undefined : indexOfPlace(stratumOf(round.matter, id), place);
  };
  return {
    ...now,
    earlier: before.map((plan) => plan?.size),
    unitsBefore: before.map((plan) => plan?.units),
    staff: (place) => before.map((plan, t) => recordedRule(plan, indexIn(t, place))?.staff),
    doneBy: past.map((each) => each.doneIn(id)),
  };
}

function drawnBefore(
  { units }: Registry,
  { coolDown, mode, times, rounds }: Matter,
  earlier: IndexedDraws,
  index: number,
  { chronicle }: YearSoFar,
) {
  const since = (first: number) =>
    new Set(
      timesDrawn(
        units,
        earlier.filter((each) => each.index >= first),
        chronicle,
      ).keys(),
    );
  const length = mode === "cycles" ? rounds.length / times! : rounds.length;
  const before: Omit<DrawnBefore, "ordered"> = {
    times: timesDrawn(units, earlier, chronicle),
    cycle: since(index - (index % length)),
    coolingDown: since(coolDown === null ? index : index - coolDown.rounds),
  };
  return before;
}
