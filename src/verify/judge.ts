/**
 * A second reading of who may take a seat, for the audit only: from the text of the rules, day by day, sharing nothing with the code
 * that decided.
 */
import { addDays } from "../kernel/iso-date.js";
import type { Role, Round, TeamRule } from "../policy/policy.js";
import type { TeamRuleId } from "../policy/rule-ids.js";
import type { Inspector } from "../registry/inspector.js";
import type { Registry } from "../registry/registry.js";
import { rowOf, unitAt } from "../registry/unit.js";
import type { AuditCase } from "./audit-case.js";
import { lastPeopleOf } from "./plain-last-people.js";

export interface Judge {
  /** Visits the inspector could still make in the round of the case. */
  readonly roomOf: (inspector: Inspector) => number;
  /** Every rule that keeps the inspector from that role in that unit of the registry. */
  readonly rulesAgainst: (inspector: Inspector, role: Role, unit: string) => TeamRuleId[];
}

/** Opens the judgement of one draw; what concerns only the inspector, or only the unit, is looked up once. */
export function openJudge(audit: AuditCase, registry: Registry): Judge {
  const { round, matter } = audit.named;
  const { team } = matter;
  const used = usedInRound(audit);
  const roomOf = ({ id, capacity }: Inspector): number => capacity - (used.get(id) ?? 0);
  const personOf = remember((inspector: Inspector) => openPerson(inspector, roundRules(inspector, team, round, roomOf(inspector))));
  const visitOf = remember((unit: string) => ({
    path: pathOf(unitAt(registry.units, rowOf(registry.units, unit)).region),
    lastPeople: lastPeopleOf(registry, audit.before, unit, team.noReturn?.visits ?? 0),
  }));
  return {
    roomOf,
    rulesAgainst: (inspector, role, unit) => {
      const { rulesIn, served, recused } = personOf(inspector);
      const { path, lastPeople } = visitOf(unit);
      const against = [...rulesIn(role)];
      if (team.region && !served.some((own) => path.startsWith(own))) against.push("team/region");
      if (recused.has(unit)) against.push("team/recusal");
      if (lastPeople.has(inspector.id)) against.push("team/no-return");
      return against;
    },
  };
}

/** What is known of an inspector before a unit is named. */
interface Person {
  readonly rulesIn: (role: Role) => readonly TeamRuleId[];
  /** Regions served, as paths. */
  readonly served: readonly string[];
  readonly recused: ReadonlySet<string>;
}

function openPerson(inspector: Inspector, ofRound: readonly TeamRuleId[]): Person {
  return {
    rulesIn: remember((role) => [...ofRound, ...roleRules(inspector, role)]),
    served: inspector.regions.map(pathOf),
    recused: new Set(inspector.recusals.map(({ unit }) => unit)),
  };
}

/** A region's path with an end, so that no name is taken for the beginning of a longer one. */
function pathOf(region: readonly string[]): string {
  return `${region.join("/")}/`;
}

function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

/** Visits that other matters have given in the same round, by inspector. */
function usedInRound({ before, named }: AuditCase): Map<string, number> {
  const used = new Map<string, number>();
  for (const { plan, teams } of before) {
    if (plan.body.round !== named.round.id) continue;
    for (const { inspector } of teams?.body.teams?.seats ?? []) used.set(inspector, (used.get(inspector) ?? 0) + 1);
  }
  return used;
}

function roundRules(inspector: Inspector, team: TeamRule, round: Round, room: number): TeamRuleId[] {
  const days = daysOf(round);
  const against: TeamRuleId[] = [];
  if (inspector.status === "inactive") against.push("team/status");
  if (room < 1) against.push("team/capacity");
  if (team.certificate !== null && !holdsEveryDay(inspector, team.certificate, days)) against.push("team/certificate");
  if (daysAway(inspector, days) * 2 > days.length) against.push("team/leave");
  return against;
}

function roleRules(inspector: Inspector, role: Role): TeamRuleId[] {
  const against: TeamRuleId[] = [];
  if (role.qualifications.some((needed) => !inspector.qualifications.includes(needed))) against.push("team/qualification");
  if (role.agencies?.includes(inspector.agency) === false) against.push("team/agency");
  if (role.grades !== null && (inspector.grade === null || !role.grades.includes(inspector.grade))) against.push("team/grade");
  return against;
}

function holdsEveryDay({ certificates }: Inspector, kind: string, days: readonly string[]): boolean {
  const held = certificates.filter((certificate) => certificate.kind === kind);
  return held.some(({ from, until }) => days.every((day) => from <= day && day <= until));
}

function daysAway({ leave }: Inspector, days: readonly string[]): number {
  return days.filter((day) => leave.some(({ from, until }) => from <= day && day <= until)).length;
}

function daysOf({ from, until }: Round): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}
