/**
 * The joint plan of a county (部门联合抽查): rows of real plans, one matter each. A unit belongs to the
 * matters named in its categories.
 */
import { TAKES_PRESET } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Policy } from "../policy/policy.js";
import { type PresetInput, presetPolicy, twoOfficers } from "./preset.js";
import { wholeYear } from "./rounds.js";

interface Task {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly quota: Readonly<Record<string, unknown>>;
  readonly source: string;
}

const LUZHOU = "长治市潞州区市场监管局2025年度计划";
const YINGCHENG = "应城市文旅局计划";
const COUNTY = "某县2026年度部门联合抽查计划表";

// biome-ignore format: a table, one task a line
const tasks = (): readonly Task[] => [
  { id: "AUCTION", title: "拍卖企业", from: "05-01", until: "08-31", quota: { ratio: "100%" }, source: LUZHOU },
  { id: "FOOD-WORKSHOP", title: "食品小作坊", from: "07-01", until: "10-31", quota: { ratio: "3%" }, source: LUZHOU },
  { id: "FOOD-PLANT", title: "食品生产企业", from: "07-01", until: "10-31", quota: { ratio: "3%" }, source: LUZHOU },
  { id: "SPECIAL-EQUIPMENT", title: "特种设备使用单位", from: "04-01", until: "04-30", quota: { ratio: "10%" }, source: LUZHOU },
  { id: "MEASURING", title: "计量器具使用单位", from: "03-01", until: "09-30", quota: { ratio: "10%" }, source: LUZHOU },
  {
    id: "PRIVATE-SCHOOL",
    title: "民办学校",
    from: "04-01",
    until: "09-30",
    quota: { steps: [{ upTo: 10, number: 2 }, { ratio: "50%" }] },
    source: "亳州市2024年度一业一查计划",
  },
  {
    id: "GRAIN-PROCESSING",
    title: "粮食加工企业(一般事项)",
    from: "05-01",
    until: "10-15",
    quota: { ratio: "10%", side: "at-most", minimum: 1 },
    source: "无为市2023年度计划",
  },
  { id: "ENTERTAINMENT", title: "娱乐场所", from: "01-01", until: "10-31", quota: { ratio: "25%", minimum: 1 }, source: YINGCHENG },
  { id: "INTERNET-VENUE", title: "互联网文化单位", from: "01-01", until: "10-31", quota: { ratio: "50%", minimum: 1 }, source: YINGCHENG },
  { id: "TRAVEL-AGENCY", title: "旅行社", from: "01-01", until: "10-31", quota: { ratio: "100%", minimum: 1 }, source: YINGCHENG },
  { id: "EMPLOYER", title: "用人单位", from: "01-01", until: "11-30", quota: { ratio: "20%" }, source: COUNTY },
  { id: "CANTEEN", title: "食堂", from: "02-24", until: "11-30", quota: { ratio: "10%" }, source: COUNTY },
  { id: "DANGEROUS-GOODS", title: "危险货物运输企业", from: "01-01", until: "11-30", quota: { number: 1 }, source: COUNTY },
  { id: "REPAIR-SHOP", title: "机动车维修企业", from: "01-01", until: "11-30", quota: { ratio: "10%" }, source: COUNTY },
];

/**
 * Fourteen tasks of a county, each drawn once in its window; no firm is visited more than twice a year by the
 * authority.
 *
 * @throws TypeError when something else is handed over
 * @example
 * countyJointPlan({ authority: "341402", year: 2026 }).matters.length; // 14
 */
export function countyJointPlan(input: PresetInput): Policy {
  return told("countyJointPlan", TAKES_PRESET, () => jointPlan(input));
}

function jointPlan(input: PresetInput): Policy {
  const cap = {
    id: "two-a-year",
    title: "年度频次上限",
    atMost: 2,
    window: "year",
    counts: { authorities: [input.authority], kinds: ["routine"] },
    source: "遂昌县市场监管 2025: 同一企业每年不超过 2 次",
  };
  const matters = tasks().map(({ id, title, from, until, quota, source }) => ({
    id,
    title,
    population: { categories: id },
    frequency: [cap],
    strata: [{ id: "all", ...quota, source }],
    rounds: wholeYear(input.year, from, until),
    team: twoOfficers(),
  }));
  return presetPolicy("county-joint-plan", "部门联合“双随机、一公开”抽查计划", input, matters);
}
