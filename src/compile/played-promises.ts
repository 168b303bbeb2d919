/** Promises that were broken in years that were played ahead. */
import { dayNumber } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import {
  counterOf,
  daysBefore,
  endOf,
  isCalendar,
  isDueThisYear,
  NO_PROMISE,
  type Promised,
  pathOfPromise,
  rollsOn,
  rowsConcerned,
} from "../plan/conflicts/promises/promised.js";
import { countsOwn } from "../pool/own-visits.js";
import type { PlayedVisit } from "./play-year.js";
import { refuse } from "./refuse.js";

/**
 * One warning for each promise that some year broke.
 *
 * @param byDay - paths of the promises that are known to depend on the day whoever is drawn: theirs are
 * broken only where no day would help
 * @param overdue - paths of the promises of which some are known to stay overdue: of theirs only those are
 * broken that had not run out before the year
 */
export function playedPromises(
  promises: readonly Promised[],
  years: readonly (readonly PlayedVisit[])[],
  { byDay, overdue }: { readonly byDay: ReadonlySet<string>; readonly overdue: ReadonlySet<string> },
): Refusal[] {
  return promises.flatMap((promised) => {
    if (promised.rule.counts.results !== undefined) return [];
    const path = pathOfPromise(promised).join("/");
    const reading = { onBestDay: byDay.has(path), mayStayOverdue: overdue.has(path) };
    const broken = years
      .map((visits) => brokenIn(promised, visits, reading))
      .filter((rows) => rows.length > 0);
    if (broken.length === 0) return [];
    const { registry, rule } = promised;
    const facts = {
      rule: rule.id,
      failed: broken.length,
      searched: years.length,
      units: Math.min(...broken.map((rows) => rows.length)),
      first: registry.units.ids[broken[0]![0]!]!,
    };
    return [refuse("plan/promise-by-chance", pathOfPromise(promised), facts)];
  });
}

interface Reading {
  readonly onBestDay: boolean;
  readonly mayStayOverdue: boolean;
}

/**
 * Rows whose promise a year broke. A visit without a day is taken on the last day of its round, or on the
 * best one.
 */
function brokenIn(promised: Promised, visits: readonly PlayedVisit[], reading: Reading): number[] {
  const { policy, rule } = promised;
  const { window } = rule;
  const byRow = new Map<number, PlayedVisit[]>();
  for (const visit of visits) {
    if (countsOwn(rule.counts, visit.matter, policy))
      byRow.set(visit.row, [...(byRow.get(visit.row) ?? []), visit]);
  }
  const counter = counterOf(promised);
  if (isCalendar(window)) {
    if (!isDueThisYear(window, policy.year)) return [];
    return rowsConcerned(promised).filter(
      (row) => counter.count(row) + (byRow.get(row)?.length ?? 0) < rule.atLeast,
    );
  }
  return rollsOn(window)
    ? rowsConcerned(promised).filter((row) => {
        const own = (byRow.get(row) ?? []).map(({ from, until }) =>
          reading.onBestDay ? { from, until } : { from: until, until },
        );
        return !isKept(promised, daysBefore(promised, counter, row), own, reading);
      })
    : [];
}

/** Visits are made on some day from the first to the last: the best one. */
function isKept(
  { policy, rule }: Promised,
  before: readonly number[],
  visits: readonly Pick<PlayedVisit, "from" | "until">[],
  { mayStayOverdue }: Reading,
): boolean {
  const { window } = rule;
  if (!rollsOn(window)) return true;
  const [since, ...days] = before;
  const runsOut = (): number =>
    endOf(window, days.length < rule.atLeast ? since! : Math.max(since!, days[days.length - rule.atLeast]!));
  const newYear = dayNumber(`${policy.year}-01-01`);
  for (const { from, until } of [...visits].sort((a, b) => a.until - b.until)) {
    const end = runsOut();
    if (end >= newYear && from > end) return false;
    days.push(end < newYear ? until : Math.min(until, end));
  }
  const end = runsOut();
  return (
    end === NO_PROMISE || end >= dayNumber(`${policy.year + 1}-01-01`) || (mayStayOverdue && end < newYear)
  );
}
