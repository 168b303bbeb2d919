/** Visits that are owed, and when they must be made. */
import type { PlantedFault } from "./fault.js";
import { one } from "./one.js";

const POOL = "src/pool/pool.ts";
const FORCED = "src/pool/forced.ts";
const VISITED = "src/pool/units-visited.ts";
const PROMISED = "src/pool/promised-days.ts";
const PLAN = "src/plan/plan-round.ts";

export const PROMISES: readonly PlantedFault[] = [
  one(
    "forced-too-late",
    [FORCED, "turnsFrom(matter, round + 1, timesDrawn(row))", "turnsFrom(matter, round, timesDrawn(row))"],
    "a promise is thought to have one turn more than there is",
    ["forced", "one visit can wait for the last"],
  ),
  one(
    "forced-too-early",
    [FORCED, "atLeast - counter.count(row) > turnsAfter", "atLeast - counter.count(row) >= turnsAfter"],
    "a promise forces a round early",
    ["forced", "one visit can wait for the last"],
  ),
  one(
    "rest-forgotten",
    [FORCED, "((coolDown?.rounds ?? 0) + 1) === 0", "Math.max(1, coolDown?.rounds ?? 0) === 0"],
    "turns are counted with a rest that is a round short",
    ["forced", "a rest between draws leaves fewer turns"],
  ),
  one(
    "turns-used-up",
    [FORCED, "Math.max(0, times - drawn)", "Math.max(0, times)"],
    "turns that a unit has used are counted as left",
    ["forced", "who may be drawn twice has one turn after the first"],
  ),
  one(
    "last-day-of-promise",
    [FORCED, "until < endOfTurn", "until <= endOfTurn"],
    "a promise that ends on the last day of the next round is thought broken",
    ["forced", "is kept now when it ends before the next round does"],
  ),
  one(
    "one-year-more",
    [FORCED, ".last - facts.year;", ".last - facts.year + 1;"],
    "a block of years is thought to have a year more",
    ["forced", "a block of years leaves the turns"],
  ),
  one(
    "one-promise-only",
    [FORCED, "Array.from({ length: atLeast }, (_, at) =>", "Array.from({ length: 1 }, (_, at) =>"],
    "of several promised visits only the next is looked at",
    ["forced", "of two visits ends by the one before the last"],
  ),
  one(
    "unknown-waits",
    [FORCED, "until === undefined || until <", "until !== undefined && until <"],
    "whose promise nobody knows the day of may wait",
    ["forced", "that nobody can know the day of forces at once"],
  ),
  one(
    "first-known-day",
    [PROMISED, "dayOf(Math.max(...known))", "dayOf(Math.min(...known))"],
    "a promise runs from the earliest day that is known",
    ["promised", "begins with the visit, the opening or the rule"],
  ),
  one(
    "opening-forgotten",
    [PROMISED, "opened === NO_DAY ? undefined : opened, start]", "start]"],
    "the opening of a unit is no day to promise from",
    ["promised", "begins with the visit, the opening or the rule"],
  ),
  one(
    "forces-everybody",
    [POOL, "concerns(row) && forces(row));", "forces(row));"],
    "a promise forces those too whom it does not concern",
    ["pool", "must be drawn where a rule forces them"],
  ),
  one(
    "promise-forgotten",
    [PLAN, "Math.max(0, target - done, forced);", "Math.max(0, target - done);"],
    "units that must be drawn do not raise the quota",
    ["round", "units that must be drawn raise the quota"],
  ),
  one(
    "next-year-begins",
    [VISITED, "history.day[v]! < end &&", "history.day[v]! <= end &&"],
    "a visit on New Year of the plan's own year is one of the years before",
    ["visited", "count not in the year itself"],
  ),
  one(
    "any-kind-visited",
    [VISITED, "history.kind[v] === routine &&", "true &&"],
    "a visit of any kind was owed",
    ["visited", "count not of another kind"],
  ),
  one("not-made-visited", [VISITED, "        made &&\n", ""], "a visit that was not made was made", [
    "visited",
    "count once they were made",
  ]),
  one(
    "others-visited",
    [VISITED, "id === null || id === policy.authority);", "true);"],
    "a visit of another authority was ours",
    ["visited", "count not by another authority"],
  ),
];
