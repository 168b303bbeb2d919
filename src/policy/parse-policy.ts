/**
 * Reads a policy document once, at the door: faults of the form are named, or else faults of the rules;
 * nothing is repaired.
 */

import { compareFractions, fraction, readFraction } from "../kernel/fraction.js";
import { deepFreeze } from "../kernel/freeze.js";
import { madeOncePer } from "../kernel/made-once.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Unread } from "../kernel/unread.js";
import { faultsOfFrequency } from "./check-frequency.js";
import { faultsInLane, faultsOfLaneNames } from "./check-lane.js";
import { faultsOfQuotas } from "./check-quota.js";
import { faultsOfMode, faultsOfQuiet, faultsOfRounds } from "./check-rounds.js";
import { faultsOfSchedule } from "./check-schedule.js";
import { faultsOfScoring } from "./check-scoring.js";
import { faultsOfTeam } from "./check-team.js";
import type { ClassRule } from "./classes.js";
import type { Matter, Policy } from "./policy.js";
import type { PolicyInput } from "./policy-input.js";
import { readShape } from "./policy-schema.js";
import { asksForClass, faultsOfQuery, type Query } from "./query.js";
import { refuse } from "./refuse.js";
import { faultsOfCalendars } from "./work-calendar.js";

/**
 * Reads a policy document.
 *
 * @param value - the parsed JSON of a policy file, as `unknown`; or a policy written out in a program, where the
 * compiler completes the fields of `PolicyInput` and names one that is misspelt
 * @returns the policy with all defaults filled in, frozen; or every fault of its form, or else of its rules,
 * with its path (codes `policy/…`)
 * @example
 * const policy = orThrow(parsePolicy(JSON.parse(text)));
 */
export function parsePolicy<Given = never>(value: PolicyInput | Unread<Given>): Result<Policy> {
  return refusing(() => policyRead(value));
}

function policyRead(value: unknown): Result<Policy> {
  const read = readShape(value);
  if (!read.ok) return read;
  const policy = read.value;
  const calendars = faultsOfCalendars(policy.calendars ?? []);
  const faults = [
    ...faultsOfIds(policy),
    ...faultsOfWorkDays(policy),
    ...faultsOfClasses(policy),
    ...faultsOfShares(policy),
    ...faultsOfTwins(policy.calendars ?? [], ["calendars"]),
    ...calendars,
    ...policy.matters.flatMap((each, m) => faultsOfMatter(each, policy.year, ["matters", m])),
    ...(calendars.length > 0
      ? []
      : policy.matters.flatMap((each, m) => faultsOfSchedule(each, policy, ["matters", m]))),
    ...faultsOfLanes(policy),
  ];
  return faults.length > 0 ? reject(faults) : accept(made(policy));
}

/** What is known of an object. Whoever freezes one has not read it. */
const markOf = /* @__PURE__ */ madeOncePer((_: object) => ({ isRead: false }));

function made(policy: Policy): Policy {
  markOf(deepFreeze(policy)).isRead = true;
  return policy;
}

/** True for the very object that `parsePolicy` has given; a copy must be read again. */
export function isMadeByParser(policy: unknown): policy is Policy {
  return typeof policy === "object" && policy !== null && markOf(policy).isRead;
}

type Path = readonly (string | number)[];

function faultsOfShares({ shares = [], matters }: Policy): Refusal[] {
  const known = new Set(matters.map(({ id }) => id));
  return [
    ...faultsOfTwins(shares, ["shares"]),
    ...shares.flatMap((share, at) => [
      ...share.matters
        .filter((id) => !known.has(id))
        .map((id) =>
          refuse("policy/unknown-matter", ["shares", at, "matters"], { id, known: [...known].join(", ") }),
        ),
      ...(isShare(share.ratio)
        ? []
        : [refuse("policy/share", ["shares", at, "ratio"], { share: share.ratio })]),
    ]),
  ];
}

/** At most the whole. */
function isShare(ratio: string): boolean {
  const exact = readFraction(ratio);
  return exact !== undefined && compareFractions(exact, fraction(1)) <= 0;
}

function faultsOfClasses({ classes }: Policy): Refusal[] {
  if (classes === undefined) return [];
  const { steps, direct = [], missing } = classes;
  const names = [
    ...steps.map((each) => each.class),
    ...direct.map((each) => each.class),
    ...(missing === undefined ? [] : [missing]),
  ];
  return [
    ...(coverEveryScore(steps) ? [] : [refuse("policy/class-steps", ["classes", "steps"], {})]),
    ...[...new Set(names)].flatMap((name) => faultsOfName(name, ["classes"])),
    ...direct.flatMap(({ where }, at) => faultsOfDirect(where, ["classes", "direct", at, "where"])),
    ...(classes.scoring === undefined ? [] : faultsOfScoring(classes.scoring, ["classes", "scoring"])),
  ];
}

/** A direct rule decides the class, so it cannot ask for it. */
function faultsOfDirect(where: Query, path: Path): Refusal[] {
  const faults = faultsOfQuery(where, path);
  return faults.length === 0 && asksForClass(where)
    ? [refuse("policy/query", path, { problem: "asks for the class that it decides" })]
    : faults;
}

/** `below` rises, and is left out in the last step only. */
function coverEveryScore(steps: ClassRule["steps"]): boolean {
  return steps.every(({ below }, at) => {
    const before = at === 0 ? Number.NEGATIVE_INFINITY : (steps[at - 1]!.below ?? Number.POSITIVE_INFINITY);
    return at === steps.length - 1 ? below === undefined : below !== undefined && below > before;
  });
}

function faultsOfWorkDays({ workDays }: Policy): Refusal[] {
  if (workDays === undefined || readFraction(workDays.perVisit) !== undefined) return [];
  return [refuse("policy/ratio", ["workDays", "perVisit"], { ratio: workDays.perVisit })];
}

function faultsOfIds(policy: Policy): Refusal[] {
  return [
    ...faultsOfName(policy.id, ["id"]),
    ...faultsOfName(policy.authority, ["authority"], IN_DRAW_ID),
    ...faultsOfTwins(policy.matters, ["matters"], IN_DRAW_ID),
    ...faultsOfTwins(policy.lanes ?? [], ["lanes"], IN_DRAW_ID),
    ...faultsOfLaneNames(policy),
    ...faultsOfTwins(policy.disclosure?.lists ?? [], ["disclosure", "lists"], IN_DRAW_ID),
    ...faultsOfTwins(policy.disclosure?.fields ?? [], ["disclosure", "fields"], IN_DRAW_ID),
    ...(policy.tiers ?? []).flatMap((tier, at) => faultsOfName(tier, ["tiers", at])),
  ];
}

function faultsOfMatter(matter: Matter, year: number, path: Path): Refusal[] {
  return [
    ...(matter.population === null ? [] : faultsOfQuery(matter.population, [...path, "population"])),
    ...faultsOfTwins(matter.frequency ?? [], [...path, "frequency"], IN_DRAW_ID),
    ...(matter.frequency ?? []).flatMap((rule, at) =>
      faultsOfFrequency(rule, year, [...path, "frequency", at]),
    ),
    ...faultsOfTwins(matter.strata, [...path, "strata"]),
    ...matter.strata.flatMap(({ where }, s) =>
      where === null ? [] : faultsOfQuery(where, [...path, "strata", s, "where"]),
    ),
    ...faultsOfQuotas(matter, year, path),
    ...faultsOfTwins(matter.rounds, [...path, "rounds"], IN_DRAW_ID),
    ...faultsOfRounds(matter, year, [...path, "rounds"]),
    ...faultsOfMode(matter, path),
    ...(matter.phase === undefined ? [] : faultsOfName(matter.phase.party, [...path, "phase", "party"])),
    ...faultsOfQuiet(matter, path),
    ...faultsOfTwins(matter.team.roles, [...path, "team", "roles"]),
    ...faultsOfTeam(matter, [...path, "team"]),
  ];
}

function faultsOfLanes(policy: Policy): Refusal[] {
  return (policy.lanes ?? []).flatMap((lane, at) => {
    const path = ["lanes", at];
    return [
      ...faultsOfTwins(lane.team.roles, [...path, "team", "roles"]),
      ...faultsOfTwins(lane.frequency ?? [], [...path, "frequency"], IN_DRAW_ID),
      ...(lane.frequency ?? []).flatMap((rule, r) =>
        faultsOfFrequency(rule, policy.year, [...path, "frequency", r]),
      ),
      ...faultsInLane(lane, policy, path),
    ];
  });
}

/** Where a name stands besides: fields of a draw id are joined by `/`, so none may hold one. */
interface NamePlace {
  readonly inDrawId: boolean;
}

const IN_DRAW_ID: NamePlace = { inDrawId: true };
const NOWHERE_ELSE: NamePlace = { inDrawId: false };

/** Faults of the ids of a list, and ids that stand twice in it. */
function faultsOfTwins(
  list: readonly { readonly id: string }[],
  path: Path,
  place = NOWHERE_ELSE,
): Refusal[] {
  const first = new Map<string, number>();
  return list.flatMap(({ id }, at) => {
    const faults = faultsOfName(id, [...path, at, "id"], place);
    const before = first.get(id);
    if (before !== undefined)
      faults.push(refuse("policy/id-twice", [...path, at, "id"], { id, first: before }));
    else first.set(id, at);
    return faults;
  });
}

function faultsOfName(id: string, path: Path, { inDrawId } = NOWHERE_ELSE): Refusal[] {
  const fault = faultOfId(id);
  if (fault !== undefined) return [refuse("policy/id", path, { id, fault })];
  return inDrawId && id.includes("/") ? [refuse("policy/id-slash", path, { id })] : [];
}
