/**
 * One attempt to give days and teams to some units: with coins for people who never sit together, days before
 * teams, standing teams as one.
 */

import { type CompleteTeams, drawTeams } from "../assign/draw-teams.js";
import { emptySeats } from "../assign/fill-seats.js";
import type { Shortage } from "../assign/shortage.js";
import { keepByRank, staffByRank } from "../assign/staff-by-rank.js";
import { staffingProblem } from "../assign/staffing-problem.js";
import type { TeamInspector } from "../assign/team-input.js";
import type { DayDrawInput } from "../days/day-input.js";
import {
  type DayDraw,
  drawDays,
  emptyOpenMatching,
  emptyOpenSeats,
  type VisitDay,
} from "../days/draw-days.js";
import { heldBy } from "../kernel/certain.js";
import { accepted } from "../kernel/result.js";
import { keyFor } from "../random/key.js";
import { regionText } from "../registry/region.js";
import type { DrawnUnit } from "../roster/candidates.js";
import { attemptWithCoins, pairsApart } from "../roster/not-with.js";
import type { TeamSeat } from "../roster/team-seat.js";
import type { JoinedCase } from "./join-visits.js";
import { pairRuleOf, type StaffingCase, teamInspectors } from "./staffing-case.js";
import { permanentTeamProblem, type StandingChoice, seatMembers } from "./standing-teams.js";

/** A case whose units know the visits that they join. */
export interface JoinedStaffing extends StaffingCase {
  readonly join: JoinedCase;
}

export interface RoundDays {
  /** In byte order of the units. */
  readonly visits: readonly VisitDay[];
  /** How often the day draw began again. */
  readonly restarts: number;
  /** Most units of one neighbourhood that went together; 1 where that could not be kept. */
  readonly together: number;
}

export interface Staffed {
  readonly days: RoundDays | undefined;
  readonly teams: CompleteTeams;
  readonly standing?: readonly StandingChoice[];
}

/** Why not all of these units could be staffed. */
export interface Failed {
  readonly witness: Shortage | undefined;
  readonly undated: readonly string[];
  readonly units: readonly DrawnUnit[];
}

/** What the draw is asked: seats and people, or one seat a unit and standing teams. */
interface Asked {
  readonly seats: readonly TeamSeat[];
  readonly people: readonly TeamInspector[];
}

/**
 * Draws days and teams; where people must not sit together, with coins that are tossed again for the units of
 * a witness.
 */
export function attemptTeams(input: JoinedStaffing, units: readonly DrawnUnit[]): Staffed | Failed {
  const dayless =
    input.matter.schedule === undefined ? [] : units.filter(({ days = [] }) => days.length === 0);
  if (dayless.length > 0) return { witness: undefined, undated: dayless.map(({ id }) => id), units };
  const pairs = input.matter.team.teams === "standing" ? [] : pairsApart(input.inspectors);
  const key = keyFor(input.seed, input.drawId, "seat");
  const seats = input.join.seatsOf(units);
  return attemptWithCoins<Staffed | Failed>(
    { key, pairs, units, seats },
    (tossed) => attemptOnce(input, tossed, pairs.length === 0 ? seats : input.join.seatsOf(tossed)),
    (tried) =>
      "teams" in tried ? [] : [...tried.undated, ...(tried.witness?.seats ?? []).map(({ unit }) => unit)],
  );
}

/** Ids of the units that keep their seats when not all can: in order of rank, on capacity alone. */
export function rankedUnits(input: JoinedStaffing, units: readonly DrawnUnit[]): readonly string[] {
  const { seats, people } = ask(input, input.join.seatsOf(units));
  const seated = new Set(seats.map(({ unit }) => unit));
  const ranking = units.map(({ id }) => id).filter((id) => seated.has(id));
  const joined = units.map(({ id }) => id).filter((id) => !seated.has(id));
  if (input.matter.schedule === undefined)
    return accepted(staffByRank({ ranking, seats, inspectors: people })).kept;
  return [
    ...joined,
    ...keepByRank(emptyOpenMatching(dayInput(input, units, { seats, people }, 1)), ranking).kept,
  ];
}

/** How many seats stay empty, as far as a flow can tell: without days in common, levels and coins. */
export function shortfallOf(input: JoinedStaffing): number {
  const units =
    input.matter.schedule === undefined
      ? input.units
      : input.units.filter(({ days = [] }) => days.length > 0);
  const asked = ask(input, input.join.seatsOf(units));
  const without = (input.units.length - units.length) * input.matter.team.roles.length;
  if (input.matter.schedule === undefined)
    return without + emptySeats(accepted(staffingProblem({ seats: asked.seats, inspectors: asked.people })));
  return without + emptyOpenSeats(dayInput(input, units, asked, 1));
}

function attemptOnce(
  input: JoinedStaffing,
  units: readonly DrawnUnit[],
  seats: readonly TeamSeat[],
): Staffed | Failed {
  const asked = ask(input, seats);
  const { schedule } = input.matter;
  if (schedule === undefined) return teamsOn(input, units, seats, asked, undefined);
  const together = schedule.together?.units ?? 1;
  let drawn: DayDraw = accepted(drawDays(dayInput(input, units, asked, together)));
  const apart = !drawn.complete && together > 1;
  if (apart) drawn = accepted(drawDays(dayInput(input, units, asked, 1)));
  if (!drawn.complete) return { witness: drawn.witness, undated: drawn.undated, units };
  const { visits, restarts } = drawn;
  const dayOf = new Map(visits.map(({ unit, day }) => [unit, day]));
  const dated = (list: readonly TeamSeat[]) =>
    list.map((seat) => ({ ...seat, day: heldBy(dayOf, seat.unit) }));
  const days = { visits, restarts, together: apart ? 1 : together };
  return teamsOn(input, units, dated(seats), { ...asked, seats: dated(asked.seats) }, days);
}

function ask(input: JoinedStaffing, seats: readonly TeamSeat[]): Asked {
  const people = teamInspectors(input);
  if (input.matter.team.teams !== "standing") return { seats, people };
  const days = [...new Set(input.units.flatMap(({ days: open = [] }) => open))];
  return permanentTeamProblem(seats, people, input.inspectors, days);
}

function teamsOn(
  input: JoinedStaffing,
  units: readonly DrawnUnit[],
  seats: readonly TeamSeat[],
  asked: Asked,
  days: RoundDays | undefined,
): Staffed | Failed {
  const { seed, drawId } = input;
  const { balance, band, teams } = input.matter.team;
  const drawn = accepted(
    drawTeams({
      seed,
      drawId,
      seats: asked.seats,
      inspectors: asked.people,
      balance,
      band,
      ...pairRuleOf(input),
    }),
  );
  if (!drawn.complete) return { witness: drawn.witness, undated: [], units };
  if (teams !== "standing") return { days, teams: drawn };
  return {
    days,
    ...seatMembers(drawn, { seed, drawId, seats, people: teamInspectors(input), roster: input.inspectors }),
  };
}

function dayInput(
  { seed, drawId, matter }: StaffingCase,
  units: readonly DrawnUnit[],
  { seats, people }: Asked,
  together: number,
): DayDrawInput {
  const depth = matter.schedule?.together?.depth;
  const seated = new Set(seats.map(({ unit }) => unit));
  const days = units
    .filter(({ id }) => seated.has(id))
    .map(({ id, region, days: open = [] }) => ({
      unit: id,
      days: open,
      ...(depth === undefined || region.length < depth
        ? {}
        : { neighbourhood: regionText(region.slice(0, depth)) }),
    }));
  return { seed, drawId, seats, inspectors: people, units: days, together };
}
