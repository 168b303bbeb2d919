/** All ways of a unit through the rounds of a year, and whether one of them keeps the promise. */
import { dayNumber, laterDay } from "../../../kernel/iso-date.js";
import { type MatterReach, mayDrawAgain, type UnitLike } from "../caps/unit-reach.js";
import { endOf, NO_PROMISE, type Promised, type Rolling } from "./promised.js";

/** The day of its round on which a visit without a day is taken. */
export type Reading = "best day" | "last day";

/** Ways through a year that are tried before a promise is taken as one that can be kept. */
const MOST_WAYS = 20_000;

/**
 * What the year can make of a promise: "overdue" is one that had run out before, and that no draw of this
 * year can catch up with. This year breaks none.
 */
type Outcome = "kept" | "overdue" | "broken";

/** What the year can do for a unit that has a promise. */
interface Ways {
  /** The best that can come of it. */
  readonly outcome: Outcome;
  /** By round: is there a way that visits the unit in it and does not break the promise? */
  readonly with: readonly boolean[];
}

interface Question {
  readonly promised: Promised;
  readonly window: Rolling;
  readonly reading: Reading;
}

/**
 * Every way through the year. Where no window has begun there is no promised day (14.2.2) and nothing is
 * broken. On the best day, a visit is in time where its round begins by the day on which the promise runs
 * out, and it is made as late as can be, since that gives the next one most time; on the last day, where its
 * round ends by then.
 */
export function waysThrough(question: Question, unit: UnitLike, before: readonly number[]): Ways {
  const { rounds } = question.promised.reach.year.matter;
  const walk = openWalk(question, unit, before[0]!);
  const outcome = outcomeAfter(walk, { taken: [], days: before.slice(1) });
  const known = [...walk.known.values()];
  if (known.length > MOST_WAYS) return { outcome: "kept", with: rounds.map(() => true) };
  const inTime = new Set(known.filter((each) => each.outcome !== "broken").map(({ last }) => last));
  return { outcome, with: rounds.map((_, t) => inTime.has(t)) };
}

/**
 * What stays the same on every way of one unit through the year, and what the ways tried so far have shown.
 */
interface Walk {
  readonly promised: Promised;
  readonly window: Rolling;
  readonly unit: UnitLike;
  /** The day from which the promise runs while there are fewer visits than it counts. */
  readonly since: number;
  /**
   * By round: the last day of it, and the day by which a promise must not have run out for a visit in it to
   * be in time.
   */
  readonly ends: readonly number[];
  readonly latest: readonly number[];
  /** A promise that runs out before this day was overdue before any round could help. */
  readonly helpBegins: number;
  readonly nextYear: number;
  /**
   * By what later rounds can know of a way: the last round in which it visits the unit, and the best that can
   * come of it.
   */
  readonly known: Map<string, { readonly last: number | undefined; readonly outcome: Outcome }>;
}

/**
 * A way up to some round: the rounds in which the unit was drawn, and the days of all its visits, those
 * before the year too.
 */
interface WaySoFar {
  readonly taken: readonly number[];
  readonly days: readonly number[];
}

function openWalk({ promised, window, reading }: Question, unit: UnitLike, since: number): Walk {
  const { policy, registry, reach } = promised;
  const { rounds } = reach.year.matter;
  const begins = rounds.map(({ from }) => dayNumber(laterDay(from, registry.asOf)));
  const ends = rounds.map(({ until }) => dayNumber(until));
  const first = unit.eligible.indexOf(true);
  return {
    ...{ promised, window, unit, since, ends },
    latest: reading === "best day" ? begins : ends,
    helpBegins: first === -1 ? dayNumber(`${policy.year}-01-01`) : begins[first]!,
    nextYear: dayNumber(`${policy.year + 1}-01-01`),
    known: new Map(),
  };
}

/** The best that can come of a way. */
function outcomeAfter(walk: Walk, way: WaySoFar): Outcome {
  const { promised, unit, known } = walk;
  const name = `${memory(promised.reach, unit, way.taken)}/${way.days.slice(-promised.rule.atLeast).join(" ")}`;
  const answer = known.get(name);
  if (answer !== undefined) return answer.outcome;
  const end = runsOut(walk, way.days);
  const next = nextRounds(walk, way, end);
  let outcome = next.length === 0 ? ifNothingMore(walk, end) : ifNotVisited(walk, end);
  for (const t of next.reverse()) outcome = better(outcome, outcomeAfter(walk, visited(walk, way, t, end)));
  known.set(name, { last: way.taken.at(-1), outcome });
  return outcome;
}

/** The day on which the promise runs out after these visits. */
function runsOut({ promised, window, since }: Walk, days: readonly number[]): number {
  const { atLeast } = promised.rule;
  return endOf(window, days.length < atLeast ? since : Math.max(since, days[days.length - atLeast]!));
}

/** Was the promise overdue before any round could help, or is there none yet? */
function isBehind({ helpBegins }: Walk, end: number): boolean {
  return end < helpBegins;
}

/**
 * Rounds in which the next visit can be made in time. Who is behind is visited in the next round that can.
 */
function nextRounds(walk: Walk, { taken }: WaySoFar, end: number): number[] {
  const { promised, unit, latest } = walk;
  const later = [...latest.keys()].filter(
    (t) => t > (taken.at(-1) ?? -1) && mayDrawAgain(promised.reach, unit, t, taken),
  );
  return isBehind(walk, end) ? later.slice(0, 1) : later.filter((t) => latest[t]! <= end);
}

/** What comes of a way on which no round can make one more visit in time. */
function ifNothingMore(walk: Walk, end: number): Outcome {
  if (end === NO_PROMISE) return "kept";
  return isBehind(walk, end) ? "overdue" : ifNotVisited(walk, end);
}

/** What comes of a way if the unit is not visited again; too many ways are taken as kept. */
function ifNotVisited({ nextYear, known }: Walk, end: number): Outcome {
  return end >= nextYear || known.size > MOST_WAYS ? "kept" : "broken";
}

/** The way with a visit in round `t`, on its last day, or when the promise runs out, if that is earlier. */
function visited(walk: Walk, { taken, days }: WaySoFar, t: number, end: number): WaySoFar {
  const last = walk.ends[t]!;
  return { taken: [...taken, t], days: [...days, isBehind(walk, end) ? last : Math.min(last, end)] };
}

function better(one: Outcome, other: Outcome): Outcome {
  if (one === "kept" || other === "kept") return "kept";
  return one === "overdue" || other === "overdue" ? "overdue" : "broken";
}

/** What later rounds know of the draws so far: the last one, and those on which a cap looks back. */
function memory({ caps, year }: MatterReach, unit: UnitLike, taken: readonly number[]): string {
  const last = taken.at(-1);
  if (last === undefined) return "";
  const next = Math.min(last + 1, year.matter.rounds.length - 1);
  const back = Math.min(last, ...unit.caps.map((at) => caps[at]!.firstRound(next)));
  return taken.filter((t) => t >= back).join(" ");
}
