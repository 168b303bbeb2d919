/** Ids of the rules of a policy, as they stand in the record. An id never changes its meaning. */

/**
 * Why a unit is not in the pool, in the order in which the rules are asked; the first that applies is
 * recorded. The first six last; the others pass by themselves.
 */
export const UNIT_RULES = [
  "unit/status",
  "unit/not-opened",
  "unit/closed",
  "unit/flag",
  "unit/population",
  "unit/no-stratum",
  "unit/recent-visit",
  "unit/drawn-this-year",
  "unit/times",
  "unit/cycle",
  "unit/cool-down",
] as const;
export type StandingUnitRule = (typeof UNIT_RULES)[number];
/** The frequency rules of a matter are asked last, in their order, and named by their ids. */
export type UnitRule = StandingUnitRule | FrequencyRuleName;
export type FrequencyRuleName = `unit/frequency/${string}`;

export function frequencyRuleName(id: string): FrequencyRuleName {
  return `unit/frequency/${id}`;
}

/** Why an inspector may not take a seat. All that apply are reported. */
export const TEAM_RULES = [
  "team/status",
  "team/capacity",
  "team/year-limit",
  "team/open-cases",
  "team/certificate",
  "team/leave",
  "team/no-day",
  "team/post",
  "team/qualification",
  "team/agency",
  "team/grade",
  "team/region",
  "team/home",
  "team/recusal",
  "team/no-return",
  "team/not-with",
] as const;
export type TeamRuleId = (typeof TEAM_RULES)[number];
