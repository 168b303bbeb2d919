/** Rounds of a year of which no draw stands: never announced, announced and not drawn, or given up. */
import type { Policy, Round } from "../policy/policy.js";
import { drawIdOf } from "../random/draw-id.js";
import type { DrawChronicle } from "./draw-chronicle.js";

export interface RoundWithoutDraw {
  readonly drawId: string;
  readonly matter: string;
  readonly round: Round;
}

export function roundsWithoutDraw(
  { draws }: Pick<DrawChronicle, "draws">,
  { authority, year, matters }: Policy,
): RoundWithoutDraw[] {
  const drawn = new Set(
    [...draws.values()].flatMap((draw) =>
      draw.authority === authority &&
      draw.year === year &&
      (draw.status === "drawn" || draw.status === "staffed")
        ? [JSON.stringify([draw.matter, draw.round])]
        : [],
    ),
  );
  return matters.flatMap(({ id: matter, rounds }) =>
    rounds.flatMap((round) =>
      drawn.has(JSON.stringify([matter, round.id]))
        ? []
        : [{ drawId: drawIdOf({ authority, year, matter, round: round.id }), matter, round }],
    ),
  );
}
