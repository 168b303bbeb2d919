/** Faults of the rules that say how often somebody is visited: windows, caps, promises, periods. */
import type { PlantedFault } from "./fault.js";

const COUNTED = "src/pool/counted-visits.ts";
const POOL = "src/pool/pool.ts";
const FORCED = "src/pool/forced.ts";
const FRAME = "src/pool/frame.ts";
const PAST = "src/pool/unit-past.ts";
const VISITED = "src/pool/units-visited.ts";
const PROMISED = "src/pool/promised-days.ts";
const OWN = "src/pool/own-visits.ts";
const AMOUNT = "src/plan/amount.ts";
const TARGET = "src/plan/rule-target.ts";
const PLAN = "src/plan/plan-round.ts";

const NONE: PlantedFault["caughtBy"] = [];
const one = (id: string, file: string, what: string, find: string, put: string, caughtBy = NONE): PlantedFault => ({
  id,
  what,
  patches: [{ file, find, put }],
  caughtBy,
});

const WINDOWS: readonly PlantedFault[] = [
  one("year-begins-late", COUNTED, "the window of the year begins on the second of January", "return `${year}-01-01`;", "return `${year}-01-02`;"),
  one("block-begins-late", COUNTED, "the window of several years begins a year late", "blockOf(window, year).first}-01-01", "blockOf(window, year).first + 1}-01-01"),
  one("first-day-out", COUNTED, "the first day of a window is not in it", "history.day[v]! >= from; v--)\n        if (isOwn", "history.day[v]! > from; v--)\n        if (isOwn"),
  one("first-day-out-ordered", COUNTED, "nor is it for an ordered visit", "filter((day) => day >= from)", "filter((day) => day > from)"),
  one("window-a-day-short", "src/policy/rolling-window.ts", "a window of days is a day short", "addDays(day, -window.days)", "addDays(day, 1 - window.days)"),
  one("promise-a-day-long", "src/policy/rolling-window.ts", "a promise of days ends a day late", "addDays(from, window.days)", "addDays(from, window.days + 1)"),
  one("months-forward", "src/policy/rolling-window.ts", "a promise of months ends a month late", "addMonths(from, window.months)", "addMonths(from, window.months + 1)"),
  one("block-of-years-off", "src/policy/blocks.ts", "the last year of a block is the first of the next", "last: first + years - 1", "last: first + years"),
  one("since-nothing", COUNTED, "a window since an unknown day holds nothing", "Number.NEGATIVE_INFINITY", "Number.POSITIVE_INFINITY"),
];

const COUNTS: readonly PlantedFault[] = [
  one("kinds-ignored", COUNTED, "visits of every kind count", "    [history.kind, history.kinds, kinds],", "    [history.kind, history.kinds, undefined],"),
  one("kinds-ignored-ordered", COUNTED, "ordered visits of every kind count", "    isListed(kinds, kind) &&\n", ""),
  one("others-count", COUNTED, "visits of others count where a rule names an authority", "    [history.authority, history.authorities, authorities],", "    [history.authority, history.authorities, undefined],"),
  one("others-count-ordered", COUNTED, "ordered visits of others count", "    isListed(authorities, authority) &&\n", ""),
  one("matters-ignored", COUNTED, "visits of every matter count", "    [history.matter, history.matters, matters],", "    [history.matter, history.matters, undefined],"),
  one("levels-ignored-ordered", COUNTED, "ordered visits of every level count", "isListed(matters, matter) &&\n    isListed(authorities, authority) &&\n    isListed(levels, level)", "isListed(matters, matter) &&\n    isListed(authorities, authority)"),
  one("unknown-result-counts", COUNTED, "an ordered visit without a result counts where results are asked for", "(results === undefined || (result !== null && fitsResult(result, results))) &&", "(results === undefined || result === null || fitsResult(result, results)) &&"),
  one("counted-twice", COUNTED, "a visit that the history shows and the ledger ordered counts twice", "counted(v) && pasts.get(row)?.shown.has(v) !== true", "counted(v)"),
  one("one-visit-back", COUNTED, "the last visit is taken for the one before it", ".sort((a, b) => b - a)[back - 1]", ".sort((a, b) => b - a)[back]"),
  one("own-kinds", OWN, "own visits are thought to count whatever kinds a rule names", "(kinds?.includes(ROUTINE) ?? true) &&", "true &&"),
  one("own-levels", OWN, "own visits are thought to count whatever level a rule names", "(levels === undefined || (level !== undefined && levels.includes(level)))", "true"),
  one("last-day-out", PAST, "a visit on the last day of its round is not the ordered one", "history.day[v]! <= last &&", "history.day[v]! < last &&"),
  one("others-are-ours", PAST, "a visit of another authority stands for an ordered one", "(authorityOf(v) ?? authority) === visit.authority &&", "true &&"),
  one("any-kind-shown", PAST, "a visit of another kind stands for an ordered one", "history.kinds[history.kind[v]!] === visit.kind &&", "true &&"),
];

const CAPS: readonly PlantedFault[] = [
  one("one-too-many", POOL, "a cap lets one visit more", "counter.count(row) >= rule.atMost", "counter.count(row) > rule.atMost"),
  one("cap-for-all", POOL, "a cap keeps out those too whom it does not concern", "(concerns(row) && counter.count(row) >= rule.atMost", "(counter.count(row) >= rule.atMost"),
  one("recent-a-day-short", POOL, "a recent visit is forgotten a day early", "dayNumber(asOf) - recentVisit.days;", "dayNumber(asOf) - recentVisit.days + 1;"),
  one("recent-not-made", POOL, "a visit that was not made counts as recent", "made && dayNumber(day) >= since", "dayNumber(day) >= since"),
  one("recent-any-kind", POOL, "recent visits of every kind count", "recentVisit.kinds === null || recentVisit.kinds.includes(kind)", "true"),
  one("times-one-more", POOL, "a unit that may be drawn twice is drawn three times", "drawn(row) >= times) return", "drawn(row) > times) return"),
  one("drawn-again", POOL, "without replacement somebody is drawn twice", 'mode === "without-replacement" && drawn(row) > 0', 'mode === "without-replacement" && drawn(row) > 1'),
  one("cycle-forgotten", POOL, "in a cycle somebody is drawn again", 'mode === "cycles" && before.cycle.has(row)', "false"),
  one("no-cool-down", POOL, "nobody rests between two draws", 'before.coolingDown.has(row) ? "unit/cool-down" : undefined', "undefined"),
  one("opened-that-day", FRAME, "a unit that opened on the cut-off day is not yet there", "units.opened[row]! > day)", "units.opened[row]! >= day)"),
  one("closed-that-day", FRAME, "a unit that closed on the cut-off day is still there", "units.closed[row]! <= day)", "units.closed[row]! < day)"),
  one("flag-last-day", FRAME, "an exclusion ends a day early", "day <= dayNumber(until)", "day < dayNumber(until)"),
  one("flag-first-day", FRAME, "an exclusion begins a day late", "dayNumber(from) <= day", "dayNumber(from) < day"),
];

const PROMISES: readonly PlantedFault[] = [
  one("forced-too-late", FORCED, "a promise is thought to have one turn more than there is", "turnsFrom(matter, round + 1, timesDrawn(row))", "turnsFrom(matter, round, timesDrawn(row))"),
  one("forced-too-early", FORCED, "a promise forces a round early", "atLeast - counter.count(row) > turnsAfter", "atLeast - counter.count(row) >= turnsAfter"),
  one("rest-forgotten", FORCED, "turns are counted with a rest that is a round short", "((coolDown?.rounds ?? 0) + 1) === 0", "Math.max(1, coolDown?.rounds ?? 0) === 0"),
  one("turns-used-up", FORCED, "turns that a unit has used are counted as left", "Math.max(0, times - drawn)", "Math.max(0, times)"),
  one("last-day-of-promise", FORCED, "a promise that ends on the last day of the next round is thought broken", "until < endOfTurn", "until <= endOfTurn"),
  one("one-year-more", FORCED, "a block of years is thought to have a year more", ".last - facts.year;", ".last - facts.year + 1;"),
  one("one-promise-only", FORCED, "of several promised visits only the next is looked at", "Array.from({ length: atLeast }, (_, at) =>", "Array.from({ length: 1 }, (_, at) =>"),
  one("unknown-waits", FORCED, "whose promise nobody knows the day of may wait", "until === undefined || until <", "until !== undefined && until <"),
  one("first-known-day", PROMISED, "a promise runs from the earliest day that is known", "dayOf(Math.max(...known))", "dayOf(Math.min(...known))"),
  one("opening-forgotten", PROMISED, "the opening of a unit is no day to promise from", "opened === NO_DAY ? undefined : opened, start]", "start]"),
  one("forces-everybody", POOL, "a promise forces those too whom it does not concern", "concerns(row) && forces(row));", "forces(row));"),
  one("promise-forgotten", PLAN, "units that must be drawn do not raise the quota", "Math.max(0, target - done, forced);", "Math.max(0, target - done);"),
  one("next-year-begins", VISITED, "a visit on New Year of the plan's own year is one of the years before", "history.day[v]! < end &&", "history.day[v]! <= end &&"),
  one("any-kind-visited", VISITED, "a visit of any kind was owed", "history.kind[v] === routine &&", "true &&"),
  one("not-made-visited", VISITED, "a visit that was not made was made", "        made &&\n", ""),
  one("others-visited", VISITED, "a visit of another authority was ours", "id === null || id === policy.authority);", "true);"),
];

const PERIODS: readonly PlantedFault[] = [
  one("quarter-off", "src/plan/periods.ts", "quarters begin a month early", "Math.floor(month / 3)", "Math.floor((month + 1) / 3)"),
  one("half-off", "src/plan/periods.ts", "halves begin a month early", "Math.floor(month / 6)", "Math.floor((month + 1) / 6)"),
  one("step-a-unit-early", AMOUNT, "a step ends a unit early", "fraction(upTo)) <= 0)", "fraction(upTo)) < 0)"),
  one("ladder-too-slow", AMOUNT, "a ratio falls a year late", "below.length === lowerAfter", "below.length > lowerAfter"),
  one("ladder-from-above", AMOUNT, "a rate that stands on a step does not call for it", "fractionOf(from)) >= 0 ? at", "fractionOf(from)) > 0 ? at"),
  one("smallest-floor", "src/plan/deciding.ts", "of several floors the smallest decides", "(numberOf(each) > numberOf(most) ? each : most)", "(numberOf(each) < numberOf(most) ? each : most)"),
  one("largest-ceiling", "src/plan/deciding.ts", "of several ceilings the largest decides", "(numberOf(each) < numberOf(least) ? each : least)", "(numberOf(each) > numberOf(least) ? each : least)"),
  one("years-gone-by", TARGET, "this year counts among the years gone by", "fraction(year - blockOf(per, year).first)", "fraction(year + 1 - blockOf(per, year).first)"),
  one("minimum-dropped", TARGET, "the minimum of a period is not owed at its end", "target: atTheEnd(side, owed, least, debt) };\n  if (phased)", "target: atTheEnd(side, owed, 0, debt) };\n  if (phased)"),
  one("debt-dropped", TARGET, "what a period left undone is forgotten", "const debt = debtFor(last.under.rule, groups.slice(0, -1), year);\n  return leftBy({ ...year, ...last, debt });", "return 0;"),
  one("ceiling-rounded-up", TARGET, "a ceiling is rounded to the nearest", 'floorOf(side === "at-most" ? owed', "floorOf(false ? owed"),
  one("at-the-ceiling", PLAN, "a quota that reaches its ceiling is refused", "plan.quota > Math.max(0, limit - done))", "plan.quota >= Math.max(0, limit - done))"),
  one("minimum-above-pool", "src/plan/year-targets.ts", "a minimum is more than there are units", "Math.min(minimum, size)", "minimum"),
  one("year-not-closed", "src/plan/year-rounds.ts", "the last round of a phased year is not rounded up", "phase === undefined || t === last ?", "phase === undefined ?"),
];

export const FREQUENCY: readonly PlantedFault[] = [...WINDOWS, ...COUNTS, ...CAPS, ...PROMISES, ...PERIODS];
