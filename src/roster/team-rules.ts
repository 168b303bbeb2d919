/**
 * Who may take a seat. Each rule is one line of the law with an id that appears in the record; an inspector
 * may sit where none bars them.
 *
 * Rules about the inspector and the round are asked once a round, rules about the role once a role, rules
 * about the unit's place and days once for all units that share them, and rules about one unit only for the
 * few they concern.
 */
import type { Role, Round, TeamRule } from "../policy/policy.js";
import type { TeamRuleId } from "../policy/rule-ids.js";
import type { Inspector } from "../registry/inspector.js";
import { liesInside } from "../registry/region.js";
import { isCertifiedOn, isCertifiedThroughout, isMostlyAway, isOnLeave } from "./presence.js";

/** What the rules may know of the case. */
export interface SeatCase {
  readonly inspector: Inspector;
  readonly team: TeamRule;
  readonly round: Pick<Round, "from" | "until">;
  readonly role: Role;
  readonly unit: {
    readonly id: string;
    readonly region: readonly string[];
    readonly recused?: ReadonlySet<string>;
    readonly tossedOut?: ReadonlySet<string>;
  };
  /** Days on which the visit may be made; undefined where visits have no days. */
  readonly days: readonly string[] | undefined;
  /** Visits the inspector can still make in this round, and in the year where that is limited. */
  readonly room: number;
  readonly yearRoom: number | undefined;
  /** Ids of those who may not return to the unit, as far as the policy looks back. */
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
  { id: "team/year-limit", bars: ({ yearRoom }) => yearRoom !== undefined && yearRoom <= 0 },
  {
    id: "team/open-cases",
    bars: ({ inspector, team }) =>
      team.openCases !== undefined && (inspector.openCases ?? 0) >= team.openCases,
  },
];

/**
 * Rules that need the days on which the visit may be made. Source: 行政处罚法 art. 42 and 55 (certificate
 * shown).
 */
const DAY_RULES: readonly SeatRule[] = [
  { id: "team/certificate", bars: hasNoCertificate },
  {
    id: "team/leave",
    bars: ({ inspector, round, days }) =>
      days === undefined ? isMostlyAway(inspector, round) : isAway(inspector, days),
  },
  {
    id: "team/no-day",
    bars: (seat) =>
      seat.days !== undefined &&
      !hasNoCertificate(seat) &&
      !isAway(seat.inspector, seat.days) &&
      freeDays(seat).length === 0,
  },
];

/** Rules that need the role too. */
const ROLE_RULES: readonly SeatRule[] = [
  {
    id: "team/post",
    bars: ({ inspector, role }) =>
      (inspector.post ?? "officer") !== (role.expert === true ? "expert" : "officer"),
  },
  {
    id: "team/qualification",
    bars: ({ inspector, role }) =>
      !role.qualifications.every((each) => inspector.qualifications.includes(each)),
  },
  {
    id: "team/agency",
    bars: ({ inspector, role }) => role.agencies !== null && !role.agencies.includes(inspector.agency),
  },
  {
    id: "team/grade",
    bars: ({ inspector, role }) => role.grades !== null && !role.grades.includes(inspector.grade ?? ""),
  },
];

/** Rules that need the place of the unit. */
const REGION_RULES: readonly SeatRule[] = [
  {
    id: "team/region",
    bars: ({ inspector, team, unit }) =>
      team.region !== false && serves(inspector, unit.region) !== (team.region === true),
  },
  {
    id: "team/home",
    bars: ({ inspector, team, unit }) =>
      team.awayFromHome === true && inspector.home !== undefined && liesInside(unit.region, inspector.home),
  },
];

/** Rules about one unit and one person. */
const ONE_UNIT_RULES: readonly SeatRule[] = [
  { id: "team/recusal", bars: ({ inspector, unit }) => unit.recused?.has(inspector.id) ?? false },
  { id: "team/no-return", bars: ({ inspector, lastTeams }) => lastTeams.has(inspector.id) },
  { id: "team/not-with", bars: ({ inspector, unit }) => unit.tossedOut?.has(inspector.id) ?? false },
];

/** Rules whose answer is the same for all units of one place and the same days. */
export const SHARED_RULES: readonly SeatRule[] = [
  ...ROUND_RULES,
  ...DAY_RULES,
  ...ROLE_RULES,
  ...REGION_RULES,
];

const ALL_RULES: readonly SeatRule[] = [...SHARED_RULES, ...ONE_UNIT_RULES];

/** Ids of all rules that keep the inspector from the seat; empty when they may take it. */
export function barsOf(seat: SeatCase): TeamRuleId[] {
  return ALL_RULES.filter((rule) => rule.bars(seat)).map((rule) => rule.id);
}

/**
 * Where visits have days, some certificate is valid on one of them. Otherwise one, with its renewals, is
 * valid on every day of the round: the day of the visit is not known, and doubt falls on the side of not
 * sending somebody without one.
 */
function hasNoCertificate({ inspector, team, round, days }: SeatCase): boolean {
  if (team.certificate === null) return false;
  if (days === undefined) return !isCertifiedThroughout(inspector, team.certificate, round);
  return !days.some((day) => isCertifiedOn(inspector, team.certificate!, day));
}

function isAway(inspector: Inspector, days: readonly string[]): boolean {
  return days.every((day) => isOnLeave(inspector, day));
}

function freeDays({ inspector, team, days }: SeatCase): string[] {
  return days!.filter(
    (day) =>
      !isOnLeave(inspector, day) &&
      (team.certificate === null || isCertifiedOn(inspector, team.certificate, day)),
  );
}

function serves({ regions }: Inspector, region: readonly string[]): boolean {
  return regions.some((own) => liesInside(region, own));
}
