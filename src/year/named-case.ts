/**
 * A case seen as work for a team, as a round is, so that teams, days, substitutions and audits need to know
 * only one thing.
 */
import { laterDay } from "../kernel/iso-date.js";
import { nearWord } from "../kernel/near-word.js";
import type { Refusal } from "../kernel/refusal.js";
import type { CaseBody } from "../ledger/year-bodies.js";
import type { Lane } from "../policy/lane.js";
import type { NamedWork } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import { refuse } from "./refuse.js";

/** What the people of a case are sent for: the team and the days of its lane, in the time of the case. */
export function namedCase(
  { id, team, schedule }: Lane,
  given: Pick<CaseBody, "case" | "from" | "until">,
): NamedWork {
  const { case: round, from, until } = given;
  return {
    matter: { id, team, ...(schedule === undefined ? {} : { schedule }) },
    round: { id: round, from, until },
  };
}

/** The time that is left when the people are drawn: a case that is assigned late is visited on that day. */
export function assignedOn(body: CaseBody, day: string): Pick<CaseBody, "case" | "from" | "until"> {
  const from = laterDay(body.from, day);
  return { case: body.case, from, until: laterDay(body.until, from) };
}

/** authority/year/lane/case. */
export function caseDrawId(
  { authority, year }: Pick<Policy, "authority" | "year">,
  lane: string,
  id: string,
): string {
  return `${authority}/${year}/${lane}/${id}`;
}

/** A lane that the policy does not have, with those it has and the nearest of them. */
export function faultsOfLaneName({ lanes = [] }: Policy, lane: string): Refusal[] {
  if (lanes.some(({ id }) => id === lane)) return [];
  const ids = lanes.map(({ id }) => id);
  const known = ids.length === 0 ? null : ids.join(", ");
  const near = nearWord(String(lane), ids);
  const facts = { lane: String(lane), known };
  return [
    near === undefined
      ? refuse("case/unknown-lane", ["lane"], facts)
      : refuse("case/misspelt-lane", ["lane"], { ...facts, near }),
  ];
}

export function laneOf({ lanes = [] }: Policy, id: string): Lane | undefined {
  return lanes.find((lane) => lane.id === id);
}
