/**
 * Days of visits: each staffed unit on one of its days, everybody there and allowed to act, nobody above
 * their day, week or year.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { groupBy } from "../../kernel/group-by.js";
import type { Inspector } from "../../registry/inspector.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { placeOf, type TeamAudit } from "../audit-case.js";
import { rulesOnDay } from "../by-hand/judge.js";
import { givenBefore, registeredAs } from "../by-hand/plain-case.js";
import { mondayOf, plainOpenDays } from "../by-hand/plain-days.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding } from "../finding.js";
import { checkDated } from "./check-team-record.js";

type Seat = { readonly unit: string; readonly role: string; readonly inspector: string };

export function checkDays(audit: TeamAudit, registry: Registry): Finding[] {
  const { attempt, named } = audit;
  const { teams } = attempt;
  if (teams === undefined) return [];
  const dated = { entry: teams, body: teams.body, named };
  if (named.matter.schedule === undefined || teams.body.teams === null) return checkDated(dated);
  const dayOf = new Map((teams.body.days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  const seats: Seat[] = [...teams.body.teams.seats, ...(teams.body.joined ?? [])];
  return eachExamined(placeOf(teams), [
    () => checkDated(dated),
    () => checkOpen(audit, registry, seats, dayOf),
    () => checkPresence(audit, registry, seats, dayOf),
    () => checkLimits(audit, registry, dayOf),
    () => checkJoined(audit, dayOf),
  ]);
}

/** Every staffed unit has a day on which it may be visited. */
function checkOpen(
  audit: TeamAudit,
  registry: Registry,
  seats: readonly Seat[],
  dayOf: ReadonlyMap<string, string>,
): Finding[] {
  const { teams } = audit.attempt;
  const openDaysOf = plainOpenDays(audit, registry);
  const own = new Set(audit.units);
  const staffed = [...new Set(seats.map(({ unit }) => unit))]
    .filter((unit) => own.has(unit))
    .sort(compareBytes);
  return staffed
    .filter((unit) => rowOf(registry.units, registeredAs(registry, audit.nameNow, unit)) !== -1)
    .flatMap((unit) => {
      const days = openDaysOf(unit);
      const day = dayOf.get(unit) ?? "no day";
      return days.includes(day)
        ? []
        : [finding("verify/day", placeOf(teams!, `unit ${unit}`), `one of ${days.length} open days`, day)];
    });
}

/** Nobody goes on a day of their leave or without a valid certificate. */
function checkPresence(
  { attempt, named }: TeamAudit,
  registry: Registry,
  seats: readonly Seat[],
  dayOf: ReadonlyMap<string, string>,
): Finding[] {
  const people = new Map(registry.inspectors.map((each) => [each.id, each]));
  return seats.flatMap(({ unit, role, inspector }) => {
    const [person, day] = [people.get(inspector), dayOf.get(unit)];
    if (person === undefined || day === undefined) return [];
    const against = rulesOnDay(person, named.matter.team, day);
    const at = placeOf(attempt.teams!, `${role} of ${unit}`);
    return against.length === 0
      ? []
      : [
          finding(
            "verify/inspector-not-eligible",
            at,
            `may go on ${day}`,
            `${inspector}: ${against.join(", ")}`,
          ),
        ];
  });
}

/** Visits of this draw and of all that stood before it, counted by day, week and year. */
function checkLimits(audit: TeamAudit, registry: Registry, dayOf: ReadonlyMap<string, string>): Finding[] {
  const { attempt, named } = audit;
  const { limits = {} } = named.matter.team;
  const earlier = givenBefore(audit).visits;
  const now = groupBy(attempt.teams!.body.teams?.seats ?? [], ({ inspector }) => inspector);
  return registry.inspectors.flatMap((person) => {
    const visits = now.get(person.id) ?? [];
    // Who has no day is found as such; they make a visit of the year all the same.
    const mine = visits.flatMap(({ unit }) => dayOf.get(unit) ?? []);
    const others = (earlier.get(person.id) ?? []).filter((day) => day !== undefined);
    const most = { ...limits, ...ownLimits(person) };
    const sofar = earlier.get(person.id)?.length ?? 0;
    const at = placeOf(attempt.teams!, `inspector ${person.id}`);
    return [
      ...above({ at, mine, others }, (day) => day, most.perDay),
      ...above({ at, mine, others }, (day) => `week of ${mondayOf(day)}`, most.perWeek),
      ...(most.perYear !== undefined && visits.length > 0 && visits.length + sofar > most.perYear
        ? [finding("verify/over-limit", at, `at most ${most.perYear} a year`, visits.length + sofar)]
        : []),
    ];
  });
}

function ownLimits({ perDay, perWeek, perYear }: Inspector) {
  return {
    ...(perDay === undefined ? {} : { perDay }),
    ...(perWeek === undefined ? {} : { perWeek }),
    ...(perYear === undefined ? {} : { perYear }),
  };
}

/** The days of one person: those of visits of this draw, and of all before it. */
interface DaysOfPerson {
  readonly at: string;
  readonly mine: readonly string[];
  readonly others: readonly string[];
}

/** Times at which one more visit of this draw was given than the limit allows. */
function above(
  { at, mine, others }: DaysOfPerson,
  timeOf: (day: string) => string,
  most: number | undefined,
): Finding[] {
  if (most === undefined) return [];
  return [...new Set(mine.map(timeOf))].flatMap((time) => {
    const count = [...mine, ...others].filter((day) => timeOf(day) === time).length;
    return count > most ? [finding("verify/over-limit", at, `at most ${most}: ${time}`, count)] : [];
  });
}

/**
 * Whoever joined a visit goes there anyway, on that day, as that visit stood then: of whatever matter or
 * authority, with every change since its draw.
 */
function checkJoined(
  { attempt: { teams }, standingSeats, nameNow }: TeamAudit,
  dayOf: ReadonlyMap<string, string>,
): Finding[] {
  return (teams!.body.joined ?? []).flatMap(({ unit, role, inspector, drawId }) => {
    const there = standingSeats(drawId).some(
      (seat) =>
        nameNow(seat.unit) === nameNow(unit) &&
        seat.inspector === inspector &&
        seat.day !== undefined &&
        seat.day === dayOf.get(unit),
    );
    return there
      ? []
      : [
          finding(
            "verify/joined",
            placeOf(teams!, `${role} of ${unit}`),
            `somebody of ${drawId} on that day`,
            inspector,
          ),
        ];
  });
}
