/** Everything a round decides before there is a seed: who is in the frame, who can be drawn, who must be, what is owed. */

import { type DrawnBefore, type Pool, poolOf } from "../draw/pool.js";
import { unitsVisited } from "../draw/units-visited.js";
import { accept, type Result } from "../kernel/result.js";
import { type Frame, frameOf } from "../plan/frame.js";
import { phasesOf } from "../plan/phase.js";
import { planRound, type RoundPlan, type StratumFacts } from "../plan/plan-round.js";
import { openSight, type Sight } from "../plan/profiles.js";
import type { Matter, Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { countStaff } from "./count-staff.js";
import { drawIdFor, type NamedRound } from "./round-name.js";
import type { YearSoFar } from "./year-so-far.js";
import { doneIn, drawsOfMatter, type IndexedDraws, planIn, timesDrawn } from "./year-state.js";

export interface PreparedRound {
  readonly sight: Sight;
  readonly pool: Pool;
  readonly plan: RoundPlan;
}

/** The round that is prepared, and what the year brought so far. */
export interface RoundToPrepare {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly named: NamedRound;
  /** The year as it stands before the round. */
  readonly soFar: YearSoFar;
  /** Of the registry and the classes of the policy, where it is open already. */
  readonly sight?: Sight;
}

/** Pool and plan. `phaseSecret` is needed where the matter has phases: without it their targets are rounded up. */
export function prepareRound(round: RoundToPrepare, attempt: number, phaseSecret: string | undefined): Result<PreparedRound> {
  const { policy, registry, named, soFar, sight = openSight(registry, policy.classes) } = round;
  const { matter, index } = named;
  const { authority, year } = policy;
  const earlier = drawsOfMatter(soFar.draws, matter).filter((each) => each.index < index);
  const pool = preparePool({ ...round, sight });
  const { frame } = pool;
  const plan = planRound(matter, {
    drawId: drawIdFor(policy, named, attempt),
    authority,
    year,
    round: index,
    staffOf: (filter) => countStaff(registry, filter),
    visitedSince: unitsVisited({ policy, registry, frame, matter, ordered: soFar.visits }),
    phaseOf: phasesOf(policy, matter, phaseSecret),
    totalStaff: matter.rounds.slice(0, index).map((_, t) => planIn(earlier, t)?.total?.staff),
    strata: matter.strata.map((_, s) => stratumFacts(matter, earlier, index, frame, pool, s)),
  });
  return plan.ok ? accept({ sight, pool, plan: plan.value }) : plan;
}

/** Who can be drawn and who must be. */
export function preparePool({ policy, registry, named, soFar, sight = openSight(registry, policy.classes) }: RoundToPrepare): Pool {
  const { matter, index } = named;
  const { year, authority } = policy;
  const earlier = drawsOfMatter(soFar.draws, matter).filter((each) => each.index < index);
  const before = { ...drawnBefore(registry, matter, earlier, index, soFar), ordered: soFar.visits };
  return poolOf(registry, { matter, round: index, year, authority, sight }, frameOf(registry, matter, sight), before);
}

function stratumFacts(matter: Matter, earlier: IndexedDraws, index: number, frame: Frame, pool: Pool, s: number): StratumFacts {
  const { id } = matter.strata[s]!;
  const before = matter.rounds.slice(0, index).map((_, t) => planIn(earlier, t)?.strata.find(({ stratum }) => stratum === id));
  return {
    units: frame.sizes[s]!,
    eligible: pool.rows[s]!.length,
    forced: pool.forced[s]!.length,
    earlier: before.map((plan) => plan?.size),
    staff: (rule) => before.map((plan) => plan?.rules?.[rule]?.staff),
    doneBy: before.map((_, t) => doneIn(earlier, t, id)),
  };
}

function drawnBefore(
  { units }: Registry,
  { coolDown, mode, times, rounds }: Matter,
  earlier: IndexedDraws,
  index: number,
  { book }: YearSoFar,
) {
  const since = (first: number) =>
    new Set(
      timesDrawn(
        units,
        earlier.filter((each) => each.index >= first),
        book,
      ).keys(),
    );
  const length = mode === "cycles" ? rounds.length / times! : rounds.length;
  const before: Omit<DrawnBefore, "ordered"> = {
    times: timesDrawn(units, earlier, book),
    cycle: since(index - (index % length)),
    coolingDown: since(coolDown === null ? index : index - coolDown.rounds),
  };
  return before;
}
