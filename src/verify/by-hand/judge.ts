/**
 * A second reading of who may take a seat, for the audit only: from the text of the rules, day by day. It
 * takes nothing from the rooms that plan, draw and staff; which draws and cases stood before is read from the
 * entries, too (`plain-record.ts`).
 */

import { addDays } from "../../kernel/iso-date.js";
import { madeOncePer } from "../../kernel/made-once.js";
import type { Role, Round, TeamRule } from "../../policy/policy.js";
import type { TeamRuleId } from "../../policy/rule-ids.js";
import type { Inspector } from "../../registry/inspector.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf, unitAt } from "../../registry/unit.js";
import { givenBefore, type PlainStaffingCase, registeredAs } from "./plain-case.js";
import { plainOpenDays } from "./plain-days.js";
import { type PlainGiven, plainGiven } from "./plain-given.js";
import { openLastPeople } from "./plain-last-people.js";
import { plainPath } from "./plain-query.js";

export interface Judge {
  /**
   * Visits the inspector could still make in the round of the case, as far as capacity, and as far as the
   * year's limit goes.
   */
  readonly roomOf: (inspector: Inspector) => number;
  readonly yearRoomOf: (inspector: Inspector) => number;
  /** Every rule that keeps the inspector from that role in that unit of the registry. */
  readonly rulesAgainst: (inspector: Inspector, role: Role, unit: string) => TeamRuleId[];
  /**
   * Ids of all whom no rule keeps from it, in the order of the registry. Units of one place with the same days share
   * a list, but for those from whom somebody is recused or was last there.
   */
  readonly whoMay: (role: Role, unit: string) => readonly string[];
}

/**
 * The judgement of one draw; what concerns only the inspector, or only the unit, is looked up once, and once for all
 * who ask, but where visits are counted on from case to case.
 */
export function openJudge(audit: PlainStaffingCase, registry: Registry): Judge {
  return audit.givenIn === undefined ? judgesOf(audit)(registry) : judgeOf(audit, registry);
}

const judgesOf = /* @__PURE__ */ madeOncePer((audit: PlainStaffingCase) =>
  madeOncePer((registry: Registry) => judgeOf(audit, registry)),
);

function judgeOf(audit: PlainStaffingCase, registry: Registry): Judge {
  const { round, matter } = audit.named;
  const { team } = matter;
  const isLane = (audit.policy.lanes ?? []).some(({ id }) => id === matter.id);
  const inRound = plainGiven(
    isLane
      ? audit.casesBefore.filter(({ drawId }) => drawId === audit.attempt.drawId)
      : audit.before.filter(({ plan }) => plan.body.round === round.id),
  ).visits;
  const given = givenBefore(audit);
  const inYear = given.visits;
  const roomOf = ({ id, capacity }: Inspector): number => capacity - (inRound.get(id)?.length ?? 0);
  const yearRoomOf = ({
    id,
    perYear = team.limits?.perYear ?? Number.POSITIVE_INFINITY,
  }: Inspector): number => perYear - (inYear.get(id)?.length ?? 0);
  const personOf = remember((inspector: Inspector) =>
    openPerson(inspector, roundRules(inspector, team, roomOf(inspector), yearRoomOf(inspector))),
  );
  const visitOf = openVisits(audit, registry, given);
  const rulesHere = openPlaces(audit.named, personOf);
  const ableAt = remember((role: Role) =>
    remember((days: string) =>
      remember((path: string) =>
        registry.inspectors
          .filter((inspector) => rulesHere(inspector, role, { path, days }).length === 0)
          .map(({ id }) => id),
      ),
    ),
  );
  return {
    roomOf,
    yearRoomOf,
    rulesAgainst: (inspector, role, unit) => {
      const visit = visitOf(unit);
      const against = rulesHere(inspector, role, visit);
      if (visit.recused.has(inspector.id)) against.push("team/recusal");
      if (visit.lastPeople.has(inspector.id)) against.push("team/no-return");
      return against;
    },
    whoMay: (role, unit) => {
      const { path, days, recused, lastPeople } = visitOf(unit);
      const able = ableAt(role)(days)(path);
      return recused.size + lastPeople.size === 0
        ? able
        : able.filter((id) => !recused.has(id) && !lastPeople.has(id));
    },
  };
}

/** Where and when a visit may be made, as text. */
interface Place {
  readonly path: string;
  readonly days: string;
}

/** What is known of a visit before a person is named. */
interface PlainVisitPlace extends Place {
  readonly recused: ReadonlySet<string>;
  readonly lastPeople: ReadonlySet<string>;
}

/** Units with the same days share the text of them. */
function openVisits(
  audit: PlainStaffingCase,
  registry: Registry,
  given: PlainGiven,
): (unit: string) => PlainVisitPlace {
  const { round, matter } = audit.named;
  const allDays = daysFrom(round);
  const daysOf = matter.schedule === undefined ? () => allDays : plainOpenDays(audit, registry);
  const textOf = remember((days: readonly string[]) => days.join(" "));
  const sameText = remember((text: string) => text);
  const lastPeopleOf = openLastPeople(registry, audit, given.teams);
  const placeOf = remember(pathOf);
  return remember((unit: string) => {
    const name = registeredAs(registry, audit.nameNow, unit);
    return {
      path: placeOf(unitAt(registry.units, rowOf(registry.units, name)).region),
      days: sameText(textOf(daysOf(unit))),
      recused: recusedFrom(registry, audit.idsNow(name)),
      lastPeople: lastPeopleOf(name),
    };
  });
}

/** Who is recused, by the id of the unit in the roster. */
const recusals = /* @__PURE__ */ madeOncePer(({ inspectors }: Registry) => {
  const recused = new Map<string, Set<string>>();
  for (const { id, recusals: own } of inspectors)
    for (const { unit } of own) recused.set(unit, (recused.get(unit) ?? new Set()).add(id));
  return recused;
});

/** Ids of those who are recused from a unit under any of its ids. */
function recusedFrom(registry: Registry, ids: readonly string[]): ReadonlySet<string> {
  const found = ids.flatMap((id) => [...(recusals(registry).get(id) ?? [])]);
  return found.length === 0 ? NOBODY : new Set(found);
}

const NOBODY: ReadonlySet<string> = new Set();

/** The rules about a person, a role, the days and the place; nothing of them asks which unit it is. */
function openPlaces(
  { matter: { schedule, team } }: PlainStaffingCase["named"],
  personOf: (inspector: Inspector) => Person,
) {
  const rulesOfDays = schedule === undefined ? rulesOnAllDays : rulesOnAnyDay;
  const dayRulesOf = remember((inspector: Inspector) =>
    remember((days: string) => rulesOfDays(inspector, team, days === "" ? [] : days.split(" "))),
  );
  return (inspector: Inspector, role: Role, { path, days }: Place): TeamRuleId[] => {
    const { rulesIn, served, home } = personOf(inspector);
    const against = [...rulesIn(role), ...dayRulesOf(inspector)(days)];
    const inside = served.some((own) => path.startsWith(own));
    if (team.region === "outside" ? inside : team.region && !inside) against.push("team/region");
    if (team.awayFromHome && home !== undefined && path.startsWith(home)) against.push("team/home");
    return against;
  };
}

/** What is known of an inspector before a visit is named. */
interface Person {
  readonly rulesIn: (role: Role) => readonly TeamRuleId[];
  /** Regions served, as paths. */
  readonly served: readonly string[];
  readonly home: string | undefined;
}

function openPerson(inspector: Inspector, ofRound: readonly TeamRuleId[]): Person {
  return {
    rulesIn: remember((role) => [...ofRound, ...roleRules(inspector, role)]),
    served: inspector.regions.map(pathOf),
    home: inspector.home === undefined ? undefined : pathOf(inspector.home),
  };
}

/** A region's path with an end, so that no name is taken for the beginning of a longer one. */
function pathOf(region: readonly string[]): string {
  return `${plainPath(region)}/`;
}

function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

function roundRules(inspector: Inspector, team: TeamRule, room: number, yearRoom: number): TeamRuleId[] {
  const against: TeamRuleId[] = [];
  if (inspector.status === "inactive") against.push("team/status");
  if (room < 1) against.push("team/capacity");
  if (yearRoom < 1) against.push("team/year-limit");
  if (
    team.openCases !== undefined &&
    inspector.openCases !== undefined &&
    inspector.openCases >= team.openCases
  )
    against.push("team/open-cases");
  return against;
}

/**
 * Where visits have no days, the certificate must hold on all of them, and leave may take half of them at
 * most.
 */
function rulesOnAllDays(
  inspector: Inspector,
  { certificate }: TeamRule,
  days: readonly string[],
): TeamRuleId[] {
  const kinds = kindsOf(certificate);
  const away = days.filter((day) => isOnLeaveOn(inspector, day));
  const against: TeamRuleId[] = [];
  if (kinds.length > 0 && !holdsEveryDay(inspector, kinds, days)) against.push("team/certificate");
  if (away.length * 2 > days.length) against.push("team/leave");
  return against;
}

/** Where visits have days, one good day is enough. */
function rulesOnAnyDay(
  inspector: Inspector,
  { certificate }: TeamRule,
  days: readonly string[],
): TeamRuleId[] {
  const kinds = kindsOf(certificate);
  const away = days.filter((day) => isOnLeaveOn(inspector, day));
  const certified = days.filter((day) => kinds.length === 0 || holdsEveryDay(inspector, kinds, [day]));
  const against: TeamRuleId[] = [];
  if (kinds.length > 0 && certified.length === 0) against.push("team/certificate");
  if (away.length === days.length) against.push("team/leave");
  if (against.length === 0 && certified.every((day) => away.includes(day))) against.push("team/no-day");
  return against;
}

function roleRules(inspector: Inspector, role: Role): TeamRuleId[] {
  const against: TeamRuleId[] = [];
  const post = inspector.post ?? "officer";
  if (post === "auxiliary" || (post === "expert") !== (role.expert ?? false)) against.push("team/post");
  if (role.qualifications.some((needed) => !inspector.qualifications.includes(needed)))
    against.push("team/qualification");
  if (role.agencies?.includes(inspector.agency) === false) against.push("team/agency");
  if (role.grades !== null && (inspector.grade === null || !role.grades.includes(inspector.grade)))
    against.push("team/grade");
  return against;
}

function kindsOf(certificate: TeamRule["certificate"]): readonly string[] {
  return certificate === null ? [] : [certificate].flat();
}

function holdsEveryDay(
  { certificates }: Inspector,
  kinds: readonly string[],
  days: readonly string[],
): boolean {
  return kinds.some((wanted) =>
    days.every((day) =>
      certificates.some(({ kind, from, until }) => kind === wanted && from <= day && day <= until),
    ),
  );
}

function isOnLeaveOn({ leave }: Inspector, day: string): boolean {
  return leave.some(({ from, until }) => from <= day && day <= until);
}

/** Leave, and no valid certificate: what keeps an inspector from going on one day. */
export function rulesOnDay(inspector: Inspector, { certificate }: TeamRule, day: string): TeamRuleId[] {
  const kinds = kindsOf(certificate);
  const against: TeamRuleId[] = [];
  if (kinds.length > 0 && !holdsEveryDay(inspector, kinds, [day])) against.push("team/certificate");
  if (isOnLeaveOn(inspector, day)) against.push("team/leave");
  return against;
}

function daysFrom({ from, until }: Pick<Round, "from" | "until">): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}
