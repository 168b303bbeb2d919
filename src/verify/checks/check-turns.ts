/**
 * In which turn units, seats, people and days were tried: tickets of the seed say it, whoever the candidates
 * were. Source: protocol sections 10.0 and 10.3.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { keyFor, type Purpose } from "../../random/key.js";
import { ticketOf } from "../../random/ticket.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";
import { TEAM_SEAT, type TeamRecord } from "./team-record.js";

/** Most times that a draw of days begins again (10.0). */
const MOST_RESTARTS = 64;

export function checkTurns(record: TeamRecord): Finding[] {
  return [
    ...checkRanks(record),
    ...checkOrderOfSeats(record),
    ...checkPeopleTried(record),
    ...checkTeamsTried(record),
    ...checkDaysTried(record),
  ];
}

type Ticket = (...parts: readonly string[]) => string;

function ticketsFor({ seed, drawId }: TeamRecord, purpose: Purpose): Ticket {
  const key = keyFor(seed, drawId, purpose);
  return (...parts) => ticketOf(key, ...parts);
}

/** Units without a team, and those that are visited along with others, stand in order of rank. */
function checkRanks(record: TeamRecord): Finding[] {
  const { entry, body, isOfCase, named } = record;
  const ticket = ticketsFor(record, "unit");
  const rank = isOfCase ? (unit: string) => unit : (unit: string) => ticket(unit);
  const early = earlyIn(body.unstaffed.map((unit) => [rank(unit)]));
  const roles = named.matter.team.roles.map(({ id }) => id);
  const joined = (body.joined ?? []).map(({ unit, role }) => [
    rank(unit),
    String(roles.indexOf(role)).padStart(9, "0"),
  ]);
  const out = earlyIn(joined);
  return [
    ...(early === -1
      ? []
      : [finding("verify/rank", placeOf(entry, "unstaffed"), "units in order", body.unstaffed[early]!)]),
    ...(out === -1
      ? []
      : [
          finding(
            "verify/rank",
            placeOf(entry, "joined"),
            "units and roles in order",
            body.joined![out]!.unit,
          ),
        ]),
  ];
}

/** Where teams are fixed, the tickets of their units come first. */
function checkOrderOfSeats(record: TeamRecord): Finding[] {
  const { entry, body } = record;
  const ticket = ticketsFor(record, "seat-order");
  const seats = body.teams?.seats ?? [];
  const isFixed = body.standing !== undefined;
  const ofTeam = (unit: string): string => ticket(unit, TEAM_SEAT);
  const early = earlyIn(
    seats.map(({ unit, role }) => [...(isFixed ? [ofTeam(unit)] : []), ticket(unit, role)]),
  );
  const team = earlyIn((body.standing ?? []).map(({ unit }) => [ofTeam(unit)]));
  return [
    ...(early === -1 ? [] : [outOfTurn(entry, "seats", seats[early]!)]),
    ...(team === -1 ? [] : [outOfTurn(entry, "standing", { ...body.standing![team]!, role: TEAM_SEAT })]),
  ];
}

function outOfTurn(
  entry: TeamRecord["entry"],
  list: string,
  { unit, role }: { readonly unit: string; readonly role: string },
): Finding {
  return finding("verify/turns", placeOf(entry, list), "seats by their tickets", `${role} of ${unit}`);
}

/** Whoever was tried before stands in the order of tickets; a pair limit may put some behind all others. */
function checkPeopleTried(record: TeamRecord): Finding[] {
  const { entry, body, named } = record;
  const ticket = ticketsFor(record, "seat");
  const known = new Set((body.teams?.loads ?? []).map(({ inspector }) => inspector));
  const hasLimit = named.matter.team.pairLimit !== null;
  return (body.teams?.seats ?? []).flatMap(({ unit, role, inspector, passedOver, pairOver }) => {
    const tried = [...passedOver, inspector];
    const turns = fallsIn(tried.map((id) => ticket(unit, role, id)));
    const isKnown = passedOver.every((id) => known.has(id)) && new Set(tried).size === tried.length;
    return isKnown && (hasLimit || !pairOver) && turns <= Number(pairOver)
      ? []
      : [finding("verify/turns", placeOf(entry, `${role} of ${unit}`), "candidates by their tickets", tried)];
  });
}

function checkTeamsTried(record: TeamRecord): Finding[] {
  const { entry, body } = record;
  const ticket = ticketsFor(record, "seat");
  const teams = body.teams?.levels?.map(({ inspector }) => inspector);
  return (body.standing ?? []).flatMap(({ unit, team, passedOver }) => {
    const tried = [...passedOver, team];
    const isKnown = teams === undefined || tried.every((id) => teams.includes(id));
    return isKnown && fallsIn(tried.map((id) => ticket(unit, TEAM_SEAT, id))) === 0
      ? []
      : [finding("verify/turns", placeOf(entry, `unit ${unit}`), "teams by their tickets", tried)];
  });
}

/**
 * Behind a first choice, which its ticket spreads over days that only the registry gives, days stand in the
 * order of theirs. Neighbours who go on one day have the tickets of their first.
 */
function checkDaysTried(record: TeamRecord): Finding[] {
  const { entry, body, named, hasGivenDays } = record;
  const { days } = body;
  if (days === undefined || days === null) return [];
  const { from, until } = named.round;
  const ticket = ticketsFor(record, "day");
  const isOpen = (day: string): boolean => hasGivenDays || (from <= day && day <= until);
  const wrong = days.visits.flatMap(({ unit, day, passedOver }) => {
    const tried = [...passedOver, day];
    const falls = days.together === 1 ? fallsIn(tried.slice(1).map((each) => ticket(unit, each))) : 0;
    return falls === 0 && passedOver.every(isOpen) && new Set(tried).size === tried.length
      ? []
      : [finding("verify/turns", placeOf(entry, `unit ${unit}`), "days by their tickets", tried)];
  });
  const together = named.matter.schedule?.together?.units ?? 1;
  const most = days.visits.length > 1 ? MOST_RESTARTS : 0;
  return [
    ...wrong,
    ...([1, together].includes(days.together)
      ? []
      : [finding("verify/turns", placeOf(entry, "together"), together, days.together)]),
    ...(days.restarts <= most
      ? []
      : [finding("verify/turns", placeOf(entry, "restarts"), `at most ${most}`, days.restarts)]),
  ];
}

/** The first place of a list that does not come behind the one before it; -1 where all do. */
function earlyIn(list: readonly (readonly string[])[]): number {
  return list.findIndex((key, n) => n > 0 && compareLists(list[n - 1]!, key) >= 0);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((part, n) => part !== b[n]);
  return differs === -1 ? 0 : compareBytes(a[differs]!, b[differs]!);
}

/** How often a list of tickets begins anew. */
function fallsIn(tickets: readonly string[]): number {
  return tickets.filter((ticket, n) => n > 0 && tickets[n - 1]! >= ticket).length;
}
