/**
 * Who sits where today: the teams of a draw or a case, with every substitution and replacement since, in the
 * order of the ledger.
 */

import { madeOncePer, once } from "../kernel/made-once.js";
import { seatName } from "../kernel/seat-name.js";
import { countBefore, walked } from "../kernel/walked.js";
import type { Recorded } from "../ledger/recorded.js";
import type { RoundTeams } from "../teams/staff-units.js";

/** What has been staffed: a draw, or a case beside the draw. */
export interface Seated {
  readonly drawId: string;
  readonly teams?: {
    readonly seq: number;
    readonly at: string;
    readonly hash: string;
    /** With the seed, where it is the assignment of a case. */
    readonly body: RoundTeams & { readonly seed?: string };
  };
  /** Of a draw. */
  readonly draw?: { readonly body: { readonly seed: string } };
  readonly substitutions?: readonly Recorded<"substitution">[];
  readonly replacements?: readonly Recorded<"replacement">[];
  readonly staffings?: readonly Recorded<"staffing">[];
  readonly moves?: readonly Recorded<"move">[];
  /** Units to which nobody is thought to go any more, whatever the entries say: `withoutUnits`. */
  readonly without?: ReadonlySet<string>;
}

/** The seed by which a draw or a case was staffed; undefined while it is not. */
export function seedOfSeated({ draw, teams }: Seated): string | undefined {
  return draw?.body.seed ?? teams?.body.seed;
}

/** An entry that changes the visits of a draw or a case. */
export type SeatChange =
  | Recorded<"substitution">
  | Recorded<"replacement">
  | Recorded<"staffing">
  | Recorded<"move">;

/** All of them, in the order of the ledger. */
export function changesOf({
  substitutions = [],
  replacements = [],
  staffings = [],
  moves = [],
}: Seated): SeatChange[] {
  return [...substitutions, ...replacements, ...staffings, ...moves].sort((a, b) => a.seq - b.seq);
}

/** Every team draw of a draw or a case: the first, and those that staffed later what had no team. */
export function teamDrawsOf({ teams, staffings = [] }: Seated): RoundTeams[] {
  return [...(teams === undefined ? [] : [teams.body]), ...staffings.map(({ body }) => body.staffed)];
}

export interface SeatNow {
  readonly unit: string;
  readonly role: string;
  readonly inspector: string;
  /** Day of the visit; undefined where visits have no days. */
  readonly day: string | undefined;
  /** True while somebody of another matter's visit sits there: it counts in nobody's load. */
  readonly joined: boolean;
  /** Draw id of that visit. */
  readonly joins?: string;
}

/** Seats by unit and role. */
export type Seats = Map<string, SeatNow>;

/**
 * No copy keeps it, neither by spreading nor through a file: a draw that is altered on the way has other
 * seats.
 */
const SEATS: unique symbol = /* @__PURE__ */ Symbol("seats, worked out once");

/** The same draw or case, whose seats are worked out once: for what nobody changes any more. */
export function withSeats<S extends Seated>(seated: S): S {
  return Object.defineProperty({ ...seated }, SEATS, { value: once(() => seatsOf(seated)) });
}

export function seatsNow(
  seated: Seated & { readonly [SEATS]?: () => readonly SeatNow[] },
): readonly SeatNow[] {
  return seated[SEATS]?.() ?? seatsOf(seated);
}

function seatsOf(seated: Seated): SeatNow[] {
  const { teams } = seated;
  const seats: Seats = new Map();
  if (teams !== undefined) sit(seats, teams.body);
  for (const change of changesOf(seated)) changeSeats(seats, change);
  return [...seats.values()].filter(({ unit }) => seated.without?.has(unit) !== true);
}

/**
 * A draw or a case as it stood before an entry. Whoever asks for one entry after the other pays for each once.
 */
export function seatedBefore<S extends Seated>(seated: S, before: number): S {
  const earlier = <E extends { readonly seq: number }>(list: readonly E[] = []): readonly E[] =>
    list.slice(0, countBefore(list, before));
  const { substitutions, replacements, staffings, moves } = seated;
  const then = {
    ...seated,
    substitutions: earlier(substitutions),
    replacements: earlier(replacements),
    staffings: earlier(staffings),
    moves: earlier(moves),
  };
  return Object.defineProperty(then, SEATS, { value: once(() => seatsBefore(seated)(before)) });
}

const seatsBefore = /* @__PURE__ */ madeOncePer((seated: Seated) => {
  const seatsWith = walked<Seats, SeatChange>({
    start: () => {
      const seats: Seats = new Map();
      if (seated.teams !== undefined) sit(seats, seated.teams.body);
      return seats;
    },
    changes: changesOf(seated),
    step: (before, change) => {
      const seats: Seats = new Map(before);
      changeSeats(seats, change);
      return seats;
    },
  });
  return (before: number): SeatNow[] =>
    [...seatsWith(before).values()].filter(({ unit }) => seated.without?.has(unit) !== true);
});

/** The same draw or case as if nobody went to these units: those who were to go there are free for others. */
export function withoutUnits<S extends Seated>(seated: S, units: ReadonlySet<string>): S {
  return { ...seated, without: units };
}

/** The seats as they are after one more entry. */
export function changeSeats(seats: Seats, change: SeatChange): void {
  if (change.kind === "replacement") replaceIn(seats, change.body);
  else if (change.kind === "staffing") sit(seats, change.body.staffed);
  else {
    if (change.kind === "move") moveIn(seats, change.body);
    substituteIn(seats, change.body);
  }
}

/** The seats of a team draw, added to those that are there. */
export function sit(seats: Seats, { days, teams, joined = [] }: RoundTeams): void {
  const dayOf = new Map((days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  for (const { unit, role, inspector } of teams?.seats ?? [])
    seats.set(seatName({ unit, role }), { unit, role, inspector, day: dayOf.get(unit), joined: false });
  for (const { unit, role, inspector, drawId } of joined)
    seats.set(seatName({ unit, role }), {
      unit,
      role,
      inspector,
      day: dayOf.get(unit),
      joined: true,
      joins: drawId,
    });
}

function moveIn(seats: Seats, { visits }: Recorded<"move">["body"]): void {
  const dayOf = new Map(visits.map(({ unit, to }) => [unit, to]));
  for (const [name, seat] of seats) seats.set(name, { ...seat, day: dayOf.get(seat.unit) ?? seat.day });
}

function substituteIn(
  seats: Seats,
  { seats: changes }: Pick<Recorded<"substitution">["body"], "seats">,
): void {
  for (const { unit, role, to, joins } of changes) {
    const name = seatName({ unit, role });
    const seat = seats.get(name);
    if (seat === undefined) continue;
    const along = joins === undefined ? { joined: false } : { joined: true, joins };
    seats.set(name, { unit, role, inspector: to, day: seat.day, ...along });
  }
}

function replaceIn(seats: Seats, { units, staffed }: Recorded<"replacement">["body"]): void {
  const gone = new Set(units.map(({ unit }) => unit));
  for (const [name, { unit }] of [...seats]) if (gone.has(unit)) seats.delete(name);
  if (staffed !== null) sit(seats, staffed);
}
