/**
 * Promises of a year, unit by unit, by plain counting: read from `docs/policy.md`, not from the code that
 * plans.
 */
import type { Matter, Policy, PolicyTypes } from "../../src/index.js";
import { addDays, addMonths, addYears, laterDay } from "../../src/kernel/iso-date.js";
import type { Row } from "./small-case.js";
import type { Drawn } from "./tight-run.js";
import type { TightYear } from "./tight-year.js";

/** Promises that are broken even where every visit without a day is made on the best day of its round. */
export function brokenPromises(policy: Policy, { rows }: TightYear, drawn: readonly Drawn[]): string[] {
  return policy.matters.flatMap((matter) =>
    (matter.frequency ?? []).flatMap((rule) =>
      rule.atLeast === undefined
        ? []
        : rows.units
            .filter(
              (unit) =>
                owes(matter, unit, rule) &&
                !isKept(rule, visitsOf(policy, rows.history, unit, rule, drawn), policy.year),
            )
            .map(({ id }) => `${matter.id} ${rule.id} ${id}`),
    ),
  );
}

/** Promises that are broken where every visit without a day is made on the last day of its round. */
export function latePromises(policy: Policy, year: TightYear, drawn: readonly Drawn[]): string[] {
  return brokenPromises(
    policy,
    year,
    drawn.map((visit) => ({ ...visit, from: visit.until })),
  );
}

/** Units that are there all year, in a stratum, and of whom the rule speaks. */
function owes(
  matter: Matter,
  { tier, region, opened, closed }: Row,
  { where }: PolicyTypes.FrequencyRule,
): boolean {
  const fits = (query: object | null): boolean =>
    query === null ||
    Object.entries(query).every(([name, value]) => (name === "tier" ? tier === value : region === value));
  return (
    opened === undefined &&
    closed === undefined &&
    matter.strata.some((stratum) => fits(stratum.where)) &&
    fits(where)
  );
}

interface CountedVisit {
  readonly from: string;
  readonly until: string;
}

function visitsOf(
  policy: Policy,
  history: readonly Row[],
  { id }: Row,
  { counts }: PolicyTypes.FrequencyRule,
  drawn: readonly Drawn[],
): CountedVisit[] {
  const isIn = (list: readonly string[] | undefined, value: unknown): boolean =>
    list === undefined || list.includes(value as string);
  const fits = ({ kind, matter, authority, level }: Row): boolean =>
    isIn(counts.kinds, kind) &&
    isIn(counts.matters, matter) &&
    isIn(counts.authorities, authority) &&
    isIn(counts.levels, level);
  const past = history
    .filter((visit) => visit["unit"] === id && fits(visit))
    .map(({ day }) => ({ from: String(day), until: String(day) }));
  const own = drawn
    .filter(
      ({ unit, matter }) =>
        unit === id && fits({ kind: "routine", matter, authority: policy.authority, level: policy.level }),
    )
    .map(({ from, until, day }) => ({ from: day ?? from, until: day ?? until }));
  return [...past, ...own].sort((a, b) => (a.until < b.until ? -1 : 1));
}

function isKept(
  { atLeast = 0, window }: PolicyTypes.FrequencyRule,
  visits: readonly CountedVisit[],
  year: number,
): boolean {
  if (window === "year") return visits.filter(({ until }) => until >= `${year}-01-01`).length >= atLeast;
  if ("since" in window) return true;
  if ("from" in window) {
    const first = year - ((year - window.from) % window.years);
    return (
      first + window.years - 1 > year ||
      visits.filter(({ until }) => until >= `${first}-01-01`).length >= atLeast
    );
  }
  const after = (day: string): string =>
    "months" in window
      ? addMonths(day, window.months)
      : "days" in window
        ? addDays(day, window.days)
        : addYears(day, window.years);
  const days: string[] = visits.filter(({ until }) => until < `${year}-01-01`).map(({ until }) => until);
  const start = window.start ?? "";
  const deadline = (): string => {
    const nth = days.length < atLeast ? "" : days[days.length - atLeast]!;
    const base = laterDay(nth, start);
    // Of whom nothing is known nothing was promised yet (protocol 14.2.2).
    return base === "" ? "9999-12-31" : after(base);
  };
  for (const { from, until } of visits.filter((visit) => visit.until >= `${year}-01-01`)) {
    const end = deadline();
    const overdue = end < `${year}-01-01`;
    if (!overdue && from > end) return false;
    days.push(overdue || until < end ? until : end);
  }
  return deadline() >= `${year + 1}-01-01`;
}

const DAY = 864e5;

/**
 * Is a unit that is visited as soon as the cap allows it, for ten years, ever visited too seldom for the
 * floor?
 */
export function breaksInTenYears(
  least: number,
  floor: PolicyTypes.FrequencyRule["window"],
  most: number,
  cap: PolicyTypes.FrequencyRule["window"],
): boolean {
  const days = Array.from({ length: 3652 }, (_, n) =>
    new Date(Date.UTC(2026, 0, 1) + n * DAY).toISOString().slice(0, 10),
  );
  const visits: string[] = [];
  for (const day of days)
    if (visits.filter((each) => each >= startOf(cap, day)).length < most) visits.push(day);
  const rolls = typeof floor === "object" && !("from" in floor);
  return days.some((day) => {
    const first = startOf(floor, day);
    if (first < "2026-01-01" || (!rolls && !day.endsWith("-12-31"))) return false;
    // A promise that began with a visit is kept by a later one, on the last day of the window at the latest.
    return visits.filter((each) => (rolls ? first < each : first <= each) && each <= day).length < least;
  });
}

/** First day of the window that ends on a day. */
function startOf(window: PolicyTypes.FrequencyRule["window"], day: string): string {
  const year = Number(day.slice(0, 4));
  if (window === "year" || "since" in window) return `${year}-01-01`;
  if ("from" in window)
    return `${year - ((((year - window.from) % window.years) + window.years) % window.years)}-01-01`;
  return "months" in window
    ? addMonths(day, -window.months)
    : "days" in window
      ? addDays(day, -window.days)
      : addYears(day, -window.years);
}

/**
 * History of a unit of a policy with one matter, and a visit on each of the days on which its mode, its
 * cool-down and its caps allow one.
 */
export function mostVisits(
  policy: Policy,
  { rows }: TightYear,
  unit: string,
  days: readonly string[],
): Row[] {
  const matter = policy.matters[0]!;
  const made: Row[] = rows.history.filter((visit) => visit["unit"] === unit);
  const own: { readonly day: string; readonly round: number }[] = [];
  const most =
    matter.mode === "without-replacement"
      ? 1
      : matter.mode === "independent"
        ? Number.POSITIVE_INFINITY
        : (matter.times ?? 1);
  const perCycle = matter.mode === "cycles" ? matter.rounds.length / most : undefined;
  for (const [round, day] of days.entries()) {
    const inYear = own.filter((visit) => visit.day.slice(0, 4) === day.slice(0, 4));
    const rests = own.some(
      (visit) => inYear.includes(visit) && round - visit.round <= (matter.coolDown?.rounds ?? 0),
    );
    const inCycle =
      perCycle !== undefined &&
      inYear.some((visit) => Math.floor(visit.round / perCycle) === Math.floor(round / perCycle));
    const capped = (matter.frequency ?? []).some(
      ({ atMost, window, counts, where }) =>
        atMost !== undefined &&
        where === null &&
        visitsCounted(policy, made, counts).filter((each) => each >= startOf(window, day)).length >= atMost,
    );
    if (inYear.length >= most || rests || inCycle || capped) continue;
    own.push({ day, round });
    made.push({
      unit,
      day,
      kind: "routine",
      matter: matter.id,
      authority: policy.authority,
      level: policy.level ?? null,
    });
  }
  return made;
}

/** Days of the visits that a rule counts. */
export function visitsCounted(
  policy: Policy,
  made: readonly Row[],
  counts: PolicyTypes.FrequencyRule["counts"],
): string[] {
  return visitsOf(
    policy,
    made,
    { id: made[0]?.["unit"] ?? "" },
    { counts } as PolicyTypes.FrequencyRule,
    [],
  ).map(({ until }) => until);
}
