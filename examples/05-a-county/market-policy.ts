/** The market bureau's plan: food each month, gas each quarter, and three lanes beside the draw. */
import { orThrow, parsePolicy } from "double-random";
import { monthsOf, quartersOf } from "double-random/presets";
import type { LaneForm, MatterForm, ScoreRule } from "double-random/types";
import { calendars, cap, pair, team } from "./shared-rules.js";

const food: MatterForm = {
  id: "FOOD",
  title: "食品经营检查",
  population: { categories: { $in: ["bakery", "restaurant", "canteen", "grocery"] } },
  strata: [
    { id: "high", where: { class: "C" }, ratio: "60%" },
    { id: "middle", where: { class: "B" }, ratio: "20%" },
    { id: "low", where: { class: "A" }, ratio: "5%" },
  ],
  frequency: [cap],
  quiet: { monthDays: [1, 3] },
  schedule: { together: { depth: 2, units: 2 } },
  reserve: 10,
  rounds: monthsOf(2026),
  team,
};

/** One from each bureau, on the day on which somebody goes there anyway if there is one. */
const gas: MatterForm = {
  id: "GAS",
  title: "用气场所联合检查",
  population: { categories: "gas-on-site" },
  strata: [{ id: "all", ratio: "30%" }],
  frequency: [cap],
  schedule: { joins: true },
  rounds: quartersOf(2026),
  team: { ...team, roles: [...pair("market").slice(1), { id: "emergency", agencies: ["emergency"] }] },
};

const lanes: readonly LaneForm[] = [
  {
    id: "complaint",
    title: "投诉举报核查",
    ground: "complaint",
    within: { workdays: 3 },
    merges: true,
    schedule: { everyDay: true },
    team,
  },
  { id: "second-look", title: "复查", ground: "re-inspection", within: { workdays: 10 }, schedule: {}, team },
  {
    id: "along",
    title: "随同应急检查",
    ground: "joint",
    lead: { authority: "binhe-emergency", matter: "STORE" },
    schedule: {},
    team,
  },
];

const rules: readonly ScoreRule[] = [
  { id: "found", on: "result", codes: ["E"], points: 120 },
  { id: "clean", on: "result", codes: ["1"], points: -60 },
  { id: "fined", on: "penalty", points: 200 },
];
const scoring = { least: 0, most: 1000, start: 500, rules };

export const MARKET = orThrow(
  parsePolicy({
    format: "double-random/policy/1",
    id: "binhe-market-2026",
    title: "滨河县市场监督管理局2026年度抽查计划(虚构示例)",
    authority: "binhe-market",
    year: 2026,
    level: "county",
    calendars,
    classes: {
      fact: "risk",
      steps: [{ class: "A", below: 400 }, { class: "B", below: 850 }, { class: "C" }],
      scoring,
    },
    matters: [food, gas],
    lanes,
  }),
);
