/** Who is kept out of a draw: caps, recent visits, rests, days of opening and closing. */
import type { PlantedFault } from "./fault.js";
import { one } from "./one.js";

const POOL = "src/pool/pool.ts";
const FRAME = "src/pool/frame.ts";

export const CAPS: readonly PlantedFault[] = [
  one(
    "one-too-many",
    [POOL, "counter.count(row) >= rule.atMost", "counter.count(row) > rule.atMost"],
    "a cap lets one visit more",
    ["pool", "a frequency rule keeps out whoever has had the most"],
  ),
  one(
    "cap-for-all",
    [POOL, "(concerns(row) && counter.count(row) >= rule.atMost", "(counter.count(row) >= rule.atMost"],
    "a cap keeps out those too whom it does not concern",
    ["pool", "a frequency rule keeps out whoever has had the most"],
  ),
  one(
    "recent-a-day-short",
    [POOL, "dayNumber(asOf) - recentVisit.days;", "dayNumber(asOf) - recentVisit.days + 1;"],
    "a recent visit is forgotten a day early",
    ["pool", "counts up to the day that lies so many days before"],
  ),
  one(
    "recent-not-made",
    [POOL, "made && dayNumber(day) >= since", "dayNumber(day) >= since"],
    "a visit that was not made counts as recent",
    ["pool", "may stand on the ledger alone"],
  ),
  one(
    "recent-any-kind",
    [POOL, "recentVisit.kinds === null || recentVisit.kinds.includes(kind)", "true"],
    "recent visits of every kind count",
    ["pool", "of a kind that does not count hides no older one"],
  ),
  one(
    "times-one-more",
    [POOL, "drawn(row) >= times) return", "drawn(row) > times) return"],
    "a unit that may be drawn twice is drawn three times",
    ["pool", "twice is as often as a unit may be drawn twice"],
  ),
  one(
    "drawn-again",
    [
      POOL,
      'mode === "without-replacement" && drawn(row) > 0',
      'mode === "without-replacement" && drawn(row) > 1',
    ],
    "without replacement somebody is drawn twice",
    ["pool", "once a year is enough without replacement"],
  ),
  one(
    "cycle-forgotten",
    [POOL, 'mode === "cycles" && before.cycle.has(row)', "false"],
    "in a cycle somebody is drawn again",
    ["pool", "in a cycle nobody is drawn again"],
  ),
  one(
    "no-cool-down",
    [POOL, 'before.coolingDown.has(row) ? "unit/cool-down" : undefined', "undefined"],
    "nobody rests between two draws",
    ["pool", "may ask for a rest"],
  ),
  one(
    "opened-that-day",
    [FRAME, "units.opened[row]! > day)", "units.opened[row]! >= day)"],
    "a unit that opened on the cut-off day is not yet there",
    ["frame", "a unit that opens today is in"],
  ),
  one(
    "closed-that-day",
    [FRAME, "units.closed[row]! <= day)", "units.closed[row]! < day)"],
    "a unit that closed on the cut-off day is still there",
    ["frame", "a unit that closes today is out"],
  ),
  one(
    "flag-last-day",
    [FRAME, "day <= dayNumber(until)", "day < dayNumber(until)"],
    "an exclusion ends a day early",
    ["frame", "an exclusion that ends today holds"],
  ),
  one(
    "flag-first-day",
    [FRAME, "dayNumber(from) <= day", "dayNumber(from) < day"],
    "an exclusion begins a day late",
    ["frame", "an exclusion that begins today holds"],
  ),
  one(
    "cool-down-short",
    ["src/round/prepare-round.ts", "index - coolDown.rounds)", "index - coolDown.rounds + 1)"],
    "a rest between two draws is a round short",
    ["draws", "unit/cool-down keeps a unit out"],
  ),
];
