/** What a period owes, and which rule decides. */
import type { PlantedFault } from "./fault.js";
import { one } from "./one.js";

const AMOUNT = "src/plan/amount.ts";
const TARGET = "src/plan/rule-target.ts";
const PLAN = "src/plan/plan-round.ts";

export const PERIODS: readonly PlantedFault[] = [
  one(
    "quarter-off",
    ["src/plan/periods.ts", "Math.floor(month / 3)", "Math.floor((month + 1) / 3)"],
    "quarters begin a month early",
    ["amount", "rounds belong to the month"],
  ),
  one(
    "half-off",
    ["src/plan/periods.ts", "Math.floor(month / 6)", "Math.floor((month + 1) / 6)"],
    "halves begin a month early",
    ["amount", "rounds belong to the month"],
  ),
  one(
    "step-a-unit-early",
    [AMOUNT, "fraction(upTo)) <= 0)", "fraction(upTo)) < 0)"],
    "a step ends a unit early",
    ["amount", "of 10 units"],
  ),
  one(
    "ladder-too-slow",
    [AMOUNT, "below.length === lowerAfter", "below.length > lowerAfter"],
    "a ratio falls a year late",
    ["amount", "falls with the second low year"],
  ),
  one(
    "ladder-from-above",
    [AMOUNT, "fractionOf(from)) >= 0 ? at", "fractionOf(from)) > 0 ? at"],
    "a rate that stands on a step does not call for it",
    ["amount", "rises at once"],
  ),
  one(
    "smallest-floor",
    [
      "src/plan/deciding.ts",
      "(numberOf(each) > numberOf(most) ? each : most)",
      "(numberOf(each) < numberOf(most) ? each : most)",
    ],
    "of several floors the smallest decides",
    ["amount", "the largest floor decides"],
  ),
  one(
    "largest-ceiling",
    [
      "src/plan/deciding.ts",
      "(numberOf(each) < numberOf(least) ? each : least)",
      "(numberOf(each) > numberOf(least) ? each : least)",
    ],
    "of several ceilings the largest decides",
    ["amount", "without a floor the smallest ceiling"],
  ),
  one(
    "years-gone-by",
    [TARGET, "fraction(year - blockOf(per, year).first)", "fraction(year + 1 - blockOf(per, year).first)"],
    "this year counts among the years gone by",
    ["target", "of a period of three years"],
  ),
  one(
    "minimum-dropped",
    [
      TARGET,
      "target: atTheEnd(side, owed, least, debt) };\n  if (phased)",
      "target: atTheEnd(side, owed, 0, debt) };\n  if (phased)",
    ],
    "the minimum of a period is not owed at its end",
    ["target", "owes its minimum in the last round"],
  ),
  one(
    "debt-dropped",
    [
      TARGET,
      "const debt = debtFor(last.under.rule, groups.slice(0, -1), year);\n  return leftBy({ ...year, ...last, debt });",
      "return 0;",
    ],
    "what a period left undone is forgotten",
    ["target", "what a quarter left undone"],
  ),
  one(
    "ceiling-rounded-up",
    [TARGET, 'floorOf(side === "at-most" ? owed', "floorOf(false ? owed"],
    "a ceiling is rounded to the nearest",
    ["target", "a ceiling is never rounded to the nearest"],
  ),
  one(
    "at-the-ceiling",
    [PLAN, "plan.quota > Math.max(0, limit - done))", "plan.quota >= Math.max(0, limit - done))"],
    "a quota that reaches its ceiling is refused",
    ["round", "a quota may reach its ceiling"],
  ),
  one(
    "minimum-above-pool",
    ["src/plan/year-targets.ts", "Math.min(minimum, size)", "minimum"],
    "a minimum is more than there are units",
    ["round", "the minimum is owed in the last round"],
  ),
  one(
    "year-not-closed",
    ["src/plan/year-rounds.ts", "phase === undefined || t === last ?", "phase === undefined ?"],
    "the last round of a phased year is not rounded up",
    ["rounds", "with a phase round down"],
  ),
];
