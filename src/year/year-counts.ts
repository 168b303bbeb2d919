/**
 * What draws and cases have given to people and to units so far, counted on from act to act: what one more act costs
 * does not grow with what the year holds.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { groupBy } from "../kernel/group-by.js";
import { madeOncePer } from "../kernel/made-once.js";
import { type Seated, type SeatNow, seatsNow, teamDrawsOf } from "./seats-now.js";

/** Everybody whom a draw or a case sends to one unit. */
export interface UnitTeam {
  readonly unit: string;
  readonly inspectors: readonly string[];
}

/** Two people, and how often they have met in a team this year. */
export type Meeting = readonly [string, string, number];

/** Each is counted when it is asked for, and holds until another year asks for it. */
export interface Counts {
  /** Visits assigned so far, by inspector; 0 for those whom a draw could have taken. */
  readonly loads: () => ReadonlyMap<string, number>;
  /** Days of these visits, by inspector: one entry a visit. */
  readonly days: () => ReadonlyMap<string, readonly string[]>;
  readonly meetings: () => Meeting[];
  /** Teams that a unit was given under any of its ids, in the order in which they were drawn. */
  readonly teams: () => (ids: readonly string[]) => readonly UnitTeam[];
}

/** What has been staffed in a year. */
export interface StaffedYear {
  readonly draws: readonly Seated[];
  readonly cases: readonly Seated[];
}

/** Counts on from year to year: what stands in both is not counted again. */
export type CountsOf = (year: StaffedYear) => Counts;

export function openCounts(): CountsOf {
  const loads = countingOn({ visits: new Map(), named: new Map() }, countLoads);
  const days = countingOn(new Map<string, string[]>(), countDays);
  const met = countingOn(new Map<string, Meeting>(), countMeetings);
  const teams = countingOn(new Map<string, DrawnTeam[]>(), countTeams);
  return (year) => ({
    loads: () => loads(year).visits,
    days: () => days(year),
    meetings: () => [...met(year).values()],
    teams: () => {
      const known = teams(year);
      return (ids) => inOrder(ids.flatMap((id) => known.get(id) ?? []));
    },
  });
}

/** Counts of a year, counted on where somebody does, anew where not. */
export function countsIn(year: StaffedYear & { readonly countsOf?: CountsOf }): Counts {
  return (year.countsOf ?? openCounts())(year);
}

/** Visits that a few draws and cases give, by inspector. */
export function loadsOf(seated: readonly Seated[]): ReadonlyMap<string, number> {
  return countsIn({ draws: seated, cases: [] }).loads();
}

/** 1 to count in, -1 to count out. */
type Times = 1 | -1;

type Count<Tally> = (tally: Tally, seated: Seated, times: Times) => void;

function countingOn<Tally>(tally: Tally, count: Count<Tally>): (year: StaffedYear) => Tally {
  const [followDraws, followCases] = [following(tally, count), following(tally, count)];
  return ({ draws, cases }) => {
    followDraws(draws);
    followCases(cases);
    return tally;
  };
}

/** Counts in what comes to a list, and out what goes from it. */
function following<Tally>(tally: Tally, count: Count<Tally>): (list: readonly Seated[]) => void {
  let before: readonly Seated[] = [];
  return (list) => {
    let same = 0;
    while (same < before.length && before[same] === list[same]) same++;
    const [gone, come] = [before.slice(same), list.slice(same)];
    const [was, is] = [new Set(gone), new Set(come)];
    for (const each of gone) if (!is.has(each)) count(tally, each, -1);
    for (const each of come) if (!was.has(each)) count(tally, each, 1);
    before = list;
  };
}

/** Those who go along with another visit make it there: worked out once for each draw or case. */
const ownSeatsOf = /* @__PURE__ */ madeOncePer((seated: Seated) =>
  seatsNow(seated).filter(({ joined }) => !joined),
);

const everybodyByUnit = /* @__PURE__ */ madeOncePer((seated: Seated) => byUnit(seatsNow(seated)));

interface LoadTally {
  readonly visits: Map<string, number>;
  /** How many team draws could have taken somebody, or gave them a visit. */
  readonly named: Map<string, number>;
}

function countLoads(tally: LoadTally, seated: Seated, times: Times): void {
  for (const { teams } of teamDrawsOf(seated))
    for (const { inspector } of teams?.loads ?? []) name(tally, inspector, times, 0);
  for (const { inspector } of ownSeatsOf(seated)) name(tally, inspector, times, times);
}

function name({ named, visits }: LoadTally, inspector: string, times: Times, more: Times | 0): void {
  const left = (named.get(inspector) ?? 0) + times;
  named.set(inspector, left);
  visits.set(inspector, (visits.get(inspector) ?? 0) + more);
  if (left === 0) visits.delete(inspector);
}

function countDays(tally: Map<string, string[]>, seated: Seated, times: Times): void {
  for (const { inspector, day } of ownSeatsOf(seated))
    if (day !== undefined) put(tally, inspector, day, times);
}

function countMeetings(tally: Map<string, Meeting>, seated: Seated, times: Times): void {
  for (const { inspectors } of byUnit(ownSeatsOf(seated)))
    for (const pair of pairsOf(inspectors)) meet(tally, pair, times);
}

function meet(tally: Map<string, Meeting>, [a, b]: readonly [string, string], times: Times): void {
  const pair = `${a}\u001f${b}`;
  const left = (tally.get(pair)?.[2] ?? 0) + times;
  if (left === 0) tally.delete(pair);
  else tally.set(pair, [a, b, left]);
}

interface DrawnTeam extends UnitTeam {
  readonly by: Seated;
}

function countTeams(tally: Map<string, DrawnTeam[]>, seated: Seated, times: Times): void {
  for (const team of everybodyByUnit(seated)) {
    if (times === 1) put(tally, team.unit, { ...team, by: seated }, times);
    else
      tally.set(
        team.unit,
        tally.get(team.unit)!.filter(({ by }) => by !== seated),
      );
  }
}

/** Puts something on the list of a key, or takes it off again. */
function put<Value>(lists: Map<string, Value[]>, key: string, value: Value, times: Times): void {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  if (times === 1) list.push(value);
  else list.splice(list.indexOf(value), 1);
}

function inOrder(teams: readonly DrawnTeam[]): readonly UnitTeam[] {
  const seqOf = ({ by }: DrawnTeam): number => by.teams?.seq ?? -1;
  return teams.length < 2 ? teams : [...teams].sort((a, b) => seqOf(a) - seqOf(b));
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
