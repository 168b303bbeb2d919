/** A second reading of who may take a seat, for the audit only: one inspector, one unit, one role, from the text of the rules. */
import { addDays } from "../kernel/iso-date.js";
import type { Role, Round, TeamRule } from "../policy/policy.js";
import type { TeamRuleId } from "../policy/rule-ids.js";
import type { Inspector } from "../registry/inspector.js";
import type { Unit } from "../registry/unit.js";

export interface PlainSeat {
  readonly inspector: Inspector;
  readonly unit: Unit;
  readonly role: Role;
  readonly team: TeamRule;
  readonly round: Round;
  readonly room: number;
  readonly lastPeople: ReadonlySet<string>;
}

/** Every rule that keeps the inspector from the seat. */
export function rulesAgainst(seat: PlainSeat): TeamRuleId[] {
  const { inspector, unit, role, team, round } = seat;
  const against: TeamRuleId[] = [];
  if (inspector.status === "inactive") against.push("team/status");
  if (seat.room < 1) against.push("team/capacity");
  if (team.certificate !== null && !holdsAllRound(inspector, team.certificate, round)) against.push("team/certificate");
  if (daysAway(inspector, round) * 2 > daysOf(round).length) against.push("team/leave");
  if (role.qualifications.some((needed) => !inspector.qualifications.includes(needed))) against.push("team/qualification");
  if (role.agencies?.includes(inspector.agency) === false) against.push("team/agency");
  if (role.grades !== null && (inspector.grade === null || !role.grades.includes(inspector.grade))) against.push("team/grade");
  if (team.region && !servesRegion(inspector, unit)) against.push("team/region");
  if (inspector.recusals.some((recusal) => recusal.unit === unit.id)) against.push("team/recusal");
  if (seat.lastPeople.has(inspector.id)) against.push("team/no-return");
  return against;
}

function holdsAllRound({ certificates }: Inspector, kind: string, round: Round): boolean {
  const held = certificates.filter((certificate) => certificate.kind === kind);
  return held.some(({ from, until }) => daysOf(round).every((day) => from <= day && day <= until));
}

function daysAway({ leave }: Inspector, round: Round): number {
  return daysOf(round).filter((day) => leave.some(({ from, until }) => from <= day && day <= until)).length;
}

function daysOf({ from, until }: Round): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

function servesRegion({ regions }: Inspector, { region }: Unit): boolean {
  const path = `${region.join("/")}/`;
  return regions.some((own) => path.startsWith(`${own.join("/")}/`));
}
