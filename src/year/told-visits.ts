/**
 * What diaries have been told of the visits of a year, entry by entry: which visit stands, how often it has
 * changed, who left it.
 */

import { heldBy } from "../kernel/certain.js";
import { groupBy } from "../kernel/group-by.js";
import type { Recorded } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import { isDrawOf } from "../random/draw-id.js";
import type { Chronicle } from "./chronicle.js";
import { changeSeats, changesOf, type Seated, type SeatNow, type Seats, sit } from "./seats-now.js";

/** One visit: a unit on a day, for one matter or several. */
export interface PlannedVisit {
  readonly unit: string;
  readonly day: string;
  /** Draw ids of the rounds and cases whose visit it is. */
  readonly draws: readonly string[];
  readonly seats: readonly { readonly drawId: string; readonly role: string; readonly inspector: string }[];
  /** RFC 3339 instant of the last entry that decided about it. */
  readonly at: string;
  /**
   * How often it changed since it was planned: another day, other people, another matter's visit that joined
   * it or left.
   */
  readonly changes: number;
  /** Who was to go and does not go any more: when they left it, and its number of changes then. */
  readonly left: readonly { readonly inspector: string; readonly at: string; readonly changes: number }[];
}

/** A visit with the word whether it is to be made still. */
export interface ToldVisit extends PlannedVisit {
  readonly stands: boolean;
}

/**
 * All visits that a draw or case of the policy's year ever gave a day, in the order in which they were first
 * told.
 */
export function toldVisits({ attempts, cases }: Chronicle, policy: Policy): ToldVisit[] {
  const draws = [...attempts.values(), ...cases.values()].filter(({ drawId }) => isDrawOf(policy, drawId));
  const steps = draws.flatMap(stepsOf).sort((a, b) => a.seq - b.seq);
  const seats = new Map<string, Seats>(draws.map(({ drawId }) => [drawId, new Map()]));
  const units = new Map<string, UnitTold>();
  for (const step of steps) {
    for (const [unit, now] of seatsAfter(heldBy(seats, step.drawId), step)) {
      const told = units.get(unit) ?? { draws: new Map(), visits: new Map() };
      units.set(unit, told);
      told.draws.set(step.drawId, now);
      tell(unit, told, step.at);
    }
  }
  return [...units.values()].flatMap(({ visits }) => [...visits.values()]);
}

/** One entry that decides about visits, and what it makes of the seats of its draw. */
interface Step {
  readonly seq: number;
  readonly at: string;
  readonly drawId: string;
  readonly apply: (seats: Seats) => void;
  /** Units of whose visits it says something. */
  readonly units: (seats: Seats) => readonly string[];
}

/**
 * What is known of one unit: its seats in each draw, in the order in which these were staffed, and its visits
 * by their first draw.
 */
interface UnitTold {
  readonly draws: Map<string, readonly SeatNow[]>;
  readonly visits: Map<string, ToldVisit>;
}

function stepsOf(draw: Seated & { readonly void?: Recorded<"void"> }): Step[] {
  const { drawId, teams } = draw;
  if (teams === undefined) return [];
  const all = (seats: Seats): string[] => [...seats.values()].map(({ unit }) => unit);
  const step = ({ seq, at }: { readonly seq: number; readonly at: string }) => ({ seq, at, drawId });
  const steps: Step[] = [{ ...step(teams), apply: (seats) => sit(seats, teams.body), units: all }];
  for (const change of changesOf(draw)) {
    const units = unitsOf(change);
    steps.push({ ...step(change), apply: (seats) => changeSeats(seats, change), units: () => units });
  }
  if (draw.void !== undefined)
    steps.push({ ...step(draw.void), apply: (seats) => seats.clear(), units: all });
  return steps;
}

function unitsOf({ kind, body }: ReturnType<typeof changesOf>[number]): string[] {
  const staffed = kind === "replacement" || kind === "staffing" ? body.staffed : null;
  const came = [...(staffed?.teams?.seats ?? []), ...(staffed?.joined ?? [])];
  const gone = kind === "replacement" ? body.units : [];
  const moved = kind === "move" ? body.visits : [];
  const changed = kind === "move" || kind === "substitution" ? body.seats : [];
  return [...came, ...gone, ...moved, ...changed].map(({ unit }) => unit);
}

/** The seats of each unit of which the step says something, once it has been made. */
function seatsAfter(seats: Seats, step: Step): Map<string, readonly SeatNow[]> {
  const before = step.units(seats);
  step.apply(seats);
  const touched = new Set([...before, ...step.units(seats)]);
  const now = groupBy(
    [...seats.values()].filter(({ unit }) => touched.has(unit)),
    ({ unit }) => unit,
  );
  return new Map([...touched].map((unit) => [unit, now.get(unit) ?? []]));
}

/** Tells of every visit of the unit what the entry of this instant changed. */
function tell(unit: string, { draws, visits }: UnitTold, at: string): void {
  const now = new Map(visitsOf(draws).map((visit) => [visit.draws[0]!, visit]));
  for (const [first, known] of visits) {
    const visit = now.get(first);
    if (visit === undefined) {
      if (known.stands) visits.set(first, { ...known, at, changes: known.changes + 1, stands: false });
    } else if (!known.stands || !isSame(visit, known)) visits.set(first, changed(known, visit, at));
  }
  for (const [first, visit] of now) {
    if (!visits.has(first)) visits.set(first, { unit, ...visit, at, changes: 0, left: [], stands: true });
  }
}

type Standing = Pick<PlannedVisit, "day" | "draws" | "seats">;

/** The visits of one unit: draws of one day are one visit. */
function visitsOf(draws: UnitTold["draws"]): Standing[] {
  const seats = [...draws]
    .flatMap(([drawId, list]) => list.map((seat) => ({ ...seat, drawId })))
    .filter(({ day }) => day !== undefined);
  return [...groupBy(seats, ({ day }) => day!)].map(([day, list]) => ({
    day,
    draws: [...new Set(list.map(({ drawId }) => drawId))],
    seats: list.map(({ drawId, role, inspector }) => ({ drawId, role, inspector })),
  }));
}

function isSame(a: Standing, b: Standing): boolean {
  const words = ({ day, draws, seats }: Standing): string => JSON.stringify([day, draws, seats]);
  return words(a) === words(b);
}

/**
 * Whoever was told of the visit and is not in it now has left it: with this change, or when it was taken
 * away.
 */
function changed(known: ToldVisit, visit: Standing, at: string): ToldVisit {
  const changes = known.changes + 1;
  const stays = new Set(visit.seats.map(({ inspector }) => inspector));
  const since = known.stands ? { at, changes } : { at: known.at, changes: known.changes };
  const went = new Map(known.left.map((each) => [each.inspector, each]));
  for (const { inspector } of known.seats) went.set(inspector, { inspector, ...since });
  const left = [...went.values()].filter(({ inspector }) => !stays.has(inspector));
  return { unit: known.unit, ...visit, at, changes, left, stands: true };
}
