/**
 * Who goes, and on which day, counted from docs/policy.md: seats, who may take them, days that are open,
 * limits that are kept.
 */
import type { Row } from "../../support/small-case.js";
import { dayBefore, fits } from "./plain-condition.js";
import {
  at,
  NEVER,
  nameAt,
  type PlainFacts,
  type PlainVisit,
  type Seat,
  type Seating,
} from "./plain-facts.js";

export function peopleBreaches(facts: PlainFacts): string[] {
  return [
    ...facts.seatings.flatMap((seating) =>
      seating.visits.flatMap((seated) =>
        seatBreaches(facts, seating, seated).map((words) => `${seating.drawId}: ${words}`),
      ),
    ),
    ...facts.cases.flatMap(timeBreaches),
  ];
}

type Seated = Seating["visits"][number];

function seatBreaches(facts: PlainFacts, seating: Seating, { visit, newcomers, isMove }: Seated): string[] {
  const { seq, team, isDated, roster } = seating;
  const seats = at(visit.seats, seq)!;
  const day = at(visit.days, seq) ?? null;
  const breaches: string[] = [];
  const say = (words: string): void => void breaches.push(`${visit.unit}: ${words}`);
  const roles = (team["roles"] as Row[]).map(({ id }) => id as string);
  if (
    [...roles].sort().join() !==
    seats
      .map(({ role }) => role)
      .sort()
      .join()
  )
    say(`the seats are ${seats.map(({ role }) => role)}, not ${roles}`);
  const people = seats.map(({ person }) => person);
  if (new Set(people).size < people.length) say("somebody sits twice");
  const rowOf = (id: string): Row => roster.inspectors.find((each) => each["id"] === id) ?? {};
  const officers = people.filter((id) => (rowOf(id)["post"] ?? "officer") === "officer").length;
  if (officers < ((team["officers"] as number | undefined) ?? 2) && newcomers.length === people.length)
    say(`only ${officers} officers go`);
  if (
    team["apart"] === "agency" &&
    new Set(people.map((id) => rowOf(id)["agency"])).size < people.length &&
    newcomers.length === people.length
  )
    say("two are of one agency");
  if (
    team["teams"] === "standing" &&
    newcomers.length === people.length &&
    new Set(people.map((id) => rowOf(id)["team"])).size > 1
  )
    say("they are not of one standing team");
  if ((isDated && isMove) || (isDated && newcomers.length > 0))
    for (const words of dayBreaches(seating, visit, day)) say(words);
  for (const seat of seats) {
    if (!newcomers.includes(seat.person) && !isMove) continue;
    const person = rowOf(seat.person);
    for (const words of personBreaches(seating, {
      visit,
      seat,
      person,
      day,
      people,
      rowOf,
      isNew: newcomers.includes(seat.person),
    }))
      say(`${seat.person} ${words}`);
    if (seat.joins === null)
      for (const words of limitBreaches(facts, seating, { visit, person, day }))
        say(`${seat.person} ${words}`);
    if (newcomers.includes(seat.person))
      for (const words of returnBreaches(facts, seating, { visit, seat })) say(`${seat.person} ${words}`);
  }
  if (!isMove && isDated) for (const words of pairBreaches(facts, seating, { visit, seats })) say(words);
  return breaches;
}

interface Sitting {
  readonly visit: PlainVisit;
  readonly seat: Seat;
  readonly person: Row;
  readonly day: string | null;
  readonly people: readonly string[];
  readonly rowOf: (id: string) => Row;
  readonly isNew: boolean;
}

const listOf = (value: unknown): Row[] => (value ?? []) as Row[];

function personBreaches(
  seating: Seating,
  { visit, seat, person, day, people, rowOf, isNew }: Sitting,
): string[] {
  const { team } = seating;
  const role = (team["roles"] as Row[]).find(({ id }) => id === seat.role) ?? {};
  const region = regionOf(seating, visit.unit);
  const regions = (person["regions"] as string[] | undefined) ?? [];
  const isInside = regions.some((each) => region === each || region.startsWith(`${each}/`));
  const post = person["post"] ?? "officer";
  const asked = (list: unknown, value: unknown): boolean =>
    list === undefined || (list as unknown[]).includes(value);
  const away = day === null ? awayMost(seating, person) : awayOn(seating, person, day);
  const wrong: [boolean, string][] = [
    [away !== undefined, away ?? ""],
    [(person["status"] ?? "active") !== "active", "is not active"],
    [post !== (role["expert"] === true ? "expert" : "officer"), `is ${post}`],
    [
      !listOf(role["qualifications"]).every((each) => listOf(person["qualifications"]).includes(each)),
      "lacks a qualification",
    ],
    [
      !asked(role["agencies"], person["agency"]) || !asked(role["grades"], person["grade"]),
      "is of another agency or grade",
    ],
    [
      (team["region"] === true && !isInside) || (team["region"] === "outside" && isInside),
      "goes to a wrong region",
    ],
    [team["awayFromHome"] === true && person["home"] === region, "lives there"],
    [listOf(person["recusals"]).some(({ unit }) => unit === seating.nameOf(visit.unit)), "is recused"],
    [
      people.some(
        (id) => id !== person["id"] && (listOf(person["notWith"]) as unknown[] as string[]).includes(id),
      ),
      "never sits with one of them",
    ],
    [
      people.some(
        (id) =>
          id !== person["id"] &&
          (listOf(rowOf(id)["notWith"]) as unknown[] as string[]).includes(person["id"] as string),
      ),
      "never sits with one of them",
    ],
    [
      team["openCases"] !== undefined &&
        ((person["openCases"] as number | undefined) ?? 0) >= (team["openCases"] as number),
      "has too many open cases",
    ],
  ];
  return wrong
    .filter(([is]) => is && (isNew || day !== null))
    .map(([, words]) => words)
    .filter((words) => isNew || words === away);
}

/** Where the unit lies, also under the id under which it goes on. */
function regionOf(seating: Seating, unit: string): string {
  return (rowOfUnit(seating, unit)["region"] as string | undefined) ?? "";
}

/**
 * The unit as the registry of the draw has it: under its own id, where it was merged into another only after
 * that.
 */
function rowOfUnit({ registry: { units }, nameOf }: Seating, unit: string): Row {
  return units.find(({ id }) => id === unit) ?? units.find(({ id }) => id === nameOf(unit)) ?? {};
}

function certified(person: Row, kinds: readonly string[], day: string): boolean {
  return listOf(person["certificates"]).some(
    ({ kind, from, until }) =>
      kinds.includes(kind as string) && (from as string) <= day && day <= (until as string),
  );
}

function isOnLeave(person: Row, day: string): boolean {
  return listOf(person["leave"]).some(
    ({ from, until }) => (from as string) <= day && day <= (until as string),
  );
}

function kindsOf(team: Row): readonly string[] | undefined {
  const kinds = team["certificate"] as string | string[] | undefined;
  return kinds === undefined ? undefined : [kinds].flat();
}

function awayOn({ team }: Seating, person: Row, day: string): string | undefined {
  const kinds = kindsOf(team);
  if (isOnLeave(person, day)) return `is on leave on ${day}`;
  return kinds !== undefined && !certified(person, kinds, day) ? `has no certificate on ${day}` : undefined;
}

/** Without days: a certificate of one kind on every day of the round, and leave on half of them at most. */
function awayMost({ team, round, day, isFirst, isCase }: Seating, person: Row): string | undefined {
  const isWhole = !isCase && (isFirst || round.until < day);
  const days = daysFrom(isWhole ? round.from : later(round.from, day), round.until);
  const kinds = kindsOf(team);
  if (kinds !== undefined && !kinds.some((kind) => days.every((each) => certified(person, [kind], each))))
    return "has no certificate for the whole time";
  return isFirst && days.filter((each) => isOnLeave(person, each)).length * 2 > days.length
    ? "is on leave for most of the time"
    : undefined;
}

function daysFrom(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = dayBefore(day, { days: -1 })) days.push(day);
  return days.length === 0 ? [from] : days;
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** The day lies in the round, not before the entry, and is open to the unit. */
function dayBreaches(seating: Seating, visit: PlainVisit, day: string | null): string[] {
  const { schedule, round, quiet, registry, isCase, joinsLead } = seating;
  if (schedule === undefined)
    return day === null || joinsLead !== null ? [] : [`has the day ${day}, though days are not asked for`];
  if (day === null) return ["has no day"];
  const breaches: string[] = [];
  // A joint case has the days of the lead's visits, whenever its people are drawn.
  if (day < seating.day && joinsLead === null)
    breaches.push(`is visited on ${day}, before the entry of ${seating.day}`);
  const isLate = isCase && round.until < seating.day && day === seating.day;
  if (!isLate && (day < round.from || day > round.until))
    breaches.push(`is visited on ${day}, outside ${round.from} to ${round.until}`);
  if (joinsLead !== null) return breaches;
  if (schedule["everyDay"] !== true && !isWorkday(seating.policy, day) && !isLate)
    breaches.push(`is visited on ${day}, no working day`);
  if (isQuiet(quiet, day)) breaches.push(`is visited on ${day}, a quiet day`);
  const region = regionOf(seating, visit.unit);
  for (const { from, until, region: path } of listOf(schedule["off"])) {
    const isThere =
      path === undefined ||
      region === (path as string[]).join("/") ||
      region.startsWith(`${(path as string[]).join("/")}/`);
    if (isThere && (from as string) <= day && day <= (until as string))
      breaches.push(`is visited on ${day}, a day off there`);
  }
  const unit = rowOfUnit(seating, visit.unit);
  const windows = listOf(schedule["windows"]).filter(({ where }) =>
    fits(unit, where as Row, { day: registry.asOf, classes: seating.policy["classes"] as never }),
  );
  if (
    windows.length > 0 &&
    !windows.some(({ from, until }) => (from as string) <= day && day <= (until as string))
  )
    breaches.push(`is visited on ${day}, out of season`);
  return breaches;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function isQuiet(quiet: Row | undefined, day: string): boolean {
  const { monthDays, weekdays, days } = (quiet ?? {}) as {
    monthDays?: [number, number];
    weekdays?: number[];
    days?: string[];
  };
  const date = Number(day.slice(8));
  return (
    (monthDays !== undefined && monthDays[0] <= date && date <= monthDays[1]) ||
    (weekdays?.includes(weekdayOf(day)) ?? false) ||
    (days?.includes(day) ?? false)
  );
}

export function isWorkday(policy: Row, day: string): boolean {
  const calendar = listOf(policy["calendars"]).find(
    ({ from, until }) => (from as string) <= day && day <= (until as string),
  );
  if (calendar === undefined) return false;
  if (listOf(calendar["workdays"]).some((each) => each["day"] === day)) return true;
  const weekend = (calendar["weekend"] as number[] | undefined) ?? [6, 7];
  return (
    !weekend.includes(weekdayOf(day)) && !listOf(calendar["holidays"]).some((each) => each["day"] === day)
  );
}

/**
 * Visits of a person that are theirs, as they stand after an entry: over all matters and lanes of the
 * authority.
 */
function visitsBy(facts: PlainFacts, { seq, policy }: Seating, person: unknown): PlainVisit[] {
  return facts.visits.filter(
    (visit) =>
      visit.authority === policy["authority"] &&
      visit.born <= seq &&
      seq < visit.gone &&
      (at(visit.seats, seq) ?? []).some((seat) => seat.person === person && seat.joins === null),
  );
}

function limitBreaches(
  facts: PlainFacts,
  seating: Seating,
  { visit, person, day }: { visit: PlainVisit; person: Row; day: string | null },
): string[] {
  const { team, round, isCase, seq } = seating;
  const own = visitsBy(facts, seating, person["id"]);
  const limits = (team["limits"] ?? {}) as Record<string, number | undefined>;
  const limit = (name: string): number =>
    (person[name] as number | undefined) ?? limits[name] ?? Number.POSITIVE_INFINITY;
  const breaches: string[] = [];
  const check = (name: string, made: number, most: number): void => {
    if (made > most) breaches.push(`makes ${made} visits (${name} ${most})`);
  };
  check("perYear", own.length, limit("perYear"));
  if (!isCase)
    check(
      "capacity",
      own.filter((each) => !each.isCase && each.drawId.split("/")[3] === round.id).length,
      person["capacity"] as number,
    );
  if (day === null) return breaches;
  const on = (each: PlainVisit): string => at(each.days, seq) ?? "";
  check("perDay", own.filter((each) => on(each) === day).length, limit("perDay"));
  check(
    "perWeek",
    own.filter((each) => on(each) !== "" && weekOf(on(each)) === weekOf(day)).length,
    limit("perWeek"),
  );
  return visit.gone <= seq ? [] : breaches;
}

/** The Monday of the week. */
function weekOf(day: string): string {
  return dayBefore(day, { days: weekdayOf(day) - 1 });
}

/** Not who made the last visits, or went in the last years. */
function returnBreaches(
  facts: PlainFacts,
  { team, registry, round, seq, policy, isCase, drawId }: Seating,
  { visit, seat }: { visit: PlainVisit; seat: Seat },
): string[] {
  // Years count back from the first day of the round, in a case of what was left of it at its assignment.
  const assigned = isCase ? (facts.staffedBy.get(drawId)?.day ?? "") : "";
  const begins = [round.from, assigned].sort()[1]!;
  const rule = team["noReturn"] as { visits?: number; years?: number } | undefined;
  if (rule === undefined) return [];
  const past = registry.history.filter(
    ({ unit }) => nameAt(facts, unit as string, seq) === nameAt(facts, visit.unit, seq),
  );
  const days = [...new Set(past.map(({ day }) => day as string))].sort();
  const last = days.slice(-(rule.visits ?? 0) || days.length);
  const since = rule.years === undefined ? "9999" : dayBefore(begins, { months: 12 * rule.years });
  const went = (row: Row): boolean => (row["inspectors"] as string[]).includes(seat.person);
  const breaches: string[] = [];
  if (rule.visits !== undefined && past.some((row) => went(row) && last.includes(row["day"] as string)))
    breaches.push("made one of the last visits there");
  if (past.some((row) => went(row) && (row["day"] as string) >= since && (row["day"] as string) < begins))
    breaches.push("went there in the last years");
  const before = facts.visits.filter(
    (each) =>
      each !== visit &&
      nameAt(facts, each.unit, seq) === nameAt(facts, visit.unit, seq) &&
      each.authority === policy["authority"] &&
      each.born < seq &&
      seq < each.gone &&
      !each.along &&
      (at(each.seats, seq)?.length ?? 0) > 0,
  );
  const placeOf = ({ drawId }: PlainVisit): number => facts.staffedBy.get(drawId)?.seq ?? NEVER;
  const inOrder = before.filter((each) => each.seats[0]!.seq < seq).sort((a, b) => placeOf(a) - placeOf(b));
  const most = rule.visits ?? 0;
  const first = most === 0 ? undefined : inOrder.at(-most - 1);
  const beyond = first === undefined ? undefined : placeOf(first);
  // Of two units that are one by now, of one draw, either may have been the last.
  const latest = inOrder.slice(-most || inOrder.length).filter((each) => placeOf(each) !== beyond);
  if (
    rule.visits !== undefined &&
    latest.some((each) => at(each.seats, seq)!.some(({ person }) => person === seat.person))
  )
    breaches.push("made the visit before");
  return breaches;
}

/** The same two people at most so often a year, unless nobody else was there: then the seat says so. */
function pairBreaches(
  facts: PlainFacts,
  seating: Seating,
  { visit, seats }: { visit: PlainVisit; seats: readonly Seat[] },
): string[] {
  const most = seating.team["pairLimit"] as number | undefined;
  if (most === undefined) return [];
  const drawn = seats.filter(({ joins }) => joins === null).map(({ person }) => person);
  const pairs = drawn.flatMap((one, n) => drawn.slice(n + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => {
    const met = visitsBy(facts, seating, one).filter((each) =>
      isDrawn(at(each.seats, seating.seq)!, one, other),
    );
    const here = met.filter(({ drawId }) => drawId === visit.drawId);
    const isSaid = here.some((each) => at(each.seats, seating.seq)!.some(({ pairOver }) => pairOver));
    return met.length > most && !isSaid
      ? [`${one} and ${other} meet ${met.length} times, at most ${most}`]
      : [];
  });
}

/** Do both hold seats that were drawn? Who goes along with another visit has met its people there. */
function isDrawn(seats: readonly Seat[], one: string, other: string): boolean {
  return [one, other].every((id) => seats.some(({ person, joins }) => person === id && joins === null));
}

/** A case ends when its lane says. */
function timeBreaches({ body, lane, policy }: PlainFacts["cases"][number]): string[] {
  const { drawId, arrived, due, urgent } = body as {
    drawId: string;
    arrived: string;
    due: string;
    urgent: boolean;
  };
  const within = ((urgent ? lane["urgent"] : undefined) ?? lane["within"]) as
    | { workdays?: number; days?: number; hours?: number }
    | undefined;
  if (within === undefined || within.hours !== undefined) return [];
  let day = arrived.slice(0, 10);
  if (within.days !== undefined) day = dayBefore(day, { days: -within.days });
  for (let left = within.workdays ?? 0; left > 0; ) {
    day = dayBefore(day, { days: -1 });
    if (isWorkday(policy, day)) left--;
  }
  return due === day ? [] : [`${drawId}: is due on ${due}, and its time ends on ${day}`];
}
