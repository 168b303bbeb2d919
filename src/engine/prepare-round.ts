/** Everything a round decides before there is a seed: who is in the frame, who can be drawn, what is owed. */

import { type DrawnBefore, type Pool, poolOf } from "../draw/pool.js";
import { accept, type Result } from "../kernel/result.js";
import { frameOf } from "../plan/frame.js";
import { planRound, type RoundPlan } from "../plan/plan-round.js";
import type { Matter, Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { drawIdFor, type NamedRound } from "./round-name.js";
import { doneIn, drawsOfMatter, rowsDrawn, type StandingDraw, sizeIn } from "./year-state.js";

export interface PreparedRound {
  readonly pool: Pool;
  readonly plan: RoundPlan;
}

type IndexedDraws = ReturnType<typeof drawsOfMatter>;

export function prepareRound(
  policy: Policy,
  registry: Registry,
  named: NamedRound,
  draws: readonly StandingDraw[],
  attempt: number,
): Result<PreparedRound> {
  const { matter, index } = named;
  const earlier = drawsOfMatter(draws, matter).filter((each) => each.index < index);
  const frame = frameOf(registry, matter);
  const pool = poolOf(registry, matter, frame, drawnBefore(registry, matter, earlier, index));
  const strata = matter.strata.map(({ id }, s) => ({
    units: frame.sizes[s]!,
    eligible: pool.rows[s]!.length,
    earlier: matter.rounds.slice(0, index).map((_, t) => sizeIn(earlier, t, id)),
    done: doneIn(earlier, id),
  }));
  const plan = planRound(matter, { drawId: drawIdFor(policy, named, attempt), round: index, strata });
  return plan.ok ? accept({ pool, plan: plan.value }) : plan;
}

function drawnBefore({ units }: Registry, { coolDown }: Matter, earlier: IndexedDraws, index: number): DrawnBefore {
  const recent = coolDown === null ? [] : earlier.filter((each) => each.index >= index - coolDown.rounds);
  return { thisYear: rowsDrawn(units, earlier), coolingDown: rowsDrawn(units, recent) };
}
