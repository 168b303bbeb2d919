/**
 * The smallest remedies of a round that cannot be staffed: what an office would have to change so that every
 * drawn unit gets its team.
 *
 * Single changes are tried first, of those who could fill most seats: more visits for somebody who is full, a
 * certificate, up to ten days of leave called off, people lent to other regions. Where no single one is
 * enough, changes are added, each time the one that leaves the fewest seats empty. A remedy that is shown
 * works: the round was staffed with it. Nobody's recusal, home or incompatible colleague is ever offered.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { lastOf } from "../kernel/certain.js";
import { addDays, dayNumber, dayOf, earlierDay, laterDay } from "../kernel/iso-date.js";
import type { TeamRuleId } from "../policy/rule-ids.js";
import type { Absence, Inspector } from "../registry/inspector.js";
import { shortfallOf } from "./attempt-teams.js";
import { joinVisits } from "./join-visits.js";
import { type Impossible, staffUnits } from "./staff-units.js";
import type { StaffingCase } from "./staffing-case.js";

/** One thing that would have to change; `by` counts visits, or days of leave. */
export interface Change {
  readonly kind: ChangeKind;
  readonly inspector: string;
  readonly by?: number;
}

export type ChangeKind =
  | "capacity"
  | "year-limit"
  | "certificate"
  | "leave"
  | "loan"
  | "qualification"
  | "open-cases";

/** Rules that an office can do something about, and what it would do. */
const LIFTED_BY: Partial<Record<TeamRuleId, ChangeKind>> = {
  "team/capacity": "capacity",
  "team/year-limit": "year-limit",
  "team/certificate": "certificate",
  "team/leave": "leave",
  "team/no-day": "leave",
  "team/region": "loan",
  "team/qualification": "qualification",
  "team/open-cases": "open-cases",
};

const MOST_CHANGES = 8;
const MOST_REMEDIES = 10;
const MOST_DAYS = 10;
/** People of whom changes are tried: those who could fill most seats first. */
const MOST_TRIED = 24;

/** Remedies with the fewest changes, the smallest first; empty when none of up to eight changes was found. */
export function findRemedies(staffing: StaffingCase, impossible: Impossible): readonly (readonly Change[])[] {
  const single = changesFor(staffing, impossible);
  const works = single.map((change) => [change]).filter((remedy) => solves(staffing, remedy));
  if (works.length > 0) return smallestFirst(works).slice(0, MOST_REMEDIES);
  const together = addUp(staffing, single);
  return together === undefined ? [] : [together];
}

/** For each person the smallest step of every kind that lessens the shortfall. */
function changesFor(staffing: StaffingCase, { room, nearFits, shortfall }: Impossible): Change[] {
  const full = room.map(({ inspector }) => ({ kind: "capacity" as const, inspector }));
  const near = nearFits.flatMap(({ inspector, rule }) => {
    const kind = LIFTED_BY[rule];
    return kind === undefined ? [] : [{ kind, inspector }];
  });
  const names = new Map(
    [...near.slice(0, MOST_TRIED), ...full.slice(0, MOST_TRIED)].map((change) => [
      `${change.kind} ${change.inspector}`,
      change,
    ]),
  );
  return [...names.values()].flatMap(({ kind, inspector }) => {
    const best = smallestStep(staffing, stepsOf(staffing, kind, inspector, shortfall));
    return missing(staffing, [best]) < shortfall ? [best] : [];
  });
}

/**
 * Of the steps, which grow, the first after which no fewer seats are missing: more never hurts, so the place
 * is found by halves.
 */
function smallestStep(staffing: StaffingCase, steps: readonly Change[]): Change {
  const fewest = missing(staffing, [lastOf(steps)]);
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (missing(staffing, [steps[middle]!]) === fewest) high = middle;
    else low = middle + 1;
  }
  return steps[low]!;
}

function stepsOf({ round }: StaffingCase, kind: ChangeKind, inspector: string, shortfall: number): Change[] {
  const days = dayNumber(round.until) - dayNumber(round.from) + 1;
  const most: Partial<Record<ChangeKind, number>> = {
    leave: Math.min(days, MOST_DAYS),
    capacity: shortfall,
    "year-limit": shortfall,
  };
  const count = most[kind] ?? 0;
  if (count === 0) return [{ kind, inspector }];
  return Array.from({ length: count }, (_, n) => ({ kind, inspector, by: n + 1 }));
}

/** Seats that stay empty with these changes, as far as the flow can tell. */
function missing(staffing: StaffingCase, remedy: readonly Change[]): number {
  const changed = remedy.reduce(withChange, staffing);
  const join = joinVisits(changed);
  return shortfallOf({ ...changed, units: join.units, join });
}

function solves(staffing: StaffingCase, remedy: readonly Change[]): boolean {
  return missing(staffing, remedy) === 0 && staffUnits(remedy.reduce(withChange, staffing)).complete;
}

/**
 * Adds the change that leaves the fewest seats empty until none is, then drops what turns out not to be
 * needed.
 */
function addUp(staffing: StaffingCase, single: readonly Change[]): readonly Change[] | undefined {
  let chosen: readonly Change[] = [];
  let left = missing(staffing, chosen);
  while (left > 0 && chosen.length < MOST_CHANGES) {
    const tries = single
      .filter((change) => !chosen.includes(change))
      .map((change) => ({ change, left: missing(staffing, [...chosen, change]) }));
    const best = tries.reduce((a, b) => (b.left < a.left ? b : a), tries[0] ?? { change: undefined, left });
    if (best.change === undefined || best.left >= left) return undefined;
    chosen = [...chosen, best.change];
    left = best.left;
  }
  const needed = chosen.filter(
    (change) =>
      missing(
        staffing,
        chosen.filter((each) => each !== change),
      ) > 0,
  );
  return [needed, chosen].find((remedy) => solves(staffing, remedy));
}

function smallestFirst(remedies: readonly (readonly Change[])[]): (readonly Change[])[] {
  const size = (remedy: readonly Change[]): number => remedy.reduce((sum, { by = 1 }) => sum + by, 0);
  const name = (remedy: readonly Change[]): string =>
    remedy.map(({ kind, inspector }) => `${kind} ${inspector}`).join();
  return [...remedies].sort(
    (a, b) => a.length - b.length || size(a) - size(b) || compareBytes(name(a), name(b)),
  );
}

/** The case as it would be with the change. */
function withChange(staffing: StaffingCase, { kind, inspector, by = 1 }: Change): StaffingCase {
  if (kind === "capacity") return { ...staffing, room: more(staffing.room, inspector, by) };
  if (kind === "year-limit") return { ...staffing, yearRoom: more(staffing.yearRoom, inspector, by) };
  return {
    ...staffing,
    inspectors: staffing.inspectors.map((each) =>
      each.id === inspector ? changed(staffing, each, kind, by) : each,
    ),
  };
}

function more(room: ReadonlyMap<string, number>, inspector: string, by: number): Map<string, number> {
  return new Map([...room].map(([id, visits]) => [id, id === inspector ? Math.max(0, visits) + by : visits]));
}

function changed(
  { matter, round }: StaffingCase,
  inspector: Inspector,
  kind: ChangeKind,
  by: number,
): Inspector {
  const { certificate, roles } = matter.team;
  if (kind === "certificate") {
    const held = { kind: anyKind(certificate), number: null, from: round.from, until: round.until };
    return { ...inspector, certificates: [...inspector.certificates, held] };
  }
  if (kind === "leave") return { ...inspector, leave: calledOff(inspector.leave, round, by) };
  if (kind === "loan")
    return {
      ...inspector,
      regions: matter.team.region === "outside" ? NOWHERE : [...inspector.regions, EVERYWHERE],
    };
  if (kind === "qualification")
    return {
      ...inspector,
      qualifications: [...inspector.qualifications, ...roles.flatMap((role) => role.qualifications)],
    };
  return { ...inspector, openCases: 0 };
}

/** The region that all others lie inside. */
const EVERYWHERE: Inspector["regions"][number] = [];

/** Who has no region is sent outside of none, and so may go anywhere. */
const NOWHERE: Inspector["regions"] = [];

/** The first of the kinds of which one is enough. */
function anyKind(certificate: StaffingCase["matter"]["team"]["certificate"]): string {
  const [kind = ""] = typeof certificate === "string" ? [certificate] : (certificate ?? []);
  return kind;
}

/** The last `days` days of the absences in the round are called off: they are back so much earlier. */
function calledOff(
  leave: readonly Absence[],
  { from, until }: StaffingCase["round"],
  days: number,
): Absence[] {
  const away = new Set<string>();
  for (const absence of leave) {
    const last = dayNumber(earlierDay(absence.until, until));
    for (let n = dayNumber(laterDay(absence.from, from)); n <= last; n++) away.add(dayOf(n));
  }
  const kept = [...away].sort(compareBytes).slice(0, Math.max(0, away.size - days));
  const outside = leave.flatMap((absence) => [
    ...(absence.from < from ? [{ ...absence, until: earlierDay(absence.until, addDays(from, -1)) }] : []),
    ...(absence.until > until ? [{ ...absence, from: laterDay(absence.from, addDays(until, 1)) }] : []),
  ]);
  return [...outside, ...kept.map((day) => ({ from: day, until: day, reason: null }))];
}
