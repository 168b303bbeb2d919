/**
 * What draws and cases have given to people and to units, counted for the audit: on from list to list, so that what
 * stands in two of them is counted once.
 */
import { groupBy } from "../../kernel/group-by.js";
import { madeOncePer } from "../../kernel/made-once.js";
import type { PlainStaffing } from "./plain-record.js";
import { type PlainSeat, plainSeats } from "./plain-seats.js";

export interface PlainGiven {
  /** Days of the visits of each inspector; undefined for one without a day. */
  readonly visits: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** Everybody who goes to a unit, guests too, by the id that it had then. */
  readonly teams: ReadonlyMap<string, readonly PlainTeam[]>;
}

export interface PlainTeam {
  /** Entry of the team draw. */
  readonly seq: number;
  readonly seats: readonly PlainSeat[];
}

/** What one draw or case gives. */
const seatsOf = /* @__PURE__ */ madeOncePer((seated: PlainStaffing) => {
  const seats = plainSeats(seated);
  // Guests make no visit of it.
  const seq = seated.teams?.seq ?? -1;
  const teams = [...groupBy(seats, ({ unit }) => unit)].map(
    ([unit, own]) => [unit, { seq, seats: own }] as const,
  );
  return { visits: seats.filter(({ guest }) => !guest), teams };
});

/** Of a list, counted anew. */
export function plainGiven(seated: readonly PlainStaffing[]): PlainGiven {
  return openGiven()(seated);
}

/** What it gives holds until it is asked again. */
export function openGiven(): (seated: readonly PlainStaffing[]) => PlainGiven {
  const visits = new Map<string, (string | undefined)[]>();
  const teams = new Map<string, PlainTeam[]>();
  let before: readonly PlainStaffing[] = [];
  return (seated) => {
    let same = 0;
    while (same < before.length && before[same] === seated[same]) same++;
    for (const gone of before.slice(same).map(seatsOf)) {
      for (const { inspector, day } of gone.visits) take(visits, inspector, day);
      for (const [unit, team] of gone.teams) take(teams, unit, team);
    }
    for (const come of seated.slice(same).map(seatsOf)) {
      for (const { inspector, day } of come.visits) give(visits, inspector, day);
      for (const [unit, team] of come.teams) give(teams, unit, team);
    }
    before = seated;
    return { visits, teams };
  };
}

function give<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function take<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key) ?? [];
  list.splice(list.lastIndexOf(value), 1);
}
