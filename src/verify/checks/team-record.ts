/** One team draw as an entry records it, with the rules and the seed that it was made by. */
import { laterDay } from "../../kernel/iso-date.js";
import type { NamedWork } from "../../policy/named-round.js";
import type { RoundTeams } from "../../teams/staff-units.js";
import { isCase } from "../../year/is-case.js";
import type { TeamAudit } from "../audit-case.js";

/** Role of the one seat that a unit has while fixed teams are drawn. */
export const TEAM_SEAT = "team";

export interface TeamRecord {
  readonly entry: { readonly seq: number };
  readonly body: RoundTeams;
  /** Of the draw or the case that it staffs. */
  readonly drawId: string;
  readonly seed: string;
  /** Units that it is about. */
  readonly units: readonly string[];
  /** The rules, and what was left of the time. */
  readonly named: NamedWork;
  /** Units of a case stand in byte order, those of a draw in that of their tickets. */
  readonly isOfCase: boolean;
  /** The visits have the days of the lead of a joint case. */
  readonly hasGivenDays: boolean;
}

/** Where no teams entry stands there is none. */
export function recordsOf(audit: TeamAudit, seed: string): TeamRecord[] {
  const { attempt, units, named } = audit;
  const { teams, drawId } = attempt;
  if (teams === undefined) return [];
  const from = laterDay(named.round.from, audit.since);
  const left = { ...named, round: { ...named.round, from } };
  const hasGivenDays = audit.givenDays !== undefined;
  return [
    {
      entry: teams,
      body: teams.body,
      drawId,
      seed,
      units,
      named: left,
      isOfCase: isCase(attempt),
      hasGivenDays,
    },
  ];
}
