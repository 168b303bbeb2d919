/**
 * Seats over several rounds: limits of the year, and a capacity that rounds of the same id share, against all
 * seats together.
 */
import type { Refusal } from "../../../kernel/refusal.js";
import type { Inspector } from "../../../registry/inspector.js";
import type { Registry } from "../../../registry/registry.js";
import { refuse } from "../../refuse.js";
import type { Conflicts } from "../conflicts.js";
import { type RoleSet, type RoundSeats, roleSets } from "./seat-room.js";
import { type RoundAhead, seatsOfRound } from "./staff-conflicts.js";

/** A round that owes visits for certain, and who may sit in it. */
interface OwingRound {
  readonly matter: string;
  readonly round: string;
  readonly visits: number;
  readonly seats: RoundSeats;
  readonly sets: readonly RoleSet[];
}

/** Rounds whose seats the same limit bounds. */
interface Bounded {
  readonly limit: "year" | "round";
  readonly rounds: readonly OwingRound[];
  /** Roles that are counted, by their place in the matter; undefined: all roles. */
  readonly set: number | undefined;
}

export function yearSeatConflicts(ahead: readonly RoundAhead[], registry: Registry): Conflicts {
  const owing = ahead.flatMap((round) => owingRound(round, registry));
  const matters = [...new Set(owing.map(({ matter }) => matter))];
  const ids = [...new Set(owing.map(({ round }) => round))];
  const groups: Bounded[] = [
    ...matters.flatMap((matter): Bounded[] => {
      const rounds = owing.filter((each) => each.matter === matter);
      return rounds[0]!.sets.map((_, set) => ({ limit: "year", rounds, set }));
    }),
    ...(matters.length > 1 ? [{ limit: "year" as const, rounds: owing, set: undefined }] : []),
    ...ids.map((id) => ({
      limit: "round" as const,
      rounds: owing.filter(({ round }) => round === id),
      set: undefined,
    })),
  ];
  const seen = new Set<string>();
  // One round by itself is asked before.
  const several = groups.filter(({ rounds }) => rounds.length > 1);
  const short = several.flatMap((group) => {
    const found = shortOf(group, registry);
    const name = [...new Set(group.rounds.map(({ matter }) => matter))].join("\u001f") + group.limit;
    if (found === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ found, isWhole: group.rounds.every(({ seats }) => seats.matter.team.staffing === "complete") }];
  });
  return {
    faults: short.filter(({ isWhole }) => isWhole).map(({ found }) => found),
    doubts: short.filter(({ isWhole }) => !isWhole).map(({ found }) => found),
  };
}

function owingRound(round: RoundAhead, registry: Registry): OwingRound[] {
  const { year, index, quotas } = round;
  const { matter } = year;
  const strata = quotas.flatMap((quota, s) =>
    quota > 0 && (round.strata === undefined || round.strata[s]!.open > 0) ? [s] : [],
  );
  if (strata.length === 0 || matter.schedule?.joins === true) return [];
  const visits = strata.reduce((sum, s) => sum + quotas[s]!, 0);
  const seats = seatsOfRound(round, registry, strata);
  return [
    {
      matter: matter.id,
      round: matter.rounds[index]!.id,
      visits,
      seats,
      sets: roleSets(seats, registry.inspectors),
    },
  ];
}

/**
 * Every person takes one seat of a visit at most, their capacity in rounds of one id together, and their
 * limit in the year.
 */
function shortOf({ limit, rounds, set }: Bounded, { inspectors }: Registry): Refusal | undefined {
  const chosen = ({ sets }: OwingRound): RoleSet => sets[set ?? sets.length - 1]!;
  const seats = rounds.reduce((sum, each) => sum + each.visits * chosen(each).roles.length, 0);
  const roomOf = (person: Inspector): number => {
    const own = rounds.filter((each) => chosen(each).people.includes(person));
    const ids = [...new Set(own.map(({ round }) => round))];
    const inRounds = ids.map((id) =>
      Math.min(
        person.capacity,
        own.filter(({ round }) => round === id).reduce((sum, { visits }) => sum + visits, 0),
      ),
    );
    const limits = own.map(
      (each) => person.perYear ?? each.seats.matter.team.limits?.perYear ?? Number.POSITIVE_INFINITY,
    );
    return Math.min(
      Math.max(0, ...limits),
      inRounds.reduce((sum, room) => sum + room, 0),
    );
  };
  const rooms = inspectors.map(roomOf);
  const room = rooms.reduce((sum, each) => sum + each, 0);
  if (seats <= room) return undefined;
  const matters = [...new Set(rounds.map(({ matter }) => matter))];
  const path = matters.length === 1 ? ["matters", matters[0]!, "team"] : ["matters"];
  return refuse("plan/too-few-inspectors-together", path, {
    conflict: "C11",
    limit,
    matters: matters.join(", "),
    rounds: [...new Set(rounds.map(({ round }) => round))].join(", "),
    roles: [...new Set(rounds.flatMap((each) => chosen(each).roles.map(({ id }) => id)))].join(" + "),
    seats,
    room,
    people: rooms.filter((each) => each > 0).length,
    over: seats - room,
  });
}
