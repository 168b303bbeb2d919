/**
 * The seats of the drawn units with everybody who may take them.
 *
 * Seats of one role in one region share a candidate list; what concerns a single unit (recusal, the last visits) is kept beside it.
 */
import type { Matter, Role, Round } from "../policy/policy.js";
import type { Inspector } from "../registry/inspector.js";
import type { TeamSeat } from "./team-input.js";
import { type SeatCase, SHARED_RULES } from "./team-rules.js";

/** A drawn unit as the team draw sees it. */
export interface DrawnUnit {
  readonly id: string;
  readonly region: readonly string[];
  readonly lastTeams: ReadonlySet<string>;
}

export interface RosterCase {
  readonly matter: Matter;
  readonly round: Round;
  readonly inspectors: readonly Inspector[];
  /** Visits each inspector can still make in this round, by id. */
  readonly room: ReadonlyMap<string, number>;
}

/** One seat for each unit and role, in the order of the units. */
export function seatsOf(roster: RosterCase, units: readonly DrawnUnit[]): TeamSeat[] {
  const lists = new Map<string, readonly string[]>();
  const recused = recusedByUnit(roster.inspectors);
  return units.flatMap((unit) => {
    const except = [...unit.lastTeams, ...(recused.get(unit.id) ?? [])];
    return roster.matter.team.roles.map((role) => {
      const name = [role.id, ...unit.region].join("\u001f");
      const eligible = lists.get(name) ?? candidatesFor(roster, role, unit);
      lists.set(name, eligible);
      return { unit: unit.id, role: role.id, eligible, except };
    });
  });
}

/** The case of one inspector and one seat, as the rules want it. */
export function seatCase({ matter, round, room }: RosterCase, role: Role, unit: DrawnUnit, inspector: Inspector): SeatCase {
  return { inspector, team: matter.team, round, role, unit, room: room.get(inspector.id) ?? 0, lastTeams: unit.lastTeams };
}

/** Ids of everybody whom no rule about the round, the role or the place bars. */
function candidatesFor(roster: RosterCase, role: Role, unit: DrawnUnit): readonly string[] {
  const fits = (inspector: Inspector) => SHARED_RULES.every((rule) => !rule.bars(seatCase(roster, role, unit, inspector)));
  return roster.inspectors.filter(fits).map((inspector) => inspector.id);
}

/** Recusals and declared interests, looked up by unit. */
function recusedByUnit(inspectors: readonly Inspector[]): Map<string, string[]> {
  const recused = new Map<string, string[]>();
  for (const { id, recusals } of inspectors) {
    for (const { unit } of recusals) {
      const known = recused.get(unit);
      if (known === undefined) recused.set(unit, [id]);
      else known.push(id);
    }
  }
  return recused;
}
