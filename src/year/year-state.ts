/**
 * What earlier rounds of the year mean for the next one: done, drawn, carried, met. Derived from the ledger
 * alone.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { groupBy } from "../kernel/group-by.js";
import { madeOncePer } from "../kernel/made-once.js";
import type { Recorded } from "../ledger/recorded.js";
import type { Matter } from "../policy/policy.js";
import { rowOf, type UnitTable } from "../registry/unit.js";
import type { StandingVisit } from "../teams/staffing-case.js";
import type { Attempt } from "./attempts.js";
import { type DrawChronicle, nameIn } from "./draw-chronicle.js";
import { drawnNow } from "./drawn-now.js";
import { type Seated, type SeatNow, seatsNow, teamDrawsOf } from "./seats-now.js";

/** A draw that stands, as the state of the year sees it. */
export type StandingDraw = Attempt & { readonly draw: Recorded<"draw"> };

/** Standing draws of one matter, each with the index of its round. */
export function drawsOfMatter(
  draws: readonly StandingDraw[],
  matter: Matter,
): { readonly index: number; readonly draw: StandingDraw }[] {
  return draws
    .filter(({ plan }) => plan.body.matter === matter.id)
    .map((draw) => ({ index: matter.rounds.findIndex(({ id }) => id === draw.plan.body.round), draw }));
}

/** Draws of one matter with the index of their rounds. */
export type IndexedDraws = ReturnType<typeof drawsOfMatter>;

/**
 * Units drawn in a stratum in round `index`: without those that became void, with those that came in their
 * place.
 */
export function doneIn(draws: IndexedDraws, index: number, stratum: string): number {
  const found = draws.find((each) => each.index === index)?.draw;
  const drawn = found?.draw.body.strata.find((each) => each.stratum === stratum)?.drawn.length ?? 0;
  const unreplaced = (found?.replacements ?? []).flatMap(({ body }) =>
    body.replaced.filter((each) => each.stratum === stratum && each.by === null),
  );
  return drawn - unreplaced.length;
}

/** The plan of round `index`, if that round was drawn. */
export function planIn(draws: IndexedDraws, index: number): StandingDraw["plan"]["body"] | undefined {
  return draws.find((each) => each.index === index)?.draw.plan.body;
}

/** How often the given draws drew each row. Units that have left the registry since are passed over. */
export function timesDrawn(
  units: UnitTable,
  draws: IndexedDraws,
  chronicle: Pick<DrawChronicle, "renamed">,
): Map<number, number> {
  const times = new Map<number, number>();
  for (const { draw } of draws) {
    for (const { unit } of drawnNow(draw)) {
      const row = rowOf(units, nameIn(chronicle, unit));
      if (row !== -1) times.set(row, (times.get(row) ?? 0) + 1);
    }
  }
  return times;
}

/** What one draw or case gives to people: worked out once for each. */
const givenBy = /* @__PURE__ */ madeOncePer((seated: Seated) => ({
  mentioned: teamDrawsOf(seated).flatMap(({ teams }) =>
    (teams?.loads ?? []).map(({ inspector }) => inspector),
  ),
  visits: seatsNow(seated).flatMap(({ inspector, day, joined }) => (joined ? [] : [{ inspector, day }])),
}));

/** Visits assigned so far, and their days, by inspector. */
export interface Loads {
  readonly loads: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, readonly string[]>;
}

/**
 * Counts on from list to list: what stands in both is not counted again. For whoever asks of one year after every
 * entry; what it gives holds until it is asked again.
 */
export function openLoads(): (seated: readonly Seated[]) => Loads {
  const tally = { loads: new Map<string, number>(), named: new Map<string, number>(), days: new Map() };
  let before: readonly Seated[] = [];
  return (seated) => {
    let same = 0;
    while (same < before.length && before[same] === seated[same]) same++;
    const [gone, come] = [before.slice(same), seated.slice(same)];
    const [was, is] = [new Set(gone), new Set(come)];
    for (const each of gone) if (!is.has(each)) countOut(tally, each);
    for (const each of come) if (!was.has(each)) countIn(tally, each);
    before = seated;
    return tally;
  };
}

interface Tally {
  /** 0 for those whom a draw could have taken. */
  readonly loads: Map<string, number>;
  /** How many team draws could have taken somebody, or gave them a visit. */
  readonly named: Map<string, number>;
  readonly days: Map<string, string[]>;
}

function countIn({ loads, named, days }: Tally, seated: Seated): void {
  const { mentioned, visits } = givenBy(seated);
  const name = (inspector: string, visit: number): void => {
    named.set(inspector, (named.get(inspector) ?? 0) + 1);
    loads.set(inspector, (loads.get(inspector) ?? 0) + visit);
  };
  for (const inspector of mentioned) name(inspector, 0);
  for (const { inspector, day } of visits) {
    name(inspector, 1);
    if (day === undefined) continue;
    const own = days.get(inspector);
    if (own === undefined) days.set(inspector, [day]);
    else own.push(day);
  }
}

function countOut({ loads, named, days }: Tally, seated: Seated): void {
  const { mentioned, visits } = givenBy(seated);
  const unname = (inspector: string, visit: number): void => {
    const left = (named.get(inspector) ?? 0) - 1;
    named.set(inspector, left);
    loads.set(inspector, (loads.get(inspector) ?? 0) - visit);
    if (left === 0) loads.delete(inspector);
  };
  for (const inspector of mentioned) unname(inspector, 0);
  for (const { inspector, day } of visits) {
    unname(inspector, 1);
    const own = days.get(inspector) ?? [];
    if (day !== undefined) own.splice(own.indexOf(day), 1);
  }
}

/** Visits assigned so far, by inspector. */
export function loadsOf(seated: readonly Seated[]): Map<string, number> {
  const loads = new Map<string, number>();
  for (const draw of seated) {
    for (const { inspector } of teamDrawsOf(draw).flatMap(({ teams }) => teams?.loads ?? []))
      loads.set(inspector, loads.get(inspector) ?? 0);
    for (const { inspector, joined } of seatsNow(draw))
      if (!joined) loads.set(inspector, (loads.get(inspector) ?? 0) + 1);
  }
  return loads;
}

/**
 * What each inspector carries into the next draw, from rounds and from cases. Somebody who was in no team
 * draw of the year yet starts at the lower median of the year levels of the latest round: they are neither
 * idle nor made to catch up in a day.
 */
export function carriedInto(
  draws: readonly StandingDraw[],
  seated: readonly Seated[],
  inspectors: readonly { readonly id: string }[],
  loads: ReadonlyMap<string, number> = loadsOf(seated),
): Map<string, number> {
  const start = levelOfTheDay(draws);
  return new Map(inspectors.map(({ id }) => [id, loads.get(id) ?? start]));
}

function levelOfTheDay(draws: readonly StandingDraw[]): number {
  const teamDraws = draws
    .flatMap(({ teams, staffings = [] }) => [
      ...(teams === undefined ? [] : [{ seq: teams.seq, drawn: teams.body }]),
      ...staffings.map(({ seq, body }) => ({ seq, drawn: body.staffed })),
    ])
    .sort((a, b) => a.seq - b.seq);
  const latest = teamDraws
    .map(({ drawn }) => drawn.teams?.levels ?? [])
    .filter((levels) => levels.length > 0);
  const years = (latest.at(-1) ?? []).map(({ year }) => year).filter((year) => year > 0);
  years.sort((a, b) => a - b);
  return years[(years.length - 1) >> 1] ?? 0;
}

/** Days of the visits that each inspector makes by the draws so far, one entry a visit. */
export function daysTaken(seated: readonly Seated[]): Map<string, string[]> {
  const own = seated
    .flatMap(seatsNow)
    .flatMap(({ inspector, day, joined }) => (day === undefined || joined ? [] : [{ inspector, day }]));
  return new Map(
    [...groupBy(own, ({ inspector }) => inspector)].map(([id, seats]) => [id, seats.map(({ day }) => day)]),
  );
}

/**
 * The first visit with a day that the draws give each unit, under the id by which it is known today, with
 * everybody who goes.
 */
export function standingVisits(
  draws: readonly StandingDraw[],
  chronicle: Pick<DrawChronicle, "renamed">,
): Map<string, StandingVisit> {
  const visits = new Map<string, StandingVisit>();
  for (const draw of draws) {
    for (const [unit, seats] of groupBy(seatsNow(draw), (seat) => nameIn(chronicle, seat.unit))) {
      const day = seats[0]!.day;
      if (day !== undefined && !visits.has(unit))
        visits.set(unit, { drawId: draw.drawId, day, inspectors: seats.map(({ inspector }) => inspector) });
    }
  }
  return visits;
}

/** How often two people have met in a team this year. */
export function meetingsOf(seated: readonly Seated[]): [string, string, number][] {
  const meetings = new Map<string, [string, string, number]>();
  for (const team of seated.flatMap(ownTeamsByUnit)) {
    for (const [a, b] of pairsOf(team.inspectors)) {
      const name = `${a}\u001f${b}`;
      meetings.set(name, [a, b, (meetings.get(name)?.[2] ?? 0) + 1]);
    }
  }
  return [...meetings.values()];
}

/** Everybody whom a draw or a case sends, unit by unit. */
export const everybodyByUnit = /* @__PURE__ */ madeOncePer((draw: Seated): readonly UnitTeam[] =>
  byUnit(seatsNow(draw)),
);

/** The same without those who go along with another visit: they have met there. */
function ownTeamsByUnit(draw: Seated): UnitTeam[] {
  return byUnit(seatsNow(draw).filter(({ joined }) => !joined));
}

interface UnitTeam {
  readonly unit: string;
  readonly inspectors: readonly string[];
}

function byUnit(list: readonly SeatNow[]): UnitTeam[] {
  return [...groupBy(list, ({ unit }) => unit)].map(([unit, seats]) => ({
    unit,
    inspectors: seats.map(({ inspector }) => inspector),
  }));
}

function pairsOf(inspectors: readonly string[]): [string, string][] {
  const sorted = [...inspectors].sort(compareBytes);
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b): [string, string] => [a, b]));
}
