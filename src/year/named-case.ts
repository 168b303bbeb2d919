/** A case seen as a round of its lane, so that teams, days, substitutions and audits need to know only one thing. */
import { laterDay } from "../kernel/iso-date.js";
import { nearWord } from "../kernel/near-word.js";
import type { Refusal } from "../kernel/refusal.js";
import type { CaseBody } from "../ledger/year-bodies.js";
import type { Lane } from "../policy/lane.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Matter, Policy } from "../policy/policy.js";
import { refuse } from "./refuse.js";

/** The lane as a matter with one round: the time of the case. Nothing is drawn in it. */
export function namedCase(lane: Lane, { case: id, from, until }: Pick<CaseBody, "case" | "from" | "until">): NamedRound {
  const round = { id, title: "", from, until, share: "1" };
  const matter: Matter = {
    id: lane.id,
    title: lane.title,
    population: null,
    recentVisit: null,
    strata: [],
    base: "average",
    of: "stratum",
    mode: "independent",
    coolDown: null,
    method: "ticket/1",
    reserve: 0,
    rounds: [round],
    ...(lane.schedule === undefined ? {} : { schedule: lane.schedule }),
    team: lane.team,
  };
  return { matter, round, index: 0 };
}

/** The time that is left when the people are drawn: a case that is assigned late is visited on that day. */
export function assignedOn(body: CaseBody, day: string): Pick<CaseBody, "case" | "from" | "until"> {
  const from = laterDay(body.from, day);
  return { case: body.case, from, until: laterDay(body.until, from) };
}

/** authority/year/lane/case. */
export function caseDrawId({ authority, year }: Pick<Policy, "authority" | "year">, lane: string, id: string): string {
  return `${authority}/${year}/${lane}/${id}`;
}

/** A lane that the policy does not have, with those it has and the nearest of them. */
export function faultsOfLane({ lanes = [] }: Policy, lane: string): Refusal[] {
  if (lanes.some(({ id }) => id === lane)) return [];
  const ids = lanes.map(({ id }) => id);
  const known = ids.length === 0 ? null : ids.join(", ");
  const near = nearWord(String(lane), ids);
  const facts = { lane: String(lane), known };
  return [near === undefined ? refuse("case/unknown-lane", ["lane"], facts) : refuse("case/misspelt-lane", ["lane"], { ...facts, near })];
}

export function laneOf({ lanes = [] }: Policy, id: string): Lane | undefined {
  return lanes.find((lane) => lane.id === id);
}
