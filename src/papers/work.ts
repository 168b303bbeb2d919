/** What a visit is made for: a round of a matter, or a case of a lane, by its titles. */
import { laterDay } from "../kernel/iso-date.js";
import type { LaneGround } from "../policy/lane.js";
import type { Policy } from "../policy/policy.js";
import type { TeamRule } from "../policy/team-rule.js";
import { titleOf } from "../policy/title-of.js";
import type { Say } from "../publish/site/speech.js";
import { partsOfDrawId } from "../random/draw-id.js";
import type { DrawState } from "../year/draw-state.js";
import type { CarriedYear } from "../year/year.js";

export interface Work {
  readonly drawId: string;
  readonly ground: "draw" | LaneGround;
  /** Of the matter, or of the lane. */
  readonly matter: string;
  /** Title of the round, or the number of the case. */
  readonly round: string;
  /** First and last day of its visits: none is made before the draw, or before a case is opened. */
  readonly from: string;
  readonly until: string;
  readonly team: Pick<TeamRule, "roles" | "certificate">;
  /** Nobody outside knows of the visit before it begins. */
  readonly isSecret: boolean;
  /** Titles of strata by id. */
  readonly strata: ReadonlyMap<string, string>;
}

/** By the rules under which it was drawn or opened, amended ones too. */
export function workOf(
  { chronicle, policy }: Pick<CarriedYear, "chronicle" | "policy">,
  draw: DrawState,
  say: Say,
): Work {
  const rules = chronicle.policies.get(draw.policy) ?? policy;
  const { drawId, ground, until } = draw;
  const from = laterDay(draw.from, draw.since);
  const said = ground === "draw" ? ofMatter(rules, draw, say) : ofLane(rules, draw);
  return { drawId, ground, from, until, ...said };
}

type Said = Pick<Work, "matter" | "round" | "team" | "isSecret" | "strata">;

const NOBODY = { roles: [], certificate: null };

function ofMatter({ matters }: Policy, { drawId, matter, round }: DrawState, say: Say): Said {
  const found = matters.find(({ id }) => id === matter);
  const own = found?.rounds.find(({ id }) => id === round);
  const { attempt } = partsOfDrawId(drawId);
  const again =
    attempt === undefined ? "" : say(`（第 ${attempt.slice(1)} 次抽取）`, ` (attempt ${attempt.slice(1)})`);
  return {
    matter: found === undefined ? matter : titleOf(found),
    round: `${own === undefined ? round : titleOf(own)}${again}`,
    team: found?.team ?? NOBODY,
    isSecret: found?.list?.secretUntilVisit === true,
    strata: new Map(found?.strata.map((stratum) => [stratum.id, titleOf(stratum)])),
  };
}

function ofLane({ lanes = [] }: Policy, { drawId, round }: DrawState): Said {
  const { matter: id } = partsOfDrawId(drawId);
  const lane = lanes.find((each) => each.id === id);
  return {
    matter: lane === undefined ? id : titleOf(lane),
    round,
    team: lane?.team ?? NOBODY,
    isSecret: false,
    strata: new Map(),
  };
}
