/**
 * The seats of the drawn units with everybody who may take them.
 *
 * Seats of one role in one region on the same days share a candidate list; what concerns a single unit
 * (recusal, the last visits, a colleague with whom somebody never sits) is kept beside it.
 */
import type { NamedWork, TeamWork } from "../policy/named-round.js";
import type { Role } from "../policy/policy.js";
import type { Inspector } from "../registry/inspector.js";
import { type SeatCase, SHARED_RULES } from "./team-rules.js";
import type { TeamSeat } from "./team-seat.js";

/** A drawn unit as the team draw sees it. */
export interface DrawnUnit {
  readonly id: string;
  readonly region: readonly string[];
  readonly lastTeams: ReadonlySet<string>;
  /** Days on which it may be visited, in order, where visits have days. Units may share one array. */
  readonly days?: readonly string[];
  /** Ids of those who are recused from it, under whatever id the unit went on. */
  readonly recused?: ReadonlySet<string>;
  /** Ids of those whom a coin keeps out, because a colleague with whom they never sit may come. */
  readonly tossedOut?: ReadonlySet<string>;
}

export interface RosterCase {
  readonly matter: TeamWork;
  readonly round: NamedWork["round"];
  readonly inspectors: readonly Inspector[];
  /** Visits each inspector can still make in this round, by id, and in the year where that is limited. */
  readonly room: ReadonlyMap<string, number>;
  readonly yearRoom: ReadonlyMap<string, number>;
}

/** One seat for each unit and role, in the order of the units. */
export function seatsOf(roster: RosterCase, units: readonly DrawnUnit[]): TeamSeat[] {
  const lists = new Map<string, readonly string[]>();
  const dayLists = new Map<readonly string[] | undefined, number>();
  return units.flatMap((unit) => {
    const except = [...unit.lastTeams, ...(unit.recused ?? []), ...(unit.tossedOut ?? [])];
    const days = dayLists.get(unit.days) ?? dayLists.size;
    dayLists.set(unit.days, days);
    return roster.matter.team.roles.map((role) => {
      const name = [role.id, days, ...unit.region].join("\u001f");
      const eligible = lists.get(name) ?? candidatesFor(roster, role, unit);
      lists.set(name, eligible);
      return { unit: unit.id, role: role.id, eligible, except };
    });
  });
}

/** The case of one inspector and one seat, as the rules want it. */
export function seatCase(
  { matter, round, room, yearRoom }: RosterCase,
  role: Role,
  unit: DrawnUnit,
  inspector: Inspector,
): SeatCase {
  const { team } = matter;
  const { days, lastTeams } = unit;
  return {
    inspector,
    team,
    round,
    role,
    unit,
    days,
    room: room.get(inspector.id) ?? 0,
    yearRoom: yearRoom.get(inspector.id),
    lastTeams,
  };
}

/** Ids of everybody whom no rule about the round, the days, the role or the place bars. */
function candidatesFor(roster: RosterCase, role: Role, unit: DrawnUnit): readonly string[] {
  const fits = (inspector: Inspector) => {
    const seat = seatCase(roster, role, unit, inspector);
    return SHARED_RULES.every((rule) => !rule.bars(seat));
  };
  return roster.inspectors.filter(fits).map((inspector) => inspector.id);
}
