/**
 * Who may take a seat. Each rule is one line of the law with an id that appears in the record; an inspector may sit where none bars him.
 *
 * Rules about the inspector and the round are asked once a round, rules about the role once a role, rules about the unit's place once
 * a region, and rules about one unit only for the few they concern.
 */
import { dayNumber } from "../kernel/iso-date.js";
import type { Role, Round, TeamRule } from "../policy/policy.js";
import type { TeamRuleId } from "../policy/rule-ids.js";
import type { Inspector } from "../registry/inspector.js";

/** What the rules may know of the case. */
export interface SeatCase {
  readonly inspector: Inspector;
  readonly team: TeamRule;
  readonly round: Round;
  readonly role: Role;
  readonly unit: { readonly id: string; readonly region: readonly string[] };
  /** Visits the inspector can still make in this round. */
  readonly room: number;
  /** Ids of those who made the last visits of the unit, as far as the policy looks back. */
  readonly lastTeams: ReadonlySet<string>;
}

export interface SeatRule {
  readonly id: TeamRuleId;
  readonly bars: (seat: SeatCase) => boolean;
}

/** Rules that need only the inspector and the round. */
const ROUND_RULES: readonly SeatRule[] = [
  { id: "team/status", bars: ({ inspector }) => inspector.status !== "active" },
  { id: "team/capacity", bars: ({ room }) => room <= 0 },
  {
    id: "team/certificate",
    bars: ({ inspector, team, round }) => team.certificate !== null && !isCertified(inspector, team.certificate, round),
  },
  { id: "team/leave", bars: ({ inspector, round }) => isMostlyAway(inspector, round) },
];

/** Rules that need the role too. */
const ROLE_RULES: readonly SeatRule[] = [
  {
    id: "team/qualification",
    bars: ({ inspector, role }) => !role.qualifications.every((each) => inspector.qualifications.includes(each)),
  },
  { id: "team/agency", bars: ({ inspector, role }) => role.agencies !== null && !role.agencies.includes(inspector.agency) },
  { id: "team/grade", bars: ({ inspector, role }) => role.grades !== null && !role.grades.includes(inspector.grade ?? "") },
];

/** Rules that need the place of the unit. */
const REGION_RULES: readonly SeatRule[] = [
  { id: "team/region", bars: ({ inspector, team, unit }) => team.region && !inspector.regions.some((own) => isInside(unit.region, own)) },
];

/** Rules about one unit and one person. */
const UNIT_RULES: readonly SeatRule[] = [
  { id: "team/recusal", bars: ({ inspector, unit }) => inspector.recusals.some((recusal) => recusal.unit === unit.id) },
  { id: "team/no-return", bars: ({ inspector, lastTeams }) => lastTeams.has(inspector.id) },
];

/** Rules whose answer is the same for all units of one place. */
export const SHARED_RULES: readonly SeatRule[] = [...ROUND_RULES, ...ROLE_RULES, ...REGION_RULES];

const ALL_RULES: readonly SeatRule[] = [...SHARED_RULES, ...UNIT_RULES];

/** Ids of all rules that keep the inspector from the seat; empty when he may take it. */
export function barsOf(seat: SeatCase): TeamRuleId[] {
  return ALL_RULES.filter((rule) => rule.bars(seat)).map((rule) => rule.id);
}

/**
 * The certificate must be valid on every day of the round: the day of the visit is not fixed yet, and doubt falls on the side of not
 * sending somebody without one. Source: 行政处罚法 art. 42 and 55 (two officers, certificate shown).
 */
function isCertified({ certificates }: Inspector, kind: string, { from, until }: Round): boolean {
  return certificates.some((certificate) => certificate.kind === kind && certificate.from <= from && until <= certificate.until);
}

/** Away for more than half of the days of the round. Overlapping leaves count once. */
function isMostlyAway({ leave }: Inspector, { from, until }: Round): boolean {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  let away = 0;
  for (let day = first; day <= last; day++) {
    if (leave.some((absence) => dayNumber(absence.from) <= day && day <= dayNumber(absence.until))) away++;
  }
  return 2 * away > last - first + 1;
}

/** A region path lies inside another when it begins with it. */
function isInside(region: readonly string[], own: readonly string[]): boolean {
  return own.length <= region.length && own.every((name, depth) => region[depth] === name);
}
